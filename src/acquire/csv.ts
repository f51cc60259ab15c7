import { isUtf8 } from 'node:buffer'
import { Parser } from 'csv-parse'
import type { Found, Given } from '../core/original.ts'
import { HearsayError, problem } from '../core/problems.ts'
import { type ByteReader, piecesOf } from './bytes.ts'
import { type ColumnMap, type Columns, columnsOf, type Field, originalOfRow } from './columns.ts'
import type { Contents } from './contents.ts'
import { decode } from './decode.ts'
import { largestMegabytes } from './file.ts'

/** More than the header of any table. */
const headerBytes = 2 ** 16

interface CsvOptions {
  readonly columns?: ColumnMap
  readonly defaults?: Given
}

/** A row as it stands in the file: the line it begins on, from 1, and its cells, each character a byte. */
interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

/** The reports of a table in text form: commas, semicolons, tabs or bars between cells, whichever its header has most of. */
export async function* originalsOfCsv(
  contents: Contents,
  source: string,
  { columns: map, defaults }: CsvOptions = {},
): AsyncGenerator<Found> {
  let columns: Columns | null = null
  let width = 0
  for await (const { line, cells } of rowsOf(contents.bytes, source)) {
    const where = `${source}:${line}`
    const through = contents.through()
    if (columns === null) {
      const found = columnsOf(source, cells.map(wordsOf), map)
      if (found instanceof HearsayError) return yield { source, error: found, through }
      columns = found
      width = cells.length
    } else if (cells.length !== width) {
      yield { source: where, error: problem('row-uneven', where, cells.length, width), through }
    } else {
      const chosen = Object.entries(columns).map(([field, column]) => [field, wordsOf(cells[column]!)])
      const row = { source: where, name: `line:${line}`, cells: Object.fromEntries(chosen) as Record<Field, string> }
      yield { ...originalOfRow(row, defaults), through }
    }
  }
}

/** Cells are told apart as bytes and decoded one by one, so that any character set that has ASCII in it will do. */
function wordsOf(cell: string): string {
  const bytes = Buffer.from(cell, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : decode(bytes).text
}

/** The rows of a table. Throws `table-unreadable` and `too-large`, after the rows that stand before the trouble. */
async function* rowsOf(bytes: ByteReader, source: string): AsyncGenerator<Cells> {
  let rows: Cells[] = []
  let line = 1
  let blank = 0
  const passBlank = (lines: number): void => {
    line += lines - blank
    blank = lines
  }
  const parser = new Parser({
    delimiter: delimiterOf(await bytes.peek(headerBytes)),
    encoding: 'latin1',
    max_record_size: largestMegabytes * 2 ** 20,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { empty_lines }) => {
      passBlank(empty_lines)
      rows.push({ line, cells })
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      return null
    },
  })
  parser.on('error', () => undefined)
  for await (const piece of inUtf8(bytes)) {
    const error = await new Promise<unknown>(resolve => parser.write(piece, resolve))
    yield* rows
    rows = []
    if (error) throw tableProblem(error, `${source}:${line}`)
  }
  const error = await new Promise<unknown>(resolve => parser.end(resolve))
  yield* rows
  passBlank(parser.info.empty_lines)
  if (error) throw tableProblem(error, `${source}:${line}`)
}

function tableProblem(error: unknown, where: string): HearsayError {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'CSV_MAX_RECORD_SIZE') return problem('too-large', where, largestMegabytes)
  const why = code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is opened there and never closed' : message
  return problem('table-unreadable', where, why)
}

/** UTF-16, which spreadsheets write, as UTF-8; other bytes as they are, without their byte order mark. */
async function* inUtf8(bytes: ByteReader): AsyncGenerator<Uint8Array> {
  const [a, b, c] = await bytes.peek(3)
  if (a === 0xef && b === 0xbb && c === 0xbf) await bytes.skip(3)
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  const decoder = wide && new TextDecoder(wide)
  for await (const piece of piecesOf(bytes))
    yield decoder ? new TextEncoder().encode(decoder.decode(piece, { stream: true })) : piece
}

/** What stands between the cells of a header, told from those of its bytes that no quotes enclose. */
function delimiterOf(head: Uint8Array): string {
  const header = decode(head.subarray(0, headerBytes))
    .text.replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]/)[0]!
  const counts = [',', ';', '\t', '|'].map(mark => ({ mark, count: header.split(mark).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}
