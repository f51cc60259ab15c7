import { numberOf } from '../../grammar/numbers.ts'
import { figure, rangeOf } from './figure.ts'
import type { QuantityRule } from './rule.ts'
import { isChange } from './standing.ts'
import { currencyNamed, currencySigned } from './units.ts'
import { isGlued } from './words.ts'

/** From this many on, 'won' is money and no verb. */
const leastWon = 100

/** Sums of money. */
export const moneyRules: readonly QuantityRule[] = [
  {
    name: 'quantities.money-range',
    pattern: '{bound}? <opener>? {sign} {sum:low} <link> {sign:other}? {sum:high} {behind}?',
    means: match => {
      const range = rangeOf(match)
      const isOneCurrency = !match.has('other') || match.words('other') === match.words('sign')
      return range && !isChange(match) && isOneCurrency
        ? figure(range.value, match, { ...range, unit: currencySigned(match.words('sign')) })
        : null
    },
    says: 'two rising sums are the ends of a range',
    yes: [
      ['It costs $5-10 million.', '$5-10 million', '5000000…10000000 USD'],
      ['It costs between £20 and £30.', 'between £20 and £30', '20…30 GBP'],
    ],
    no: ['From $ to £ the signs are listed.'],
  },
  {
    name: 'quantities.money',
    pattern: '{bound}? {sign} {sum} {behind}?',
    means: match => figure(numberOf(match.words('sum')), match, { unit: currencySigned(match.words('sign')) }),
    says: 'the sign of a currency stands before the number',
    yes: [
      ['It cost $5 million.', '$5 million', '5000000 USD'],
      ['They want more than €1.2bn.', 'more than €1.2bn', '1200000000 atleast EUR'],
      ['It cost A$300,000 or more.', 'A$300,000 or more', '300000 atleast AUD'],
      ['It cost Rs 500.', 'Rs 500', '500 INR'],
      ['A US$2-million house.', 'US$2-million', '2000000 USD'],
    ],
    no: ['The $ sign is old.'],
  },
  {
    name: 'quantities.money-words',
    pattern: '{bound}? {number} ~ {currency} {behind}?',
    means: match => {
      const unit = currencyNamed(match.words('currency'))
      const value = numberOf(match.words('number'))
      if (value === null || (unit.glued && !isGlued(match.source, match.at('currency')))) return null
      if (match.words('currency') === 'won' && value < leastWon) return null
      return figure(tidy(value * unit.worth!), match, { unit, of: unit.noun })
    },
    says: 'the name of a currency stands behind the number',
    yes: [
      ['It cost 5 million Philippine pesos.', '5 million Philippine pesos', '5000000 PHP'],
      ['It cost 5 million pesos.', '5 million pesos', '5000000 of peso'],
      ['A seal costs 85p.', '85p', '0.85 GBP'],
      ['Bread is about 40 Egyptian pounds.', 'about 40 Egyptian pounds', '40 about EGP'],
      ['It made 200 billion yen.', '200 billion yen', '200000000000 JPY'],
    ],
    no: ['It is 5 p of nothing.'],
  },
  {
    name: 'quantities.money-range-words',
    pattern: '{bound}? <opener>? {number:low} <link> {number:high} ~ {currency}',
    means: match => {
      const range = rangeOf(match)
      const unit = currencyNamed(match.words('currency'))
      if (range === null || isChange(match) || unit.glued || match.words('currency') === 'won') return null
      return figure(tidy(range.value * unit.worth!), match, { max: tidy(range.max * unit.worth!), unit, of: unit.noun })
    },
    says: 'two rising numbers before the name of a currency are the ends of a range',
    yes: [['It costs 10 to 15 euros.', '10 to 15 euros', '10…15 EUR']],
    no: ['From dollars to euros the rates moved.'],
  },
  {
    name: 'quantities.money-code',
    pattern: '{bound}? {number} {code}',
    means: match => figure(numberOf(match.words('number')), match, { unit: currencySigned(match.words('code')) }),
    says: 'the code of a currency stands behind the number',
    yes: [['It cost 5 million USD.', '5 million USD', '5000000 USD']],
    no: ['The USD index fell.'],
  },
]

/** Decimal arithmetic leaves no trace: 85 pence are 0.85 pounds. */
const tidy = (number: number): number => Number(number.toPrecision(12))
