import type { Match } from '../../../grammar/grammar.ts'
import type { Meaning, When } from '../meaning.ts'
import type { Grain } from '../period.ts'
import type { TimeRule } from '../rule.ts'
import { grainOf } from '../units.ts'
import { amountOf, modOf, stepOf } from '../words.ts'

const near: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }

const shift = (grain: Grain, by: number, from: 'published' | 'narrative' = 'published'): When => ({
  is: 'shifted',
  grain,
  by,
  from,
})

/** A unit counted from the day of publication; a fiscal one where the words say so. */
const unitFrom = (match: Match, by: number): When => ({
  is: 'shifted',
  grain: unitGrain(match),
  by,
  from: 'published',
  fiscal: match.has('fiscal'),
})
const date = (when: When, match?: Match): Meaning => ({
  is: 'date',
  when,
  mod: match ? modOf(match.words('edge')) : null,
})

const unitGrain = (match: Match): Grain => grainOf(match.words('unit') || match.words('units'))

/** So many periods away; a fortnight is two weeks. Null where the words give no whole number. */
function steps(match: Match): number | null {
  const word = match.words('unit') || match.words('units')
  const amount = amountOf(match.words('amount'))
  if (amount === null || !Number.isInteger(amount)) return null
  return word.startsWith('fortnight') ? amount * 2 : amount
}

function away(match: Match, sign: 1 | -1, from: 'published' | 'narrative'): Meaning | null {
  const amount = steps(match)
  if (amount === null) return null
  const grain = unitGrain(match)
  const mod = modOf(match.words('bound'))
  return grain === 'year'
    ? { is: 'date', when: { is: 'compared', years: sign * amount, grain: null, from }, mod }
    : { is: 'date', when: shift(grain, sign * amount, from), mod }
}

export const deicticRules: readonly TimeRule[] = [
  {
    name: 'times.today',
    says: 'the word is reckoned from the day of publication',
    pattern: '{edge}? <near>',
    notAfter: 'usa',
    means: match => date(shift('day', near[match.words('near')]!), match),
    yes: {
      'The pier closed [yesterday].': '2026-03-10',
      '[Today] it is open.': '2026-03-11',
      'It opens [early tomorrow].': '2026-03-12 START',
    },
    no: ['USA Today reported it.', 'The daily closed.'],
  },
  {
    name: 'times.day-beside',
    says: 'the day before yesterday or after tomorrow',
    pattern: 'the day {dayaway}',
    means: match => date(shift('day', match.words('dayaway').startsWith('before') ? -2 : 2)),
    yes: { 'He left [the day before yesterday].': '2026-03-09', 'She comes [the day after tomorrow].': '2026-03-13' },
    no: ['The day before was wet.'],
  },
  {
    name: 'times.this-unit',
    says: 'last, this or next and a unit are reckoned from the day of publication',
    pattern: '{edge}? ({thiswhich:which} | the {thewhich:which}) ({fiscal} | calendar)? <longunit:unit>',
    notBefore: '~ (old | long)',
    means(match) {
      const grain = unitGrain(match)
      if ((grain === 'decade' || grain === 'century') && /past|last/.test(match.words('which'))) return null
      return date(unitFrom(match, stepOf(match.words('which'))), match)
    },
    yes: {
      'The plant closed [last month].': '2026-02',
      'It rained [this week].': '2026-W11',
      'He is due [late next year].': '2027 END',
      'She won [earlier this year].': '2026 BEFORE',
      'They met in [the current quarter].': '2026-Q1',
    },
    no: ['The last day was wet.', 'A week passed.'],
  },
  {
    name: 'times.ago',
    says: 'a number of units before the day of publication',
    pattern: '{bound}? ({count:amount} | <one:amount>) ~ (<unit> | <units>) (or so)? ago',
    means: match => away(match, -1, 'published'),
    yes: {
      'It sank [three days ago].': '2026-03-08',
      'She came [about two years ago].': '2024 APPROX',
      'He died [a month ago].': '2026-02',
      'The wall fell [two decades ago].': '200',
    },
    no: ['It sank long ago.'],
  },
  {
    name: 'times.from-now',
    says: 'a number of units after the day of publication',
    pattern:
      '(in {bound}? ({count:amount} | <one:amount>) (<unit> | <units>) {possessive} time | {bound}? ({count:amount} | <one:amount>) (<unit> | <units>) from (now | today))',
    means: match => away(match, 1, 'published'),
    yes: { 'It will open [in three weeks’ time].': '2026-W14', 'A vote is due [two days from now].': '2026-03-13' },
    no: ['They talked for two weeks.'],
  },
  {
    name: 'times.ago-vague',
    says: 'an unknown number of units before the day of publication',
    pattern: '({few} <timeunits> | a <timeunit> or two | <timeunits> | not? long) ago',
    means: () => ({ is: 'ref', value: 'PAST_REF' }),
    yes: {
      'It sank [several years ago].': 'PAST_REF',
      'They met [long ago].': 'PAST_REF',
      'It closed [months ago].': 'PAST_REF',
    },
    no: ['Several years passed.'],
  },
  {
    name: 'times.earlier',
    says: 'a number of units before or after the last date that the report tells',
    pattern: '{bound}? ({count:amount} | <one:amount>) (<unit> | <units>) <direction>',
    notBefore:
      '(<title> | <determiner> | <pronoun> | {monthname} | <lower> | <ing> | <ed> | {figure} | <weekday> | {holiday} | <near>)',
    means: match =>
      away(match, /^(?:earlier|before|previously|prior)$/.test(match.words('direction')) ? -1 : 1, 'narrative'),
    yes: {
      'It was found on 5 May 2019; it had sunk [two days earlier].': '2019-05-03',
      'He left in June 2010 and came back [three years later].': '2013',
    },
    no: ['Two days before the vote it rained.'],
  },
  {
    name: 'times.compared-period',
    says: 'a period is compared with the same one of the year before',
    pattern:
      '((the | its)? (comparable | corresponding | same)? {yearago} (fiscal? <quarternumber>? ~ quarter | period | month | half) | the (comparable | corresponding | same) (period | quarter) (a year (ago | earlier) | last year) | {yearago})',
    means: match => ({
      is: 'date',
      when: { is: 'compared', years: -1, grain: null, from: 'narrative' },
      mod: modOf(match.words('edge')),
    }),
    yes: {
      'Third-quarter profit rose from [the year-earlier period].': '2024-Q3',
      'In February it sold more than in [the year-ago month].': '2025-02',
    },
    no: ['A year ago it closed.'],
  },
  {
    name: 'times.same',
    says: 'the words point back to a date that the report has told',
    pattern: '(earlier | later)? ((on | in)? {same}) <unit>',
    notBefore: '~ (old | long | <lower>)',
    means: match => date({ is: 'same', grain: unitGrain(match) }),
    yes: {
      'He was born on 5 May 1950. [That day] it snowed.': '1950-05-05',
      'It sank in May 1950, and [the same year] another burned.': '1950',
    },
    no: ['Those days are gone.'],
  },
  {
    name: 'times.following',
    says: 'the words count on from a date that the report has told',
    pattern: '(the | a) <follow> <unit>',
    notBefore: '~ (old | long)',
    means: match =>
      date(shift(unitGrain(match), /^(?:next|following)$/.test(match.words('follow')) ? 1 : -1, 'narrative')),
    yes: {
      'He was hurt on 5 May 2019 and died [the next day].': '2019-05-06',
      'It closed in 2001 and burned [the following year].': '2002',
      'In 2010 sales were lower than [the previous year].': '2009',
    },
    no: ['The next round of talks is open.'],
  },
  {
    name: 'times.the-period',
    says: 'a quarter or year of the report, told before, is meant again',
    pattern:
      '((the | its) (latest | most recent | recent)? (fiscal | financial)? quarter | the (latest | most recent) period)',
    notAfter: '(of | in) the <lower>',
    notBefore: '(of | - | century | mile | <quarternumber> | final | finals)',
    means: () => ({ is: 'date', when: { is: 'ended', grain: 'quarter' } }),
    yes: {
      'Sales rose 3% in [the latest quarter].': '2025-Q4',
      'In the third quarter it lost money; costs in [the quarter] rose.': '2025-Q3',
    },
    no: ['The quarter of a mile was long.', 'The quarter-final was close.'],
  },
  {
    name: 'times.for-the-unit',
    says: 'figures are given for the year or week in which the report was published',
    pattern: 'the (full | whole | entire | {fiscal})? ~ <fullunit:unit>',
    after: '(for | throughout)',
    notBefore: '(of | - <lower> | ended | ending)',
    means: match => date(unitFrom(match, 0)),
    yes: { 'Sales for [the full year] rose.': '2026', 'For [the week], the index fell.': '2026-W11' },
    no: ['The year was hard.', 'Profit for the year ended March 31 fell.'],
  },
  {
    name: 'times.rest-of-unit',
    says: 'a part of the year, month or week in which the report was published',
    pattern: '(the | this) <unit>',
    after: '(months | half | quarter | quarters | weeks | days | rest | most | much | part | remainder) of',
    notBefore: '(of | <side> | - <lower>)',
    means: match => date(shift(unitGrain(match), 0)),
    yes: {
      'It will rain for the rest of [the week].': '2026-W11',
      'Sales in the first nine months of [the year] fell.': '2026',
    },
    no: ['The man of the year came.'],
  },
  {
    name: 'times.edge-of-unit',
    says: 'an end of the day, week, month or year in which the report was published',
    pattern: '({edge} the <unit> | mid ~ year)',
    means(match) {
      const grain = match.has('unit') ? unitGrain(match) : 'year'
      return { is: 'date', when: shift(grain, 0), mod: match.has('unit') ? modOf(match.words('edge')) : 'MID' }
    },
    yes: { 'It will be ready by [the end of the month].': '2026-03 END', 'It opens in [mid-year].': '2026 MID' },
    no: ['The end of the road is near.'],
  },
  {
    name: 'times.year-end',
    says: 'year-end is the last day of a year',
    pattern: 'the? year ({possessive} | ~) end',
    notBefore: '(<lower> | - <lower>)',
    means: () => ({ is: 'date', when: { is: 'cycle', cycle: { of: 'date', month: 12, day: 31 }, which: 'open' } }),
    yes: { 'Prices will fall by [year-end].': '2026-12-31', 'It was sold before [the year’s end].': '2025-12-31' },
    no: ['The year-end results were poor.'],
  },
]
