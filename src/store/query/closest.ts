/** The one of some words that a misspelt word most likely is: fewest letters apart, a third of its own at most. Case does not count. */
export function closest(given: string, words: readonly string[]): string | null {
  const small = given.toLowerCase()
  let least = Math.max(1, Math.floor(small.length / 3)) + 1
  let found: string | null = null
  for (const word of words) {
    if (Math.abs(word.length - small.length) >= least) continue
    const distance = editDistance(small, word.toLowerCase())
    if (distance < least) [least, found] = [distance, word]
  }
  return found
}

/** Letters to add, drop, change or swap with the next to make one word of another (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let [last, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const changed = row[j - 1]! + (same ? 0 : 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, changed, swapped ? last[j - 2]! + 1 : changed)
    }
    ;[last, row] = [row, next]
  }
  return row[other.length]!
}
