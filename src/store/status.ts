import { statSync } from 'node:fs'
import type { Sqlite } from './sqlite.ts'

/** What a workspace holds. */
export interface Status {
  readonly reports: number
  /** Addresses; a report that was published anew is one. */
  readonly addresses: number
  readonly statements: number
  readonly events: number
  readonly decisions: number
  readonly removed: number
  /** First and last day of publication. */
  readonly first: string | null
  readonly last: string | null
  /** Bytes of the file. */
  readonly bytes: number
  /** What made the readings, and how many each. */
  readonly engines: readonly { readonly version: string; readonly model: string; readonly reports: number }[]
}

export function statusOf(db: Sqlite): Status {
  const counted = db
    .prepare(
      `SELECT (SELECT count(*) FROM original) AS reports, (SELECT count(DISTINCT address) FROM original) AS addresses,
        (SELECT count(*) FROM statement) AS statements, (SELECT count(*) FROM event) AS events,
        (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM removed) AS removed,
        (SELECT min(day) FROM report) AS first, (SELECT max(day) FROM report) AS last`,
    )
    .get()
  const engines = db
    .prepare('SELECT engine AS version, model, count(*) AS reports FROM reading GROUP BY engine, model ORDER BY 1, 2')
    .all()
  const sizes = ['', '-wal'].map(ending => statSync(db.path + ending, { throwIfNoEntry: false })?.size ?? 0)
  return {
    ...(counted as unknown as Omit<Status, 'bytes' | 'engines'>),
    bytes: sizes[0]! + sizes[1]!,
    engines: engines as unknown as Status['engines'],
  }
}
