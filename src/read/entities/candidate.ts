import type { Layers, Name } from '../../core/layers.ts'
import type { EntityType, Mention, Span } from '../../core/reading.ts'
import type { Range, Trees } from '../../core/tree.ts'
import type { Kinds, Sex } from './kinds.ts'

/** The layers that entities are read from. */
export type Given = Pick<Layers, 'report' | 'sentences' | 'tokens' | 'syntax' | 'names' | 'located' | 'utterances'>

/** A report with what is asked of it again and again. */
export interface Text extends Given {
  readonly trees: Trees
  /** Of each token, the noun phrase that it heads. */
  readonly phrases: readonly (Range | null)[]
  readonly kinds: Kinds
}

/** How a noun phrase begins: what it says of whether it has been spoken of before. */
export type Article = 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'none'

/** Words that mean somebody or something, before it is known who: a name, a noun phrase, several joined by 'and', or a pronoun. */
export interface Candidate extends Span {
  readonly form: Mention['form'] | 'several' | 'whole'
  /** Tokens. */
  readonly words: Range
  readonly head: number
  readonly sentence: number
  /** Null for what no type of the contract fits; such a candidate takes part in choices and is never shown. */
  readonly type: EntityType | null
  readonly human: boolean | null
  /** 'either' for groups and organisations: 'the team has', 'the team have'. */
  readonly number: 'one' | 'many' | 'either' | null
  readonly sex: Sex | null
  readonly article: Article
  /** Base form of the head, in small letters. */
  readonly lemma: string
  /** Base forms of the words that describe it, without the head, articles and relative clauses. */
  readonly modifiers: ReadonlySet<string>
  readonly name: Name | null
  /** Index of the name. */
  readonly at: number | null
  /** For several: the heads that are joined. */
  readonly members: readonly number[]
}

export const none: ReadonlySet<string> = new Set()
