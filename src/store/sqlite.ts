import { createRequire } from 'node:module'
import { type HearsayError, problem } from '../core/problems.ts'

/** What a query takes and answers. */
export type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** A prepared query. */
export interface Query {
  run(...values: Value[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  get(...values: Value[]): Row | undefined
  all(...values: Value[]): Row[]
  iterate(...values: Value[]): Iterable<Row>
}

/** An open SQLite file, by the part of node:sqlite's interface that is used here. Errors are `HearsayError`s where a user can do something. */
export interface Sqlite {
  readonly path: string
  exec(sql: string): void
  /** Prepared once for each text, however often it is asked for. */
  prepare(sql: string): Query
  close(): void
}

type Bare = Pick<Sqlite, 'exec' | 'prepare' | 'close'>
interface Module {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly?: boolean; readonly enableForeignKeyConstraints?: boolean },
  ) => Bare
}

/** Node's own SQLite where this Node has one, else the same interface from a package that brings it along. */
function sqliteModule(): Module {
  const load = createRequire(import.meta.url)
  const [major, minor] = process.versions.node.split('.').map(Number)
  const builtIn = major! > 22 || (major === 22 && minor! >= 13)
  return builtIn ? quietly(() => load('node:sqlite') as Module) : (load('@photostructure/sqlite') as Module)
}

/** Node warns at each start that its SQLite may change; the part of it used here is that which the package has, too. */
function quietly<T>(act: () => T): T {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return act()
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Queries kept ready: searches come in any number of shapes. */
const mostPrepared = 200

/** How long a lock that another process holds is waited for. Writing one report takes some 20 ms. */
const patience = 5000

/**
 * Opens a file, or one that must not be touched (`frozen`: a folder that cannot be written). Throws `workspace-busy`, `workspace-full`,
 * `workspace-unwritable`, `workspace-damaged`, here and from every query.
 */
export function openSqlite(path: string, { frozen = false, wait = patience } = {}): Sqlite {
  const guarded = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw explained(path, error)
    }
  }
  const { DatabaseSync } = sqliteModule()
  const at = frozen ? `file:${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}?immutable=1` : path
  const bare = guarded(() => new DatabaseSync(at, { readOnly: frozen, enableForeignKeyConstraints: true }))
  guarded(() => bare.exec(`PRAGMA busy_timeout = ${wait}`))
  const prepared = new Map<string, Query>()
  const prepare = (sql: string): Query => {
    const query = bare.prepare(sql)
    return {
      run: (...values) => guarded(() => query.run(...values)),
      get: (...values) => guarded(() => query.get(...values)),
      all: (...values) => guarded(() => query.all(...values)),
      iterate: (...values) => guarded(() => query.iterate(...values)),
    }
  }
  return {
    path,
    exec: sql => guarded(() => bare.exec(sql)),
    prepare: sql =>
      guarded(() => {
        const known = prepared.get(sql)
        if (known) return known
        if (prepared.size >= mostPrepared) prepared.clear()
        const query = prepare(sql)
        prepared.set(sql, query)
        return query
      }),
    close: () => bare.close(),
  }
}

/** Does all of it or nothing; other processes may read meanwhile. */
export function transaction<T>(db: Sqlite, act: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = act()
    db.exec('COMMIT')
    return done
  } catch (error) {
    rollback(db)
    throw error
  }
}

/** SQLite has rolled back by itself after a full disk, and then refuses to do it again. */
function rollback(db: Sqlite): void {
  try {
    db.exec('ROLLBACK')
  } catch {}
}

/** The primary result codes of SQLite that a user can do something about (https://sqlite.org/rescode.html). */
function explained(path: string, error: unknown): HearsayError | unknown {
  const { errcode, message } = error as { errcode?: number; message?: string }
  switch ((errcode ?? 0) & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
      return problem('workspace-busy', path)
    case 13: // FULL
      return problem('workspace-full', path)
    case 8: // READONLY
    case 10: // IOERR
    case 14: // CANTOPEN
      return problem('workspace-unwritable', path, message ?? 'it cannot be opened')
    case 11: // CORRUPT
    case 26: // NOTADB
      return problem('workspace-damaged', path, message ?? 'it is no database')
    default:
      return error
  }
}
