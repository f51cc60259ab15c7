import { expect, test } from 'vitest'
import { closest, editDistance } from './closest.ts'

test.each<[string, string, number]>([
  ['', '', 0],
  ['said', 'said', 0],
  ['sad', 'said', 1],
  ['siad', 'said', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%s and %s are %d apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
  expect(editDistance(other, one)).toBe(distance)
})

test.each<[string, string | null]>([
  ['modalty', 'modality'],
  ['OUTLET', 'outlet'],
  ['wo', 'who'],
  ['speaker', null],
  ['x', null],
])('the closest to %s is %s', (given, found) => {
  expect(closest(given, ['said', 'modality', 'outlet', 'who', 'whom'])).toBe(found)
})
