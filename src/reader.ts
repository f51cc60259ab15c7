import { checkInput } from './core/input.ts'
import type { Parse } from './core/layers.ts'
import type { Reading, ReportInput } from './core/reading.ts'
import { lazyGazetteer, shippedGazetteer } from './gazetteer/shipped.ts'
import { openModel, shippedModel } from './neural/model.ts'
import { openPipeline, type ReadingOptions } from './pipeline.ts'

export type { ReadingOptions } from './pipeline.ts'

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
