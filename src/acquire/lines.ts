import { checkInput } from '../core/input.ts'
import { problem } from '../core/problems.ts'
import type { ReportInput } from '../core/reading.ts'

/** A line longer than this is no report; it is passed over to its end, so that memory stays bounded. */
export const longestLine = 64 * 2 ** 20

/** A line of a stream: its number from 1, and its text, or null when it is longer than `longestLine`. */
export interface Line {
  readonly number: number
  readonly text: string | null
}

/**
 * The lines of a byte stream, split at LF alone (JSON may hold the other line ends), blank ones left out but counted. Memory is bounded
 * by the longest line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 0
  const finish = (): Line | null => {
    number++
    const text = size > longestLine ? null : new TextDecoder().decode(Buffer.concat(parts))
    parts = []
    size = 0
    return text === null || text.trim() !== '' ? { number, text } : null
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end))
      size += end - start
      const line = finish()
      if (line) yield line
      start = end + 1
    }
    size += chunk.length - start
    if (size <= longestLine) parts.push(chunk.subarray(start))
    else parts = []
  }
  const line = size > 0 ? finish() : null
  if (line) yield line
}

/** One NDJSON line as input; `id` falls back to `line:N`. Throws `not-json`, `too-large`, `input-invalid`, `published-invalid`. */
export function inputOfLine({ number, text }: Line): ReportInput {
  if (text === null) throw problem('too-large', `Line ${number}`, longestLine / 2 ** 20)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw problem('not-json', number)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw problem('not-json', number)
  const { id } = parsed as { id?: unknown }
  const named = typeof id === 'number' ? { ...parsed, id: String(id) } : parsed
  const input = checkInput(named)
  return { ...input, id: input.id ?? `line:${number}` }
}

/** The id an error line carries when its report could not be read: the line's own where it can be told, else `line:N`. */
export function idOfLine({ number, text }: Line): string {
  try {
    const id = JSON.parse(text ?? '').id
    return typeof id === 'string' || typeof id === 'number' ? String(id) : `line:${number}`
  } catch {
    return `line:${number}`
  }
}
