import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTags } from './tags.ts'

const names = ['O', 'B-PERSON', 'I-PERSON', 'B-ORG', 'I-ORG']
const scored = (rows: readonly (readonly number[])[]) => Float32Array.from(rows.flat())
const certain = (...tags: string[]) => scored(tags.map(tag => names.map(name => (name === tag ? 5 : 0))))
const isValid = (path: readonly number[]) =>
  path.every((tag, i) => tag === 0 || tag % 2 === 1 || path[i - 1] === tag || path[i - 1] === tag - 1)

/** All taggings of n words, by trying every one. */
const taggings = (n: number): number[][] =>
  Array.from({ length: n }).reduce<number[][]>(
    (made, _) => made.flatMap(one => names.map((_, tag) => [...one, tag])),
    [[]],
  )

const tagsOf = (found: readonly { from: number; to: number; label: string }[], n: number): number[] => {
  const path = new Array<number>(n).fill(0)
  for (const { from, to, label } of found)
    for (let i = from; i < to; i++) path[i] = names.indexOf(`${i === from ? 'B' : 'I'}-${label}`)
  return path
}

test.each<[string[], string[]]>([
  [
    ['B-PERSON', 'I-PERSON', 'O', 'B-ORG'],
    ['0–2 PERSON', '3–4 ORG'],
  ],
  [
    ['B-PERSON', 'B-PERSON'],
    ['0–1 PERSON', '1–2 PERSON'],
  ],
  [['O', 'I-ORG', 'O'], []],
  [['O', 'O'], []],
])('%j', (tags, found) => {
  expect(
    bestTags(certain(...tags), names, 0, tags.length).map(({ from, to, label }) => `${from}–${to} ${label}`),
  ).toEqual(found)
})

test('the tagging is valid, and no valid one scores higher', () => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: names.length, maxLength: names.length })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
      const worth = (path: readonly number[]) => path.reduce((sum, tag, i) => sum + rows[i]![tag]!, 0)
      const found = tagsOf(bestTags(scored(rows), names, 0, rows.length), rows.length)
      expect(isValid(found)).toBe(true)
      expect(worth(found)).toBe(Math.max(...taggings(rows.length).filter(isValid).map(worth)))
    }),
  )
})

test('only the words asked for are tagged', () => {
  const scores = certain('B-ORG', 'I-ORG', 'I-ORG', 'O')
  expect(bestTags(scores, names, 1, 3)).toEqual([{ from: 1, to: 3, label: 'ORG' }])
  expect(bestTags(scores, names, 2, 2)).toEqual([])
})
