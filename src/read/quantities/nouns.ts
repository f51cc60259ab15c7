import { behind, irregular, singular, stop, time, unchanged, verbs } from '../../../lexicon/nouns.gen.ts'
import { numberClasses } from '../../grammar/numbers.ts'
import type { Words } from '../../grammar/scan.ts'
import { isGlued, lowAt, wordAt, wordSet } from './words.ts'

const numberWords = wordSet(`${numberClasses.unitword} ${numberClasses.tensword} ${numberClasses.scale}`)
const stops = wordSet(stop)
const endings = wordSet(singular)
const unchangeds = new Set([...wordSet(unchanged)].map(word => word.toLowerCase()))
const behindNouns = wordSet(behind)
const verbForms = wordSet(verbs)
const timeUnits = wordSet(time)
const pairs = irregular.split(/\s+/)
const singulars = new Map(pairs.flatMap((word, i) => (i % 2 === 0 ? [[word, pairs[i + 1]!] as const] : [])))

/** A noun that is counted: its base form, and the index of the word behind it. */
export interface Noun {
  readonly lemma: string
  readonly to: number
}

/** How many words from a number its noun may end: 'two heavily armed North Korean special forces soldiers'. */
const farthest = 9

/** Whether a word counts time: how long and when are no quantities. */
export const isTimeUnit = (word: string): boolean => timeUnits.has(word.toLowerCase())

/** Words in -is that are singular; 'Israelis' and 'taxis' are not. */
const greek = /(?:[aeiouy]sis|psis|[nt]tis|itis|tennis|polis|iris|debris|chassis|axis)$/

/** Whether a word may be the plural of a noun. */
export function isPlural(word: string): boolean {
  const low = word.toLowerCase()
  if (singulars.has(low) || singulars.has(word) || unchangeds.has(low)) return true
  if (word.length < 3 || !/[^su]s$/.test(word) || greek.test(low)) return false
  return !endings.has(low) && !stops.has(low)
}

/** 'missiles' → 'missile', 'women' → 'woman'; words with one form only stay ('people', 'police'). */
export function lemmaOf(word: string): string {
  const low = word.toLowerCase()
  const known = singulars.get(word) ?? singulars.get(low)
  if (known !== undefined) return known
  if (unchangeds.has(low) || !isPlural(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** The noun in the plural whose phrase begins at an index, past adjectives, nationalities and participles. */
export function pluralFrom(words: Words, from: number): Noun | null {
  // 'the 160,000 most economists expected': the noun begins anew.
  if (lowAt(words, from) === 'most' && isPlural(wordAt(words, from + 1))) return null
  const to = phraseEnd(words, from)
  let name: Noun | null = null
  for (let i = from; i < to; i++) {
    if (!isHead(words, i) || !isPlural(wordAt(words, i))) continue
    let last = i
    while (last + 1 < to && isHead(words, last + 1) && isPlural(wordAt(words, last + 1))) last++
    const noun = { lemma: lemmaOf(wordAt(words, last)), to: last + 1 }
    if (/^\p{Ll}/u.test(wordAt(words, last)) || /ed$/.test(wordAt(words, last + 1))) return noun
    name = noun
    i = last
  }
  return name
}

/** The noun in the singular whose phrase begins at an index: the last word before one that cannot belong to it. */
export function singularFrom(words: Words, from: number): Noun | null {
  const to = phraseEnd(words, from)
  let last = from - 1
  for (let i = from; i < to; i++) {
    const word = wordAt(words, i)
    const isOver = /.ed$|.ing$|ly$/.test(word) || behindNouns.has(word) || isPlural(word)
    if (isOver && last >= from) break
    if (!isOver && (isHead(words, i) || isOwner(words, i))) last = i
    if (isOwner(words, i)) break
  }
  return last < from ? null : { lemma: lemmaOf(wordAt(words, last)), to: last + 1 }
}

/** The noun in the plural behind 'of', past articles and a number: '12 of the 20 hostages'. */
export const pluralOf = (words: Words, of: number): Noun | null =>
  lowAt(words, of) === 'of' ? pluralFrom(words, pastArticles(words, of + 1)) : null

/** The noun behind 'of', whatever its number: 'tonnes of wheat', 'a third of the population lives there'. */
export function nounOf(words: Words, of: number): Noun | null {
  if (lowAt(words, of) !== 'of') return null
  const from = pastArticles(words, of + 1)
  const plural = pluralFrom(words, from)
  const isVerb = plural && plural.to > from + 1 && verbForms.has(lowAt(words, plural.to - 1))
  return plural && !isVerb ? plural : singularFrom(words, from)
}

function pastArticles(words: Words, from: number): number {
  let past = from
  while (past < from + 3 && isBeforeNoun(lowAt(words, past))) past++
  return past
}

const determiners = wordSet('the a an its his her their our your my these those all any such other')
const isBeforeNoun = (low: string): boolean => determiners.has(low) || numberWords.has(low) || /^[\d,]+$/.test(low)

/** Whether the word at an index may be the head: none that a hyphen or an apostrophe ties to the next ('women’s groups'). */
const isHead = (words: Words, i: number): boolean =>
  /^\p{L}{2}/u.test(wordAt(words, i)) &&
  !(isGlued(words, i + 1) && /^(?:-|['’])$/.test(wordAt(words, i + 1)) && goesOn(words, i + 2))
/** The word before the apostrophe of 'person’s'. */
const isOwner = (words: Words, i: number): boolean =>
  /^\p{L}{2}/u.test(wordAt(words, i)) && isGlued(words, i + 1) && /^['’]$/.test(wordAt(words, i + 1))
const goesOn = (words: Words, i: number): boolean => isGlued(words, i) && /^\p{L}/u.test(wordAt(words, i))

/** The index behind the last word that may belong to a noun phrase. */
function phraseEnd(words: Words, from: number): number {
  let i = from
  while (i < words.starts.length && i < from + farthest && isInside(words, i, from)) i++
  return i
}

function isInside(words: Words, i: number, from: number): boolean {
  const word = wordAt(words, i)
  const low = word.toLowerCase()
  if (/^\p{L}/u.test(word)) {
    if (isGlued(words, i) && isMark(words, i - 1)) return true
    return !stops.has(low) && !numberWords.has(low)
  }
  if (!isGlued(words, i) || !isGlued(words, i + 1)) return word === '.' && i > from && isInitials(words, i)
  return word === '-' || (word === '.' && isInitials(words, i)) || (/^['’]$/.test(word) && lowAt(words, i + 1) === 's')
}

const isMark = (words: Words, i: number): boolean => /^[-.'’]$/.test(wordAt(words, i))
/** The dot of 'U.S.'. */
const isInitials = (words: Words, i: number): boolean => isGlued(words, i) && /^\p{Lu}$/u.test(wordAt(words, i - 1))
