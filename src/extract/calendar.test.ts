import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from './calendar.ts'

test.each([
  ['Published: 4 February 2026, 16:20', '2026-02-04T16:20'],
  ['Updated Jan. 14, 2026 at 9:02 p.m. EST', '2026-01-14T21:02-05:00'],
  ['09:14, 12 Mar 2026', '2026-03-12T09:14'],
  ['2026-03-11T10:00Z', '2026-03-11T10:00Z'],
  ['2026-03-11 10:00:05 +0100', '2026-03-11T10:00+01:00'],
  ['March 11th, 2026', '2026-03-11'],
  ['11 March 2026 at 12 am', '2026-03-11T00:00'],
  ['11 March 2026 12.30pm', '2026-03-11T12:30'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['05.04.2026', '2026-04-05'],
  ['Wednesday 11 March 2026 09:30 BST', '2026-03-11T09:30+01:00'],
])('%s is %s', (line, iso) => expect(calendarDate(line)?.iso).toBe(iso))

test.each(['30 February 2026', 'in 2026', 'March 2026', '11 March', '2026-13-01', 'page 3 of 4'])(
  '%s is no full date',
  line => expect(calendarDate(line)).toBeNull(),
)

test('a zone that means two things is left off', () => {
  expect(calendarDate('11 March 2026 09:30 CST')?.iso).toBe('2026-03-11T09:30')
})

test('03/04/2026 is not guessed at', () => expect(calendarDate('03/04/2026')).toMatchObject({ iso: null }))

test('every day of the calendar is read back from its ISO and its long form', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), date => {
      const iso = date.toISOString().slice(0, 10)
      const long = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
      expect(calendarDate(iso)?.iso).toBe(iso)
      expect(calendarDate(long)?.iso).toBe(iso)
    }),
  )
})
