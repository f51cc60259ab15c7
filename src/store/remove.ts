import { forgetDerived } from './put.ts'
import { type Sqlite, transaction } from './sqlite.ts'
import { type NumberedReport, reportsOf, type StoredReport } from './stored.ts'

/** What a takedown took with it, and what it left. */
export interface Removed {
  readonly report: StoredReport
  /** Decisions about it, gone with it. */
  readonly decisions: number
  /** Other versions of the same address, which stay. */
  readonly versions: readonly StoredReport[]
}

/**
 * Takes a report out wholly: its words are overwritten in the file, not only unlinked. What stays is its key, so that the same report is
 * not added again unseen.
 */
export function remove(db: Sqlite, report: NumberedReport, removed: string, reason: string | null): Removed {
  db.exec('PRAGMA secure_delete = ON')
  const gone = transaction(db, () => {
    for (const table of ['report', 'entity', 'statement'])
      db.exec(`INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('secure-delete', 1)`)
    const { n } = db.prepare('SELECT count(*) AS n FROM decision WHERE report = ?').get(report.id)!
    forgetDerived(db, report.id)
    db.prepare('DELETE FROM original WHERE id = ?').run(report.id)
    db.prepare('INSERT OR REPLACE INTO removed (key, removed, reason) VALUES (?, ?, ?)').run(
      report.key,
      removed,
      reason,
    )
    return { report, decisions: Number(n), versions: [...reportsOf(db, report.address)] }
  })
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  return gone
}
