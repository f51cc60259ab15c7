import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../core/problems.ts'
import { steps } from './schema.ts'
import { openSqlite, type Sqlite, transaction } from './sqlite.ts'

/** The one file of a workspace that matters. */
export const fileName = 'hearsay.db'

/** Marks the file as ours (https://sqlite.org/pragma.html#pragma_application_id): 'Hear'. */
const applicationId = 0x48656172

/**
 * Opens the database of a workspace, made first where `create` allows it, and leads it to the tables of this version. A folder that cannot
 * be written is opened for reading.
 *
 * Throws `workspace-missing`, `workspace-unwritable`, `workspace-foreign`, `workspace-newer`, `workspace-busy`, `workspace-damaged`.
 */
export function openDatabase(
  folder: string,
  { create = false, wait }: { create?: boolean; wait?: number } = {},
): Sqlite {
  const path = join(folder, fileName)
  if (!existsSync(path)) {
    if (!create) throw problem('workspace-missing', folder)
    makeFolder(folder)
  }
  const frozen = existsSync(path) && !isWritable(folder, path)
  const db = openSqlite(path, { frozen, ...(wait === undefined ? {} : { wait }) })
  try {
    if (frozen) checkVersion(db, folder, versionOf(db))
    else prepare(db, folder)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw problem('workspace-unwritable', folder, (error as NodeJS.ErrnoException).code ?? String(error))
  }
}

function isWritable(...paths: readonly string[]): boolean {
  try {
    for (const path of paths) accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function prepare(db: Sqlite, folder: string): void {
  checkVersion(db, folder, versionOf(db))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
  )
  if (versionOf(db) < steps.length) migrate(db)
}

const number = (db: Sqlite, pragma: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
const versionOf = (db: Sqlite): number => number(db, 'user_version')

function checkVersion(db: Sqlite, folder: string, version: number): void {
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!.n)
  if (tables > 0 && number(db, 'application_id') !== applicationId) throw problem('workspace-foreign', folder)
  if (version > steps.length) throw problem('workspace-newer', folder)
}

/** Leads the tables to this version, step by step, all or nothing. The version is asked again inside: another process may have done it. */
function migrate(db: Sqlite): void {
  transaction(db, () => {
    for (const step of steps.slice(versionOf(db))) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`)
  })
}
