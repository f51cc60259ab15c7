/**
 * The contract of one reading: what `hearsay read` answers for one report.
 * Everything else (stories, claims, the web desk, exports) is computed from readings.
 *
 * Names and meanings here are fixed; adding optional fields is fine, renaming or
 * repurposing one is a new schema version.
 *
 * Offsets are half-open ranges of UTF-16 code units into `report.text`, so that
 * `report.text.slice(span.start, span.end)` is the quoted evidence, always.
 */
import type { Overruled } from './decision.ts'
import type { Event } from './event.ts'

export type * from './event.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** One line of `hearsay read --ndjson` input. Exactly one of text, html is given. */
export interface ReportInput {
  readonly id?: string
  readonly text?: string
  readonly html?: string
  readonly title?: string
  readonly url?: string
  readonly outlet?: string
  /** ISO 8601 date or date-time of publication, the anchor of relative dates. */
  readonly published?: string
  /** Read `text` exactly as it is: nothing dropped, nothing normalised, offsets are the caller's. */
  readonly asIs?: boolean
}

/**
 * One line of output. A report that cannot be read gives an error line with the same id, a line that cannot be parsed one with
 * the id `line:N`; the run goes on.
 *
 * Ids inside a reading are local to it and numbered by first span (`e1`, `m1`, `s1` …). `rule` names the rule or model that made an
 * annotation, for `explain`; it is 'user' where a user decided what the rule told. `overruled` is there only where a decision changed
 * something, and an entity that a decision took out of another is numbered by its mention (`em7`).
 */
export type ReadLine = Reading | { id: string; error: { code: string; message: string } }

export interface Reading {
  readonly schema: 'hearsay.reading/1'
  readonly id: string
  readonly report: Report
  readonly sentences: readonly Span[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly warnings: readonly Warning[]
  /** What made this reading; the same input and engine give the same bytes on one kind of processor. */
  readonly engine: { version: string; model: string }
  /** The decisions of a user that were applied to it, in order, each with the id of what it is about. */
  readonly corrections?: readonly { readonly by: number; readonly about: string }[]
  /** Only on request: base64 of int8 sentence embeddings of the whole report and of headline plus lead, for linking. */
  readonly vectors?: { report: string; lead: string }
}

/** Something the reading could not do, and what would help. `code` is a key of `warnings` in `problems.ts`. */
export interface Warning {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

export interface Report {
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly byline: readonly string[]
  /** ISO 8601; null when neither given nor found. Never guessed. */
  readonly published: string | null
  /** BCP 47. Reports not in a language the engine reads carry report fields only, and a warning. */
  readonly language: string
  /** What kind of text it shows itself to be; null where it does not. Opinion and promotion are read, and marked. */
  readonly genre: Genre | null
  /**
   * The parts of `text` in order. Captions, credits ("(Reuters)", "Additional reporting by …") and corrections stay in the text, since
   * they are evidence of origin; events and statements are read from the other kinds only.
   */
  readonly blocks: readonly Block[]
  /** Place and agency line that opens a report ('SEOUL, Sept 13 (Reuters) -'). */
  readonly dateline: Span | null
  /** What was left out of `text`, and why; nothing vanishes silently. */
  readonly dropped: readonly Dropped[]
}

export type Genre = 'news' | 'live' | 'opinion' | 'analysis' | 'interview' | 'pressrelease' | 'sponsored'

export type BlockKind =
  | 'headline'
  | 'heading'
  | 'lead'
  | 'paragraph'
  | 'listitem'
  | 'quote'
  | 'caption'
  | 'credit'
  | 'correction'

export interface Block extends Span {
  readonly kind: BlockKind
}

export interface Dropped {
  readonly text: string
  readonly reason: 'boilerplate' | 'duplicate'
}

export type EntityType =
  | 'person'
  | 'organization'
  | 'country'
  | 'place'
  | 'facility'
  | 'group'
  | 'event'
  | 'work'
  | 'product'
  | 'law'

/** What the mentions were resolved to. A participant that is never named ('gunmen', 'four people') is an entity too. */
export interface Entity {
  readonly id: string
  readonly type: EntityType
  /** Fullest name used in the report, or the canonical name where resolved. */
  readonly name: string
  /** Roles and titles the report gives: 'Defence Minister', 'spokesman'. */
  readonly roles: readonly string[]
  /** ISO 3166-1 alpha-3 of the country it belongs to or is. */
  readonly country: string | null
  /** PLOVER actor sector where the text shows it: GOV, MIL, REB, OPP, CVL, COP, MED, BUS, IGO … */
  readonly sector: string | null
  /** For country, place, facility: where it is. `geonames` where known. */
  readonly location: { lat: number; lon: number; geonames: number | null; confidence: number; rule?: string } | null
  readonly overruled?: readonly Overruled[]
}

/** What the text says. `type` is the type of this use: 'Moscow warned' is a country acting, not a place. */
export interface Mention extends Span {
  readonly id: string
  readonly entity: string
  readonly type: EntityType
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** The name stands for the government or organisation there ('Pyongyang fired two missiles'). */
  readonly metonym: boolean
  readonly rule: string
  /** An adjective or noun of nationality or origin ('Russian', 'Parisians'); its entity is the place it is formed from. */
  readonly demonym?: boolean
  readonly overruled?: readonly Overruled[]
}

/** TIMEX3 subset. `value` is ISO 8601 / TIMEX3 ('2023-09-13', '2023-W36', '2023-09-12TMO', 'P2D', 'PRESENT_REF'). */
export interface TimeExpression extends Span {
  readonly id: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** null when it cannot be resolved (no publication date, ambiguous); never guessed. */
  readonly value: string | null
  /** TIMEX3 mod: 'APPROX', 'START', 'MID', 'END', 'BEFORE', 'AFTER', 'LESS_THAN', 'MORE_THAN'; or null. */
  readonly mod: string | null
  /** First and last day meant, ISO 8601, where `value` is resolved; the basis of comparing events. */
  readonly first: string | null
  readonly last: string | null
  /** What the value follows from, or why there is none. */
  readonly because?: string
  /** The value under the reading that was not taken ('on Wednesday' of the week to come). */
  readonly rejected?: string
  /** Offset from UTC of a time of day, where the report names a zone that means one: 'Z', '-05:00'. */
  readonly zone?: string
  readonly rule: string
}

export interface Quantity extends Span {
  readonly id: string
  /** The number meant, or the lower one of a range; null for 'dozens', 'several'. 'No casualties' is 0. */
  readonly value: number | null
  /** The upper number of a range ('10 to 15'), else null. */
  readonly max: number | null
  readonly bound: 'exact' | 'atleast' | 'atmost' | 'about'
  /** SI or currency code where it has one, else null: 'km', 'USD'. `si` is the same in the SI unit of its dimension, a share in '1'. */
  readonly unit: string | null
  /** Head noun counted: 'missile', 'people'. */
  readonly of: string | null
  /** Another quantity that restates this one: '1,000 kilometres (620 miles)'. */
  readonly sameAs: string | null
  readonly rule: string
  readonly si?: { readonly value: number; readonly max: number | null; readonly unit: string }
}

export type Act =
  | 'say'
  | 'claim'
  | 'admit'
  | 'deny'
  | 'accuse'
  | 'warn'
  | 'threaten'
  | 'promise'
  | 'ask'
  | 'demand'
  | 'believe'
  | 'want'
  | 'show'

export interface Statement {
  readonly id: string
  readonly form: 'direct' | 'indirect' | 'mixed'
  /** What the cue does with the content; a user who wants speech alone leaves out believe, want and show. */
  readonly act: Act
  readonly speaker: {
    kind: 'named' | 'unnamed' | 'media' | 'unknown'
    entity: string | null
    /** The local words that name the speaker of this statement, even a pronoun ('he'); null when none is in the report. */
    span: Span | null
  }
  /** Entities that speak jointly with the speaker ('Washington and Seoul said'). */
  readonly others: readonly string[]
  /** Entity spoken to, where named. */
  readonly addressee: string | null
  /** The verb or phrase of saying; null for a free-standing quotation. */
  readonly cue: (Span & { lemma: string }) | null
  /**
   * What is said, in order; more than one span when the cue interrupts it: `"A," he said. "B."` is one statement with
   * two spans, also across the full stop, as long as the same quotation goes on. Quotation marks excluded.
   */
  readonly content: readonly Span[]
  /** The parts of the content inside quotation marks: the speaker's own words. */
  readonly quoted: readonly Span[]
  /** Statement this one is reported inside: 'the minister said Reuters had reported …'. */
  readonly within: string | null
  /** Of the saying itself, where it is not simply done: 'did not say' is negated, 'is expected to announce' planned. */
  readonly modality?: Event['modality']
  readonly confidence: number
  readonly rule: string
  readonly overruled?: readonly Overruled[]
}
