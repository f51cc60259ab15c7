import { isDate } from '../../../core/calendar.ts'
import type { Match } from '../../../grammar/grammar.ts'
import { numberOf } from '../../../grammar/numbers.ts'
import type { ClockTime, Meaning, When } from '../meaning.ts'
import type { TimeRule } from '../rule.ts'
import { monthOf, weekdayNumber, zoneOf } from '../units.ts'
import { modOf, whichOf } from '../words.ts'

const near: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }

function whenOf(match: Match): When | null {
  if (match.has('monthday')) {
    const month = monthOf(match.words('monthname').split(' ')[0]!)
    const day = Number.parseInt(match.words('monthday'), 10)
    return isDate(2000, month, day) ? { is: 'cycle', cycle: { of: 'date', month, day }, which: 'open' } : null
  }
  if (match.has('weekday'))
    return {
      is: 'cycle',
      cycle: { of: 'weekday', weekday: weekdayNumber(match.words('weekday')) },
      which: whichOf(match.words('which')),
    }
  return match.has('near') ? { is: 'shifted', grain: 'day', by: near[match.words('near')]!, from: 'published' } : null
}

/** '10:35', '10.35', '5', '1430' with 'a.m.', 'p.m.', 'in the afternoon' or neither; null where no clock shows it. */
function clockOf(match: Match): ClockTime | null {
  const [first, second] = match.words('clocktime').split(/[:.]/)
  const digits = /^\d{4}$/.test(match.words('clocktime'))
  const hour = digits ? Number(first!.slice(0, 2)) : numberOf(first!)
  const minute = digits ? Number(first!.slice(2)) : second === undefined ? null : Number(second)
  if (hour === null || (minute !== null && minute > 59)) return null
  const half =
    match.words('meridiem')[0] ??
    { morning: 'a', afternoon: 'p', evening: 'p', night: hour < 6 || hour === 12 ? 'a' : 'p' }[match.words('part')]
  if (half ? hour > 12 || hour < 1 : hour > 24) return null
  const zone = zoneOf(match.words('zonename'))
  return { hour: half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour, minute, zone }
}

function clock(match: Match): Meaning | null {
  const time = clockOf(match)
  return time && { is: 'clock', when: whenOf(match), clock: time, mod: modOf(match.words('bound')) }
}

const named: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 24 }

export const clockRules: readonly TimeRule[] = [
  {
    name: 'times.clock-half',
    says: 'a time of day with “a.m.” or “p.m.”',
    pattern:
      '(({which}? <weekday> | <near>) (at | ,)?)? {bound}? {clocktime} {meridiem} {zonename}? (,? (on | this)? ({which}? <weekday> | <near> | {monthname} {monthday}))?',
    means: clock,
    yes: {
      'It struck at [5:15 a.m. Monday].': '2026-03-09T05:15',
      'It left at [about 7 pm].': '2026-03-11T19:00 APPROX',
      'Bids were due until [5 p.m. EST, April 9].': '2026-04-09T17:00',
      'They met [Tuesday at 9 a.m. EST].': '2026-03-10T09:00',
    },
    no: ['They are 5 and I told them.'],
  },
  {
    name: 'times.clock-day',
    says: 'a time of day with “o’clock”, a part of the day or a zone',
    pattern:
      '{bound}? {clocktime} (o {apostrophe} clock (in the <part>)? | (hours | hrs)? {zonename} | in the <part>) (,? on? ({which}? <weekday> | <near>))?',
    means: clock,
    yes: {
      'The fire began at [4 in the morning].': '2026-03-11T04:00',
      'It was felt at [0735 GMT].': '2026-03-11T07:35',
      'It sank before dawn ([2115 GMT Tuesday]).': '2026-03-10T21:15',
      'By [nine o’clock] all was quiet.': '2026-03-11T09:00',
      'It struck at [10:35 local time].': '2026-03-11T10:35',
    },
    no: ['A crew of 35 hours away slept.', 'Room 0735 was empty.'],
  },
  {
    name: 'times.clock',
    says: 'hours and minutes behind a preposition of time',
    pattern: '{bound}? <clock:clocktime> (({which}? <weekday> | on {which}? <weekday>) | <near>)?',
    after: '(at | by | until | till | from | since | before | after | around | about | between | and | to | ,)',
    notBefore: '(- {whole} | minutes)',
    means: clock,
    yes: {
      'The train left at [14:05].': '2026-03-11T14:05',
      'Doors will open at [18:30 on Friday].': '2026-03-13T18:30',
    },
    no: ['They won 21:19.', 'The ratio was 10:35.'],
  },
  {
    name: 'times.noon',
    says: 'noon and midnight are times of day',
    pattern: '{bound}? <noon> {zonename}? (on? ({which}? <weekday> | <near>))?',
    notBefore: '(blue | mass | train | sun | express)',
    means: match => ({
      is: 'clock',
      when: whenOf(match),
      clock: { hour: named[match.words('noon')]!, minute: 0, zone: zoneOf(match.words('zonename')) },
      mod: modOf(match.words('bound')),
    }),
    yes: { 'They met at [noon on Tuesday].': '2026-03-10T12:00', 'It ends at [midnight].': '2026-03-11T24:00' },
    no: ['The midnight train was late.'],
  },
]
