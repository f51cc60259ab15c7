import type { Match } from '../../grammar/grammar.ts'
import { numberOf } from '../../grammar/numbers.ts'
import { isPreposition } from './bounds.ts'
import { type Figure, figure, rangeOf } from './figure.ts'
import { pluralFrom } from './nouns.ts'
import type { QuantityRule } from './rule.ts'
import { isChange } from './standing.ts'
import { isGlued } from './words.ts'

/** Numbers of things and people, and what the rules that find them go by. */
export const countRules: readonly QuantityRule[] = [
  {
    name: 'quantities.range',
    pattern: '{bound}? <opener>? {number:low} <link> {number:high} {behind}?',
    means: match => {
      const range = rangeOf(match)
      return range === null || isChange(match) ? null : counted(match, range.value, range.max)
    },
    says: 'two rising numbers before a noun are the ends of a range',
    yes: [
      ['Between 10 and 15 boats sank.', 'Between 10 and 15 boats', '10…15 of boat'],
      ['The port needs 20-25 pilots.', '20-25 pilots', '20…25 of pilot'],
      ['It may draw 2 to 3 million visitors.', '2 to 3 million visitors', '2000000…3000000 of visitor'],
      ['Two or three crates fell.', 'Two or three crates', '2…3 of crate'],
    ],
    no: ['Sundal won 2-1 on penalties.', 'The motion passed by 52-48.', 'See pages 8-9.', 'Call 555-0117.'],
  },
  {
    name: 'quantities.millions',
    pattern: '{bound}? {figure} <short>',
    means: match => {
      const short = match.at('short')
      if (!isGlued(match.source, short) || !/^(?:m|k|b)$/i.test(match.words('short'))) return null
      const noun = pluralFrom(match.source, short + 1)
      if (noun === null || /^(?:hurdle|runner|sprinter|race|swimmer)$/.test(noun.lemma)) return null
      return figure(numberOf(`${match.words('figure')} ${match.words('short')}`), match, { counts: 'next' })
    },
    says: 'm or k right behind figures and before a noun in the plural means millions or thousands',
    yes: [['Some 2.5m voters stayed away.', 'Some 2.5m voters', '2500000 about of voter']],
    no: ['The M25 was shut.'],
  },
  {
    name: 'quantities.count',
    pattern: '{bound}? <another>? {number} {behind}?',
    means: match => counted(match, numberOf(match.words('number')), null),
    says: 'a number stands before a noun, or where one is understood',
    yes: [
      ['They fired two ballistic missiles.', 'two ballistic missiles', '2 of missile'],
      ['At least 12 people died.', 'At least 12 people', '12 atleast of people'],
      ['About 20 North Korean soldiers crossed.', 'About 20 North Korean soldiers', '20 about of soldier'],
      ['It lost 1,200 homes and shops.', '1,200 homes', '1200 of home'],
      ['A dozen heavily armed men came.', 'A dozen heavily armed men', '12 of man'],
      ['Twelve were killed.', 'Twelve', '12'],
      ['Nine others are missing.', 'Nine others', '9'],
      ['Twelve of the 20 sailors swam.', 'Twelve', '12 of sailor'],
      ['One soldier drowned.', 'One soldier', '1 of soldier'],
      ['The crowd, of 500 or more supporters, left.', '500 or more supporters', '500 atleast of supporter'],
      ['A quarrel over two islands grew.', 'two islands', '2 of island'],
      ['The toll had risen to 58.', '58', '58'],
      ['It has a population of 4.25 million.', '4.25 million', '4250000'],
      ['Crowds of 100 people or more are banned.', '100 people or more', '100 atleast of people'],
      ['Half a million children are hungry.', 'Half a million children', '500000 of child'],
      ['Two women’s groups objected.', 'Two women’s groups', '2 of group'],
      ['The 12 U.S. bases closed.', '12 U.S. bases', '12 of base'],
    ],
    no: [
      'No one knows.',
      'One of them may be the one.',
      'They help one another.',
      'He lives at 221 Baker Street.',
      'The talks are at 10 Downing Street.',
      'A Boeing 737 landed.',
      'An F-16 jet crashed.',
      'Covid-19 cases rose.',
      'Article 5 obligations apply.',
      'He was in Room 12.',
      'Flight 370 vanished.',
      'It happened in 2019.',
      'We met on Sept 30.',
      'It was 10:35.',
      'Version 2.0.1 is out.',
      'See https://port.example/12 here.',
      'It lasted two days.',
      'The second missile fell.',
      'He owns a five-star hotel.',
      'The first-half goal stood.',
      'The No. 2 employer left.',
      'The G7 met.',
      '3. Fasten the lid.',
      'Call +1 705 555 0142 now.',
      'On the one hand it rained.',
      'Resolution 1701 holds.',
      'The 2020 elections are over.',
      'It is open 24/7.',
    ],
  },
  {
    name: 'quantities.attributive',
    pattern: '{bound}? {number} - <attributive>',
    means: match => {
      const value = numberOf(match.words('number'))
      return value === 1 ? null : figure(value, match, { of: match.words('attributive') })
    },
    says: 'a hyphen ties the number to a noun that is counted',
    yes: [['A 300-page report came.', '300-page', '300 of page']],
    no: ['A five-star hotel and a one-man show.'],
  },
]

/** A plain count. Before a small number, a bound that is a preposition as well is left out. */
function counted(match: Match, value: number | null, max: number | null): Figure | null {
  if (value === null) return null
  const from = match.from + match.words('bound').split(' ').length
  if (isPreposition(match, value)) return figure(value, match, { max, bound: 'exact', counts: 'next', from })
  return figure(value, match, { max, counts: 'next' })
}
