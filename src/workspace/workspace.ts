import { fileAddress } from '../acquire/paths.ts'
import { pageAddress } from '../core/address.ts'
import { type Clock, systemClock } from '../core/clock.ts'
import type { KeptDecision } from '../core/decision.ts'
import type { Original } from '../core/original.ts'
import { problem } from '../core/problems.ts'
import type { Reading } from '../core/reading.ts'
import { applyDecisions } from '../correct/apply.ts'
import { decide, type Wish } from '../correct/decide.ts'
import { decisionsOf, dropDecision, keepDecision } from '../store/decisions.ts'
import { openDatabase } from '../store/open.ts'
import { reindex } from '../store/put.ts'
import { parseQuery } from '../store/query/query.ts'
import { type Removed, remove } from '../store/remove.ts'
import { type SearchAnswer, type SearchOptions, search } from '../store/search.ts'
import { type Sqlite, transaction } from '../store/sqlite.ts'
import { type Status, statusOf } from '../store/status.ts'
import {
  findReport,
  keyAt,
  loadOriginal,
  loadReading,
  type NumberedReport,
  reportsOf,
  type StoredReport,
} from '../store/stored.ts'
import { type Added, type AddOptions, add } from './add.ts'
import { type RebuildOptions, type Rebuilt, rebuild } from './rebuild.ts'
import { openVocabulary } from './vocabulary.ts'

/** A decision, and whether the reading still has what it is about. */
export type Correction = KeptDecision & { readonly stale: string | null }

/**
 * A folder of reports with all that was read in them. A report is named by its key or the beginning of one, by the id, address or path it
 * came with; where there are several versions, the newest is meant. Naming one that is not here throws `report-unknown`.
 */
export interface Workspace {
  readonly folder: string
  /** Adds files, folders, globs, archives, tables, addresses; one outcome for each thing found, as it comes. */
  add(sources: readonly string[], options?: AddOptions): AsyncGenerator<Added>
  /** Finds reports; throws `QueryMistake` for a query that cannot be understood. */
  search(query: string, options?: SearchOptions): SearchAnswer
  report(name: string): StoredReport
  /** All reports by arrival, or the versions of one address. */
  reports(address?: string): Generator<StoredReport>
  /** The reading of a report, with what was decided about it. */
  reading(name: string): Reading
  /** The report as it came. */
  original(name: string): Original
  /** Overrules an annotation of a reading, by its id. Throws where the reading has no such annotation or the wish does not fit it. */
  correct(name: string, id: string, wish: Wish, note?: string): KeptDecision
  corrections(name?: string): Correction[]
  /** Takes a decision back. Throws `decision-unknown`. */
  undo(decision: number): StoredReport
  /** Takes a report out for good. */
  remove(name: string, reason?: string): Removed
  /** Reads all reports again. */
  rebuild(options?: RebuildOptions): AsyncGenerator<Rebuilt>
  status(): Status
  close(): void
}

export interface OpenOptions {
  /** Makes the workspace where there is none. */
  readonly create?: boolean
  readonly clock?: Clock
  /** Milliseconds to wait for another program that is writing. */
  readonly wait?: number
}

/**
 * Opens the workspace in a folder. Others may read it while one writes.
 *
 *     const workspace = open('./hearsay', { create: true })
 *     for await (const { source, outcome } of workspace.add(['reports/'])) console.log(source, outcome)
 *     workspace.search('said:"Orlan Veyra" ferry').hits
 */
export function open(folder: string, { create = false, clock = systemClock, wait }: OpenOptions = {}): Workspace {
  const db = openDatabase(folder, { create, ...(wait === undefined ? {} : { wait }) })
  const named = (name: string): NumberedReport => findReport(db, name, addressesOf(name))
  const vocabulary = openVocabulary()
  const now = () => new Date(clock.now()).toISOString()
  return {
    folder,
    add: (sources, options = {}) => add(db, clock, sources, options),
    search: (query, options) => search(db, parseQuery(query, vocabulary), options),
    report: name => shown(named(name)),
    *reports(address) {
      for (const found of reportsOf(db, address)) yield shown(found)
    },
    reading: name => corrected(db, named(name).id).reading,
    original: name => loadOriginal(db, named(name).id),
    correct: (name, id, wish, note) => transaction(db, () => correct(db, named(name), id, wish, note, now())),
    corrections: name => correctionsOf(db, name === undefined ? undefined : named(name)),
    undo: decision => transaction(db, () => undo(db, decision)),
    remove: (name, reason) => remove(db, named(name), now(), reason ?? null),
    rebuild: (options = {}) => rebuild(db, options),
    status: () => statusOf(db),
    close: () => db.close(),
  }
}

const shown = ({ id: _, ...report }: NumberedReport): StoredReport => report

/** What a name may be the address of. */
const addressesOf = (name: string): string[] => [pageAddress(name), fileAddress(name)]

const corrected = (db: Sqlite, id: number) => applyDecisions(loadReading(db, id), decisionsOf(db, id))

function correct(
  db: Sqlite,
  report: NumberedReport,
  id: string,
  wish: Wish,
  note: string | undefined,
  made: string,
): KeptDecision {
  const decision = decide(corrected(db, report.id).reading, id, wish, note)
  const number = keepDecision(db, report.id, decision, made)
  reindex(db, report.id, corrected(db, report.id).reading)
  return { id: number, report: report.key, made, ...decision }
}

function undo(db: Sqlite, decision: number): StoredReport {
  const id = dropDecision(db, decision)
  if (id === null) throw problem('decision-unknown', decision)
  reindex(db, id, corrected(db, id).reading)
  return shown(findReport(db, keyAt(db, id), []))
}

function correctionsOf(db: Sqlite, report: NumberedReport | undefined): Correction[] {
  const decisions = decisionsOf(db, report?.id)
  const stale = new Map(
    [...new Set(decisions.map(({ report }) => report))].flatMap(key =>
      corrected(db, findReport(db, key, []).id).stale.map(({ id, why }) => [id, why] as const),
    ),
  )
  return decisions.map(decision => ({ ...decision, stale: stale.get(decision.id) ?? null }))
}
