import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfIso, isoDay } from '../../core/calendar.ts'
import { openTimes } from './times.ts'

const find = openTimes()
const values = (text: string, published?: string) =>
  find(text, published ? { published } : {}).map(({ value }) => value)

describe('the day of publication', () => {
  test('is that of the zone it is written in', () => {
    expect(values('He left yesterday.', '2026-03-11T23:30:00-05:00')).toEqual(['2026-03-10'])
    expect(values('He left yesterday.', '2026-03-12T04:30:00Z')).toEqual(['2026-03-11'])
  })
  test('unknown, leaves what is counted from it without a value', () => {
    const found = find('On Wednesday he said that last week, in October and two years ago it rained.')
    expect(found.map(({ value }) => value)).toEqual([null, null, null, null])
    for (const { because } of found) expect(because).toBe('the day of publication is not known')
  })
  test('unknown, does not touch what stands for itself', () => {
    expect(values('It lasted two days in May 2019, as it does every spring.')).toEqual(['P2D', '2019-05', 'XXXX-SP'])
  })
  test('gives way to the date of the dateline', () => {
    const text = 'MANILA, March 10 (Seaboard) - The ferry sank on Tuesday and burns today.'
    const found = find(text, { published: '2026-03-11', dateline: { start: 0, end: 29 } })
    expect(found.map(({ value }) => value)).toEqual(['2026-03-10', '2026-03-10', '2026-03-10'])
  })
  test.each([
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['yesterday', '2023-03-01', '2023-02-28'],
    ['tomorrow', '2025-12-31', '2026-01-01'],
    ['last month', '2026-01-15', '2025-12'],
    ['last week', '2021-01-05', '2020-W53'],
    ['a year ago', '2024-02-29', '2023'],
    ['last quarter', '2026-02-01', '2025-Q4'],
    ['yesterday', '2026-03-30', '2026-03-29'],
    ['yesterday', '2025-10-27', '2025-10-26'],
  ])('%s of %s is %s', (words, published, value) => expect(values(`It rained ${words}.`, published)).toEqual([value]))
  test('29 February comes round in leap years', () => {
    expect(values('It sank on Feb. 29, they said.', '2026-03-11')).toEqual(['2024-02-29'])
    expect(values('It will sail on Feb. 29.', '2026-03-11')).toEqual(['2028-02-29'])
  })
})

describe('the reading that was not taken', () => {
  test('is kept', () => {
    const [time] = find('The court will rule on Monday.', { published: '2026-03-11' })
    expect(time).toMatchObject({ value: '2026-03-16', rejected: '2026-03-09', because: 'the clause looks ahead' })
  })
})

describe('days meant', () => {
  test.each([
    ['in the second half of 2024', '2024-07-01', '2024-12-31'],
    ['last week', '2026-03-02', '2026-03-08'],
    ['in the past two months', '2026-01-11', '2026-03-11'],
    ['from 3 to 5 March', '2026-03-03', '2026-03-05'],
    ['in the 1980s', '1980-01-01', '1989-12-31'],
    ['last summer', null, null],
    ['in fiscal 2025', null, null],
  ])('%s', (words, first, last) => {
    const [time] = find(`It rained ${words}.`, { published: '2026-03-11' })
    expect(time).toMatchObject({ first, last })
  })
})

/** What TIMEX3 values may look like. */
const timex =
  /^(?:\d{2}|\d{3}|\d{4}|\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2}(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{4}-\d{2}-\d{2}T(?:\d{2}:\d{2}|MO|MI|AF|EV|NI|DT)|\d{4}(?:-\d{2}-\d{2})?\/\d{4}(?:-\d{2}-\d{2})?|PT?(?:X|\d+(?:\.\d+)?)[YMWDHS](?:T?\d+[MDHS])?|(?:PRESENT|PAST|FUTURE)_REF|XXXX-(?:WXX-(?:\d(?:T[A-Z]{2})?|WE)|\d{2}|SP|SU|FA|WI))$/

const fragment = fc.constantFrom(
  ...'the of in on last next this early late mid - , . two 13 31 2019 1980s Feb. 29 February May march Monday Tuesday morning night weekend week month year years ago later days quarter third first half fiscal century 11th to and between 10:35 a.m. p.m. GMT noon every each day decade summer fall Christmas Easter Ramadan ’98 2021-22 5/6/2020 2026-13-45 past few several hours an or so before after today yesterday now soon will was'.split(
    ' ',
  ),
)

describe('whatever the words', () => {
  test('values are TIMEX3, days are in order, spans are exact and apart', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), fc.integer({ min: 0, max: 30_000 }), (words, day) => {
        const text = words.join(' ')
        let end = 0
        for (const time of find(text, { published: isoDay(day) })) {
          if (time.value !== null) expect(time.value).toMatch(timex)
          if (time.first && time.last) expect(dayOfIso(time.first)!).toBeLessThanOrEqual(dayOfIso(time.last)!)
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(time.start, time.end)).toMatch(/^\S(?:.*\S)?$/s)
          end = time.end
        }
      }),
      { numRuns: 3000 },
    )
  })
  test('a week later, weekdays and days are a week later', () => {
    const text =
      'He spoke on Monday, left yesterday and will return on Friday or next Tuesday, two days after last Sunday.'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), day => {
        const firsts = (at: number) => find(text, { published: isoDay(at) }).map(({ first }) => dayOfIso(first!)!)
        expect(firsts(day + 7)).toEqual(firsts(day).map(first => first + 7))
      }),
    )
  })
  test.each([
    'two ',
    'the last ',
    'May 5, ',
    '1 1/2 ',
    'Monday ',
    'early ',
    'every ',
    'twenty ',
    'hundred and ',
    '12:30 ',
  ])('time grows with the text alone: %s', words => {
    const started = performance.now()
    find(words.repeat(150_000 / words.length), { published: '2026-03-11' })
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
