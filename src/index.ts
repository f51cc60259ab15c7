/**
 * Hearsay as a library.
 *
 *     import { openReader } from 'hearsay'
 *     const reader = openReader()
 *     const reading = await reader.read({ text, published: '2026-03-11' })
 */
import { checkInput } from './core/input.ts'
import type { Parse } from './core/layers.ts'
import type { Reading, ReportInput } from './core/reading.ts'
import { lazyGazetteer, shippedGazetteer } from './gazetteer/shipped.ts'
import { openModel, shippedModel } from './neural/model.ts'
import { openPipeline, type ReadingOptions } from './pipeline.ts'

export { type Decoded, decode } from './acquire/decode.ts'
export { listFiles } from './acquire/file.ts'
export { idOfLine, inputOfLine, type Line, linesOf } from './acquire/lines.ts'
export { type Clock, systemClock } from './core/clock.ts'
export { checkPublished } from './core/input.ts'
export type { Parse, Syntax, Token } from './core/layers.ts'
export { type ErrorCode, errors, HearsayError, problem, type WarningCode, warnings } from './core/problems.ts'
export type * from './core/reading.ts'
export { version } from './core/version.ts'
export { type Document, readDocument, readStream } from './documents.ts'
export { languageName, languageOf } from './extract/language.ts'
export { type Said, type SaidBy, whoSaid } from './link/who.ts'
export type { ReadingOptions } from './pipeline.ts'
export { type Explanation, explain } from './read/explain.ts'
export { type FindQuantities, openQuantities, type QuantityOptions } from './read/quantities/quantities.ts'
export { type Rule, type Rules, rules } from './read/rules.ts'
export { type FindTimes, openTimes, type TimesOptions } from './read/times/times.ts'

/** Reads reports; keeps its word lists and its model, so open one and use it for many. */
export interface Reader {
  /**
   * Reads one report. Whatever the text, it answers a reading with its warnings; it rejects with a `HearsayError` only where the input
   * is not a report at all (no text, a field of the wrong type, a date of publication that is none) or the model cannot be loaded.
   */
  read(input: ReportInput, options?: ReadingOptions): Promise<Reading>
  /** Words, sentences and syntax of one report, and nothing else. Rejects as `read` does. */
  parse(input: ReportInput): Promise<Parse>
  /** The syntax of sentences whose tokens are known, given with blanks between them. Rejects where the model cannot be loaded. */
  parseTokens(sentences: readonly string[]): Promise<Parse>
}

/** Opens a reader: loads the word lists (some 30 ms). The model is loaded with the first report (some 300 ms). */
export function openReader(): Reader {
  const pipeline = openPipeline(openModel(shippedModel()), lazyGazetteer(shippedGazetteer()))
  return {
    read: async (input, options) => pipeline.read(checkInput(input), options),
    parse: async input => pipeline.parse(checkInput(input)),
    parseTokens: sentences => pipeline.parseTokens(sentences),
  }
}
