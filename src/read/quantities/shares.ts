import { numberOf } from '../../grammar/numbers.ts'
import { figure, fractionOf } from './figure.ts'
import { isTimeUnit } from './nouns.ts'
import type { QuantityRule } from './rule.ts'
import { share, years } from './units.ts'
import { lowAt, wordAt } from './words.ts'

/** Words for close relatives, behind which an age may stand. */
const kin =
  /^(?:daughters?|sons?|wife|husband|mother|father|sister|brother|girl|boy|man|woman|partner|fianc[eé]e?|girlfriend|boyfriend|dad|mum|mom|grand\p{L}+)$/u
/** How old people get. */
const oldest = 115

/** Parts, multiples, occasions and ages. */
export const shareRules: readonly QuantityRule[] = [
  {
    name: 'quantities.fraction',
    pattern: '{bound}? (half | {part})',
    before: '(of | the | its | their | his | her | our | all | have | are | were | had | said)',
    notAfter:
      '(first | second | latter | other | top | bottom | back | front | better | northern | southern | eastern | western | every | another | each | and)',
    means: match => figure(fractionOf(match.words('part') || 'half'), match, { unit: share, counts: 'of' }),
    says: 'a fraction stands before what it is a part of',
    yes: [
      ['Two-thirds of voters agreed.', 'Two-thirds', '0.6667 1 of voter'],
      ['About half of the homes burnt.', 'About half', '0.5 about 1 of home'],
      ['A quarter of the fleet sank.', 'A quarter', '0.25 1 of fleet'],
    ],
    no: ['The second half of the match was dull.', 'A third of the year passed.', 'A third person came.'],
  },
  {
    name: 'quantities.ratio',
    pattern: '{bound}? {number:part} (~ in ~ | out of | of every | in every) {number:whole}',
    means: match => {
      const [part, whole] = [numberOf(match.words('part')), numberOf(match.words('whole'))]
      if (part === null || whole === null || part >= whole || !/^(?:[2-9]|10+|20)$/.test(String(whole))) return null
      if (isTimeUnit(wordAt(match.source, match.to)) || part < 1) return null
      return figure(Number((part / whole).toFixed(4)), match, { unit: share, counts: 'next' })
    },
    says: 'so many out of so many is a share',
    yes: [
      ['One in five sailors cannot swim.', 'One in five sailors', '0.2 1 of sailor'],
      ['About six-in-ten sailors smoke.', 'About six-in-ten sailors', '0.6 about 1 of sailor'],
      ['Three out of four said no.', 'Three out of four', '0.75 1'],
      ['Six of every 10 boats leak.', 'Six of every 10 boats', '0.6 1 of boat'],
    ],
    no: ['It happened once in 2019.', 'One in two days is enough.'],
  },
  {
    name: 'quantities.multiple',
    pattern: '{bound}? ({number} times | twice)',
    before:
      '(as (many | much | likely | big | large | high | long | <lower>) | more | higher | larger | greater | bigger | the | that of)',
    means: match => figure(match.has('number') ? numberOf(match.words('number')) : 2, match, { unit: share }),
    says: 'a comparison behind “times” makes it a multiple',
    yes: [
      ['It has three times as many boats.', 'three times', '3 1'],
      ['It is twice the size.', 'twice', '2 1'],
    ],
    no: ['The times are hard.'],
  },
  {
    name: 'quantities.occasions',
    pattern: '{bound}? ({number} times | twice | thrice | (only | just) once | once more)',
    notAfter: '(think | thinks | thought)',
    notBefore: '(a | an | per | each | every | daily | weekly | monthly | yearly | annually | as)',
    means: match => {
      const word = lowAt(match.source, match.to - 1)
      const value = match.has('number')
        ? numberOf(match.words('number'))
        : word === 'twice'
          ? 2
          : word === 'thrice'
            ? 3
            : 1
      return figure(value, match, { of: 'time' })
    },
    says: 'it counts occasions',
    yes: [
      ['The engine failed twice.', 'twice', '2 of time'],
      ['She sailed at least three times.', 'at least three times', '3 atleast of time'],
    ],
    no: ['He rows twice a week.', 'She once sailed.', 'They thought twice.'],
  },
  {
    name: 'quantities.age',
    pattern: '(<to12> | <to23> | <to31> | <to59> | <to99> | <hundreds>)',
    after: '(, | , then)',
    before: '(, | . | ; | and | — | – | ’ | ”)',
    means: match => {
      const comma = lowAt(match.source, match.from - 1) === 'then' ? match.from - 2 : match.from - 1
      const name = wordAt(match.source, comma - 1)
      const value = Number(wordAt(match.source, match.from))
      return (/^\p{Lu}\p{Ll}/u.test(name) || kin.test(name)) && value <= oldest
        ? figure(value, match, { unit: years })
        : null
    },
    says: 'a number between commas behind a person is an age',
    yes: [
      ['Joel Cabrin, 41, said so.', '41', '41 year'],
      ['He left with his daughter, 6, at noon.', '6', '6 year'],
      ['Joel Cabrin, then 41, agreed.', '41', '41 year'],
    ],
    no: ['Rows 3, 4, and 5 are taken.'],
  },
  {
    name: 'quantities.aged',
    pattern: '(aged | age) (<to12> | <to23> | <to31> | <to59> | <to99>)',
    means: match => figure(Number(wordAt(match.source, match.to - 1)), match, { unit: years }),
    says: 'the word “aged” stands before it',
    yes: [['The cook, aged 41, swam.', 'aged 41', '41 year']],
    no: ['The stone age is over.'],
  },
]
