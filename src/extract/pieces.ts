import type { BlockKind, Span } from '../core/reading.ts'
import { trimmed } from '../core/span.ts'
import { onOneLine } from './characters.ts'

/** A paragraph, heading, list item or other block of a plain text, before it is known which. `start` and `end` are of the source. */
export interface Piece extends Span {
  /** Its words on one line, without the bullet. */
  readonly text: string
  /** The mark that makes it a list item ('•', '-', '2.'), or a quotation ('>'). */
  readonly bullet: string | null
  /** What a page's markup says it is. */
  readonly hint?: BlockKind | null
}

interface Line extends Span {
  readonly text: string
}

const bulletMark = /^\s*([•●▪◦‣·*]|[-–—](?= )|\d{1,2}[.)](?= )|>)\s*(?=\S)/

/**
 * Cuts a plain text into its blocks. A blank line always ends a block. Single line ends do too, except in a text whose lines are
 * broken at a fixed width (mail, old wire files, saved terminals): there a line goes on in the next.
 */
export function pieces(text: string): Piece[] {
  const groups = linesByGroup(text)
  const width = wrapWidth(groups)
  return groups
    .flatMap(group => (width === null ? group.map(line => [line]) : unwrapped(group, width)))
    .map(lines => piece(text, lines))
}

function linesByGroup(text: string): Line[][] {
  const groups: Line[][] = [[]]
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const span = trimmed(text, { start, end })
    if (span.start === span.end) groups.push([])
    else groups.at(-1)!.push({ ...span, text: text.slice(span.start, span.end) })
    start = end + 1
  }
  return groups.filter(group => group.length > 0)
}

/**
 * The width at which lines were broken, or null when they were not. Broken lines are all about as long as fits: the first word of
 * the next line would not have fitted on the line before. At least four such pairs, and nine in ten of all.
 */
function wrapWidth(groups: readonly Line[][]): number | null {
  const pairs = groups
    .flatMap(group => group.slice(1).map((line, i) => [group[i]!, line] as const))
    .filter(([, next]) => !bulletMark.test(next.text))
  const width = pairs.reduce((longest, [line]) => Math.max(longest, line.text.length), 0)
  if (pairs.length < 4 || width < 40 || width > 120) return null
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length
  return full >= pairs.length * 0.9 ? width : null
}

const isFull = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + next.text.split(/\s/, 1)[0]!.length > width

/** A line goes on in the next when it is full; a list item begins anew. */
function unwrapped(group: readonly Line[], width: number): Line[][] {
  const joined: Line[][] = []
  for (const [i, line] of group.entries()) {
    const before = group[i - 1]
    if (before && isFull(before, line, width) && !bulletMark.test(line.text)) joined.at(-1)!.push(line)
    else joined.push([line])
  }
  return joined
}

function piece(text: string, lines: readonly Line[]): Piece {
  const whole = { start: lines[0]!.start, end: lines.at(-1)!.end }
  const mark = bulletMark.exec(text.slice(whole.start, whole.end))
  if (!mark) return { ...whole, text: onOneLine(text.slice(whole.start, whole.end)), bullet: null }
  const start = whole.start + mark[0].length
  return { start, end: whole.end, text: onOneLine(text.slice(start, whole.end)), bullet: mark[1]! }
}
