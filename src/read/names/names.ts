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
      const found = runsOf(report.text, tokens, casing, heads).flatMap(run => namesIn(report.text, tokens, run, heads))
      const all = [...found, ...inHeadlines(report.text, tokens, casing, found, heads)].sort(inOrder)
      const settled = withOffice(bySurname(report.text, tokens, byBestEvidence(all), casing))
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

const plain = { country: null, sector: null, title: null, metonym: false, demonym: false } as const

/** Rules that a person's full name elsewhere in the report overrules: the word alone is that person's surname. */
const weak = new Set([
  'names.in',
  'names.city',
  'names.region',
  'names.capital',
  'names.given',
  'names.speaks',
  'names.two-capitals',
])

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
  const settled = names.map((name): Name => {
    const words = text.slice(name.start, name.end)
    const inPlace = /\bin $/.test(text.slice(Math.max(0, name.start - 4), name.start))
    if (!surnames.has(words) || !weak.has(name.rule) || inPlace) return name
    return { ...name, type: 'person', canonical: words, country: null, rule: 'names.surname' }
  })
  const byFirstWord = new Map([...surnames].map(surname => [surname.split('-')[0]!, surname]))
  const taken = new Set(names.flatMap(({ start, end }) => offsets(start, end)))
  const more = tokens.flatMap(({ start, text: word, sentence }): Name[] => {
    const surname = byFirstWord.get(word)
    if (!surname || taken.has(start) || casing.style[sentence] === 'shouted') return []
    const end = start + surname.length
    const whole = text.startsWith(surname, start) && !/^[\p{L}\p{N}]|^-\p{L}/u.test(text.slice(end, end + 2))
    return whole ? [{ ...plain, start, end, type: 'person', canonical: surname, rule: 'names.surname' }] : []
  })
  return [...settled, ...more].sort(inOrder)
}

const offsets = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i)

/** Words that one place shows to be a place or an organisation are that everywhere, not a person by default. */
function byBestEvidence(names: readonly Name[]): Name[] {
  const told = new Map(names.filter(({ rule }) => rule !== 'names.two-capitals').map(name => [name.canonical, name]))
  return names.map(name => {
    const better = name.rule === 'names.two-capitals' ? told.get(name.canonical) : undefined
    return better
      ? { ...name, type: better.type, country: better.country, sector: better.sector, rule: better.rule }
      : name
  })
}

/** 'State Department spokesman': an organisation's name straight before the title belongs to the role. */
function withOffice(names: readonly Name[]): Name[] {
  const ends = new Map(names.filter(({ type }) => type === 'organization').map(name => [name.end, name.start]))
  return names.map(name => {
    const start = name.title && ends.get(name.title.start - 1)
    return start == null ? name : { ...name, title: { start, end: name.title!.end } }
  })
}

/** 'Moscow warned', 'the Kremlin said': a seat of government that speaks stands for the country. */
function metonym(text: string, tokens: readonly Token[], name: Name, saying: ReadonlySet<string>, heads: Heads): Name {
  if (name.rule !== 'names.capital' && name.rule !== 'names.seat') return name
  const seat = knownAt(heads.known, text, name.start)?.seat
  const next = /^ (?:also |has |had )?(\p{Ll}+)/u.exec(text.slice(name.end, name.end + 30))?.[1]
  if (!seat || !next || !saying.has(next) || tokens.length === 0) return name
  return { ...name, type: 'country', metonym: true, rule: 'names.metonym' }
}
