import { numberOf, ordinalOf } from '../../grammar/numbers.ts'
import type { Mod, Which } from './meaning.ts'

/** TIMEX3 modifier of words before a time: 'early', 'the end of', 'about', 'more than'; null for others and none. */
export function modOf(words: string): Mod | null {
  if (/^(?:earlier)\b/.test(words)) return 'BEFORE'
  if (/^(?:later)\b/.test(words)) return 'AFTER'
  if (/\b(?:early|beginning|start|opening|turn)\b/.test(words)) return 'START'
  if (/\b(?:mid|middle)\b/.test(words)) return 'MID'
  if (/\b(?:late|end|close)\b/.test(words)) return 'END'
  if (/\b(?:nearly|almost|less|fewer|under|up to|at most|within|not quite)\b/.test(words))
    return /\bno(?:t)? (?:less|fewer)\b/.test(words) ? 'MORE_THAN' : 'LESS_THAN'
  if (/\b(?:over|more|at least|minimum)\b/.test(words))
    return /\bno(?:t)? more\b/.test(words) ? 'LESS_THAN' : 'MORE_THAN'
  return /\b(?:about|around|approximately|roughly|some|or so|circa)\b/.test(words) ? 'APPROX' : null
}

/** Which round of a cycle words before it choose. */
export function whichOf(words: string): Which {
  if (/\b(?:previous|following)\b/.test(words)) return words.includes('previous') ? 'previous' : 'following'
  if (/\bpast\b/.test(words)) return 'past'
  if (/\b(?:coming|upcoming)\b/.test(words)) return 'coming'
  if (/\blast\b/.test(words)) return 'last'
  if (/\bnext\b/.test(words)) return 'next'
  return /\bthis\b/.test(words) ? 'this' : 'open'
}

/** How many periods from this one: 'last' −1, 'this' and 'current' 0, 'next' 1. */
export function stepOf(words: string): number {
  const which = whichOf(words)
  if (which === 'last' || which === 'past' || which === 'previous') return -1
  return which === 'this' || which === 'open' ? 0 : 1
}

/** '98 is 1998, '05 is 2005: two digits up to 49 are of this century. */
export function shortYear(words: string): number | null {
  const number = numberOf(words)
  return number === null ? null : number < 50 ? 2000 + number : 1900 + number
}

/** A number in figures, in words or as an ordinal; 'a' and 'an' are one. */
export const amountOf = (words: string): number | null =>
  words === 'a' || words === 'an' || words === 'the' ? 1 : (ordinalOf(words) ?? numberOf(words))
