import type { Mention, Modality, Span } from './reading.ts'

/*
 * What a user knows better than a reading. Decisions are kept apart from the reading and applied when it is asked for. They name what they
 * are about by the words of the report and not by ids, since a better engine numbers anew.
 */

/** What an annotation stands on: its words in `report.text`. */
export interface Anchor {
  readonly of: 'statement' | 'event' | 'entity' | 'mention'
  /** A statement's first content span, an event's trigger, an entity's first mention, the mention itself. */
  readonly span: Span
  /** The words there: where the text has changed since, the decision does not apply. */
  readonly words: string
  /** Of a statement, its word of saying: two may share their content ('Reuters reported, citing two officials, that …'). */
  readonly cue?: Span
  /** Of a mention: a name and a noun phrase may stand on the same words. */
  readonly form?: Mention['form']
}

/** An entity of the report, named by one of its mentions; null: nobody that the report names. */
export type Whom = Anchor | null

export type Change =
  /** Who says it. */
  | { readonly set: 'speaker'; readonly to: Whom }
  /** Whether an event is so. */
  | { readonly set: 'modality'; readonly to: Modality }
  /** Where an event takes place. */
  | { readonly set: 'place'; readonly to: Whom }
  /** Where an entity is; null: not known. */
  | {
      readonly set: 'location'
      readonly to: { readonly lat: number; readonly lon: number; readonly geonames: number | null } | null
    }
  /** The same entity, or the same happening, as another; a mention: of that entity. */
  | { readonly set: 'same'; readonly to: Anchor }
  /** A mention is of an entity of its own; an event is a happening of its own. */
  | { readonly set: 'apart' }
  /** Nobody says it, nothing of the kind is told: left out of the reading. */
  | { readonly set: 'absent' }

export interface Decision {
  readonly about: Anchor
  readonly change: Change
  /** Why, in the user's words. */
  readonly note: string | null
}

/** What a decision overruled in an annotation that it is about. */
export interface Overruled {
  /** Number of the decision. */
  readonly by: number
  readonly set: Change['set']
  /** What the engine had, in words: a modality, a name, another happening; null where it had nothing. */
  readonly was: string | null
  /** The rule that told it, where the annotation's own `rule` is 'user' now. */
  readonly rule?: string
}

/** A decision as the workspace keeps it. */
export interface KeptDecision extends Decision {
  /** Number by which it is undone. */
  readonly id: number
  /** Key of its report. */
  readonly report: string
  /** When it was made, ISO 8601. */
  readonly made: string
}
