import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from './tree.ts'

/** All trees over n words with one root, by trying every choice of heads. */
function trees(n: number): number[][] {
  const choices = Array.from({ length: n }, () => Array.from({ length: n + 1 }, (_, head) => head))
  const all = choices.reduce<number[][]>((made, heads) => made.flatMap(one => heads.map(head => [...one, head])), [[]])
  return all.filter(isTree)
}

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = heads.every((_, i) => {
    let word = i + 1
    for (let steps = 0; word !== 0 && steps <= heads.length; steps++) word = heads[word - 1]!
    return word === 0
  })
  return reachesRoot && heads.filter(head => head === 0).length === 1
}

const worth = (scores: readonly number[][], heads: readonly number[]) =>
  heads.reduce((sum, head, i) => sum + scores[i]![head]!, 0)

const matrix = (n: number, value: fc.Arbitrary<number>) =>
  fc.array(fc.array(value, { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n })

test.each([1, 2, 3, 4, 5])('the best tree of %i words is the best of all trees', n => {
  const all = trees(n)
  fc.assert(
    fc.property(matrix(n, fc.integer({ min: -20, max: 20 })), scores => {
      const found = bestTree(n, (dependent, head) => scores[dependent - 1]![head]!)
      expect(isTree(found)).toBe(true)
      expect(worth(scores, found)).toBe(Math.max(...all.map(heads => worth(scores, heads))))
    }),
    { numRuns: 300 },
  )
})

test('whatever the scores, the heads are a tree with one root', () => {
  const sized = fc.integer({ min: 1, max: 40 }).chain(n => matrix(n, fc.double({ min: -1e4, max: 1e4, noNaN: true })))
  fc.assert(
    fc.property(sized, scores => {
      expect(isTree(bestTree(scores.length, (dependent, head) => scores[dependent - 1]![head]!))).toBe(true)
    }),
  )
})

test('no words, no heads', () => expect(bestTree(0, () => 0)).toEqual([]))
