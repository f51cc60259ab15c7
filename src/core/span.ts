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

/** Characters of some spans. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * Of each of `sorted` (by start, not overlapping), the index of the shortest of some lists of spans that it stands in; -1 for none.
 * O(n log n) over what the lists hold.
 */
export function holdersOf(sorted: readonly Span[], lists: readonly (readonly Span[])[]): Int32Array {
  const found = new Int32Array(sorted.length).fill(-1)
  const lengths = lists.map(lengthOf)
  const longestFirst = lists.map((_, i) => i).sort((a, b) => lengths[b]! - lengths[a]!)
  for (const i of longestFirst)
    for (const { start, end } of lists[i]!)
      found.fill(i, firstEndingAfter(sorted, start), Math.min(sorted.length, firstEndingAfter(sorted, end - 1) + 1))
  return found
}
