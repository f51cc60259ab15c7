import type { Quantity } from '../../core/reading.ts'
import type { Match } from '../../grammar/grammar.ts'
import { oneOf, phraseOf } from './words.ts'

export type Bound = Quantity['bound']

/*
 * Words that say how a number is meant. A bound is never strict: 'more than 20' and 'at least 20' are both `atleast`. 'Nearly 20' is `about`, since
 * it says more of how close than of which side. 'As many as 20' and 'up to 20' are `atmost`.
 */
const before: Readonly<Record<Exclude<Bound, 'exact'>, readonly string[]>> = {
  atleast: [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'more than',
    'well over',
    'just over',
    'a little over',
    'slightly over',
    'slightly more than',
    'just more than',
    'well above',
    'just above',
    'far more than',
    'well more than',
    'greater than',
    'upwards of',
    'upward of',
    'in excess of',
    'a minimum of',
    'minimum of',
    'a minimum',
    'exceeding',
    'north of',
    'not just',
    'over',
    'above',
    'topped',
    'exceeded',
    'exceeds',
  ],
  atmost: [
    'at most',
    'no more than',
    'not more than',
    'up to',
    'as many as',
    'as much as',
    'as high as',
    'less than',
    'fewer than',
    'well under',
    'just under',
    'just below',
    'just less than',
    'just fewer than',
    'slightly less than',
    'slightly under',
    'a maximum of',
    'maximum of',
    'a maximum',
    'under',
    'below',
    'just shy of',
  ],
  about: [
    'nearly',
    'almost',
    'about',
    'around',
    'roughly',
    'approximately',
    'approx',
    'approx.',
    'circa',
    'some',
    'close to',
    'an estimated',
    'estimated',
    'estimated at',
    'something like',
    'in the region of',
    'in the order of',
    'on the order of',
    'getting on for',
    'just about',
    'more or less',
    'as few as',
    'as little as',
    'c.',
  ],
}
const behind: Readonly<Record<Exclude<Bound, 'exact'>, readonly string[]>> = {
  atleast: ['or more', 'or over', 'or higher', 'or above', '- plus', 'plus', 'at least'],
  atmost: ['or less', 'or fewer', 'or under', 'or below', 'at most', 'at the most'],
  about: ['or so', '- odd', 'odd', 'or thereabouts'],
}
/** Prepositions, too: before a small number that nothing measures they are likelier that ('a dispute over two islands'). */
const prepositions = new Set(['over', 'above', 'under', 'below', 'around', 'some', 'close to', 'north of'])

const byPhrase = (phrases: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Bound> =>
  new Map(
    Object.entries(phrases).flatMap(([bound, list]) => list.map(phrase => [phraseOf(phrase), bound as Bound] as const)),
  )
const beforeBounds = byPhrase(before)
const behindBounds = byPhrase(behind)

export const boundPieces = {
  bound: `(${oneOf(Object.values(before).flat())})`,
  behind: `(${oneOf(Object.values(behind).flat())})`,
} as const

/** How the words around a number say that it is meant. */
export function boundOf(match: Match): Bound {
  return beforeBounds.get(match.words('bound')) ?? behindBounds.get(match.words('behind')) ?? 'exact'
}

/** Whether the word before the number is likelier a preposition. */
export const isPreposition = (match: Match, value: number): boolean =>
  value < 10 && prepositions.has(match.words('bound'))
