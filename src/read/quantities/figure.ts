import type { Match } from '../../grammar/grammar.ts'
import { numberOf, numberPieces, ordinalOf } from '../../grammar/numbers.ts'
import { type Bound, boundOf, boundPieces } from './bounds.ts'
import { type Unit, unitPieces } from './units.ts'

/** What the words of a rule come to, before the noun that is counted is looked for. */
export interface Figure {
  /** Null for 'dozens', 'several'. */
  readonly value: number | null
  readonly max: number | null
  readonly bound: Bound
  readonly unit: Unit | null
  /** Where the noun stands: right behind the number, behind 'of' only, or nowhere. A figure of the first kind is none without a noun or other evidence. */
  readonly counts: 'next' | 'of' | 'nothing'
  /** The noun, where the rule itself knows it. */
  readonly of: string | null
  /** Index of the first word where it is not the match's: a preposition in front is no bound. */
  readonly from?: number
}

/** A figure with what a rule does not say left at its plainest. */
export const figure = (value: number | null, match: Match, more: Partial<Figure> = {}): Figure => ({
  value,
  max: null,
  bound: boundOf(match),
  unit: null,
  counts: 'nothing',
  of: null,
  ...more,
})

export const pieces = {
  ...numberPieces,
  ...boundPieces,
  ...unitPieces,
  numeral: '({figure} {half}? (~ <multiple> <multiple>?)?)',
  number: '({numeral} | {spelled} ({half} <multiple>?)?)',
  /** Behind a sign of money, single letters are multiples: '$5m', '£20k'. */
  sum: '({figure} {half}? (~ (<multiple> | <short>) <multiple>?)? | {spelled} ({half} <multiple>?)?)',
  /** No number, but its size: 'dozens', 'tens of thousands', 'several hundred'. */
  vague:
    '(tens of (thousands | millions | billions) | hundreds of (thousands | millions | billions) | dozens | hundreds | thousands | millions | billions | trillions | (several | a few | a couple) (dozen | hundred | thousand | million | billion) | scores)',
  few: '(several | a few | a handful of)',
  minus: '(minus | − | -)',
  part: '((a | one | two | three | four | five | six | seven | eight | nine) ~ <denominator>)',
} as const

/** The worth of a last word that multiplies: 'million' in '5 million'; 1 where there is none. */
function multipleOf(words: string): number {
  const last = words.slice(words.lastIndexOf(' ') + 1)
  return words.includes(' ') && /^[a-z]+$/.test(last) && (numberOf(last) ?? 0) >= 100 ? numberOf(last)! : 1
}

/** The numbers of a range; a multiple behind the second counts for the first ('5 to 10 million'). Null where they do not rise, or nothing ties them. */
export function rangeOf(match: Match): { value: number; max: number } | null {
  const [low, high] = [match.words('low'), match.words('high')]
  if (!isTied(match.words('opener'), match.words('link'), low)) return null
  const [first, max] = [numberOf(low), numberOf(high)]
  if (first === null || max === null) return null
  const multiple = multipleOf(high)
  const value = multipleOf(low) === 1 && first * multiple < max ? first * multiple : first
  return value < max ? { value, max } : null
}

/** 'Between' wants 'and', and 'and' wants 'between'; a hyphen ties figures only, since it stands inside words ('twenty-two'). */
function isTied(opener: string, link: string, low: string): boolean {
  if (link === 'and' || opener === 'between') return link === 'and' && opener === 'between'
  return /^[-–]$/.test(link) ? opener === '' && /^\d/.test(low) : opener === '' || link === 'to'
}

export const denominatorWords = 'third quarter fourth fifth sixth seventh eighth ninth tenth hundredth'
  .split(' ')
  .flatMap(word => [word, `${word}s`])
  .join(' ')

const denominatorOf = (word: string): number => ({ half: 2, quarter: 4 })[word] ?? ordinalOf(word)!

/** 'two-thirds' → 0.6667, 'half' → 0.5. */
export function fractionOf(words: string): number {
  const parts = words.split(' ').filter(word => word !== '-')
  const under = denominatorOf(parts.at(-1)!.replace(/s$/, ''))
  const over = parts.length > 1 && parts[0] !== 'a' ? numberOf(parts[0]!)! : 1
  return Number((over / under).toFixed(4))
}
