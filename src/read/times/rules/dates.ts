import { isDate } from '../../../core/calendar.ts'
import type { Match } from '../../../grammar/grammar.ts'
import { numberOf, ordinalOf, yearOf } from '../../../grammar/numbers.ts'
import type { Cycle, Meaning, When } from '../meaning.ts'
import { month, year } from '../period.ts'
import type { TimeRule } from '../rule.ts'
import { monthOf, partOf } from '../units.ts'
import { modOf, shortYear, stepOf, whichOf } from '../words.ts'

const dayNumber = (words: string): number => ordinalOf(words) ?? numberOf(words) ?? 0
/** A leap year, so that every day that any year has passes. */
const leap = 2000

/** The day and month of a match as a date that comes round; null where no year has it. */
function dateOf(match: Match, dayName = 'monthday'): (Cycle & { of: 'date' }) | null {
  const [number, day] = [monthNumber(match), dayNumber(match.words(dayName))]
  return isDate(leap, number, day) ? { of: 'date', month: number, day } : null
}

const monthNumber = (match: Match): number => monthOf(match.words('monthname').split(' ')[0]!)

const inYear = (match: Match, cycle: Cycle | null): When | null => {
  const number = yearOf(match.words('yearnumber'))
  return cycle && number !== null ? { is: 'inside', cycle, outer: { is: 'fixed', period: year(number) } } : null
}

const date = (when: When | null, match?: Match): Meaning | null =>
  when && { is: 'date', when, mod: match ? modOf(match.words('edge')) : null }

/** Dates with a day of the month, with the year or without. */
export const dateRules: readonly TimeRule[] = [
  {
    name: 'times.date-iso',
    says: 'digits write a date, year first',
    pattern: '<year> - {monthdigits} - {monthday}',
    means(match) {
      const [y, m, d] = [match.words('year'), match.words('monthdigits'), match.words('monthday')].map(Number)
      return isDate(y!, m!, d!)
        ? date({ is: 'inside', cycle: { of: 'date', month: m!, day: d! }, outer: { is: 'fixed', period: year(y!) } })
        : null
    },
    yes: { 'Version of [2026-02-03].': '2026-02-03', 'It was signed on [1999-12-31].': '1999-12-31' },
    no: ['Part 2026-13-45 was missing.', 'Call 2026-555.'],
  },
  {
    name: 'times.date-digits',
    says: 'digits write a date, and only one reading of day and month is a date',
    pattern: '<date>',
    means(match) {
      const parts = match.words('date').split(/[./]/)
      const [a, b, c] = parts.map(Number) as [number, number, number]
      if (parts[0]!.length === 4) return digits(a, b, c)
      const full = parts[2]!.length === 4 ? c : 0
      if (full === 0) return null
      const dotted = match.words('date').includes('.')
      if (dotted || a > 12) return digits(full, b, a)
      return b > 12 || a === b ? digits(full, a, b) : { is: 'unknown', why: 'day and month cannot be told apart' }
    },
    yes: {
      'Filed [25/12/2025] in court.': '2025-12-25',
      'Filed [12.3.2026].': '2026-03-12',
      'Filed [3/4/2026].': 'null',
    },
    no: ['Version 1.2.3 was released.', 'The vote was 45/50.'],
  },
  {
    name: 'times.date',
    says: 'day, month and year are all there',
    pattern:
      '{about}? {weekdaylead}? ({monthname} the? {monthday} ,? {yearnumber} | the? {monthday} (of | -)? {monthname} (, | - | of)? {yearnumber})',
    means: match => date(inYear(match, dateOf(match))),
    yes: {
      'The pier opened on [May 3, 2019].': '2019-05-03',
      'It fell on [Sunday, 29 February 2004].': '2004-02-29',
      'On [the 4th of July 1976] they sang.': '1976-07-04',
    },
    no: ['Rooms 3 and 2019 were empty.', 'On February 30, 2019 nothing happened.'],
  },
  {
    name: 'times.part-of-date',
    says: 'a part of a day with its date',
    pattern:
      'the? <daypart> of {weekdaylead}? ({monthname} the? {monthday} | the? {monthday} of? {monthname}) (,? {yearnumber})?',
    means(match) {
      const cycle = dateOf(match)
      const when = match.has('yearnumber')
        ? inYear(match, cycle)
        : cycle && ({ is: 'cycle', cycle, which: 'open' } as const)
      return when && { is: 'part', when, part: partOf(match.words('daypart')) }
    },
    yes: {
      'It sank on [the evening of 4 May 2020].': '2020-05-04TEV',
      'He died on [the night of Friday, Feb. 20].': '2026-02-20TNI',
    },
    no: ['The night of the fire was cold.'],
  },
  {
    name: 'times.month-day-of-year',
    says: 'day and month stand beside words for the year',
    pattern: '{weekdaylead}? ({monthname} {monthday} | the? {monthday} of? {monthname}) ,? of? {deicticyear}',
    means(match) {
      const cycle = dateOf(match)
      return date(
        cycle && {
          is: 'inside',
          cycle,
          outer: { is: 'shifted', grain: 'year', by: stepOf(match.words('deicticyear')), from: 'published' },
        },
      )
    },
    yes: { 'It sank on [June 5 last year].': '2025-06-05', 'Polls open on [3 May next year].': '2027-05-03' },
    no: ['It sank last year.'],
  },
  {
    name: 'times.month-day',
    says: 'day and month are there; the year follows from tense and the day of publication',
    pattern:
      '({about} | {which} | {edge})? {weekdaylead}? ({monthname} the? {monthday} | the? {monthday} of? {monthname})',
    notBefore: '(<multiple> | % | percent)',
    means(match) {
      const cycle = dateOf(match)
      return date(cycle && { is: 'cycle', cycle, which: whichOf(match.words('which')) })
    },
    yes: {
      'The ferry sank on [Feb. 8], police said.': '2026-02-08',
      'The trial will open on [3 June].': '2026-06-03',
      'He arrived on [Monday, December 1].': '2025-12-01',
    },
    no: ['They may 3 times a week.', 'Companies march 20 abreast.'],
  },
  {
    name: 'times.days-of-month',
    says: 'two days of one month are the ends of a range',
    pattern:
      '({monthname} {monthday:low} {to} {monthday:high} | (between | from)? {monthday:low} {to} {monthday:high} of? {monthname}) (,? {yearnumber})?',
    means(match) {
      const [low, high] = [dateOf(match, 'low'), dateOf(match, 'high')]
      if (!low || !high || low.day >= high.day) return null
      const place = (cycle: Cycle): When =>
        match.has('yearnumber') ? inYear(match, cycle)! : { is: 'cycle', cycle, which: 'open' }
      return { is: 'range', from: place(low), to: place(high) }
    },
    yes: {
      'The fair was held on [May 3-5, 2025].': '2025-05-03/2025-05-05',
      'It rained [between 3 and 5 March].': '2026-03-03/2026-03-05',
      'Talks were held on [Feb. 27 and 28].': '2026-02-27/2026-02-28',
    },
    no: ['They meet from 3 to 5.', 'Between 5 and 3 May is a slip.'],
  },
  {
    name: 'times.month-of-year',
    says: 'month and year are both there',
    pattern: '{edge}? {monthname} (, | of | in)? ({yearnumber} | {apostrophe} {twoyear} | {deicticyear})',
    notAfter: '{monthday}',
    means(match) {
      const cycle: Cycle = { of: 'month', month: monthNumber(match) }
      if (match.has('deicticyear'))
        return date(
          {
            is: 'inside',
            cycle,
            outer: { is: 'shifted', grain: 'year', by: stepOf(match.words('deicticyear')), from: 'published' },
          },
          match,
        )
      const number = match.has('twoyear') ? shortYear(match.words('twoyear')) : yearOf(match.words('yearnumber'))
      return number === null ? null : date({ is: 'fixed', period: month(number, cycle.month) }, match)
    },
    yes: {
      'The yard closed in [October 2014].': '2014-10',
      'It began in [late May, 1998].': '1998-05 END',
      'Prices fell in [June last year].': '2025-06',
    },
    no: ['May I ask 2019 people?', 'They march 2019 miles.'],
  },
  {
    name: 'times.month',
    says: 'a month stands behind a word that chooses one; the year follows from it',
    pattern: '({edge} {which}? | {which}) {monthname}',
    notBefore: '{monthday}',
    means: bareMonth,
    yes: {
      'The plant will open [next September].': '2026-09',
      'It was sold [last November].': '2025-11',
      'By [mid-December] the snow had come.': '2025-12 MID',
      'It will start in [early May].': '2026-05 START',
    },
    no: ['The last march was long.', 'Next may come a storm.'],
  },
  {
    name: 'times.month-bare',
    says: 'a month stands where a time would; the year follows from tense and the day of publication',
    pattern: '{safemonth:monthname}',
    notAfter: '(<title> | <capitals>)',
    notBefore: '(<title> | {monthday} | {possessive} <title>)',
    means: bareMonth,
    yes: { 'The [January] sales were poor.': '2026-01', 'It will open by [October].': '2026-10' },
    no: ['April Veyra spoke first.', 'The yacht Sweet June sank.', 'The august body met.'],
  },
  {
    name: 'times.month-after',
    says: 'a month stands behind a preposition of time; the year follows from tense and the day of publication',
    pattern: '{monthname}',
    after: '(in | since | until | till | by | during | through | throughout | between)',
    notBefore: '{monthday}',
    means: bareMonth,
    yes: {
      'Exports fell in [May].': '2025-05',
      'Since [March] no boat has sailed.': '2026-03',
      'In [April] Orlan Veyra left.': '2025-04',
    },
    no: ['May we come in?', 'They march on.', 'Theresa May resigned.', 'A meeting with May followed.'],
  },
]

function bareMonth(match: Match): Meaning | null {
  const cycle: Cycle = { of: 'month', month: monthNumber(match) }
  return date({ is: 'cycle', cycle, which: whichOf(match.words('which')) }, match)
}

function digits(y: number, m: number, d: number): Meaning | null {
  if (!isDate(y, m, d)) return null
  return {
    is: 'date',
    when: { is: 'inside', cycle: { of: 'date', month: m, day: d }, outer: { is: 'fixed', period: year(y) } },
  }
}
