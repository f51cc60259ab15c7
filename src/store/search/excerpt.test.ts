import fc from 'fast-check'
import { expect, test } from 'vitest'
import { around, beginningOf, densest, type Excerpt, markers, unmarked } from './excerpt.ts'

/** What is marked, in brackets. */
const shown = ({ text, marked }: Excerpt): string =>
  marked
    .toReversed()
    .reduce((words, { start, end }) => `${words.slice(0, start)}[${words.slice(start, end)}]${words.slice(end)}`, text)

const written = (text: string) => unmarked(text.replaceAll('[', markers.open).replaceAll(']', markers.close))

test.each<[string, string]>([
  ['the [ferry] sank, the [fire] spread', 'the [ferry] sank, the [fire] spread'],
  ['[ferry]', '[ferry]'],
  ['no mark', 'no mark'],
  ['stray ] marks [] are [lost', 'stray  marks  are [lost]'],
])('marks of %s', (text, expected) => {
  expect(shown(written(text))).toBe(expected)
})

test.each<[string, number, string]>([
  ['The ferry sank.', 40, 'The ferry sank.'],
  ['  The ferry sank.\n', 40, 'The ferry sank.'],
  ['The ferry sank.', 12, 'The ferry …'],
  ['The ferry sank.', 9, 'The ferry …'],
  ['Unbroken', 4, 'Unbr …'],
  ['🚢🚢🚢', 3, '🚢 …'],
])('the beginning of %j in %d characters', (text, length, expected) => {
  expect(beginningOf(text, length)).toEqual({ text: expected, marked: [] })
})

test.each<[string, number, string]>([
  ['The old ferry sank at noon today', 10, '… old ferry [sank] at noon …'],
  ['The old ferry sank at noon today', 80, 'The old ferry [sank] at noon today'],
  ['The old ferry sank at noon today', 0, '… [sank] …'],
])('around “sank” in %j, %d characters', (text, margin, expected) => {
  const start = text.indexOf('sank')
  expect(shown(around(text, { start, end: start + 4 }, margin))).toBe(expected)
})

test('what is marked around a span is the span', () => {
  const span = fc
    .string({ unit: fc.constantFrom('a', ' ', '\n', '🚢'), maxLength: 40 })
    .chain(text => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length), fc.nat(20)))
  fc.assert(
    fc.property(span, ([text, a, b, margin]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      const { text: words, marked } = around(text, { start, end }, margin)
      expect(words.slice(marked[0]!.start, marked[0]!.end)).toBe(text.slice(start, end))
    }),
  )
})

test.each([
  [
    'Ferry [fire] in town\nThe [ferry] sank. Later a [fire] broke out.',
    19,
    75,
    'The [ferry] sank. Later a [fire] broke out.',
  ],
  [
    '[fire] and [fire]. Then much of nothing else was said, and for long. A [ferry] on [fire] sank.',
    0,
    90,
    '… [fire]. Then much of nothing else was said, and for long. A [ferry] on [fire] sank.',
  ],
  ['Nothing is marked.', 0, 40, 'Nothing is marked.'],
  ['[Title] alone\nThe rest.', 12, 40, 'The rest.'],
])('the densest part of %j behind %d, %d characters', (text, from, length, expected) => {
  expect(shown(densest(written(text), from, length))).toBe(expected)
})

test('a stretch has the marks of the text, where they stand', () => {
  const pieces = fc.array(fc.constantFrom('[a]', '[bc]', 'x', ' ', '\n', '🚢', 'yz '), { maxLength: 60 })
  fc.assert(
    fc.property(pieces, fc.nat(20), fc.integer({ min: 1, max: 80 }), (some, from, length) => {
      const whole = written(some.join(''))
      const { text, marked } = densest(whole, Math.min(from, whole.text.length), length)
      for (const { start, end } of marked) expect(['a', 'bc']).toContain(text.slice(start, end))
      if (whole.marked.some(({ start }) => start >= from)) expect(marked.length).toBeGreaterThan(0)
    }),
  )
})
