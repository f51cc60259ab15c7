import type { Word } from '../../core/layers.ts'
import type { Reading, Report } from '../../core/reading.ts'
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

/** Means of the states of all words, and of those of the headline and the lead, as base64 of int8. */
export function gatherVectors({ blocks }: Report, width: number): Gathering {
  const report = new Float64Array(width)
  const lead = new Float64Array(width)
  const leads = blocks.map(({ kind }) => kind === 'headline' || kind === 'lead')
  return {
    add(words, sizes, { states }) {
      let piece = 1
      for (const [i, { block }] of words.entries()) {
        for (const end = piece + sizes[i]!; piece < end; piece++) {
          addTo(report, states, piece * width)
          if (leads[block]) addTo(lead, states, piece * width)
        }
      }
    },
    made: () => ({ report: packed(report), lead: packed(lead) }),
  }
}

function addTo(sum: Float64Array, rows: Float32Array, from: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += rows[from + i]!
}

/** The vector's direction in whole numbers, its greatest part 127: cosines need no more. */
function packed(sum: Float64Array): string {
  const greatest = sum.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE)
  const bytes = Int8Array.from(sum, value => Math.round((value / greatest) * 127))
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))
}
