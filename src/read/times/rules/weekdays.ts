import { isDate } from '../../../core/calendar.ts'
import type { Match } from '../../../grammar/grammar.ts'
import { yearOf } from '../../../grammar/numbers.ts'
import { holidayNamed } from '../holidays.ts'
import type { Cycle, When } from '../meaning.ts'
import { year } from '../period.ts'
import type { TimeRule } from '../rule.ts'
import { monthOf, partOf, weekdayNumber } from '../units.ts'
import { modOf, shortYear, stepOf, whichOf } from '../words.ts'

function weekdayWhen(match: Match): When {
  const cycle: Cycle = { of: 'weekday', weekday: weekdayNumber(match.words('weekday')) }
  if (match.has('weekwhich'))
    return {
      is: 'inside',
      cycle,
      outer: { is: 'shifted', grain: 'week', by: stepOf(match.words('weekwhich')), from: 'published' },
    }
  return { is: 'cycle', cycle, which: whichOf(match.words('which')) }
}

function holidayWhen(match: Match): When | null {
  const name = holidayNamed(match.words('holiday'))
  if (name === null) return null
  const cycle: Cycle = { of: 'holiday', name }
  const number = yearOf(match.words('yearnumber')) ?? (match.has('twoyear') ? shortYear(match.words('twoyear')) : null)
  if (number !== null) return { is: 'inside', cycle, outer: { is: 'fixed', period: year(number) } }
  if (match.has('deicticyear'))
    return {
      is: 'inside',
      cycle,
      outer: { is: 'shifted', grain: 'year', by: stepOf(match.words('deicticyear')), from: 'published' },
    }
  return { is: 'cycle', cycle, which: whichOf(match.words('which')) }
}

const dayWhen = (match: Match): When =>
  match.has('weekday')
    ? weekdayWhen(match)
    : match.has('near')
      ? {
          is: 'shifted',
          grain: 'day',
          by: { yesterday: -1, today: 0, tomorrow: 1 }[match.words('near')]!,
          from: 'published',
        }
      : { is: 'same', grain: 'day' }

export const weekdayRules: readonly TimeRule[] = [
  {
    name: 'times.weekday',
    says: 'a weekday; which one follows from tense and the day of publication, or from the word before it',
    pattern: '{edge}? {which}? <weekday> (of {weekwhich} week | {weekwhich} week)?',
    notBefore: '({possessive}? <newspaper> | of {monthname} | of (the | each | every) month)',
    means: match => ({ is: 'date', when: weekdayWhen(match), mod: modOf(match.words('edge')) }),
    yes: {
      'The ferry sank on [Monday].': '2026-03-09',
      'The court will rule on [Monday].': '2026-03-16',
      'She spoke on [Wednesday].': '2026-03-11',
      'They met [last Friday].': '2026-03-06',
      'It opens [next Friday].': '2026-03-20',
      'He arrived [late Tuesday].': '2026-03-10 END',
      'It closed on [Tuesday of last week].': '2026-03-03',
      '[This past Sunday] it snowed.': '2026-03-08',
    },
    no: ['The Sunday Times printed it.', 'They meet on the fourth Thursday of November.', 'He wed in haste.'],
  },
  {
    name: 'times.weekday-range',
    says: 'two weekdays are the ends of a range; the second lies behind the first',
    pattern:
      '(from {which}? <weekday> (to | through | until | till) | between {which}? <weekday> and | <weekday> (to | through | - | –)) <weekday:end>',
    means: match => ({
      is: 'range',
      from: weekdayWhen(match),
      to: { is: 'cycle', cycle: { of: 'weekday', weekday: weekdayNumber(match.words('end')) }, which: 'open' },
    }),
    yes: {
      'It rained [from Monday to Thursday].': '2026-03-09/2026-03-12',
      'The fair will run [Friday through Sunday].': '2026-03-13/2026-03-15',
      'It was shut [between Sunday and Tuesday].': '2026-03-08/2026-03-10',
    },
    no: ['They spoke on Monday and Thursday.'],
  },
  {
    name: 'times.weekday-part',
    says: 'a weekday or another day with a part of the day',
    pattern:
      '{edge}? ({which}? <weekday> | <near>) ~ (<daypart> | at <daypart>) | {edge}? {which}? <weekday> in the <daypart> | the <daypart> of {which}? <weekday>',
    means: match => ({
      is: 'part',
      when: dayWhen(match),
      part: partOf(match.words('daypart')),
      mod: modOf(match.words('edge')),
    }),
    yes: {
      'He was met on [Tuesday morning].': '2026-03-10TMO',
      'It burned [yesterday afternoon].': '2026-03-10TAF',
      'It will start [late Friday evening].': '2026-03-13TEV END',
    },
    no: ['The morning was cold.'],
  },
  {
    name: 'times.this-part',
    says: 'a part of the day of publication, or of the day before',
    pattern: '{edge}? (this <part> | {lastnight} | tonight | overnight)',
    notBefore: '{possessive}? (stay | stays | train | trains | success)',
    means(match) {
      const part = match.has('part') ? partOf(match.words('part')) : 'NI'
      const by = match.has('part') || !match.has('lastnight') ? 0 : -1
      return {
        is: 'part',
        when: { is: 'shifted', grain: 'day', by, from: 'published' },
        part,
        mod: modOf(match.words('edge')),
      }
    },
    yes: {
      'It sank [this morning].': '2026-03-11TMO',
      'The gate closed [last night].': '2026-03-10TNI',
      'They will meet [tonight].': '2026-03-11TNI',
    },
    no: ['An overnight success came.', 'A night passed.'],
  },
  {
    name: 'times.part-told',
    says: 'a part of a day that the report has told',
    pattern: '(the <follow> <part> | that <part> | the same <part>)',
    means: match => ({
      is: 'part',
      when: match.has('follow')
        ? {
            is: 'shifted',
            grain: 'day',
            by: /^(?:next|following)$/.test(match.words('follow')) ? 1 : -1,
            from: 'narrative',
          }
        : { is: 'same', grain: 'day' },
      part: partOf(match.words('part')),
    }),
    yes: {
      'He was hurt on 5 May 2019 and died [the next morning].': '2019-05-06TMO',
      'It sank on 5 May 2019. [That night] it snowed.': '2019-05-05TNI',
    },
    no: ['The black evening dress was worn.'],
  },
  {
    name: 'times.holiday',
    says: 'a day with a name; the year follows from tense and the day of publication',
    pattern: '{edge}? {which}? {holiday} ((in | of | ,)? ({yearnumber} | {deicticyear}))?',
    notBefore: '(<title> | massacre | island | shooting)',
    means(match) {
      const when = holidayWhen(match)
      return when && { is: 'date', when, mod: modOf(match.words('edge')) }
    },
    yes: {
      'They met on [Christmas Eve].': '2025-12-24',
      'It will open on [Good Friday].': '2026-04-03',
      'He left on [Thanksgiving 2019].': '2019-11-28',
      'The fast of [Ramadan] begins.': 'null',
    },
    no: ['They went to Easter Island.', 'The new year was cold.'],
  },
  {
    name: 'times.week-of',
    says: 'the week that holds a date',
    pattern: 'the week (of | beginning | ending) {monthname} {monthday}',
    means(match) {
      const month = monthOf(match.words('monthname').split(' ')[0]!)
      const day = Number.parseInt(match.words('monthday'), 10)
      return isDate(2000, month, day)
        ? { is: 'date', when: { is: 'cycle', cycle: { of: 'weekwith', month, day }, which: 'open' } }
        : null
    },
    yes: { 'It rained in [the week of March 3].': '2026-W10' },
    no: ['The week of talks was long.'],
  },
  {
    name: 'times.nth-of-month',
    says: 'an ordinal behind a preposition of time is a day of the month',
    pattern: 'the <ordinal:monthday>',
    after: '(on | until | till | since | by | before | after | from | through | to)',
    notBefore:
      '(<lower> | <title> | ~ century | <season> | <quarternumber> | <unit> | <timeunits> | <ed> | <ing> | <capitals> | ~ <lower>)',
    means(match) {
      const day = Number.parseInt(match.words('monthday'), 10)
      return day > 31 || day < 1
        ? null
        : { is: 'date', when: { is: 'cycle', cycle: { of: 'monthday', day }, which: 'open' } }
    },
    yes: { 'The ferry sank on [the 5th].': '2026-03-05', 'It will sail on [the 13th], they said.': '2026-03-13' },
    no: ['On the 13th floor a fire began.', 'He finished the 10th.'],
  },
]
