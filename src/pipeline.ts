import { problem } from './core/problems.ts'
import type { Reading, Report, ReportInput, Warning } from './core/reading.ts'
import { fromReport } from './core/stage.ts'
import { version } from './core/version.ts'
import { reportFromHtml } from './extract/html.ts'
import { reportFromText } from './extract/text.ts'
import { entities } from './read/entities/entities.ts'
import { openNames } from './read/names/names.ts'
import { openQuantitiesLayer } from './read/quantities/quantities.ts'
import { sentences } from './read/sentences/sentences.ts'
import { openStatements } from './read/statements/statements.ts'
import { openTimesLayer } from './read/times/times.ts'
import { tokens } from './read/tokens/tokens.ts'

/*
 * The way of a report through Hearsay. This is the only place where order lives; each stage says what it needs, and one put before
 * what it needs does not compile.
 *
 *     acquire ─► extract ─► read ─► (store ─► link) ─► present
 */

/** The layers of reading, in order. Word lists are loaded here, once. */
export const openLayers = () =>
  fromReport() //
    .next(sentences)
    .next(tokens)
    .next(openNames())
    .next(entities)
    .next(openTimesLayer())
    .next(openQuantitiesLayer())
    .next(openStatements())

const engine = { version, model: 'rules' } as const

/** Report as given → reading. Throws `HearsayError` for input that cannot be used; nothing else. */
export function openPipeline(): (input: ReportInput) => Promise<Reading> {
  const layers = openLayers()
  return async input => {
    const { report, readable, warnings } = await extract(input)
    if (!readable) return reading(input, report, {}, warnings)
    const read = await layers.run({ report })
    return reading(input, report, read.layers, [...warnings, ...read.warnings])
  }
}

async function extract(input: ReportInput) {
  if (input.text !== undefined && input.html !== undefined) throw problem('text-and-html')
  if (input.text !== undefined) return reportFromText({ ...input, text: input.text })
  if (input.html !== undefined) return reportFromHtml({ ...input, html: input.html })
  throw problem('text-missing')
}

/** Layers that no stage gives yet, or that were not read, are empty. */
const reading = (
  input: ReportInput,
  report: Report,
  layers: Partial<Reading>,
  warnings: readonly Warning[],
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
})
