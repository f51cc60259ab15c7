import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf } from '../../test/content.ts'
import type { Original } from '../core/original.ts'
import type { Reading } from '../core/reading.ts'
import { openReader } from '../reader.ts'
import { keyOf } from './key.ts'
import { fileName, openDatabase } from './open.ts'
import { put, replace, standingOf } from './put.ts'
import { remove } from './remove.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'
import { findReport, loadOriginal, loadReading, reportsOf } from './stored.ts'

const text =
  'Harbour shut after ferry fire\n\nSUNDAL, March 12 (Press) - Police arrested 12 smugglers on Monday. “We sail at noon,” harbour master Maria Veyra of Norway said.\n'
let root: string
let reading: Reading
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-store-'))
  reading = await openReader().read({ id: 'a', text, published: '2026-03-12' }, { vectors: true })
})
afterAll(() => rmSync(root, { recursive: true }))

const original = (changes: Partial<Original> = {}): Original => ({
  id: 'a',
  source: 'reports.ndjson:1',
  address: 'https://courier.example/ferry',
  form: 'text',
  type: null,
  given: { published: '2026-03-12' },
  bytes: Buffer.from(text),
  ...changes,
})

let made = 0
const fresh = (): Sqlite => openDatabase(join(root, `w${made++}`), { create: true })
const added = '2026-03-13T08:00:00.000Z'
const store = (db: Sqlite, changes: Partial<Original> = {}, read = reading) => {
  const one = original(changes)
  return { key: keyOf(one), ...put(db, keyOf(one), one, read, added) }
}

test('a report comes back as it came, and its reading to the byte', () => {
  const db = fresh()
  const { key, outcome } = store(db)
  const { id, ...found } = findReport(db, key.slice(0, 6), [])
  expect([outcome, found.version, found.added, found.title]).toEqual(['added', 1, added, reading.report.title])
  expect(JSON.stringify(loadReading(db, id))).toBe(JSON.stringify(reading))
  const { bytes, ...came } = loadOriginal(db, id)
  const { bytes: _, ...given } = original()
  expect([Buffer.from(bytes).toString(), came]).toEqual([text, given])
  db.close()
})

test('the key tells what came and what was known beside it, and nothing else', () => {
  const key = keyOf(original())
  expect(key).toMatch(/^[0-9a-f]{16}$/)
  expect(keyOf(original({ id: 'b', source: 'elsewhere', address: null }))).toBe(key)
  expect(keyOf(original({ given: { published: '2026-03-12', outlet: undefined as never } }))).toBe(key)
  for (const other of [{ bytes: Buffer.from(`${text}.`) }, { given: { outlet: 'Post' } }, { form: 'html' as const }])
    expect(keyOf(original(other))).not.toBe(key)
})

test('the same again is known; other words at its address are its next version', () => {
  const db = fresh()
  store(db)
  expect(store(db, { id: 'b' }).outcome).toBe('known')
  const later = store(db, { bytes: Buffer.from(`${text}More.`), address: 'http://courier.example/ferry#top' })
  expect(later).toMatchObject({ outcome: 'added', version: 2, address: 'https://courier.example/ferry' })
  expect([...reportsOf(db, 'https://courier.example/ferry')].map(({ version }) => version)).toEqual([1, 2])
  expect(findReport(db, 'x', ['https://courier.example/ferry']).version).toBe(2)
  db.close()
})

test('the address that a page gives itself goes before the file it lay in', () => {
  const db = fresh()
  const page = { ...reading, report: { ...reading.report, url: 'https://courier.example/a' } }
  expect(store(db, { address: 'file:///saved/a.html' }, page)).toMatchObject({ address: 'https://courier.example/a' })
  expect(store(db, { address: null, bytes: Buffer.from('x') })).toMatchObject({
    address: expect.stringMatching(/^key:/),
  })
  db.close()
})

test('index tables point at the words', () => {
  const db = fresh()
  store(db)
  const event = db.prepare("SELECT * FROM event WHERE kind = 'arrest'").get()!
  expect(text.slice(Number(event.start), Number(event.end))).toBe('arrested')
  expect(event).toMatchObject({ modality: 'happened', type: 'COERCE', first: '2026-03-09', report: 1 })
  expect(db.prepare('SELECT speaker, words FROM statement').all()).toEqual([
    { speaker: 'Maria Veyra', words: 'We sail at noon,' },
  ])
  const actors = db.prepare("SELECT name FROM role JOIN entity ON row = entity WHERE role = 'actor' AND event = ?")
  expect(actors.all(event.row!)).toEqual([{ name: 'Police' }])
  const found = db.prepare('SELECT rowid FROM report_fts WHERE report_fts MATCH ?')
  expect(found.all('smuggler')).toEqual([{ rowid: 1 }])
  db.close()
})

test('a reading that is made anew leaves the same content', () => {
  const db = fresh()
  store(db)
  store(db, { bytes: Buffer.from('other') })
  const before = contentOf(db)
  for (const id of [2, 1]) replace(db, id, reading, reading)
  expect(contentOf(db)).toBe(before)
  for (const table of ['report', 'entity', 'statement'])
    db.exec(`INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('integrity-check', 1)`)
  db.close()
})

test('what is taken out is gone from the file, and is not added again unseen', () => {
  const db = fresh()
  const { key } = store(db)
  store(db, { bytes: Buffer.from('other'), address: 'https://courier.example/ferry' })
  const { versions, decisions } = remove(db, findReport(db, key, []), added, 'asked by the court')
  expect([versions.length, decisions, standingOf(db, key)]).toEqual([1, 0, 'removed'])
  for (const { key: left } of [...reportsOf(db)]) remove(db, findReport(db, left, []), added, null)
  for (const table of ['report', 'entity', 'statement'])
    db.exec(`INSERT INTO ${table}_fts (${table}_fts) VALUES ('integrity-check')`)
  const { path } = db
  db.close()
  const bytes = readFileSync(path).toString('latin1').toLowerCase()
  for (const word of ['smuggler', 'veyra', 'sundal', 'noon']) expect(bytes).not.toContain(word)
  const again = openSqlite(path)
  const counts = ['original', 'report', 'reading', 'vector', 'entity', 'mention', 'statement', 'event', 'role', 'time']
  for (const table of counts) expect(again.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n, table).toBe(0)
  again.close()
})

test('a name may be a key, the beginning of one, an id or an address', () => {
  const db = fresh()
  const { key } = store(db)
  store(db, { id: 'b', bytes: Buffer.from('b'), address: null })
  store(db, { id: 'b', bytes: Buffer.from('c'), address: null })
  expect(findReport(db, 'a', []).key).toBe(key)
  expect(() => findReport(db, 'b', [])).toThrow(/may be several reports/)
  expect(() => findReport(db, 'nobody', [])).toThrow(/has no report/)
  db.close()
})

test.each<[string, (folder: string) => void, string]>([
  ['no workspace', () => {}, 'workspace-missing'],
  [
    'a file that is no database',
    folder => writeFileSync(join(folder, fileName), 'x'.repeat(9000)),
    'workspace-damaged',
  ],
  ["somebody else's database", folder => run(folder, 'CREATE TABLE mine (a)'), 'workspace-foreign'],
  [
    'a newer Hearsay',
    folder => {
      openDatabase(folder, { create: true }).close()
      run(folder, 'PRAGMA user_version = 999')
    },
    'workspace-newer',
  ],
])('%s is told', (_, prepare, code) => {
  const folder = mkdtempSync(join(root, 'bad-'))
  prepare(folder)
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code }))
})

const run = (folder: string, sql: string): void => {
  const db = openSqlite(join(folder, fileName))
  db.exec(sql)
  db.close()
}

test('another program that writes is waited for, then told; readers go on', () => {
  const folder = join(root, 'busy')
  const db = openDatabase(folder, { create: true, wait: 100 })
  store(db)
  const other = openDatabase(folder, { wait: 100 })
  other.exec('BEGIN IMMEDIATE')
  expect(() => store(db, { bytes: Buffer.from('x') })).toThrow(expect.objectContaining({ code: 'workspace-busy' }))
  expect([...reportsOf(db)].length).toBe(1)
  other.exec('ROLLBACK')
  expect(store(db, { bytes: Buffer.from('x') }).outcome).toBe('added')
  other.close()
  db.close()
})

test('a full disk is told, and leaves what was stored whole', () => {
  const db = fresh()
  store(db)
  const before = contentOf(db)
  const { page_count: pages } = db.prepare('PRAGMA page_count').get()!
  db.exec(`PRAGMA max_page_count = ${Number(pages) + 2}`)
  const large = { bytes: Buffer.from(Array.from({ length: 40_000 }, (_, i) => ((i * 7919) % 251) ^ (i >> 7))) }
  expect(() => store(db, large)).toThrow(expect.objectContaining({ code: 'workspace-full' }))
  expect(contentOf(db)).toBe(before)
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  db.exec('PRAGMA max_page_count = 1000000')
  expect(store(db, large).outcome).toBe('added')
  db.close()
})
