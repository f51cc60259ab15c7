import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometres } from './distance.ts'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test.each([
  ['a quarter of the way round', { lat: 0, lon: 0 }, { lat: 0, lon: 90 }, 10_007.5],
  ['across the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111.2],
  ['pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 120 }, 20_015.1],
])('%s', (_, one, other, wanted) => expect(kilometres(one, other)).toBeCloseTo(wanted, 0))

test('the same both ways, nothing to itself, never more than half round', () =>
  fc.assert(
    fc.property(point, point, (one, other) => {
      expect(kilometres(one, other)).toBeCloseTo(kilometres(other, one), 6)
      expect(kilometres(one, one)).toBe(0)
      expect(kilometres(one, other)).toBeLessThan(20_016)
    }),
  ))
