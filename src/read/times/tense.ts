import {
  ahead,
  behind,
  boundaries,
  future,
  implicative,
  past,
  places,
  plain,
  present,
  unmarked,
} from '../../../lexicon/tense.gen.ts'
import type { Words } from '../../grammar/scan.ts'

/** 'would' looks ahead from a past, or tells of a habit in it. */
export type Tense = 'past' | 'future' | 'would'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const pasts = list(past)
const futures = list(future)
const presents = list(present)
const nouns = list(places)
const bases = list(unmarked)
const verbs = list(plain)
const carriedOut = list(implicative)
const bounds = list(boundaries)
/** What these govern lies ahead of the verb, whatever its tense: 'was told to leave by Friday', 'a dividend to holders of record Friday'. */
const deadlines = list(ahead)
const beginnings = list(behind)

/** How far a verb may stand from a time that it governs, in words: beyond these, clauses between make it a guess. */
const reach = { left: 18, right: 12 }

/**
 * Tense of the clause that a time stands in: the nearest verb before it in its clause, else the first behind it. Null where neither shows
 * one. `from` and `to` are word indices. O(1): a fixed number of words is looked at.
 */
export function tenseAt(words: Words, from: number, to: number): Tense | null {
  return leftTense(words, from, to) ?? rightTense(words, to)
}

function leftTense(words: Words, from: number, to: number): Tense | null {
  const before = from > 0 ? wordAt(words, from - 1) : ''
  if (beginnings.has(before)) return 'past'
  if (deadlines.has(before) && !perfect(words, from, to)) return 'future'
  for (let i = from - 1; i >= 0 && i >= from - reach.left; i--) {
    const word = wordAt(words, i)
    if (ends(words, i)) return null
    if (bounds.has(word) && i < from - 1) return null
    if (i >= from - 2 && (word === 'is' || word === 'are')) return 'future'
    const tense = tenseOf(words, i, word)
    if (tense) return tense
  }
  return null
}

function rightTense(words: Words, to: number): Tense | null {
  for (let i = to; i < words.starts.length && i < to + reach.right; i++) {
    const word = wordAt(words, i)
    if (ends(words, i)) return null
    if (bounds.has(word) && i > to) return null
    const tense = tenseOf(words, i, word)
    if (tense) return tense
  }
  return null
}

const wordAt = ({ text, starts, ends }: Words, i: number): string => text.slice(starts[i], ends[i]).toLowerCase()

/** A mark that ends a sentence or a quotation; a full stop inside a name or number is followed by a small letter or stands in a word. */
function ends({ text, starts }: Words, i: number): boolean {
  const mark = text[starts[i]!]!
  if (/[!?;:“”"\n]/.test(mark)) return true
  return (
    mark === '.' &&
    /^\s+["'“‘(]?\p{Lu}\p{Ll}/u.test(text.slice(starts[i]! + 1, starts[i]! + 6)) &&
    !/\b\p{Lu}\p{Ll}{0,4}$/u.test(text.slice(Math.max(0, starts[i]! - 6), starts[i]))
  )
}

function tenseOf(words: Words, i: number, word: string): Tense | null {
  if (word === 'to') return infinitive(words, i) ? infinitiveTense(words, i) : null
  if (word === 'would') return 'would'
  if (futures.has(word)) return 'future'
  if (presents.has(word)) return progressive(words, i) ? 'future' : null
  if (word === 'said' && i > 0 && wordAt(words, i - 1) === 'the') return null
  const past = pasts.has(word) || (/.{2}ed$/.test(word) && !bases.has(word))
  return past && !tenseless(words, i) ? 'past' : null
}

/** 'had left by Friday', 'by Friday all had left': no deadline. */
function perfect(words: Words, from: number, to: number): boolean {
  for (let i = from - 2; i >= 0 && i >= from - reach.left && !ends(words, i); i--)
    if (wordAt(words, i) === 'had') return true
  for (let i = to; i < words.starts.length && i < to + reach.right && !ends(words, i); i++)
    if (wordAt(words, i) === 'had') return true
  return false
}

/** 'to meet', not 'to Paris', 'to court', 'to 15'. */
function infinitive(words: Words, i: number): boolean {
  if (i + 1 >= words.starts.length) return false
  const next = words.text.slice(words.starts[i + 1], words.ends[i + 1])
  return /^\p{Ll}{2,}$/u.test(next) && !nouns.has(next) && !(adjectival.test(next) && !verbs.has(next))
}

/** Endings of what is hardly a verb in its plain form: 'to federal courts', 'to voters'. */
const adjectival = /(?:ed|ing|[^s]s|al|ic|ous|ary|ful|less|ible)$/

/**
 * What is to be done lies ahead, unless the verb before 'to' says that it was done, or not: 'failed to appear on Monday', 'had hoped to speak'.
 */
function infinitiveTense(words: Words, i: number): Tense {
  for (let k = i - 1; k >= 0 && k >= i - 4 && !ends(words, k); k--) {
    const word = wordAt(words, k)
    if (carriedOut.has(word) || (word === 'had' && k >= i - 2)) return 'past'
  }
  return 'future'
}

/** 'will be paid', 'is considered': the participle tells no tense, the word before it does. */
const tenseless = (words: Words, i: number): boolean =>
  (i > 0 && copulas.has(wordAt(words, i - 1))) || (i > 1 && copulas.has(wordAt(words, i - 2)))
const copulas = new Set(['be', 'is', 'are', 'being'])

/** 'is meeting', 'are not voting': the present progressive with a date is a plan. */
function progressive(words: Words, i: number): boolean {
  for (let k = i + 1; k <= i + 2 && k < words.starts.length; k++) if (/.{3}ing$/.test(wordAt(words, k))) return true
  return false
}
