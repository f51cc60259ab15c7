/*
 * A text cut into words for grammars of times and quantities. Coarser than the tokens of syntax: '10:35', '1,000.5', '13th' and '1980s' are one
 * word each, so is 'US$', every mark is one, and a blank line is one.
 */
const word = /\p{L}{1,3}\$|\p{L}[\p{L}\p{M}]*|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?!\p{L}))?|\n\s*\n|[^\s]/giu

/** Words of a text in order, as parallel lists of offsets. O(length). */
export interface Words {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export function wordsOf(text: string): Words {
  const starts: number[] = []
  const ends: number[] = []
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    starts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  return { text, starts, ends }
}
