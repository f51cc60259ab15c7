import type { Match } from '../../grammar/grammar.ts'
import type { Bound } from './bounds.ts'
import { figure } from './figure.ts'
import { isPlural, lemmaOf } from './nouns.ts'
import type { QuantityRule } from './rule.ts'
import { currencyNamed, unitNamed } from './units.ts'
import { lowAt, wordAt } from './words.ts'

/*
 * Numbers that are none: 'dozens', 'hundreds' say that there is at least one dozen, one hundred; 'several' and 'a few' only that there are some. All
 * have the value null.
 */

const boundOfVague = (match: Match): Bound =>
  match.has('few') || /^(?:several|a)\b/.test(match.words('vague')) ? 'about' : 'atleast'

/** Numbers that only tell their size, and none at all. */
export const vagueRules: readonly QuantityRule[] = [
  {
    name: 'quantities.vague-money',
    pattern: '{vague} of? {currency}',
    means: match => figure(null, match, { bound: 'atleast', unit: currencyNamed(match.words('currency')) }),
    says: 'a word for many stands before a currency',
    yes: [['It cost millions of euros.', 'millions of euros', '? atleast EUR']],
    no: ['The dollar fell.'],
  },
  {
    name: 'quantities.vague-measure',
    pattern: '({vague} | {few}) of? {unit}',
    means: match => {
      const unit = unitNamed(match.words('unit'))
      return unit.glued ? null : figure(null, match, { bound: boundOfVague(match), unit, counts: 'of' })
    },
    says: 'a word for many or few stands before a unit',
    yes: [
      ['Thousands of tonnes of grain rotted.', 'Thousands of tonnes', '? atleast t of grain'],
      ['It stopped a few feet away.', 'a few feet', '? about ft'],
    ],
    no: ['The last mile is hard.'],
  },
  {
    name: 'quantities.vague',
    pattern: '{vague} <more>? of?',
    means: match => {
      const isPart = lowAt(match.source, match.to - 1) === 'of'
      const isSizeOnly = match.words('vague') === 'scores' || lowAt(match.source, match.from - 1) === 'the'
      if (isSizeOnly && !isPart) return null
      return figure(null, match, { bound: boundOfVague(match), counts: 'next' })
    },
    says: 'dozens, hundreds and the like tell a size and no number',
    yes: [
      ['Hundreds of people fled.', 'Hundreds of people', '? atleast of people'],
      ['It drew tens of thousands of supporters.', 'tens of thousands of supporters', '? atleast of supporter'],
      ['Hundreds of thousands of voters queued.', 'Hundreds of thousands of voters', '? atleast of voter'],
      ['Several dozen boats helped.', 'Several dozen boats', '? about of boat'],
      ['Dozens were hurt.', 'Dozens', '? atleast'],
    ],
    no: ['Hundreds of years passed.', 'Her test scores rose.', 'She scores often.'],
  },
  {
    name: 'quantities.few',
    pattern: '{few} of?',
    notAfter: 'the',
    means: match => figure(null, match, { bound: 'about', counts: 'next' }),
    says: 'several, a few and a handful count without a number',
    yes: [
      ['Several young sailors swam.', 'Several young sailors', '? about of sailor'],
      ['A handful of islands agreed.', 'A handful of islands', '? about of island'],
    ],
    no: ['It took a few minutes.', 'They went to bed at several.'],
  },
  {
    name: 'quantities.pair',
    pattern: '(a (couple | pair) of)',
    means: match =>
      figure(2, match, { bound: lowAt(match.source, match.from + 1) === 'pair' ? 'exact' : 'about', counts: 'next' }),
    says: 'a pair is two, a couple about two',
    yes: [
      ['A pair of patrol boats came.', 'A pair of patrol boats', '2 of boat'],
      ['A couple of windows broke.', 'A couple of windows', '2 about of window'],
    ],
    no: ['A couple of days passed.'],
  },
  {
    name: 'quantities.none',
    pattern: '((no | zero) (<lower> | <ed> | <title> | more | new)? <absent> | without any? (<lower> | <ed>)? <harm>)',
    means: match => figure(0, match, { of: lemmaOf(match.words('absent') || match.words('harm')) }),
    says: 'no, zero or without stands before a kind of which there could be some',
    yes: [
      ['There were no casualties.', 'no casualties', '0 of casualty'],
      ['No civilian deaths were reported.', 'No civilian deaths', '0 of death'],
      ['It ended without injuries.', 'without injuries', '0 of injury'],
    ],
    no: [
      'He had no comment.',
      'No one knows.',
      'There is no doubt.',
      'No way.',
      'It is no longer so.',
      'They saw Zero Dark Thirty.',
    ],
  },
  {
    name: 'quantities.nobody',
    pattern:
      '(nobody | no one | no - one | none) (was | were | is | has been | have been | had been)? (<lower> | <title> | <ed>)? <suffered>',
    means: match => figure(0, match, { of: 'people' }),
    says: 'nobody had to suffer it',
    yes: [
      ['Nobody was hurt.', 'Nobody was hurt', '0 of people'],
      ['No one died.', 'No one died', '0 of people'],
    ],
    no: ['Nobody was there.', 'No one was amused.'],
  },
  {
    name: 'quantities.none-of',
    pattern: 'none',
    before: 'of the',
    means: match => figure(0, match, { counts: 'of' }),
    says: 'none of them is meant',
    yes: [['None of the lifeboats was used.', 'None', '0 of lifeboat']],
    no: ['None of it is true.'],
  },
  {
    name: 'quantities.not-one',
    pattern: 'not (a single | one) (<lower> | <ed> | <title>)',
    means: match => {
      const noun = wordAt(match.source, match.to - 1)
      return isPlural(noun) ? null : figure(0, match, { of: noun })
    },
    says: 'not a single one is none',
    yes: [['Not a single lifeboat was used.', 'Not a single lifeboat', '0 of lifeboat']],
    no: ['It is not one for the faint of heart.'],
  },
]
