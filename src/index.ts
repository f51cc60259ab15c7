/**
 * Hearsay as a library.
 *
 *     import { openReader } from 'hearsay'
 *     const reader = openReader()
 *     const reading = await reader.read({ text, published: '2026-03-11' })
 */
export { type Decoded, decode } from './acquire/decode.ts'
export { listFiles } from './acquire/file.ts'
export { idOfLine, inputOfLine, type Line, linesOf } from './acquire/lines.ts'
export { type Clock, systemClock } from './core/clock.ts'
export type * from './core/decision.ts'
export { checkPublished } from './core/input.ts'
export type { Parse, Syntax, Token } from './core/layers.ts'
export type { Given, Original } from './core/original.ts'
export { type ErrorCode, errors, HearsayError, problem, type WarningCode, warnings } from './core/problems.ts'
export type * from './core/reading.ts'
export { version } from './core/version.ts'
export { applyDecisions } from './correct/apply.ts'
export { decide, type Wish } from './correct/decide.ts'
export { describeDecision } from './correct/describe.ts'
export { type Document, readDocument, readStream } from './documents.ts'
export { languageName, languageOf } from './extract/language.ts'
export { type Said, type SaidBy, whoSaid } from './link/who.ts'
export { defaultWorkers, fewReports, inProcess, openPool, type Pool } from './pool/pool.ts'
export { errorLine, type Manner, type Task } from './pool/task.ts'
export { type Explanation, explain } from './read/explain.ts'
export { type FindQuantities, openQuantities, type QuantityOptions } from './read/quantities/quantities.ts'
export { type Rule, type Rules, rules } from './read/rules.ts'
export { type FindTimes, openTimes, type TimesOptions } from './read/times/times.ts'
export { openReader, type Reader, type ReadingOptions } from './reader.ts'
export { QueryMistake } from './store/query/mistake.ts'
export type { Removed } from './store/remove.ts'
export type {
  EventHit,
  Excerpt,
  Hit,
  SearchAnswer,
  SearchOptions,
  StatementHit,
} from './store/search.ts'
export type { Status } from './store/status.ts'
export type { StoredReport } from './store/stored.ts'
export type { Added, AddOptions } from './workspace/add.ts'
export type { RebuildOptions, Rebuilt } from './workspace/rebuild.ts'
export { type Correction, type OpenOptions, open, type Workspace } from './workspace/workspace.ts'
