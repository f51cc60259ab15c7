import { absent, attributive, harms, suffered } from '../../../lexicon/nouns.gen.ts'
import { openGrammar } from '../../grammar/grammar.ts'
import { numberClasses } from '../../grammar/numbers.ts'
import type { Rules } from '../rules.ts'
import { countRules } from './counts.ts'
import { denominatorWords, pieces } from './figure.ts'
import { measureRules } from './measures.ts'
import { moneyRules } from './money.ts'
import { shareRules } from './shares.ts'
import { vagueRules } from './vague.ts'

/** All rules; of two that find the same words, the first goes: an age before a count, millions before metres. */
export const rulesOfQuantities = [...shareRules, ...moneyRules, ...countRules, ...vagueRules, ...measureRules]

/** Makes the grammar of the rules (some 50 ms). */
export const openQuantityGrammar = () =>
  openGrammar(
    rulesOfQuantities,
    {
      ...numberClasses,
      short: 'k m b t',
      opener: 'between from',
      link: 'to or and - –',
      another: 'another',
      more: 'more other',
      denominator: denominatorWords,
      harm: harms,
      absent,
      attributive,
      suffered,
    },
    pieces,
  )

/** What each rule of this layer goes by, with a text that shows it and the words it finds. */
export const quantityRules: Rules = Object.fromEntries(
  rulesOfQuantities.map(({ name, says, yes }) => [name, { says, shows: [yes[0]![0], yes[0]![1]] as const }]),
)
