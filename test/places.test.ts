import { describe, expect, test } from 'vitest'
import { checkPlaces, misplaced } from '../tools/check-places.ts'
import { readOutlines } from '../tools/outlines.ts'

test('every place of the gazetteer is well formed and lies in the countries that it names', () => {
  expect(checkPlaces()).toEqual([])
})

describe('the check itself', () => {
  const outlines = readOutlines()
  const place = { name: 'Nowhere', kind: 'port', country: 'DEU', point: [53.54, 9.97] } as const
  const wrong: readonly (readonly [string, Parameters<typeof misplaced>[0]])[] = [
    ['a point in another country', { ...place, country: 'FRA' }],
    ['latitude and longitude changed about', { ...place, point: [9.97, 53.54] }],
    ['a sign lost', { ...place, country: 'USA', point: [40.7, 74] }],
    ['one country of two far away', { ...place, country: ['DEU', 'ITA'] }],
    ['a sea on land', { ...place, kind: 'sea', country: null, point: [50, 10], extent: 300 }],
  ]
  test.each(wrong)('finds %s', (_, entry) => expect(misplaced(entry, outlines)).toHaveLength(1))

  const right: readonly (readonly [string, Parameters<typeof misplaced>[0]])[] = [
    ['a point in its country', place],
    ['a point off the shore', { ...place, point: [54.05, 8.3] }],
    ['a point beyond the 180th meridian', { ...place, country: 'RUS', point: [66.5, -174] }],
    ['Crimea, which Natural Earth draws with Russia', { ...place, country: 'UKR', point: [45.3, 34.4] }],
    ['a place without a country', { ...place, country: null, point: [0, 0] }],
  ]
  test.each(right)('lets pass %s', (_, entry) => expect(misplaced(entry, outlines)).toEqual([]))
})
