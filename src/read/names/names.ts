import { verbs } from '../../../lexicon/sayings.gen.ts'
import type { Name, Token } from '../../core/layers.ts'
import { inOrder } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { type Casing, casingOf, isCapitalised } from './casing.ts'
import { type Heads, openHeads } from './heads.ts'
import { knownAt } from './known.ts'
import { runsOf } from './runs.ts'
import { namesIn } from './typing.ts'

/**
 * Names by word lists, by words that head names, by titles and by shape. Where nothing tells what a capitalised word is, it is left
 * out: a missed name costs less than a wrong one.
 */
export function openNames() {
  const heads = openHeads()
  const saying = new Set(verbs.flatMap(verb => verb.forms))
  return stage({
    name: 'names',
    needs: ['report', 'tokens', 'sentences'],
    gives: ['names'],
    run({ report, tokens, sentences }) {
      const casing = casingOf(tokens, sentences.length)
      const found = runsOf(tokens, casing, heads).flatMap(run => namesIn(report.text, tokens, run, heads))
      const all = [...found, ...inHeadlines(report.text, tokens, casing, found, heads)].sort(inOrder)
      const settled = bySurname(report.text, tokens, all, casing)
      return { names: settled.map(name => metonym(report.text, tokens, name, saying, heads)) }
    },
  })
}

/** In a headline only the word lists tell names; a line in capitals is compared in capitals. */
function inHeadlines(
  text: string,
  tokens: readonly Token[],
  casing: Casing,
  found: readonly Name[],
  heads: Heads,
): Name[] {
  const names: Name[] = []
  const taken = new Set(found.map(name => name.start))
  let end = 0
  for (const token of tokens) {
    const style = casing.style[token.sentence]
    if (style === 'plain' || token.start < end || taken.has(token.start) || !isCapitalised(token.text)) continue
    const known = style === 'title' ? knownAt(heads.known, text, token.start) : shouted(text, token, heads)
    if (!known || known.rule === 'names.city' || (style === 'shouted' && known.form.length < 4)) continue
    end = token.start + known.form.length
    const { form: _, seat: __, ...rest } = known
    names.push({ ...rest, start: token.start, end, title: null, metonym: false })
  }
  return names
}

/** 'UKRAINE' as 'Ukraine': the capitals of a shouted line are taken off word by word. */
function shouted(text: string, token: Token, heads: Heads) {
  const line = text
    .slice(token.start, token.start + 60)
    .replace(/\p{L}+/gu, word => word[0] + word.slice(1).toLowerCase())
  return knownAt(heads.known, line, 0)
}

/**
 * 'Miller' alone is the Matthew Miller named in full elsewhere in the report, also where the word could be a place; words left untyped
 * that are a person's surname become mentions of that person.
 */
function bySurname(text: string, tokens: readonly Token[], names: readonly Name[], casing: Casing): Name[] {
  const surnames = new Set(
    names.flatMap(({ type, canonical }) =>
      type === 'person' && canonical.includes(' ') ? [canonical.split(' ').at(-1)!] : [],
    ),
  )
  const isPlain = (name: Name) =>
    ['names.in', 'names.city', 'names.region', 'names.capital', 'names.given', 'names.speaks'].includes(name.rule)
  const settled = names.map((name): Name => {
    const words = text.slice(name.start, name.end)
    const before = text.slice(Math.max(0, name.start - 4), name.start)
    if (!surnames.has(words) || !isPlain(name) || /\bin $/.test(before)) return name
    return { ...name, type: 'person', canonical: words, country: null, rule: 'names.surname' }
  })
  const starts = new Set<number>()
  for (const { start, end } of names) for (let at = start; at < end; at++) starts.add(at)
  const plain = { country: null, sector: null, title: null, metonym: false, demonym: false } as const
  const more = tokens
    .filter(token => surnames.has(token.text) && !starts.has(token.start) && casing.style[token.sentence] !== 'shouted')
    .map(
      ({ start, end, text: canonical }): Name => ({
        ...plain,
        start,
        end,
        type: 'person',
        canonical,
        rule: 'names.surname',
      }),
    )
  return [...settled, ...more].sort(inOrder)
}

/** 'Moscow warned', 'the Kremlin said': a seat of government that speaks stands for the country. */
function metonym(text: string, tokens: readonly Token[], name: Name, saying: ReadonlySet<string>, heads: Heads): Name {
  if (name.rule !== 'names.capital' && name.rule !== 'names.seat') return name
  const seat = knownAt(heads.known, text, name.start)?.seat
  const next = /^ (?:also |has |had )?(\p{Ll}+)/u.exec(text.slice(name.end, name.end + 30))?.[1]
  if (!seat || !next || !saying.has(next) || tokens.length === 0) return name
  return { ...name, type: 'country', metonym: true, rule: 'names.metonym' }
}
