import type { Rule } from '../../grammar/grammar.ts'
import type { Meaning } from './meaning.ts'

/** A rule of times, beside its tests. All examples were published on Wednesday, 2026-03-11. */
export interface TimeRule extends Rule<Meaning> {
  /** What it goes by, in words that end the sentence "this is a time because …". */
  readonly says: string
  /** Texts with the words in brackets that the rule finds, and their value and modifier. */
  readonly yes: Readonly<Record<string, string>>
  /** Texts in which it finds nothing. */
  readonly no: readonly string[]
}
