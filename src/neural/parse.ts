import { argmax } from './argmax.ts'
import type { Labels, Scores } from './scores.ts'
import { bestTree } from './tree.ts'

/** Where a word hangs: the index of its head in the window, -1 for the root, and the relation. */
export interface Arc {
  readonly head: number
  readonly deprel: string
}

/**
 * The tree of the sentence of words `from` to `to`: the best one with a single root, each arc with its best relation. 'root' is the
 * root's relation and no other word's.
 */
export function parse(scores: Scores, { deprels }: Labels, from: number, to: number): Arc[] {
  const words = scores.sentence.length
  const column = (head: number) => (head === 0 ? 0 : from + head)
  const heads = bestTree(
    to - from,
    (dependent, head) => scores.arcs[(from + dependent - 1) * (words + 1) + column(head)]!,
  )
  const root = deprels.indexOf('root')
  return heads.map((head, i) => {
    if (head === 0) return { head: -1, deprel: 'root' }
    const relations = relationScores(scores, deprels.length, from + i, column(head))
    relations[root] = Number.NEGATIVE_INFINITY
    return { head: from + head - 1, deprel: deprels[argmax(relations, 0, relations.length)]! }
  })
}

/** [relations] The score of each relation between a word and the head in a row of `labelHead`: dot products of the two sides. */
function relationScores(
  { labelDep, labelHead, sentence }: Scores,
  relations: number,
  word: number,
  row: number,
): Float64Array {
  const width = labelHead.length / (sentence.length + 1)
  return Float64Array.from({ length: relations }, (_, relation) => {
    const left = (word * relations + relation) * width
    const right = row * width
    let sum = 0
    for (let i = 0; i < width; i++) sum += labelDep[left + i]! * labelHead[right + i]!
    return sum
  })
}
