import { verbs } from '../../../lexicon/sayings.gen.ts'
import type { Name, Token } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import { inOrder } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { type Casing, casingOf, isCapitalised } from './casing.ts'
import { namesIn } from './divide.ts'
import { type Heads, openHeads } from './heads.ts'
import { knownAt, shoutedAt } from './known.ts'
import { runsOf } from './runs.ts'
import { settled } from './settle.ts'

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
      const all = [
        ...found,
        ...datelineAgency(report, found),
        ...inHeadlines(report.text, tokens, casing, found, heads),
      ].sort(inOrder)
      return {
        names: settled(report.text, tokens, all, casing).map(name => metonym(report.text, name, saying, heads)),
      }
    },
  })
}

/** 'MANILA, March 11 (Seaboard) -': what stands in the brackets of a dateline is the agency. */
function datelineAgency({ text, dateline }: Report, found: readonly Name[]): Name[] {
  const match = dateline && /[(/]([\p{L}][\p{L} .&’'-]{1,38}?)[)/]/u.exec(text.slice(dateline.start, dateline.end))
  if (!match) return []
  const start = dateline.start + match.index + 1
  const end = start + match[1]!.length
  if (found.some(name => name.start < end && start < name.end)) return []
  const agency = { type: 'organization', canonical: match[1]!, country: null, sector: 'MED', title: null } as const
  return [{ ...agency, start, end, metonym: false, demonym: false, rule: 'names.dateline' }]
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
    const known =
      style === 'title' ? knownAt(heads.known, text, token.start) : shoutedAt(heads.known, text, token.start)
    if (!known || known.rule === 'names.city' || (style === 'shouted' && known.form.length < 4)) continue
    end = token.start + known.form.length
    const { form: _, seat: __, ...rest } = known
    names.push({ ...rest, start: token.start, end, title: null, metonym: false })
  }
  return names
}

/** 'Moscow warned', 'the Kremlin said': a seat of government that speaks stands for the country. */
function metonym(text: string, name: Name, saying: ReadonlySet<string>, heads: Heads): Name {
  if (name.rule !== 'names.capital' && name.rule !== 'names.seat') return name
  const seat = knownAt(heads.known, text, name.start)?.seat
  const next = /^ (?:also |has |had )?(\p{Ll}+)/u.exec(text.slice(name.end, name.end + 30))?.[1]
  if (!seat || !next || !saying.has(next)) return name
  return { ...name, type: 'country', metonym: true, rule: 'names.metonym' }
}
