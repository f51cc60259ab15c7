import { expect, test } from 'vitest'
import { openEmbedding } from './embedding.ts'

test('a mean is weighed column by column, and the bias added', () => {
  const rows = Float32Array.of(1, 2, 0.5, /**/ 0, -1, 0, /**/ 3, 0, 1)
  const embed = openEmbedding(new Uint8Array(rows.buffer), 2)
  expect([...embed(Float64Array.of(10, 100))]).toEqual([210.5, -100, 31])
})

test('a mean of any width is weighed whole', () => {
  const ones = new Float32Array(7).fill(1)
  expect([...openEmbedding(new Uint8Array(ones.buffer), 6)(Float64Array.of(1, 2, 4, 8, 16, 32))]).toEqual([64])
})

test('the bytes may lie anywhere in their buffer', () => {
  const apart = new Uint8Array(9)
  apart.set(new Uint8Array(Float32Array.of(2, 1).buffer), 1)
  expect([...openEmbedding(apart.subarray(1), 1)(Float64Array.of(3))]).toEqual([7])
})
