import { pageAddress } from '../core/address.ts'
import type { KeptDecision } from '../core/decision.ts'
import type { Original } from '../core/original.ts'
import type { Reading } from '../core/reading.ts'
import { forgetRows, writeRows } from './derived.ts'
import { packed, packedJson } from './packed.ts'
import { type Sqlite, transaction } from './sqlite.ts'

/** Makes of a reading, and what was decided about it, the reading that is shown. */
export type Corrected = (reading: Reading, decisions: readonly KeptDecision[]) => Reading

/** What became of a report that was handed in. */
export type Put =
  | { readonly outcome: 'added'; readonly version: number; readonly address: string }
  | { readonly outcome: 'known' }

/** Whether a report is here already, or was taken down. */
export function standingOf(db: Sqlite, key: string): 'new' | 'known' | 'removed' {
  if (db.prepare('SELECT 1 FROM original WHERE key = ?').get(key)) return 'known'
  return db.prepare('SELECT 1 FROM removed WHERE key = ?').get(key) ? 'removed' : 'new'
}

/** Stores a report with its reading, all of it or nothing. One that another process stored meanwhile is known. */
export function put(db: Sqlite, key: string, original: Original, reading: Reading, added: string): Put {
  const raw = packed(original.bytes)
  const body = bodyOf(reading)
  return transaction(db, () => {
    if (standingOf(db, key) === 'known') return { outcome: 'known' }
    const address = addressOf(key, original, reading)
    const { id, version } = insertOriginal(db, key, address, original, raw, added)
    db.prepare('DELETE FROM removed WHERE key = ?').run(key)
    writeDerived(db, id, reading, body, reading)
    return { outcome: 'added', version, address }
  })
}

/** Puts another reading in the place of a report's, with the decisions about it. */
export function replace(db: Sqlite, id: number, reading: Reading, shown: Reading): void {
  const body = bodyOf(reading)
  transaction(db, () => {
    forgetDerived(db, id)
    writeDerived(db, id, reading, body, shown)
  })
}

/** The address that a page gives itself goes before where its file lay: a page saved twice is two versions of it. */
const addressOf = (key: string, { address }: Original, { report }: Reading): string =>
  pageAddress(report.url ?? address ?? `key:${key}`)

function insertOriginal(
  db: Sqlite,
  key: string,
  address: string,
  { id: name, source, form, type, given, bytes }: Original,
  raw: Uint8Array,
  added: string,
): { id: number; version: number } {
  const next = db.prepare(
    'SELECT coalesce(max(id), 0) + 1 AS id, (SELECT coalesce(max(version), 0) + 1 FROM original WHERE address = ?) AS version FROM original',
  )
  const { id, version } = next.get(address) as { id: number; version: number }
  db.prepare(
    `INSERT INTO original (id, key, address, version, name, source, added, form, type, given, size, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, key, address, version, name, source, added, form, type, JSON.stringify(given), bytes.length, raw)
  return { id, version }
}

/** A reading without what stands beside it: the text and the vectors. */
function bodyOf({ vectors: _, report: { text: __, ...report }, ...rest }: Reading): Uint8Array {
  return packedJson({ ...rest, report })
}

function writeDerived(db: Sqlite, id: number, reading: Reading, body: Uint8Array, shown: Reading): void {
  const { title, url, outlet, byline, published, language, genre, text } = reading.report
  const day = published?.slice(0, 10) ?? null
  db.prepare(
    `INSERT INTO report (id, title, url, outlet, byline, published, day, language, genre, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, title, url, outlet, byline.join('; ') || null, published, day, language, genre, text)
  db.prepare('INSERT INTO report_fts (rowid, title, text) VALUES (?, ?, ?)').run(id, title, text)
  const { version, model } = reading.engine
  db.prepare('INSERT INTO reading (report, engine, model, extractor, body) VALUES (?, ?, ?, ?, ?)').run(
    id,
    version,
    model,
    version,
    body,
  )
  const { vectors } = reading
  if (vectors)
    db.prepare('INSERT INTO vector (report, whole, lead) VALUES (?, ?, ?)').run(
      id,
      Buffer.from(vectors.report, 'base64'),
      Buffer.from(vectors.lead, 'base64'),
    )
  writeRows(db, id, shown)
}

/** Takes out all that was made of an original. */
export function forgetDerived(db: Sqlite, id: number): void {
  forgetRows(db, id)
  db.prepare(
    `INSERT INTO report_fts (report_fts, rowid, title, text) SELECT 'delete', id, title, text FROM report WHERE id = ?`,
  ).run(id)
  for (const table of ['vector', 'reading']) db.prepare(`DELETE FROM ${table} WHERE report = ?`).run(id)
  db.prepare('DELETE FROM report WHERE id = ?').run(id)
}

/** Writes the rows of a reading anew, after a decision about it. */
export function reindex(db: Sqlite, id: number, shown: Reading): void {
  forgetRows(db, id)
  writeRows(db, id, shown)
}
