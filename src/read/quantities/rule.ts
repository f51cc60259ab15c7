import type { Rule } from '../../grammar/grammar.ts'
import type { Figure } from './figure.ts'

/**
 * A rule of quantities beside its examples. `yes`: a text of our own, the words that the rule finds in it, and what they come to
 * (value, max behind '…', bound where not exact, unit, and noun behind 'of'). `no`: texts in which nothing at all is found.
 */
export interface QuantityRule extends Rule<Figure> {
  /** What it goes by, in words that end the sentence "… because". */
  readonly says: string
  readonly yes: readonly (readonly [text: string, words: string, meaning: string])[]
  readonly no: readonly string[]
}
