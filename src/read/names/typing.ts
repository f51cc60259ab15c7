import type { Name, Token } from '../../core/layers.ts'
import type { EntityType, Span } from '../../core/reading.ts'
import { isCapitalised, isWord, plainCapitals } from './casing.ts'
import type { Heads } from './heads.ts'

export type Told = Pick<Name, 'type' | 'rule'>

/** A type and the rule that tells it. */
export const told = (type: EntityType, rule: string): Told => ({ type, rule })

/** End of the name headed by an organisation's, place's or other telling word: the last such word in the run before a title. */
export function headEnd(tokens: readonly Token[], from: number, to: number, heads: Heads): number {
  let end = from
  for (let at = from; at < to; at++) {
    const title = at > from ? heads.titleLength(tokens, at, to) : 0
    if (title > 1 || (title === 1 && !heads.types.has(tokens[at]!.text))) break
    if (heads.types.has(tokens[at]!.text) && (at > from || ['of', 'for'].includes(tokens[at + 1]?.text ?? ''))) {
      end = at + 1
      if (['of', 'for'].includes(tokens[end]?.text ?? '') && end + 1 < to) return ofEnd(tokens, end, to, heads)
    }
  }
  return end
}

/** 'Ministry of Defence and Aerospace Minister …' ends before the title. */
function ofEnd(tokens: readonly Token[], from: number, to: number, heads: Heads): number {
  let end = from + 1
  while (end < to && heads.titleLength(tokens, end, to) === 0) end++
  return end
}

export function headType(tokens: readonly Token[], end: number, heads: Heads): Told {
  for (let at = end - 1; at >= 0; at--) {
    const type = heads.types.get(tokens[at]!.text)
    if (type) return told(type, `names.head-${type}`)
  }
  return told('organization', 'names.head-organization')
}

/** A name without a telling head ends before a title or a known country. */
export function nameEnd(text: string, tokens: readonly Token[], from: number, to: number, heads: Heads): number {
  let end = from + 1
  while (end < to) {
    const word = tokens[end]!
    if (isCapitalised(word.text) && isWord(tokens[end - 1]!.text)) {
      if (heads.titleLength(tokens, end, to) > 0 && end + 1 < to && !heads.given.has(tokens[end - 1]!.text)) break
      if (heads.knownHere(text, word)?.demonym) break
    }
    end++
  }
  while (end > from + 1 && !isWord(tokens[end - 1]!.text)) end--
  return end
}

const companyNoun =
  /^(?:company|firm|operator|airline|carrier|retailer|maker|carmaker|chipmaker|automaker|lender|insurer|refinery|refiner|miner|charity|group|agency|bank|party|union|newspaper|broadcaster|magazine|website|club|university|brand|manufacturer|supplier|ferries)$/

/** 'the operator Harlan Lines', 'the pressure group Safe Crossing': a noun for an organisation straight before the name. */
export function nounBefore(tokens: readonly Token[], at: number, heads: Heads): Told | null {
  const before = tokens[at - 1]
  const near =
    before?.sentence === tokens[at]!.sentence && companyNoun.test(before.text) && !heads.given.has(tokens[at]!.text)
  return near ? told('organization', 'names.noun-before') : null
}

/** 'spokesman Matthew Miller': a role noun in small letters directly before the name. */
export function roleBefore(tokens: readonly Token[], at: number, heads: Heads): Span | null {
  const before = tokens[at - 1]
  return before && before.sentence === tokens[at]!.sentence && heads.roles.has(before.text)
    ? { start: before.start, end: before.end }
    : null
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u
/** Initials that are no name, Roman numbers, and words shouted for effect ('KILLS'): four letters or more, with a vowel inside. */
const isPlainCapitals = (word: string): boolean =>
  plainCapitals.has(word) || /^[IVXLC]+$/.test(word) || (word.length > 3 && /.[AEIOU]./.test(word))

const localPrepositions = new Set(['in', 'near', 'outside', 'around'])

/** The type of a name that has no telling word of its own, by what stands in and around it; null when nothing tells. */
export function typed(tokens: readonly Token[], from: number, to: number, heads: Heads): Told | null {
  const words = tokens.slice(from, to).map(token => token.text)
  const before = sameSentence(tokens, from, from - 1)
  const after = sameSentence(tokens, from, to)
  const beyond = sameSentence(tokens, from, to + 1)
  const single = words.length === 1
  if (single && acronym.test(words[0]!))
    return isPlainCapitals(words[0]!) ? null : told('organization', 'names.acronym')
  if (!single && /^(?:Daily|Sunday|Evening|Radio|Radyo|TV)$/.test(words[0]!))
    return told('organization', 'names.outlet-like')
  if (!single && /^(?:Lake|Mount|Mt|Mt\.|Cape|Port|Fort|Isle)$/.test(words[0]!))
    return told('place', 'names.head-place')
  if (words[0] === 'St.' || words[0] === 'St') return localPrepositions.has(before) ? told('place', 'names.in') : null
  if (/^[“"‘]$/.test(before) && !single && isQuotedTitle(tokens, to)) return told('work', 'names.quoted')
  if (roleBefore(tokens, from, heads)) return told('person', 'names.role-before')
  if (!single && words.length <= 6 && heads.given.has(words[0]!)) return told('person', 'names.given')
  if (!single && words.slice(1, -1).some(word => /^\p{Lu}\.?$/u.test(word))) return told('person', 'names.initial')
  if (after === ',' && (/^\d{1,2}$/.test(beyond) || heads.roles.has(beyond) || beyond === 'who'))
    return told('person', 'names.apposition')
  if (after === ',' && /^(?:a|an|the)$/.test(beyond) && nounAhead(tokens, to + 2, heads))
    return told('person', 'names.apposition')
  if (localPrepositions.has(before.toLowerCase()) && words.length <= 3) return told('place', 'names.in')
  if (/^(?:said|says|told|added)$/.test(after) && words.length <= 3) return told('person', 'names.speaks')
  const placed = /^(?:of|at|from|to|on|off|via|through|across|into|towards?)$/i.test(before)
  if (!single && !placed && words.length <= 3 && words.every(word => /^\p{Lu}\p{Ll}/u.test(word)))
    return told('person', 'names.two-capitals')
  return single && heads.given.has(words[0]!) ? told('person', 'names.given') : null
}

/** Whether a closing quotation mark follows, at most a comma or stop before it. */
const isQuotedTitle = (tokens: readonly Token[], to: number): boolean =>
  /^[”"’]/.test(tokens[to]?.text ?? '') ||
  (/^[,.]$/.test(tokens[to]?.text ?? '') && /^[”"’]/.test(tokens[to + 1]?.text ?? ''))

const sameSentence = (tokens: readonly Token[], from: number, at: number): string =>
  tokens[at] && tokens[at].sentence === tokens[from]!.sentence ? tokens[at].text : ''

/** 'a 26-year-old nursing student', 'the former police chief': a role noun before the apposition ends. */
function nounAhead(tokens: readonly Token[], from: number, heads: Heads): boolean {
  for (let at = from; at < from + 6 && tokens[at] && /^[\p{L}\p{N}-]/u.test(tokens[at]!.text); at++) {
    if (heads.roles.has(tokens[at]!.text)) return true
  }
  return false
}
