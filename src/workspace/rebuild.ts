import type { ReadLine } from '../core/reading.ts'
import { applyDecisions } from '../correct/apply.ts'
import { defaultWorkers, fewReports, inOrder, inProcess, openPool } from '../pool/pool.ts'
import { decisionsOf } from '../store/decisions.ts'
import { replace } from '../store/put.ts'
import type { Sqlite } from '../store/sqlite.ts'
import { countReports, loadOriginal, type NumberedReport, reportsOf, type StoredReport } from '../store/stored.ts'

export interface RebuildOptions {
  readonly workers?: number
  readonly seconds?: number
}

/** What became of one report. */
export interface Rebuilt {
  readonly report: StoredReport
  /** Why it could not be read again; its earlier reading stays. Null: it was. */
  readonly why: string | null
  /** Decisions that no longer apply to what was read. */
  readonly stale: readonly { readonly id: number; readonly why: string }[]
  readonly done: number
  readonly total: number
}

/**
 * Reads every report again from what came, and makes all that hangs on it anew, with the decisions about it. Each report is replaced whole,
 * so that a run can be ended at any moment.
 */
export async function* rebuild(db: Sqlite, { workers, seconds }: RebuildOptions): AsyncGenerator<Rebuilt> {
  const total = countReports(db)
  const pool = total <= fewReports ? inProcess() : openPool(workers ?? defaultWorkers(), seconds ?? 60)
  const read = async (report: NumberedReport): Promise<{ report: NumberedReport; line: ReadLine }> => {
    const original = loadOriginal(db, report.id)
    const [line] = await pool.perform({ original, defaults: {}, options: { vectors: true } })
    return { report, line: JSON.parse(line!) as ReadLine }
  }
  let done = 0
  try {
    for await (const { report, line } of inOrder(reportsOf(db), read, pool.width)) {
      done++
      if ('error' in line) {
        yield { report, why: line.error.message, stale: [], done, total }
        continue
      }
      const { reading, stale } = applyDecisions(line, decisionsOf(db, report.id))
      replace(db, report.id, line, reading)
      yield { report, why: null, stale, done, total }
    }
  } finally {
    pool.close()
  }
}
