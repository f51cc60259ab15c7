import type { Found, Given, Original } from '../core/original.ts'
import { HearsayError, problem } from '../core/problems.ts'
import type { ReportInput } from '../core/reading.ts'
import { piecesOf } from './bytes.ts'
import type { Contents } from './contents.ts'
import { inputOfLine, type Line, linesOf } from './lines.ts'
import { idAddress } from './paths.ts'

/** The reports of NDJSON lines. */
export async function* originalsOfLines(
  contents: Contents,
  source: string,
  defaults: Given = {},
): AsyncGenerator<Found> {
  for await (const line of linesOf(piecesOf(contents.bytes)))
    yield { ...originalOfLine(line, `${source}:${line.number}`, defaults), through: contents.through() }
}

function originalOfLine(
  line: Line,
  source: string,
  defaults: Given,
): Original | { source: string; error: HearsayError } {
  try {
    return originalOf(inputOfLine(line), source, `line:${line.number}`, defaults)
  } catch (error) {
    return { source, error: error instanceof HearsayError ? error : problem('not-json', line.number) }
  }
}

function originalOf(input: ReportInput, source: string, name: string, defaults: Given): Original {
  const { id = name, text, html, ...given } = input
  if (text !== undefined && html !== undefined) throw problem('text-and-html')
  const words = text ?? html
  if (words === undefined) throw problem('text-missing')
  return {
    id,
    source,
    address: given.url ?? (id === name ? null : idAddress(source, id)),
    form: text === undefined ? 'html' : 'text',
    type: null,
    given: { ...defaults, ...given },
    bytes: new TextEncoder().encode(words),
  }
}

/** Whether a line is that of a report: a JSON object with a text or a page. */
export function isReportLine(line: string): boolean {
  try {
    const { text, html } = JSON.parse(line) as { text?: unknown; html?: unknown }
    return typeof text === 'string' || typeof html === 'string'
  } catch {
    return false
  }
}
