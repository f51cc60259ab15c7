import { nameRules } from './names/rules.ts'
import { statementRules } from './statements/rules.ts'

/** What a rule goes by, in words that end the sentence "… because", and a text of our own that shows it with the words it finds. */
export interface Rule {
  readonly says: string
  readonly shows: readonly [text: string, finds: string] | null
}

export type Rules = Readonly<Record<string, Rule>>

/** Every rule that may stand in an annotation's `rule`; `explain` prints from here, and the tests run the examples. */
export const rules = (): Rules => ({ ...nameRules, ...statementRules })
