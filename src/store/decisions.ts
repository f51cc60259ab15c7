import type { Decision, KeptDecision } from '../core/decision.ts'
import type { Row, Sqlite } from './sqlite.ts'

const columns = 'd.id, o.key AS report, d.made, d.decision FROM decision d JOIN original o ON o.id = d.report'

const kept = ({ id, report, made, decision }: Row): KeptDecision => ({
  id: Number(id),
  report: String(report),
  made: String(made),
  ...(JSON.parse(String(decision)) as Decision),
})

/** Decisions about one report, or all, in the order they were made. */
export const decisionsOf = (db: Sqlite, report?: number): KeptDecision[] =>
  (report === undefined
    ? db.prepare(`SELECT ${columns} ORDER BY d.id`).all()
    : db.prepare(`SELECT ${columns} WHERE d.report = ? ORDER BY d.id`).all(report)
  ).map(kept)

/** Keeps a decision; answers its number. */
export const keepDecision = (db: Sqlite, report: number, decision: Decision, made: string): number =>
  Number(
    db
      .prepare('INSERT INTO decision (report, made, decision) VALUES (?, ?, ?)')
      .run(report, made, JSON.stringify(decision)).lastInsertRowid,
  )

/** Takes a decision back; answers the number of its report, or null where there is no such decision. */
export function dropDecision(db: Sqlite, id: number): number | null {
  const found = db.prepare('DELETE FROM decision WHERE id = ? RETURNING report').get(id)
  return found ? Number(found.report) : null
}
