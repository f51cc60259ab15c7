import type { Given, Original } from '../core/original.ts'
import { problem } from '../core/problems.ts'
import type { Reading, Report } from '../core/reading.ts'
import { unpacked, unpackedJson } from './packed.ts'
import type { Row, Sqlite } from './sqlite.ts'

/** A report of the workspace: which it is, and what its reading says of it. */
export interface StoredReport {
  /** Content address, 16 hex digits. */
  readonly key: string
  readonly address: string
  /** From 1, by arrival among those of the same address. */
  readonly version: number
  /** What the user called it. */
  readonly name: string
  readonly source: string
  readonly added: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string
}

/** A stored report with the number of its rows. */
export type NumberedReport = StoredReport & { readonly id: number }

const columns =
  'o.id, o.key, o.address, o.version, o.name, o.source, o.added, r.title, r.outlet, r.published, r.url, r.language'
const from = 'FROM original o JOIN report r ON r.id = o.id'

/**
 * The report that is meant by a key or the beginning of one (four digits at least), a name, an address or a path; of several versions the
 * newest. Throws `report-unknown`, `report-ambiguous`.
 */
export function findReport(db: Sqlite, ref: string, addresses: readonly string[]): NumberedReport {
  const byKey = /^[0-9a-f]{4,16}$/.test(ref)
    ? db.prepare(`SELECT ${columns} ${from} WHERE o.key >= ? AND o.key < ? LIMIT 6`).all(ref, `${ref}g`)
    : []
  if (byKey.length === 1) return byKey[0] as unknown as NumberedReport
  for (const address of addresses) {
    const newest = `SELECT ${columns} ${from} WHERE o.address = ? ORDER BY o.version DESC LIMIT 1`
    const found = db.prepare(newest).get(address)
    if (found) return found as unknown as NumberedReport
  }
  const named = db.prepare(`SELECT ${columns} ${from} WHERE o.name = ? ORDER BY o.id DESC LIMIT 6`).all(ref)
  const versions = new Set(named.map(({ address }) => address))
  if (versions.size === 1) return named[0] as unknown as NumberedReport
  const several = [...byKey, ...named]
  if (several.length === 0) throw problem('report-unknown', ref)
  throw problem('report-ambiguous', ref, several.map(({ key }) => key).join(', '))
}

export const countReports = (db: Sqlite): number => Number(db.prepare('SELECT count(*) AS n FROM original').get()!.n)

/** The key of a report, by its number. */
export const keyAt = (db: Sqlite, id: number): string =>
  String(db.prepare('SELECT key FROM original WHERE id = ?').get(id)!.key)

/** Reports in order of arrival, a page of rows at a time, so that writing may go on between. */
export function* reportsOf(db: Sqlite, address?: string): Generator<NumberedReport> {
  const where = address === undefined ? '' : 'AND o.address = ?'
  const query = db.prepare(`SELECT ${columns} ${from} WHERE o.id > ? ${where} ORDER BY o.id LIMIT 500`)
  for (let last = 0; ; ) {
    const page = query.all(last, ...(address === undefined ? [] : [address])) as unknown as NumberedReport[]
    yield* page
    if (page.length < 500) return
    last = page.at(-1)!.id
  }
}

/** The report as it came. */
export function loadOriginal(db: Sqlite, id: number): Original {
  const row = db.prepare('SELECT name, source, address, form, type, given, bytes FROM original WHERE id = ?').get(id)!
  const { name, source, address, form, type, given, bytes } = row as Row & { form: Original['form'] }
  return {
    id: String(name),
    source: String(source),
    address: String(address),
    form,
    type: type as string | null,
    given: JSON.parse(String(given)) as Given,
    bytes: unpacked(bytes as Uint8Array),
  }
}

/** The reading as the engine made it, before decisions. */
export function loadReading(db: Sqlite, id: number): Reading {
  const row = db.prepare(
    'SELECT body, text, whole, lead FROM reading g JOIN report r ON r.id = g.report LEFT JOIN vector v ON v.report = g.report WHERE g.report = ?',
  )
  const { body, text, whole, lead } = row.get(id)!
  const { schema, id: name, report, ...rest } = unpackedJson(body as Uint8Array) as Reading
  const base64 = (blob: unknown): string => Buffer.from(blob as Uint8Array).toString('base64')
  return {
    schema,
    id: name,
    report: { text: String(text), ...(report as Omit<Report, 'text'>) },
    ...rest,
    ...(whole ? { vectors: { report: base64(whole), lead: base64(lead) } } : {}),
  }
}
