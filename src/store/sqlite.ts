import { createRequire } from 'node:module'

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

/** An open SQLite file, by the part of node:sqlite's interface that is used here. */
export interface Sqlite {
  exec(sql: string): void
  prepare(sql: string): Query
  close(): void
}

interface Module {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly?: boolean; readonly timeout?: number; readonly enableForeignKeyConstraints?: boolean },
  ) => Sqlite
}

/** Node's own SQLite where this Node has one, else the same interface from a package that brings it along. */
function sqliteModule(): Module {
  const load = createRequire(import.meta.url)
  const [major, minor] = process.versions.node.split('.').map(Number)
  const builtIn = major! > 22 || (major === 22 && minor! >= 13)
  return load(builtIn ? 'node:sqlite' : '@photostructure/sqlite') as Module
}

/** Opens a file; a lock that another process holds is waited for so many milliseconds. Throws what SQLite throws. */
export function openSqlite(path: string, { readOnly = false, wait = 5000 } = {}): Sqlite {
  const { DatabaseSync } = sqliteModule()
  return new DatabaseSync(path, { readOnly, timeout: wait, enableForeignKeyConstraints: true })
}
