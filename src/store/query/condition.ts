import type { Modality, PloverType } from '../../core/event.ts'
import type { Genre } from '../../core/reading.ts'
import type { Words } from './words.ts'

/** A filter whose value is checked. */
export type Filter = EventFilter | PlaceFilter | StatementFilter | ReportFilter

export type EventFilter =
  | { readonly kind: 'kind'; readonly kinds: readonly string[]; readonly lemmas: readonly string[] }
  | { readonly kind: 'type'; readonly types: readonly PloverType[] }
  | { readonly kind: 'modality'; readonly modalities: readonly Modality[] }
  | { readonly kind: 'who' | 'whom'; readonly name: Words }

/** Of an event where others are told of it, else of the report. Countries as ISO 3166-1 alpha-3. */
export type PlaceFilter =
  | { readonly kind: 'at'; readonly name: Words }
  | { readonly kind: 'country'; readonly countries: readonly string[] }

export type StatementFilter =
  | { readonly kind: 'said'; readonly name: Words }
  | { readonly kind: 'says'; readonly words: Words }

export type ReportFilter =
  | { readonly kind: 'from' | 'to'; readonly day: string }
  | { readonly kind: 'outlet'; readonly name: Words }
  | { readonly kind: 'genre'; readonly genres: readonly Genre[] }
  | { readonly kind: 'language'; readonly languages: readonly string[] }

/** What must hold of one and the same event, or statement. */
export type Test<One> = One | { readonly kind: 'all' | 'any'; readonly of: readonly Test<One>[] }
export type EventTest = Test<EventFilter | PlaceFilter>
export type StatementTest = Test<StatementFilter>

/** What must hold of a report. */
export type Condition =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'event'; readonly test: EventTest }
  | { readonly kind: 'statement'; readonly test: StatementTest }
  | PlaceFilter
  | ReportFilter
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
