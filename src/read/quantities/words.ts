import type { Words } from '../../grammar/scan.ts'

/** The words of a list of the lexicon. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** The word at an index as it is written; '' outside the text. */
export const wordAt = ({ text, starts, ends }: Words, index: number): string =>
  index < 0 || index >= starts.length ? '' : text.slice(starts[index], ends[index])

/** The same in small letters. */
export const lowAt = (words: Words, index: number): string => wordAt(words, index).toLowerCase()

/** Whether the word at an index stands right behind the one before, without a blank. */
export const isGlued = ({ starts, ends }: Words, index: number): boolean =>
  index > 0 && index < starts.length && starts[index] === ends[index - 1]

/** A phrase as a match gives its words: small letters, one blank between words and marks. */
export const phraseOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .match(/\p{L}{1,3}\$|\p{L}+|\d+|[^\s]/gu)!
    .join(' ')

/** The same as a pattern: letters as they are written, since 'MW' is a unit and 'mw' is none. */
export const patternOf = (phrase: string): string => phrase.match(/\p{L}{1,3}\$|\p{L}+|\d+|[^\s]/gu)!.join(' ')

/** One of the phrases, the longest first. */
export const oneOf = (phrases: Iterable<string>): string =>
  [...new Set([...phrases].map(patternOf))].sort((a, b) => b.length - a.length).join(' | ')
