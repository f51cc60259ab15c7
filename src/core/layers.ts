import type {
  Entity,
  EntityType,
  Event,
  Mention,
  Quantity,
  Report,
  Span,
  Statement,
  TimeExpression,
} from './reading.ts'

/** One word, number or mark. Contractions are two tokens ('do' + 'n't'), as in Universal Dependencies. */
export interface Token extends Span {
  readonly text: string
  /** Index into `sentences`. */
  readonly sentence: number
}

/** A name as the words show it, before it is joined with others into an entity. */
export interface Name extends Span {
  readonly type: EntityType
  /** Fullest form the lexicon knows ('United Nations' for 'U.N.'), or the words themselves. */
  readonly canonical: string
  /** ISO 3166-1 alpha-3, where the lexicon gives it. */
  readonly country: string | null
  readonly sector: string | null
  /** Title or office written before the name ('Defence Minister'). */
  readonly title: Span | null
  readonly metonym: boolean
  readonly demonym: boolean
  readonly rule: string
}

/**
 * Everything reading knows of one report, one field a layer. A stage is handed only the fields it declares to need, and gives
 * those it declares to give.
 */
export interface Layers {
  readonly report: Report
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
}

export type Layer = keyof Layers
