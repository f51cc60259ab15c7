import type { Verdict } from './classify.ts'
import type { Piece } from './pieces.ts'

const longestHeadlineWords = 40
/** Above the headline there may be the outlet's name, a rubric or a slogan; they are shorter than headlines are. */
const fewestHeadlineWords = 5
const longestHeadingWords = 14
const longestHeading = 110
const sentenceEnd = /[.!…。]["'”’»)\]]*$/u

const wordCount = (text: string): number => text.split(' ').length

/** A line too short for a paragraph, without a full stop. */
export const looksShort = (text: string): boolean =>
  text.length <= longestHeading && wordCount(text) <= longestHeadingWords && !sentenceEnd.test(text)

/**
 * The piece that is the headline, or -1: the given title where it stands in the text; else the first line without a full stop
 * above the first paragraph that has five words or more, or failing that the first; or a first line that does end in a full stop,
 * when a byline or date stands close below it. `known` are pieces that are something else. There must be a report under it.
 */
export function headlineIndex(
  pieces: readonly Piece[],
  known: readonly (Verdict | null)[],
  given: string | null,
): number {
  const marked = pieces.findIndex(piece => piece.hint === 'headline')
  if (marked >= 0 || pieces.some(piece => piece.hint)) return marked
  const same = given === null ? -1 : pieces.slice(0, 8).findIndex(piece => piece.text === given)
  if (same >= 0) return same
  const above: number[] = []
  for (const [i, piece] of pieces.entries()) {
    if (known[i] !== null) continue
    if (piece.bullet || sentenceEnd.test(piece.text) || wordCount(piece.text) > longestHeadlineWords) break
    above.push(i)
  }
  const isBody = (i: number) => known[i] === null && !above.includes(i)
  if (!pieces.some((_, i) => isBody(i) && i > (above[0] ?? 0))) return -1
  const lines = above.filter(i => /\p{L}/u.test(pieces[i]!.text) && !/[,;]$/.test(pieces[i]!.text))
  const long = lines.find(i => wordCount(pieces[i]!.text) >= fewestHeadlineWords && !pieces[i]!.text.includes(' | '))
  return long ?? lines[0] ?? stoppedHeadline(pieces, known)
}

function stoppedHeadline(pieces: readonly Piece[], known: readonly (Verdict | null)[]): number {
  const first = known.indexOf(null)
  if (first < 0 || wordCount(pieces[first]!.text) > longestHeadlineWords / 2) return -1
  const metaBelow = known.slice(first + 1, first + 4).some(verdict => verdict?.keep === true && verdict.meta !== null)
  return metaBelow ? first : -1
}

/** A short line without a full stop that stands above something; or a short question. */
export function isHeading(text: string, hasMore: boolean): boolean {
  if (!hasMore || !looksShort(text) || !/[\p{L}\p{N}]/u.test(text)) return false
  if (/[,;–—]$/u.test(text) || /^["'“‘«]?\p{Ll}/u.test(text) || /^[QA][:.] /u.test(text)) return false
  if (/[?:]$/u.test(text)) return !/^["'“‘«]/u.test(text)
  return !/[?!]["'”’»]$/u.test(text)
}
