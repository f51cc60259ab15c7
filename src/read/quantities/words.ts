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

/** One of the phrases, the longest first. Phrases that begin alike share their beginning, so that none is tried in vain. */
export const oneOf = (phrases: Iterable<string>): string =>
  branching([...phrases].map(phrase => patternOf(phrase).split(' ')))

function branching(phrases: readonly (readonly string[])[]): string {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase])
  const branches = [...byFirst].map(([first, same]) => {
    const rests = same.map(([, ...rest]) => rest).filter(rest => rest.length > 0)
    if (rests.length === 0) return first
    return `${first} (${branching(rests)})${rests.length < same.length ? '?' : ''}`
  })
  const single = branches.filter(branch => !branch.includes(' '))
  const longer = branches.filter(branch => branch.includes(' '))
  return [...(single.length > 1 ? [`(${single.join(' | ')})`] : single), ...longer].join(' | ')
}
