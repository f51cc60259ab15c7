import { createReadStream } from 'node:fs'
import type { Found, Given, Original } from '../core/original.ts'
import { type ByteReader, piecesOf } from './bytes.ts'
import type { ColumnMap } from './columns.ts'
import { type Contents, contentsOf, problemOf } from './contents.ts'
import { type Raw, rawFile, rawStream } from './file.ts'
import { longestLine } from './lines.ts'
import { isReportLine, originalsOfLines } from './ndjson.ts'
import { fileAddress, kindOf, type Named, namedFiles } from './paths.ts'
import { isUrl, rawUrl } from './url.ts'

/* Readers of tables and archives are loaded when one is met: their libraries would cost every other start. */

/** What is known of a source beside its name. */
export interface SourceOptions {
  /** Which columns of a table hold what, where their names do not tell. */
  readonly columns?: ColumnMap
  /** What is known of every report that does not say otherwise itself. */
  readonly defaults?: Given
  /** What '-' stands for; standard input where it is left out. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * What a source gives, one at a time: a file, a folder, a pattern of paths, an address, or '-' for standard input. Files are
 * read as what their names say: texts, pages, PDFs and e-mails whole, tables and NDJSON line by line, archives of pages (WARC, ARC)
 * record by record. Never throws: what cannot be read comes as an error, and the rest is read.
 */
export async function* findOriginals(source: string, options: SourceOptions = {}): AsyncGenerator<Found> {
  if (source === '-') return yield* inStream(options)
  if (isUrl(source)) return yield* atAddress(source, options)
  let before = 0
  for await (const file of namedFiles(source)) {
    if (!('path' in file)) {
      yield { ...file, through: before }
      continue
    }
    for await (const found of inFile(file, options))
      yield { ...found, through: before + Math.min(found.through, file.size) }
    before += file.size
  }
}

/** Bytes in all files of a source; null for an address, for standard input, and for what is not there. */
export async function sizeOf(source: string): Promise<number | null> {
  if (source === '-' || isUrl(source)) return null
  let size: number | null = null
  for await (const file of namedFiles(source)) if ('path' in file) size = (size ?? 0) + file.size
  return size
}

async function* inFile({ path, size }: Named, options: SourceOptions): AsyncGenerator<Found> {
  const kind = kindOf(path) ?? 'document'
  try {
    if (kind === 'document') {
      yield { ...documentOf(await rawFile(path), fileAddress(path), options.defaults), through: size }
    } else if (kind === 'parquet') {
      const { originalsOfParquet } = await import('./parquet.ts')
      yield* originalsOfParquet(path, options)
    } else {
      const stream = createReadStream(path)
      try {
        const contents = await contentsOf(stream)
        if (kind === 'ndjson') yield* originalsOfLines(contents, path, options.defaults)
        else if (kind === 'csv') yield* (await import('./csv.ts')).originalsOfCsv(contents, path, options)
        else yield* (await import('./warc.ts')).originalsOfWarc(contents, path, options.defaults)
      } finally {
        stream.destroy()
      }
    }
  } catch (error) {
    yield { source: path, error: problemOf(path, error), through: size }
  }
}

async function* inStream({ stdin = process.stdin, defaults }: SourceOptions): AsyncGenerator<Found> {
  let contents: Contents | null = null
  try {
    contents = await contentsOf(stdin)
    if (isReportLine(await firstLine(contents.bytes))) yield* originalsOfLines(contents, '-', defaults)
    else {
      const raw = await rawStream(piecesOf(contents.bytes))
      yield { ...documentOf(raw, null, defaults), through: contents.through() }
    }
  } catch (error) {
    yield { source: '-', error: problemOf('standard input', error), through: contents?.through() ?? 0 }
  }
}

async function* atAddress(source: string, { defaults }: SourceOptions): AsyncGenerator<Found> {
  try {
    const raw = await rawUrl(source)
    const url = raw.url ?? source
    yield { ...documentOf(raw, url, { ...defaults, url }), through: raw.bytes.length }
  } catch (error) {
    yield { source, error: problemOf(source, error), through: 0 }
  }
}

/** A file or page as it was found. */
const documentOf = ({ source, bytes, type }: Raw, address: string | null, given: Given = {}): Original => ({
  id: source,
  source,
  address,
  form: 'file',
  type,
  given,
  bytes,
})

/** The first line that is not blank, still to be taken; '' for one that is longer than any report. */
async function firstLine(bytes: ByteReader): Promise<string> {
  for (let wanted = 1; wanted <= 2 * longestLine; wanted *= 2) {
    const held = await bytes.peek(wanted)
    const text = new TextDecoder().decode(held).trimStart()
    const end = text.indexOf('\n')
    if (end >= 0 || held.length < wanted) return end >= 0 ? text.slice(0, end) : text
    wanted = Math.max(wanted, held.length)
  }
  return ''
}
