import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextWindow, windowAt } from './windows.ts'

const limit = 128
/** Blocks of words of one piece, by their lengths. */
const blocksOf = (...lengths: number[]) => lengths.flatMap((length, block) => new Array<number>(length).fill(block))
const ones = (length: number) => new Array<number>(length).fill(1)

test('whole blocks are read together as long as they fit', () => {
  const blocks = blocksOf(60, 60, 60)
  expect(windowAt(0, ones(180), blocks, limit)).toEqual({ from: 0, to: 120, cuts: false })
  expect(windowAt(120, ones(180), blocks, limit)).toEqual({ from: 120, to: 180, cuts: false })
})

test('a block longer than a window is cut, and the next window begins with the sentence that was cut', () => {
  const window = windowAt(0, ones(400), blocksOf(400), limit)
  expect(window).toEqual({ from: 0, to: limit, cuts: true })
  const starts = ones(limit).map((_, i) => i % 40 === 0)
  expect(nextWindow(window, starts)).toBe(80)
})

test('a sentence that fills a window has no window after it', () => {
  const starts = ones(limit).map((_, i) => i === 0)
  expect(nextWindow({ from: 5, to: 5 + limit, cuts: true }, starts)).toBe(null)
})

test('every word is read, no window of several words is too long, and one cuts a block only where the block is longer', () => {
  const document = fc.array(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.boolean()), (lengths, chance) => {
      const sizes = lengths.flat()
      const blocks = lengths.flatMap((words, block) => words.map(() => block))
      for (let from = 0; from < sizes.length; ) {
        const window = windowAt(from, sizes, blocks, limit)
        const { to, cuts } = window
        expect(to).toBeGreaterThan(from)
        if (to > from + 1) expect(sizes.slice(from, to).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limit)
        expect(cuts).toBe(to < sizes.length && blocks[to] === blocks[to - 1])
        if (cuts) expect(blocks[from]).toBe(blocks[to])
        const next =
          nextWindow(
            window,
            sizes.slice(from, to).map(() => chance.next().value),
          ) ?? to
        expect(next).toBeGreaterThan(from)
        expect(next).toBeLessThanOrEqual(to)
        from = next
      }
    }),
  )
})
