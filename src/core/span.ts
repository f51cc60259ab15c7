import type { Span } from './reading.ts'

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** A span without the white space at its ends; empty at `start` when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

/** Order of reading: by start, the longer one first. */
export const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** A span and nothing else: annotations carry spans in their own objects. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end })

/**
 * Index of the first of `sorted` (by start) that ends after `offset`, or `sorted.length`.
 * Spans must not overlap. O(log n).
 */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
