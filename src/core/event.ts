import type { Overruled } from './decision.ts'
import type { Span } from './reading.ts'

/**
 * As the asserter asserts it: in 'police said four were killed' the killing is `happened`, with `statement` set; who vouches for it is a
 * separate question. `ongoing`: under way at publication. `negated`: the asserter says that it did not happen. `denied`: the asserter
 * rejects an allegation of it. `failed`: attempted without success. `unclear`: none of these can be told.
 */
export type Modality =
  | 'happened'
  | 'ongoing'
  | 'planned'
  | 'possible'
  | 'conditional'
  | 'requested'
  | 'denied'
  | 'failed'
  | 'negated'
  | 'unclear'

export interface Event {
  readonly id: string
  /** Kind in plain words, a file of schema/events ('missile launch', 'travel', 'meeting', 'killing'). */
  readonly kind: string
  /** PLOVER type of the act itself, whatever its modality: planned aid is AID with modality planned. Null when PLOVER has none. */
  readonly type: PloverType | null
  /** PLOVER mode of the act, where it has one. */
  readonly mode: string | null
  /** The single category PLOVER's manual gives the clause as a whole (promised aid is AGREE), for exchange with event data. */
  readonly plover: PloverType | null
  /** The head of the words that express the act: the noun in 'made a visit', the complement in 'failed to launch', 'plans to help'. */
  readonly trigger: Span & { lemma: string }
  /** Further mentions with the same modality and the same asserter. */
  readonly mentions: readonly Span[]
  /** The first event of this report that is the same happening under another modality or asserter; null for that first one. */
  readonly sameEvent: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Other participants that are not entities: 'two ballistic missiles'. */
  readonly objects: readonly Span[]
  /** Entity id of where it takes place; null unless the text says so. Movements have origin and destination instead. */
  readonly place: string | null
  readonly origin: string | null
  readonly destination: string | null
  /** TimeExpression id. */
  readonly time: string | null
  readonly quantities: readonly string[]
  readonly modality: Modality
  /** True when the report recalls it as background ('last year', 'in 2019') rather than reports it as news. */
  readonly historical: boolean
  /** Statement whose content asserts it; null when the report says it in its own voice. */
  readonly statement: string | null
  /** For an act of speech (warned, accused, thanked): the statement that it makes, if the report gives its content. */
  readonly says: string | null
  readonly sentence: number
  readonly confidence: number
  readonly rule: string
  /** Further rules that the event rests on: what told its modality, and when and where; 'user' where a user decided some of it. */
  readonly reasons?: readonly string[]
  readonly overruled?: readonly Overruled[]
}

/** The sixteen PLOVER types (PLOVER manual, 2021). */
export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
