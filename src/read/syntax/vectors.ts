import type { Word } from '../../core/layers.ts'
import type { Reading, Report } from '../../core/reading.ts'
import type { Embed } from '../../neural/embedding.ts'
import type { Model } from '../../neural/model.ts'
import type { Scores } from '../../neural/scores.ts'

type Vectors = NonNullable<Reading['vectors']>

/** Gathers the states of words into the vectors of a report. */
export interface Gathering {
  /**
   * @param words the first words of the window that was scored
   * @param sizes pieces of each of them
   */
  add(words: readonly Word[], sizes: readonly number[], scores: Scores): void
  made(): Vectors
}

/** Embeddings of all words, and of those of the headline and the lead, as base64 of int8. */
export function gatherVectors({ blocks }: Report, { width, embed }: Pick<Model, 'width' | 'embed'>): Gathering {
  const lead = emptySum(width)
  const rest = emptySum(width)
  const sums = blocks.map(({ kind }) => (kind === 'headline' || kind === 'lead' ? lead : rest))
  return {
    add(words, sizes, { states }) {
      let from = 1
      let to = 1
      for (const [i, { block }] of words.entries()) {
        to += sizes[i]!
        if (sums[block] === sums[words[i + 1]?.block ?? -1]) continue
        addTo(sums[block]!, states, from, to)
        from = to
      }
    },
    made: () => ({ report: packed(embedding(both(lead, rest), embed)), lead: packed(embedding(lead, embed)) }),
  }
}

/** The states of some pieces, added. */
interface Sum {
  readonly states: Float64Array
  pieces: number
}

const emptySum = (width: number): Sum => ({ states: new Float64Array(width), pieces: 0 })

/** Adds rows to a sum, four at once: twice as fast as one by one. */
function addTo(sum: Sum, rows: Float32Array, from: number, to: number): void {
  const { states } = sum
  const width = states.length
  let row = from
  for (; row + 4 <= to; row += 4) {
    const a = row * width
    const b = a + width
    const c = b + width
    const d = c + width
    for (let i = 0; i < width; i++) states[i]! += rows[a + i]! + rows[b + i]! + rows[c + i]! + rows[d + i]!
  }
  for (; row < to; row++) for (let i = 0; i < width; i++) states[i]! += rows[row * width + i]!
  sum.pieces += to - from
}

const both = (a: Sum, b: Sum): Sum => ({
  states: a.states.map((sum, i) => sum + b.states[i]!),
  pieces: a.pieces + b.pieces,
})

/** Zeros where there are no pieces: like nothing. */
function embedding({ states, pieces }: Sum, embed: Embed): Float64Array {
  return pieces > 0 ? embed(states.map(sum => sum / pieces)) : embed(states).fill(0)
}

/** The vector's direction in whole numbers, its greatest part 127: cosines need no more. */
function packed(vector: Float64Array): string {
  const greatest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE)
  const bytes = Int8Array.from(vector, value => Math.round((value / greatest) * 127))
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))
}
