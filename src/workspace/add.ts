import { findOriginals, type SourceOptions, sizeOf } from '../acquire/sources.ts'
import type { Clock } from '../core/clock.ts'
import type { Found, Original } from '../core/original.ts'
import { type ErrorCode, errors, problem } from '../core/problems.ts'
import type { ReadLine } from '../core/reading.ts'
import { defaultWorkers, fewReports, inOrder, inProcess, openPool, type Pool } from '../pool/pool.ts'
import { keyOf } from '../store/key.ts'
import { put, standingOf } from '../store/put.ts'
import type { Sqlite } from '../store/sqlite.ts'

export interface AddOptions extends SourceOptions {
  /** Processes to read with; one a processor where not given. */
  readonly workers?: number
  /** Seconds after which a report is given up. */
  readonly seconds?: number
  /** Also adds what was taken down. */
  readonly again?: boolean
}

/** What became of one thing that a source gave. */
export interface Added {
  readonly source: string
  /** What the user calls it; null for what is no report. */
  readonly id: string | null
  readonly outcome: 'added' | 'known' | 'removed' | 'skipped' | 'failed'
  readonly key: string | null
  /** Of those that were added: more than 1 where an earlier version was here. */
  readonly version: number | null
  /** Why it was not added, in words. */
  readonly why: string | null
  readonly code: ErrorCode | null
  /** Codes of the warnings that came with its reading. */
  readonly warnings: readonly string[]
  /** Bytes of all sources that were read so far, and that there are; null where it cannot be told. */
  readonly through: number
  readonly total: number | null
}

/**
 * Adds what some sources give: read by worker processes, stored one by one in the order they come. So a run that is ended at any moment has
 * stored its first part whole, and the same run again goes on behind it. Throws what storing throws (`workspace-full`, `workspace-busy` …);
 * what cannot be read is an outcome.
 */
export async function* add(
  db: Sqlite,
  clock: Clock,
  sources: readonly string[],
  options: AddOptions,
): AsyncGenerator<Added> {
  const underway = new Set<string>()
  const pieces = judged(db, sources, options, underway)
  const { first, ended } = await upTo(pieces, fewReports, ({ original }) => original !== null)
  const pool = ended ? inProcess() : openPool(options.workers ?? defaultWorkers(), options.seconds ?? 60)
  const all = (async function* () {
    yield* first
    if (!ended) yield* pieces
  })()
  try {
    for await (const { piece, line } of inOrder(all, piece => readPiece(pool, piece), pool.width)) {
      yield line === null ? piece.added : store(db, clock, piece, line)
      if (piece.added.key) underway.delete(piece.added.key)
    }
  } finally {
    pool.close()
  }
}

/** Something found, with what is to become of it: `original` is set for what must be read. */
interface Piece {
  readonly added: Added
  readonly original: Original | null
}

async function* judged(
  db: Sqlite,
  sources: readonly string[],
  options: AddOptions,
  underway: Set<string>,
): AsyncGenerator<Piece> {
  const sizes = await Promise.all(sources.map(sizeOf))
  const total = sizes.some(size => size === null) ? null : sizes.reduce<number>((sum, size) => sum + size!, 0)
  let before = 0
  for (const [i, source] of sources.entries()) {
    let empty = true
    for await (const found of findOriginals(source, options)) {
      empty = false
      yield judge(db, found, options, underway, { through: before + found.through, total })
    }
    before += sizes[i] ?? 0
    if (empty) {
      const none = { source, error: problem('source-nothing', source), through: before }
      yield judge(db, none, options, underway, { through: before, total })
    }
  }
}

function judge(
  db: Sqlite,
  found: Found,
  { again = false }: AddOptions,
  underway: Set<string>,
  how: Pick<Added, 'through' | 'total'>,
): Piece {
  const { source } = found
  const none = { source, id: null, key: null, version: null, why: null, code: null, warnings: [], ...how }
  if ('skipped' in found) return { added: { ...none, outcome: 'skipped', why: found.skipped }, original: null }
  if ('error' in found) {
    const { code, message } = found.error
    return { added: { ...none, outcome: 'failed', why: message, code }, original: null }
  }
  const key = keyOf(found)
  const added = { ...none, id: found.id, key }
  const standing = underway.has(key) ? 'known' : standingOf(db, key)
  if (standing === 'known') return { added: { ...added, outcome: 'known' }, original: null }
  if (standing === 'removed' && !again)
    return { added: { ...added, outcome: 'removed', why: 'it was taken out of this workspace' }, original: null }
  underway.add(key)
  return { added: { ...added, outcome: 'added' }, original: found }
}

async function readPiece(pool: Pool, piece: Piece): Promise<{ piece: Piece; line: ReadLine | null }> {
  if (piece.original === null) return { piece, line: null }
  const [line] = await pool.perform({ original: piece.original, defaults: {}, options: { vectors: true } })
  return { piece, line: JSON.parse(line!) as ReadLine }
}

function store(db: Sqlite, clock: Clock, { added, original }: Piece, line: ReadLine): Added {
  if ('error' in line) {
    const { code, message } = line.error
    return { ...added, outcome: 'failed', why: message, code: code in errors ? (code as ErrorCode) : null }
  }
  const done = put(db, added.key!, original!, line, new Date(clock.now()).toISOString())
  if (done.outcome === 'known') return { ...added, outcome: 'known' }
  return { ...added, version: done.version, warnings: [...new Set(line.warnings.map(({ code }) => code))] }
}

/** Takes from a stream until so many of a kind came, or its end. The rest is still to come from the stream itself. */
async function upTo<T>(
  stream: AsyncGenerator<T>,
  most: number,
  counts: (one: T) => boolean,
): Promise<{ first: T[]; ended: boolean }> {
  const first: T[] = []
  for (let counted = 0; counted <= most; ) {
    const { value, done } = await stream.next()
    if (done) return { first, ended: true }
    first.push(value)
    if (counts(value)) counted++
  }
  return { first, ended: false }
}
