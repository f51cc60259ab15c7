import { writeFile } from 'node:fs/promises'
import {
  defaultWorkers,
  errorLine,
  fewReports,
  HearsayError,
  inProcess,
  type Line,
  linesOf,
  listFiles,
  type Manner,
  openPool,
  openReader,
  type Pool,
  problem,
  type Reading,
  type ReadLine,
  type ReportInput,
  readDocument,
  readStream,
  systemClock,
  type Task,
} from '../../index.ts'
import { placeFeatures } from '../geojson.ts'
import { ploverColumns, ploverRows, tabbed } from '../plover.ts'
import { pretty } from './pretty.ts'
import { openProgress } from './progress.ts'
import { printSyntax } from './syntax.ts'
import { terminalOf } from './terminal.ts'

export interface ReadOptions {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly asIs?: boolean
  readonly workers?: string
  readonly timeout?: string
  readonly html?: string
  readonly vectors?: boolean
  readonly geojson?: boolean
  readonly plover?: boolean
  readonly syntax?: boolean
  readonly pretokenized?: boolean
}

/** Where a command reads and writes. */
export interface Streams {
  readonly in: AsyncIterable<Uint8Array> & { isTTY?: boolean }
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

const linesATask = 16
const bytesATask = 256 * 1024

/** `hearsay read`: answers the exit code, 0 when everything was read, 1 when an input could not be. */
export async function read(paths: readonly string[], options: ReadOptions, streams: Streams): Promise<number> {
  const manner = { defaults: defaultsOf(options), options: { vectors: options.vectors === true } }
  if (options.syntax || options.pretokenized)
    return printSyntax(paths, options.pretokenized === true, manner.defaults, streams)
  if (options.html) return readToPage(paths, options.html, manner, streams)
  const asLines = options.ndjson && (paths.length === 0 || (paths.length === 1 && paths[0] === '-'))
  if (asLines) return readLines(options, manner, streams)
  if (paths.length === 0 || (paths.length === 1 && paths[0] === '-')) return readOne(options, manner, streams)
  return readFiles(paths, options, manner, streams, inputs => openWriter(options, streams, inputs))
}

export const defaultsOf = ({ published, outlet, title, asIs }: ReadOptions): ReportInput => ({
  ...(published ? { published } : {}),
  ...(outlet ? { outlet } : {}),
  ...(title ? { title } : {}),
  ...(asIs ? { asIs } : {}),
})

/** One report as a page in a file. */
async function readToPage(paths: readonly string[], out: string, manner: Manner, streams: Streams): Promise<number> {
  if (paths.length > 1) throw problem('page-of-one')
  const [path] = paths
  if ((path === undefined || path === '-') && streams.in.isTTY) throw problem('nothing-given')
  const document = path === undefined || path === '-' ? await readStream(streams.in) : await readDocument(path)
  const reading = await openReader().read(
    { id: path ?? 'standard input', ...document.input, ...manner.defaults },
    manner.options,
  )
  const { readingPage } = await import('../html/page.ts')
  const page = readingPage({ ...reading, warnings: [...document.warnings, ...reading.warnings] })
  await writeFile(out, page).catch(error => {
    throw problem('page-unwritable', out, (error as NodeJS.ErrnoException).code ?? (error as Error).message)
  })
  streams.err.write(`wrote ${out}\n`)
  return 0
}

async function readOne(options: ReadOptions, manner: Manner, streams: Streams): Promise<number> {
  if (streams.in.isTTY) throw problem('nothing-given')
  const raw = await readStream(streams.in)
  const reading = await openReader().read({ id: 'standard input', ...raw.input, ...manner.defaults }, manner.options)
  const writer = openWriter(options, streams, 1)
  await writer.write(JSON.stringify({ ...reading, warnings: [...raw.warnings, ...reading.warnings] }))
  return writer.close()
}

/** Reads files and folders, and hands each reading to a writer that is opened once it is known how many there are. */
export async function readFiles(
  paths: readonly string[],
  options: ReadOptions,
  manner: Manner,
  streams: Streams,
  open: (inputs: number) => Writer,
): Promise<number> {
  const files: string[] = []
  const missing: ReadLine[] = []
  for (const path of paths) {
    try {
      for (const file of await listFiles(path)) files.push(file)
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      missing.push(errorLine(path, error))
    }
  }
  const writer = open(files.length + missing.length)
  for (const line of missing) await writer.write(JSON.stringify(line))
  const tasks = files.map((file): Task => ({ file, ...manner }))
  await run(files.length <= fewReports ? inProcess() : poolOf(options), tasks, files.length, 'reports', writer, streams)
  return writer.close()
}

async function readLines(options: ReadOptions, manner: Manner, streams: Streams): Promise<number> {
  const writer = openWriter(options, streams, Number.POSITIVE_INFINITY)
  const stream = linesOf(streams.in)[Symbol.asyncIterator]()
  const first: Line[] = []
  let ended = false
  while (first.length <= fewReports && !ended) {
    const { value, done } = await stream.next()
    if (done) ended = true
    else first.push(value)
  }
  const pool = ended ? inProcess() : poolOf(options)
  await run(pool, batches(first, stream, manner), null, 'reports', writer, streams)
  return writer.close()
}

async function* batches(first: readonly Line[], rest: AsyncIterator<Line>, manner: Manner): AsyncGenerator<Task> {
  let lines: Line[] = []
  let size = 0
  const all = (async function* () {
    yield* first
    yield* { [Symbol.asyncIterator]: () => rest }
  })()
  for await (const line of all) {
    lines.push(line)
    size += line.text?.length ?? 0
    if (lines.length < linesATask && size < bytesATask) continue
    yield { lines, ...manner }
    lines = []
    size = 0
  }
  if (lines.length > 0) yield { lines, ...manner }
}

const poolOf = ({ workers, timeout }: ReadOptions): Pool =>
  openPool(Number(workers ?? defaultWorkers()), Number(timeout ?? 60))

async function run(
  pool: Pool,
  tasks: AsyncIterable<Task> | Iterable<Task>,
  total: number | null,
  unit: string,
  writer: Writer,
  streams: Streams,
) {
  const progress = openProgress(streams.err, systemClock, total, unit)
  try {
    for await (const lines of pool.run(tasks)) {
      for (const line of lines) await writer.write(line)
      progress.step(lines.length)
    }
  } finally {
    progress.finish()
    pool.close()
  }
}

export interface Writer {
  write(line: string): Promise<void>
  /** Ends the output; the exit code. */
  close(): Promise<number>
}

const collection = '{"type":"FeatureCollection","features":['

/** Prints readings as they come: pretty, as one JSON document, their places as GeoJSON, their events as rows, or one line each. Errors go to standard error unless output is NDJSON. */
function openWriter(
  { json, ndjson, geojson, plover }: ReadOptions,
  { out, err, env }: Streams,
  inputs: number,
): Writer {
  const terminal = terminalOf(out, env)
  let failed = 0
  let written = 0
  let anyPlace = false
  const put = async (words: string) => {
    if (!out.write(words)) await new Promise(resolve => out.once('drain', resolve))
  }
  return {
    async write(line) {
      const isError = line.startsWith('{"id":') && 'error' in (JSON.parse(line) as object)
      if (isError) failed++
      if (ndjson) return put(`${line}\n`)
      const parsed = JSON.parse(line) as ReadLine
      if ('error' in parsed) {
        const { id, error } = parsed
        err.write(error.message.startsWith(id) ? `${error.message}\n` : `${id}: ${error.message}\n`)
        return
      }
      if (plover) {
        const header = written++ === 0 ? [ploverColumns] : []
        return put([...header, ...ploverRows(parsed as Reading)].map(tabbed).join(''))
      }
      if (geojson) {
        const features = placeFeatures(parsed as Reading).map(feature => JSON.stringify(feature))
        const opening = written++ === 0 ? collection : ''
        const comma = opening === '' && features.length > 0 && anyPlace ? ',' : ''
        anyPlace ||= features.length > 0
        return put(`${opening}${comma}${features.length > 0 ? '\n' : ''}${features.join(',\n')}`)
      }
      const before =
        written++ === 0
          ? json && inputs > 1
            ? '[\n'
            : ''
          : json
            ? ',\n'
            : `\n${terminal.colours.dim('─'.repeat(terminal.width))}\n\n`
      return put(before + (json ? JSON.stringify(parsed, null, 2) : pretty(parsed as Reading, terminal)))
    },
    async close() {
      if (plover && !ndjson) await put(written === 0 ? tabbed(ploverColumns) : '')
      else if (geojson && !ndjson) await put(`${written === 0 ? collection : ''}\n]}\n`)
      else if (json && !ndjson) await put(inputs > 1 ? (written === 0 ? '[]\n' : '\n]\n') : '\n')
      return failed > 0 ? 1 : 0
    },
  }
}
