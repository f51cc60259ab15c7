import type { Span } from '../../core/reading.ts'

/** Words of a report with the parts of them that matter. */
export interface Excerpt {
  /** An ellipsis stands where it begins or ends within the report. */
  readonly text: string
  /** In UTF-16 code units of `text`. */
  readonly marked: readonly Span[]
}

/** Noncharacters: Unicode keeps them for use inside a program, so no report has them. */
export const markers = { open: '\ufdd0', close: '\ufdd1' } as const

/** An excerpt from text with markers around what matters. */
export function unmarked(text: string): Excerpt {
  const marked: Span[] = []
  const [first, ...parts] = text.split(markers.open)
  let plain = first!.replaceAll(markers.close, '')
  for (const part of parts) {
    const start = plain.length
    const [inside, ...outside] = part.split(markers.close)
    plain += inside!
    if (plain.length > start) marked.push({ start, end: plain.length })
    plain += outside.join('')
  }
  return { text: plain, marked }
}

/** The beginning of a text, to the last word that fits. */
export function beginningOf(text: string, length: number): Excerpt {
  const trimmed = text.trimStart()
  const end = wordEnd(trimmed, Math.min(length, trimmed.length), length)
  return { text: end < trimmed.length ? `${trimmed.slice(0, end).trimEnd()} …` : trimmed.trimEnd(), marked: [] }
}

/**
 * Of a marked text, the stretch of so many characters from an offset on in which most different words are marked, the first of equals;
 * nothing is marked in it where no mark lies behind the offset.
 */
export function densest({ text, marked }: Excerpt, from: number, length: number): Excerpt {
  const marks = marked.filter(({ start }) => start >= from)
  const first = marks.reduce(
    (best, _, i) => (wordsFrom(text, marks, i, length) > wordsFrom(text, marks, best, length) ? i : best),
    0,
  )
  const lead = marks[first]
  if (!lead) return beginningOf(text.slice(from), length)
  const start = lead.start - from < before ? from : wordStart(text, lead.start - before, lead.start)
  const end = Math.max(lead.end, wordEnd(text, Math.min(text.length, start + length), length))
  const opening = start > from ? '… ' : ''
  const body = text.slice(start, end)
  const shift = opening.length - start
  const inside = marks.filter(mark => mark.start >= start && mark.end <= end)
  return {
    text: `${opening}${body.trimEnd()}${end < text.length ? ' …' : ''}`,
    marked: inside.map(mark => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

/** Characters before the first mark of a stretch. */
const before = 60

/** Marks that are looked at from one on: a word that stands on every line must not cost the square of their number. */
const mostMarks = 40

/** How many different words are marked in so many characters from a mark on. */
function wordsFrom(text: string, marks: readonly Span[], first: number, length: number): number {
  const words = new Set<string>()
  for (const { start, end } of marks.slice(first, first + mostMarks)) {
    if (end > marks[first]!.start + length - before) break
    words.add(text.slice(start, end).toLowerCase())
  }
  return words.size
}

/** A span with so many characters around it, cut between words. */
export function around(text: string, { start, end }: Span, margin: number): Excerpt {
  const from = wordStart(text, Math.max(0, start - margin), start)
  const to = Math.max(end, wordEnd(text, Math.min(text.length, end + margin), margin))
  const before = text.slice(from, start).trimStart()
  const lead = from > 0 ? '… ' : ''
  const behind = text.slice(end, to).trimEnd()
  const marked = { start: lead.length + before.length, end: lead.length + before.length + end - start }
  return { text: `${lead}${before}${text.slice(start, end)}${behind}${to < text.length ? ' …' : ''}`, marked: [marked] }
}

/** The first beginning of a word from an offset on, up to another. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0 || /\s/.test(text[from - 1]!)) return from
  const blank = text.slice(from, to).search(/\s/)
  return blank < 0 ? to : from + blank + 1
}

/** The last end of a word before an offset, so many characters before it at most; where there is none, the offset, but no half of a pair. */
function wordEnd(text: string, to: number, most: number): number {
  if (to === text.length || /\s/.test(text[to]!)) return to
  for (let at = to - 1; at > to - most; at--) if (/\s/.test(text[at]!)) return at
  return /[\ud800-\udbff]/.test(text[to - 1] ?? '') ? to - 1 : to
}
