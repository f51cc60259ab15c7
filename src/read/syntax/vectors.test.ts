import { expect, test } from 'vitest'
import type { Word } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import type { Scores } from '../../neural/scores.ts'
import { gatherVectors } from './vectors.ts'

const report = { blocks: [{ kind: 'headline' }, { kind: 'paragraph' }] } as unknown as Report
const model = { width: 2, embed: (mean: Float64Array) => mean }
const words = [0, 1, 1].map(block => ({ block }) as Word)
const numbers = (base64: string) => [...new Int8Array(Buffer.from(base64, 'base64'))]

test('the mean of all pieces, and that of the lead; [CLS] and what lies behind the words count for nothing', () => {
  const gathered = gatherVectors(report, model)
  const rows = [9, 9, /* headline */ 1, 0, 1, 0, /* paragraph */ 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, /* behind */ 9, 9]
  gathered.add(words, [2, 5, 1], { states: Float32Array.from(rows) } as Scores)
  expect(numbers(gathered.made().lead)).toEqual([127, 0])
  expect(numbers(gathered.made().report)).toEqual([42, 127])
})

test('a lead of no words is like nothing', () => {
  const gathered = gatherVectors(report, { width: 2, embed: () => Float64Array.of(3, 4) })
  expect(numbers(gathered.made().lead)).toEqual([0, 0])
})
