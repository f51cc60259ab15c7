import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, civilOf, dayOf, dayOfIso, isoDay, isoWeekOf, mondayOf, weekdayOf } from './calendar.ts'

const day = fc.integer({ min: -1_000_000, max: 1_000_000 })
const milliseconds = 86_400_000

describe('days and dates', () => {
  test('a day is the same through its date', () => {
    fc.assert(
      fc.property(day, number => {
        const { year, month, day: ofMonth } = civilOf(number)
        expect(dayOf(year, month, ofMonth)).toBe(number)
      }),
    )
  })
  test('dates and weekdays are those of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), number => {
        const date = new Date(number * milliseconds)
        expect(civilOf(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay())
      }),
    )
  })
  test('a day lies in the week that begins on its Monday', () => {
    fc.assert(
      fc.property(day, number => {
        const { year, week } = isoWeekOf(number)
        expect(mondayOf(year, week)).toBe(number - weekdayOf(number) + 1)
      }),
    )
  })
  test('an ISO day reads back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), number => dayOfIso(isoDay(number)) === number))
  })
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-11', -3, '2025-12-11'],
])('%s and %i months is %s', (from, months, to) => expect(isoDay(addMonths(dayOfIso(from)!, months))).toBe(to))

test.each([
  ['2020-12-31', 2020, 53],
  ['2021-01-03', 2020, 53],
  ['2021-01-04', 2021, 1],
  ['2026-01-01', 2026, 1],
])('%s is of week %i-%i', (iso, year, week) => expect(isoWeekOf(dayOfIso(iso)!)).toEqual({ year, week }))
