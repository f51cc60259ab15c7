import { describe, expect, test } from 'vitest'
import { hintsOf } from './hints.ts'
import { moved } from './moved.ts'

/** What a text says of where [this] is. */
function offset(marked: string) {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const found = hintsOf(text, { start, end: marked.indexOf(']') - 1 }).offset
  return found && [found.from, found.km === null ? null : Math.round(found.km), found.bearing]
}

describe('how far and which way from another place', () => {
  test.each([
    ['Troops reached [Ardo], 20 km north of Hama, on Monday.', ['Hama', 20, 0]],
    ['Troops reached [Ardo], a village about 12 kilometres south-east of Hama.', ['Hama', 12, 135]],
    ['The fire began in [Ardo], 60 miles (97 km) west of Denver.', ['Denver', 97, 270]],
    ['The camp is in [Ardo], 30 km from the city of Homs.', ['Homs', 30, null]],
    ['He lives in [Ardo], a village near Tartus.', ['Tartus', null, null]],
    ['He lives in [Ardo], just north of Leeds.', ['Leeds', null, 0]],
  ])('%s', (marked, expected) => expect(offset(marked)).toEqual(expected))

  test.each([
    'He ran [Ardo] for 20 km and went north.',
    'Rain fell in [Ardo], and Hama stayed dry.',
    'He drove from [Ardo] to Hama.',
    'The road from [Ardo] is 20 km long. North of Hama it ends.',
  ])('not in: %s', marked => expect(offset(marked)).toBeNull())
})

describe('the point so far and that way', () => {
  const hama = { lat: 35, lon: 36 }
  test.each([
    ['north', 111.2, 0, { lat: 36, lon: 36 }],
    ['west', 91.1, 270, { lat: 35, lon: 35 }],
    ['no way told', 50, null, hama],
    ['no distance told', null, 90, hama],
  ] as const)('%s', (_, km, bearing, point) => {
    const found = moved(hama, { km, bearing })
    expect(found.lat).toBeCloseTo(point.lat, 2)
    expect(found.lon).toBeCloseTo(point.lon, 2)
  })
  test('across the 180th meridian', () =>
    expect(moved({ lat: 0, lon: 179.5 }, { km: 111.2, bearing: 90 }).lon).toBe(-179.5))
  test('never beyond a pole', () => expect(moved({ lat: 89.9, lon: 0 }, { km: 900, bearing: 0 }).lat).toBe(90))
})
