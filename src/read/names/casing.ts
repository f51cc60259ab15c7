import { initials, months, openers, weekdays } from '../../../lexicon/openers.gen.ts'
import type { Token } from '../../core/layers.ts'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Words in capitals for other reasons than being names. */
export const opening = words(openers)
/** Capitals that are no name: 'GMT', 'CEO', 'UPDATE'. */
export const plainCapitals = words(initials)
export const calendar = new Set([...words(months), ...words(weekdays)])

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
export const isWord = (word: string): boolean => /^[\p{L}\p{N}]/u.test(word)
const isShouted = (word: string): boolean => word.length > 1 && /^[\p{Lu}\p{M}.’'-]+$/u.test(word)

/** How letters' case is used in one report; what a capital letter proves depends on it. */
export interface Casing {
  /** Words seen in capitals inside sentences of ordinary case. */
  readonly seenCapital: ReadonlySet<string>
  /** Words seen in small letters. */
  readonly seenSmall: ReadonlySet<string>
  /** By sentence: 'title' where nearly every long word has a capital and no full stop follows, 'shouted' where all letters are, else 'plain'. */
  readonly style: readonly ('plain' | 'title' | 'shouted')[]
}

/** Reads the use of capitals off the whole report. O(tokens). */
export function casingOf(tokens: readonly Token[], sentences: number): Casing {
  const counts = Array.from({ length: sentences }, () => ({
    long: 0,
    capital: 0,
    words: 0,
    shouted: 0,
    stopped: false,
  }))
  for (const { text, sentence } of tokens) {
    const count = counts[sentence]!
    count.stopped = text === '.'
    if (!/^\p{L}/u.test(text)) continue
    count.words++
    if (isShouted(text)) count.shouted++
    if (text.length < 4) continue
    count.long++
    if (isCapitalised(text)) count.capital++
  }
  const style = counts.map(({ long, capital, words: all, shouted, stopped }) =>
    all > 2 && shouted >= all * 0.8 ? 'shouted' : !stopped && long > 3 && capital >= long * 0.7 ? 'title' : 'plain',
  )
  const seenCapital = new Set<string>()
  const seenSmall = new Set<string>()
  for (const [i, { text, sentence }] of tokens.entries()) {
    if (/^\p{Ll}/u.test(text)) seenSmall.add(text)
    else if (
      style[sentence] === 'plain' &&
      isCapitalised(text) &&
      tokens[i - 1]?.sentence === sentence &&
      isWord(tokens[i - 1]!.text)
    ) {
      seenCapital.add(text)
    }
  }
  return { seenCapital, seenSmall, style }
}
