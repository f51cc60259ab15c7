import type { Match } from '../../../grammar/grammar.ts'
import { numberOf } from '../../../grammar/numbers.ts'
import type { Meaning } from '../meaning.ts'
import type { TimeRule } from '../rule.ts'
import { durationOf } from '../units.ts'
import { amountOf, modOf } from '../words.ts'

/** How many of the smaller unit make the larger. */
const shares: Readonly<Record<string, number>> = {
  'year month': 12,
  'day hour': 24,
  'hour minute': 60,
  'minute second': 60,
  'week day': 7,
}

const unitWord = (match: Match): string => match.words('timeunit') || match.words('timeunits')

function duration(match: Match, amount: number | null, side?: 'past' | 'next'): Meaning {
  const [unit, times] = durationOf(unitWord(match))
  const mod = modOf(match.words('bound') || match.words('around'))
  return { is: 'duration', amount: amount === null ? null : amount * times, unit, mod, ...(side ? { side } : {}) }
}

const counted = (match: Match): number | null => {
  const amount = amountOf(match.words('amount'))
  if (amount === null || !match.has('morehalf')) return amount
  return amount + (match.words('morehalf').includes('half') ? 0.5 : 0.25)
}

/** '1988 quarter' is a quarter of 1988. */
const isYear = (words: string): boolean => /^(?:19|20)\d\d$/.test(words)

/** 'coming weeks' have no number; 'the past decade' is ten years back, 'the past year' a year of the calendar. */
function sideless(match: Match): Meaning | null {
  if (match.has('timeunits')) return duration(match, null, sideOf(match))
  return /^(?:decade|century)$/.test(match.words('timeunit')) ? duration(match, 1, sideOf(match)) : null
}

const sideOf = (match: Match): 'past' | 'next' =>
  /^(?:past|last|previous|preceding)$/.test(match.words('side')) ? 'past' : 'next'

export const durationRules: readonly TimeRule[] = [
  {
    name: 'times.duration',
    says: 'a number of units',
    pattern:
      '{bound}? {count:amount} ~ {fullwords}? (<timeunit> | <timeunits>) {morehalf}? (~ long | or so | or more)?',
    notAfter: '(<currency> | {whole} ,)',
    notBefore: '(ago | a (week | month | year | day) | ~ old | ~ (inch | foot))',
    means: match => (isYear(match.words('amount')) ? null : duration(match, counted(match))),
    yes: {
      'He travelled for [two days].': 'P2D',
      'It took [more than four hours].': 'PT4H MORE_THAN',
      'A [10-year] plan failed.': 'P10Y',
      'They talked for [one hour and a half].': 'PT1H30M',
      'It lasted [nearly two decades].': 'P20Y LESS_THAN',
      'He waited [2 1/2 years].': 'P2Y6M',
    },
    no: ['It cost $5 a day.', 'The second day was wet.', 'A 12-year-old boy came.'],
  },
  {
    name: 'times.duration-sum',
    says: 'numbers of two units, the larger first, are one length of time',
    pattern:
      '{bound}? {count:amount} (<timeunit> | <timeunits>) (, | and)? {count:rest} (<timeunit:smaller> | <timeunits:smaller>)',
    means(match) {
      const [rest, smaller] = [numberOf(match.words('rest')), match.words('smaller')]
      const share = shares[`${unitWord(match)} ${smaller}`.replace(/s\b/g, '')]
      const amount = numberOf(match.words('amount'))
      return rest === null || amount === null || share === undefined ? null : duration(match, amount + rest / share)
    },
    yes: {
      'The jury took [nine hours and 40 minutes].': 'PT9H40M',
      'He was jailed for [two years three months].': 'P2Y3M',
    },
    no: ['It rained two days and 30 boats sank.', 'He spoke for two minutes and 3 years.'],
  },
  {
    name: 'times.duration-range',
    says: 'a number of units between two',
    pattern:
      '{bound}? (from | between)? {count:low} ~ (to | or | and | – | -) {count:high} ~ {fullwords}? <timeunits> (~ long)?',
    notBefore: 'ago',
    means: match => duration(match, null),
    yes: { 'It takes [two to three weeks].': 'PXW', 'He faces [10 to 15 years] in jail.': 'PXY' },
    no: ['Two or three boats sank.'],
  },
  {
    name: 'times.duration-one',
    says: 'a single unit, behind a preposition of time or before more of it',
    pattern: '(<one:amount> {fullwords}? <timeunit> {morehalf}? | half an? <timeunit:half>)',
    after:
      '(for | in | within | about | nearly | almost | than | over | under | of | after | take | takes | took | taken | lasted | last | lasts | spend | spent | during | every | once | another | least | up to | and | or | some)',
    notBefore: '(ago | earlier | later | before | after | ~ long | of the | ~ end)',
    means(match) {
      if (/^an? second$/.test(`${match.words('amount')} ${unitWord(match)}`)) return null
      if (!match.has('half')) return duration(match, counted(match))
      const [unit, times] = durationOf(match.words('half'))
      return { is: 'duration', amount: times / 2, unit }
    },
    yes: { 'He stayed for [a week].': 'P1W', 'It took [an hour].': 'PT1H', 'He slept for [half an hour].': 'PT30M' },
    no: ['It is open five days a week.', 'A year is long.', 'They asked for a second boat.'],
  },
  {
    name: 'times.duration-bound',
    says: 'a single unit behind “about”, “nearly”, “more than” and their like',
    pattern: '({bound} <one:amount> {fullwords}? <timeunit> {morehalf}? | <one:amount> <timeunit> {morehalf})',
    notBefore: 'ago',
    means: match => duration(match, counted(match)),
    yes: { 'They waited [over a year].': 'P1Y MORE_THAN', 'It burned for [less than an hour].': 'PT1H LESS_THAN' },
    no: ['They went over the year.'],
  },
  {
    name: 'times.duration-before',
    says: 'a single unit that something else is reckoned from',
    pattern: '{bound}? <one:amount> <timeunit>',
    before: '(after | before)',
    notAfter: '(<lower> a | {count} | times)',
    means: match => duration(match, 1),
    yes: { 'It rained [a week] after the vote.': 'P1W' },
    no: ['The week before the vote was wet.'],
  },
  {
    name: 'times.duration-vague',
    says: 'an unknown number of units',
    pattern: '({bound}? {few} ~ (more | full)? <timeunits> | <tensmany> of <timeunits>)',
    notBefore: 'ago',
    means: match => duration(match, match.words('few') === 'a couple of' ? 2 : null),
    yes: {
      'It lasted [several weeks].': 'PXW',
      'He was away [a few days].': 'PXD',
      'After [a couple of years] it closed.': 'P2Y',
    },
    no: ['Several boats sank.'],
  },
  {
    name: 'times.duration-bare',
    says: 'units without a number, behind a preposition of time',
    pattern: '<timeunits> (or <timeunits:more>)?',
    after:
      '(for | in | within | of | after | over | take | takes | took | lasted | lasts | spent | spend | - | the | a | many | weeks | past)',
    notAfter: '({count} ~ | one of | number of)',
    notBefore: '(of | ago | old | ~ old | later)',
    means: match => duration(match, null),
    yes: { 'They had fought for [years].': 'PXY', 'It may take [weeks or months].': 'PXW' },
    no: ['Years of war ended.', 'The days of plenty are gone.'],
  },
  {
    name: 'times.duration-long',
    says: 'units and “long” or “old” tell how long something is',
    pattern: '(<timeunits> ~ (long | old) | <timeunit> - long | (several | multi | many) - <timeunit:several>)',
    notAfter: '{count} ~',
    means(match) {
      if (!match.has('several')) return duration(match, match.has('timeunit') ? 1 : null)
      return { is: 'duration', amount: null, unit: durationOf(match.words('several'))[0] }
    },
    yes: {
      'The [decades-long] war ended.': 'PXY',
      'A [day-long] search began.': 'P1D',
      'A [several-year] plan failed.': 'PXY',
    },
    no: ['He is three years old.'],
  },
  {
    name: 'times.duration-side',
    says: 'a number of units up to the day of publication, or from it on',
    pattern:
      '(the | this | these | his | her | its | their)? <side> ({count:amount} | {few})? ~ {fullwords}? (<timeunits> | <timeunit>) (or so)?',
    notBefore: '(ago | ~ old | of)',
    means(match) {
      if (!match.has('amount') && !match.has('few')) return sideless(match)
      const amount = match.has('amount')
        ? amountOf(match.words('amount'))
        : match.words('few') === 'couple of'
          ? 2
          : null
      return duration(match, amount, sideOf(match))
    },
    yes: {
      'Prices rose in [the past two months].': 'P2M',
      'It will rain for [the next few days].': 'PXD',
      'In [the last 24 hours] two died.': 'PT24H',
      'It grew over [the past decade].': 'P10Y',
      'In [coming weeks] more will follow.': 'PXW',
    },
    no: ['The last of the days was wet.'],
  },
  {
    name: 'times.duration-of-period',
    says: 'a number of months, weeks or years that a report accounts for',
    pattern: '(the | its)? (first | latest | final | last)? {count:amount} ~ <timeunits>',
    after: '(in | for | during | over | of)',
    notBefore: '(ago | old | ~ old)',
    means: match => duration(match, numberOf(match.words('amount'))),
    yes: { 'Profit for [the first nine months] fell.': 'P9M', 'In [the six months] to June it rose.': 'P6M' },
    no: ['The nine months old dog barked.'],
  },
  {
    name: 'times.duration-ended',
    says: 'a year up to a day that the report tells',
    pattern: '(the | its | a)? {fiscal}? <fullunit:timeunit>',
    before: '(ended | ending | to) {monthname}',
    means: match => (match.words('timeunit') === 'year' ? duration(match, 1) : null),
    yes: { 'Profit in [the fiscal year] ended Jan. 31 fell.': 'P1Y' },
    no: ['The year ended badly.'],
  },
]
