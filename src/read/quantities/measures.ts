import type { Match } from '../../grammar/grammar.ts'
import { numberOf } from '../../grammar/numbers.ts'
import { figure, fractionOf, rangeOf } from './figure.ts'
import type { QuantityRule } from './rule.ts'
import { isChange } from './standing.ts'
import { sterling, type Unit, unitNamed } from './units.ts'
import { isGlued, lowAt, wordAt } from './words.ts'

/** Numbers with a unit of measure. */
export const measureRules: readonly QuantityRule[] = [
  {
    name: 'quantities.measure-range',
    pattern: '{bound}? <opener>? {number:low} ~ {unit:own}? <link> {number:high} ~ {unit} {behind}?',
    means: match => {
      const range = rangeOf(match)
      const own = match.has('own') ? unitNamed(match.words('own')) : null
      const unit = unitOf(match)
      const isPoll = own?.code === '%' && match.from === match.at('low') - (match.has('bound') ? 1 : 0)
      return range && !isChange(match) && unit && !isPoll && (own === null || own.code === unit.code)
        ? figure(range.value, match, { ...range, unit, counts: 'of' })
        : null
    },
    says: 'two rising numbers before a unit are the ends of a range',
    yes: [
      ['It lies between 3 and 5 km away.', 'between 3 and 5 km', '3…5 km'],
      ['Prices grew 10-15 percent.', '10-15 percent', '10…15 %'],
      ['It is from 20 to 30 metres deep.', 'from 20 to 30 metres', '20…30 m'],
    ],
    no: ['The ratio was from km to mile.'],
  },
  {
    name: 'quantities.measure',
    pattern: '{bound}? {minus}? {number} ~ {unit} {behind}?',
    means: match => {
      const unit = unitOf(match)
      const value = numberOf(match.words('number'))
      if (unit === null || value === null) return null
      const sign = signOf(match)
      return figure(sign === 'minus' ? -value : value, match, {
        unit,
        counts: 'of',
        ...(sign === 'hyphen' ? { from: match.at('minus') + 1 } : {}),
      })
    },
    says: 'a number stands before a unit',
    yes: [
      ['It flew 1,000 kilometres.', '1,000 kilometres', '1000 km'],
      ['About 4,200 tonnes of nickel came.', 'About 4,200 tonnes', '4200 about t of nickel'],
      ['Costs rose from 12% to 15%.', '12%', '12 %'],
      ['The note went from 0.8 Hz to 1.3 Hz.', '1.3 Hz', '1.3 Hz'],
      ['She leads him by 50% to 54%.', '54%', '54 %'],
      ['A 10-km stretch closed.', '10-km', '10 km'],
      ['Almost 70% of the raw materials are local.', 'Almost 70%', '70 about % of material'],
      ['It rose two percentage points.', 'two percentage points', '2 pp'],
      ['It was minus 5 degrees Celsius.', 'minus 5 degrees Celsius', '-5 °C'],
      ['It drowned in 2.5m of mud.', '2.5m', '2.5 m of mud'],
      ['The farm has 20 square miles.', '20 square miles', '20 mi²'],
      ['It fetched 5 million pounds.', '5 million pounds', '5000000 GBP'],
      ['It holds 5 million pounds of cocoa.', '5 million pounds', '5000000 lb of cocoa'],
    ],
    no: ['Flight 12 in the morning.', 'It is 5 p.m. here.', 'A 10-year plan.'],
  },
  {
    name: 'quantities.measure-part',
    pattern: '{bound}? (half (a | an) | {part} (of a)?) ~ {unit}',
    means: match => {
      const unit = unitOf(match)
      return unit && figure(fractionOf(match.words('part') || 'half'), match, { unit, counts: 'of' })
    },
    says: 'a fraction stands before a unit',
    yes: [['It is half a mile off.', 'half a mile', '0.5 mi']],
    no: ['The third mile was hard.'],
  },
  {
    name: 'quantities.feet-inches',
    pattern: '{number} ~ (feet | foot | ft) {number:inches} ~ (inches | inch | in)',
    means: match => {
      const [feet, inches] = [numberOf(match.words('number')), numberOf(match.words('inches'))]
      return feet === null || inches === null
        ? null
        : figure(Number((feet + inches / 12).toFixed(3)), match, { unit: unitNamed('feet') })
    },
    says: 'feet and inches are one length',
    yes: [['He is 6ft 3in.', '6ft 3in', '6.25 ft']],
    no: ['He put his foot down inch by inch.'],
  },
  {
    name: 'quantities.magnitude',
    pattern: '{bound}? (magnitude ~ (of {bound:more}?)? <decimal:size> | <decimal:size> ~ magnitude)',
    means: match =>
      figure(numberOf(match.words('size')), match, { unit: { ...unitNamed('%'), code: 'magnitude', dimension: null } }),
    says: 'the word “magnitude” stands beside the number',
    yes: [
      ['A 7.1-magnitude earthquake struck.', '7.1-magnitude', '7.1 magnitude'],
      ['A magnitude 6.5 quake struck.', 'magnitude 6.5', '6.5 magnitude'],
    ],
    no: ['The magnitude of the error is clear.'],
  },
]

/** The unit of a match; null where its letters mean none there. Pounds by the million, and of nothing, are money. */
function unitOf(match: Match): Unit | null {
  const words = match.words('unit')
  const unit = unitNamed(words)
  const at = match.at('unit')
  const isMoney =
    /^pounds?$/.test(words) &&
    /million|billion|\b[mb]n\b/.test(match.words('number')) &&
    lowAt(match.source, at + 1) !== 'of'
  if (isMoney) return sterling
  if (!unit.glued) return unit
  const isFigures = /\d$/.test(wordAt(match.source, at - 1))
  return isFigures && (words === 'm' || isGlued(match.source, at)) ? unit : null
}

/** What stands before the number: a minus, a hyphen that belongs to the word before, or nothing. */
function signOf(match: Match): 'minus' | 'hyphen' | null {
  const at = match.at('minus')
  if (at === -1) return null
  const isMinus = match.words('minus') !== '-' || (!isGlued(match.source, at) && isGlued(match.source, at + 1))
  return isMinus ? 'minus' : 'hyphen'
}
