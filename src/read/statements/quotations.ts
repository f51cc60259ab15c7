import type { Block, Span } from '../../core/reading.ts'
import { trimmed } from '../../core/span.ts'

/** Words inside quotation marks. */
export interface Quotation {
  /** Index into the report's blocks. */
  readonly block: number
  /** With its marks. */
  readonly outer: Span
  /** Without them. */
  readonly inner: Span
  /** The next paragraph goes on with it: it has no closing mark, and the next one opens with a mark again. */
  readonly goesOn: boolean
}

type Mark = { readonly length: number; readonly closes: (text: string, from: number, end: number) => number }

/** Longer than any paragraph that is one quotation; a mark without its pair is not looked for further. */
const longest = 3000

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char)
const mayOpenAfter = (char: string | undefined): boolean => isBlank(char) || /[([{—–\-/:“"‘]/.test(char!)

/** All quotations of a report in order; those inside others are left to the outer one. Headlines and headings have none to offer. */
export function quotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  for (const [i, block] of blocks.entries()) {
    if (readable(block)) for (const one of inBlock(text, i, block, blocks[i + 1])) found.push(one)
  }
  return found
}

const readable = ({ kind }: Block): boolean =>
  kind === 'lead' || kind === 'paragraph' || kind === 'listitem' || kind === 'quote'

function inBlock(text: string, index: number, block: Block, next: Block | undefined): Quotation[] {
  const found: Quotation[] = []
  /** Single marks up to here have no pair: the search for an earlier one has looked this far. */
  let single = 0
  for (let at = block.start; at < block.end; at++) {
    const mark = openingMark(text, at, block)
    const isSingle = text[at] === '‘' || text[at] === "'"
    if (!mark || (isSingle && mark.length === 1 && at < single)) continue
    const from = at + mark.length
    const end = mark.closes(text, from, Math.min(block.end, from + longest))
    if (end < 0 && isSingle) single = from + longest / 2
    if (end >= 0) {
      const inner = trimmed(text, { start: from, end })
      if (inner.start < inner.end)
        found.push({ block: index, outer: { start: at, end: end + closingLength(text, end) }, inner, goesOn: false })
      at = end + closingLength(text, end) - 1
    } else if (next && readable(next) && text.startsWith(text.slice(at, from), next.start)) {
      const inner = trimmed(text, { start: from, end: block.end })
      if (inner.start < inner.end)
        found.push({ block: index, outer: { start: at, end: block.end }, inner, goesOn: true })
      break
    }
  }
  return found
}

const closingLength = (text: string, at: number): number => (text.startsWith("''", at) ? 2 : 1)

function openingMark(text: string, at: number, block: Span): Mark | null {
  const char = text[at]!
  if (!/["“„«‘'`]/.test(char)) return null
  const before = at > block.start ? text[at - 1] : undefined
  const after = text[at + 1]
  if (char === '“' || char === '„') return { length: 1, closes: closedBy('”“', '“') }
  if (char === '«') return { length: 1, closes: closedBy('»', '«') }
  if (!mayOpenAfter(before)) return null
  if (text.startsWith("''", at) || text.startsWith('``', at))
    return isBlank(text[at + 2]) ? null : { length: 2, closes: closedByTwo }
  if (char === '"') return isBlank(after) ? null : { length: 1, closes: closedByStraight }
  if ((char === '‘' || char === "'") && isLetter(after) && !isClipped(text, at))
    return { length: 1, closes: closedBySingle(char) }
  return null
}

/** "'em", "'90s", "'til": an apostrophe for what is left out. */
const isClipped = (text: string, at: number): boolean =>
  /^(?:\d0s|em|til|tis|twas|cause|bout|n|round|cos)(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 8))

/** The closing mark, unless the opening one comes again first. „…“ closes with the mark that opens “…”. */
function closedBy(closing: string, opening: string) {
  return (text: string, from: number, end: number): number => {
    for (let at = from; at < end; at++) {
      if (text[at] === closing[0] || (text[at] === '"' && isStraightEnd(text, at))) return at
      if (text[at] === opening) return closing.length > 1 && !isBlank(text[at - 1]) && !isLetter(text[at + 1]) ? at : -1
    }
    return -1
  }
}

/** “A,” typed as “A,": the straight mark behind a stop or comma, with a blank behind it. */
const isStraightEnd = (text: string, at: number): boolean => /[.,!?…]/.test(text[at - 1]!) && isBlank(text[at + 1])

/** Where `mark` stands between two offsets; looks no further than `end`. */
function* places(text: string, mark: string, from: number, end: number): Generator<number> {
  const body = text.slice(from, end)
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) yield from + at
}

function closedByTwo(text: string, from: number, end: number): number {
  for (const at of places(text, "''", from, end)) {
    if (!isBlank(text[at - 1])) return text[at + 2] === "'" ? at + 1 : at
  }
  return -1
}

/** A straight mark closes when it touches a word before it; one that stands before a word opens another quotation. */
function closedByStraight(text: string, from: number, end: number): number {
  for (const at of places(text, '"', from, end)) {
    if (!isBlank(text[at - 1])) return at
    if (!isBlank(text[at + 1])) return -1
  }
  return -1
}

/**
 * A single mark is the apostrophe too. One behind punctuation closes; one behind a word closes unless it could be a possessive
 * plural ("the Marwoods’ daughter") and a surer one follows.
 */
function closedBySingle(opening: string) {
  const mark = opening === '‘' ? '’' : "'"
  return (text: string, from: number, end: number): number => {
    let unsure = -1
    for (const at of places(text, mark, from, end)) {
      if (isLetter(text[at + 1])) continue
      if (/[.,!?…]/.test(text[at - 1]!)) return at
      if (unsure < 0) unsure = at
      if (text[at - 1] !== 's' || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return unsure
    }
    return unsure
  }
}
