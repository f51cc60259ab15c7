import type { Parse } from './core/layers.ts'
import { problem } from './core/problems.ts'
import type { Reading, Report, ReportInput, Warning } from './core/reading.ts'
import { fromReport } from './core/stage.ts'
import { version } from './core/version.ts'
import { covered } from './extract/covered.ts'
import { reportFromText } from './extract/text.ts'
import { reportFromTokens } from './extract/tokens.ts'
import type { LazyGazetteer } from './gazetteer/shipped.ts'
import type { LazyModel } from './neural/model.ts'
import { openEntities } from './read/entities/entities.ts'
import { openEvents } from './read/events/events.ts'
import { openNames } from './read/names/names.ts'
import { openPlaces } from './read/places/places.ts'
import { openQuantitiesLayer } from './read/quantities/quantities.ts'
import { sentences } from './read/sentences/sentences.ts'
import { statements } from './read/statements/statements.ts'
import { openUtterances } from './read/statements/utterances.ts'
import { openSyntax } from './read/syntax/syntax.ts'
import { openTimesLayer } from './read/times/times.ts'
import { pretokenized } from './read/words/pretokenized.ts'
import { words } from './read/words/words.ts'

/*
 * The way of a report through Hearsay. This is the only place where order lives; each stage says what it needs, and one put before
 * what it needs does not compile.
 *
 *     acquire ─► extract ─► read ─► (store ─► link) ─► present
 */

/** The layers that syntax needs, in order, and syntax. */
const toSyntax = (model: LazyModel) =>
  fromReport() //
    .next(words)
    .next(sentences)
    .next(openSyntax(model))

/** The layers of reading, in order. Word lists are loaded here, once. */
export const openLayers = (model: LazyModel, gazetteer: LazyGazetteer) =>
  toSyntax(model) //
    .next(openNames())
    .next(openPlaces(gazetteer))
    .next(openUtterances())
    .next(openEntities())
    .next(openTimesLayer())
    .next(openQuantitiesLayer())
    .next(statements)
    .next(openEvents())

export interface ReadingOptions {
  /** Adds the report's vectors, for linking. */
  readonly vectors?: boolean
}

/** What can be asked of a report. All throw `HearsayError` for input that cannot be used and a model that cannot be loaded; nothing else. */
export interface Pipeline {
  read(input: ReportInput, options?: ReadingOptions): Promise<Reading>
  parse(input: ReportInput): Promise<Parse>
  /** Sentences whose tokens are known already, with blanks between them. */
  parseTokens(sentences: readonly string[]): Promise<Parse>
}

export function openPipeline(model: LazyModel, gazetteer: LazyGazetteer): Pipeline {
  const layers = openLayers(model, gazetteer)
  const syntax = toSyntax(model)
  const ofTokens = fromReport().next(pretokenized).next(openSyntax(model))
  return {
    async read(input, { vectors } = {}) {
      const { report, readable, warnings } = await extract(input)
      const engine = { version, model: await model.id() }
      if (!readable) return reading(input, report, {}, warnings, engine)
      void gazetteer.load().catch(() => {}) // read from disk while the model is made ready; who needs it is told of a failure
      const read = await layers.run({ report })
      const { vectors: made, ...rest } = read.layers
      const wanted = vectors ? { ...rest, vectors: made() } : rest
      return reading(input, report, wanted, [...warnings, ...read.warnings], engine)
    },
    async parse(input) {
      const { report } = await extract(input)
      return (await syntax.run({ report: input.asIs ? covered(report) : report })).layers
    },
    async parseTokens(sentences) {
      return (await ofTokens.run({ report: reportFromTokens(sentences) })).layers
    },
  }
}

async function extract(input: ReportInput) {
  if (input.text !== undefined && input.html !== undefined) throw problem('text-and-html')
  if (input.text !== undefined) return reportFromText({ ...input, text: input.text })
  if (input.html !== undefined) return pageToReport({ ...input, html: input.html })
  throw problem('text-missing')
}

/** What pages need is loaded with the first page: texts start sooner. */
async function pageToReport(page: ReportInput & { readonly html: string }) {
  const { reportFromHtml } = await import('./extract/html.ts')
  return reportFromHtml(page)
}

/** Layers that no stage gives yet, or that were not read, are empty. */
const reading = (
  input: ReportInput,
  report: Report,
  layers: Partial<Reading>,
  warnings: readonly Warning[],
  engine: Reading['engine'],
): Reading => ({
  schema: 'hearsay.reading/1',
  id: input.id ?? 'report',
  report,
  sentences: layers.sentences ?? [],
  entities: layers.entities ?? [],
  mentions: layers.mentions ?? [],
  times: layers.times ?? [],
  quantities: layers.quantities ?? [],
  statements: layers.statements ?? [],
  events: layers.events ?? [],
  warnings,
  engine,
  ...(layers.vectors ? { vectors: layers.vectors } : {}),
})
