import { entityRules } from './entities/rules.ts'
import { eventRules } from './events/rules.ts'
import { nameRules } from './names/rules.ts'
import { placeRules } from './places/rules.ts'
import { quantityRules } from './quantities/rules.ts'
import { statementRules } from './statements/rules.ts'
import { timeRules } from './times/rules.ts'

/** What a rule goes by, in words that end the sentence "… because", and a text of our own that shows it with the words it finds. */
export interface Rule {
  readonly says: string
  readonly shows: readonly [text: string, finds: string] | null
}

export type Rules = Readonly<Record<string, Rule>>

/** Every rule that may stand in an annotation's `rule`; `explain` prints from here, and the tests run the examples. */
export const rules = (): Rules => ({
  ...nameRules,
  ...entityRules,
  ...placeRules,
  ...quantityRules,
  ...statementRules,
  ...eventRules,
  ...shown(timeRules),
  user: { says: 'a user of Hearsay decided so', shows: null },
})

/** Rules of a grammar carry their examples as marked texts: 'It sank on [Monday].' */
const shown = (list: readonly { name: string; says: string; yes: Readonly<Record<string, string>> }[]): Rules =>
  Object.fromEntries(
    list.map(({ name, says, yes }) => {
      const marked = Object.keys(yes)[0]!
      return [name, { says, shows: [marked.replace(/[[\]]/g, ''), /\[(.+)\]/.exec(marked)![1]!] as const }]
    }),
  )
