import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileName } from '../src/store/open.ts'
import { openSqlite, type Row, type Sqlite } from '../src/store/sqlite.ts'

/** Every row of every table that is not full text's own, but when it was made: what two workspaces of the same reports share. */
export function contentOf(db: Sqlite): string {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%!_fts%' ESCAPE '!' AND name NOT LIKE 'sqlite%' ORDER BY 1",
    )
    .all()
  const hash = createHash('sha256')
  for (const { name } of tables) {
    hash.update(`\n${name}\n`)
    for (const row of db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).iterate()) hash.update(written(row))
  }
  return hash.digest('hex')
}

/** The same of a workspace's folder; throws where SQLite or a full-text table finds a fault in it. */
export function checkedContent(folder: string): string {
  const db = openSqlite(join(folder, fileName))
  try {
    const faults = db.prepare('PRAGMA integrity_check').all()
    if (faults.length !== 1 || faults[0]!.integrity_check !== 'ok') throw new Error(JSON.stringify(faults))
    for (const table of ['report', 'entity', 'statement'])
      db.exec(`INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('integrity-check', 1)`)
    return contentOf(db)
  } finally {
    db.close()
  }
}

const written = ({ added: _, made: __, removed: ___, ...row }: Row): string =>
  JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
