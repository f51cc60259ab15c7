import { numberOf } from '../../../grammar/numbers.ts'
import { isoDuration } from '../duration.ts'
import type { TimeRule } from '../rule.ts'
import { durationOf, monthOf, partOf, seasonNumber, weekdayNumber } from '../units.ts'

const adverbs: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  weekdays: 'XXXX-WXX',
  weekends: 'XXXX-WXX-WE',
}
const seasons = ['SP', 'SU', 'FA', 'WI']

export const setRules: readonly TimeRule[] = [
  {
    name: 'times.set-adverb',
    says: 'the word says how often',
    pattern: '<often>',
    notBefore: '(<capitalised> | <capitals>)',
    means: match => ({ is: 'set', value: adverbs[match.words('often')]! }),
    yes: { 'The ferry sails [daily].': 'P1D', 'It meets [monthly].': 'P1M' },
    no: ['The Daily Mail printed it.'],
  },
  {
    name: 'times.set-every',
    says: 'the word “every” or “each” stands before a unit, weekday, month or season',
    pattern:
      '(every | each) ({other} | {count:amount})? (<timeunit> | <timeunits> | <weekday> | <month> | <season>) <part>?',
    means(match) {
      const unit = match.words('timeunit') || match.words('timeunits')
      const part = match.has('part') ? `T${partOf(match.words('part'))}` : ''
      if (match.has('weekday')) return { is: 'set', value: `XXXX-WXX-${weekdayNumber(match.words('weekday'))}${part}` }
      if (match.has('month'))
        return { is: 'set', value: `XXXX-${String(monthOf(match.words('month'))).padStart(2, '0')}` }
      if (match.has('season')) return { is: 'set', value: `XXXX-${seasons[seasonNumber(match.words('season')) - 1]}` }
      const [code, times] = durationOf(unit)
      const amount = match.has('amount') ? numberOf(match.words('amount')) : match.has('other') ? 2 : 1
      return amount === null ? null : { is: 'set', value: isoDuration(amount * times, code) }
    },
    yes: {
      'It sails [every day].': 'P1D',
      'They vote [every four years].': 'P4Y',
      'He sings [each Thursday].': 'XXXX-WXX-4',
      'It floods [every spring].': 'XXXX-SP',
    },
    no: ['Every boat sank.'],
  },
  {
    name: 'times.set-and',
    says: 'the weekday follows another that comes round every week',
    pattern: '<weekday>',
    after: '(every | each) <weekday> (and | or)',
    means: match => ({ is: 'set', value: `XXXX-WXX-${weekdayNumber(match.words('weekday'))}` }),
    yes: { 'It sails every Tuesday and [Friday].': 'XXXX-WXX-5' },
    no: ['It sailed on Tuesday and Friday.'],
  },
  {
    name: 'times.set-per',
    says: 'a unit behind a count or sum says for how long each',
    pattern: '(a | per | an) <timeunit>',
    after:
      '({count} <lower>? | times | once | twice | {count} <title> | {count} <lower> <lower> | <unitsign> | % | each | {count} <multiple>)',
    notBefore: '(ago | earlier | later | ~ old | after | before | <fullunit>)',
    means(match) {
      const [code, times] = durationOf(match.words('timeunit'))
      return { is: 'set', value: isoDuration(times, code) }
    },
    yes: {
      'It costs $30 [a month].': 'P1M',
      'They train twice [a week].': 'P1W',
      'It pumps 50,000 barrels [per day].': 'P1D',
    },
    no: ['A week passed.', 'It rained five days a week before.'],
  },
  {
    name: 'times.set-weekdays',
    says: 'a weekday in the plural comes round every week',
    pattern: '<weekdays>',
    means: match => ({ is: 'set', value: `XXXX-WXX-${weekdayNumber(match.words('weekdays'))}` }),
    yes: { 'It is shut on [Mondays].': 'XXXX-WXX-1' },
    no: ['Monday’s vote was close.'],
  },
]
