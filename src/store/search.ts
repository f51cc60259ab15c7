import { problem } from '../core/problems.ts'
import type { CheckedQuery } from './query/query.ts'
import { reportSql } from './search/conditions.ts'
import { densest, type Excerpt, markers, unmarked } from './search/excerpt.ts'
import { anyWordsOf, rankedSql } from './search/ranked.ts'
import { type EventHit, eventsOf, type StatementHit, statementsOf, testsOf } from './search/receipts.ts'
import { sql } from './search/sql.ts'
import type { Row, Sqlite } from './sqlite.ts'

export type { Excerpt } from './search/excerpt.ts'
export type { EventHit, StatementHit } from './search/receipts.ts'

export interface SearchOptions {
  /** Hits on a page; 20 where not given. */
  readonly limit?: number
  /** Hits before the page. */
  readonly offset?: number
  /** Best first, or newest first, by day of publication; the best are the newest where a search has no words. */
  readonly sort?: 'relevance' | 'date'
}

export interface SearchAnswer {
  /** Reports found, on all pages. */
  readonly total: number
  readonly hits: readonly Hit[]
}

/** A report that a search found, and what it was found by. */
export interface Hit {
  /** Content address, 16 hex digits. */
  readonly key: string
  readonly address: string
  /** From 1, by arrival among those of the same address. */
  readonly version: number
  /** Whether it is the newest version of its address. */
  readonly newest: boolean
  /** What the user called it. */
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  /** BM25 with the title weighted by 4, the higher the better; null where the search was not for words, or sorted by date. */
  readonly score: number | null
  /** The part of the text with the words that were searched, marked; the beginning below the title where there are none. */
  readonly snippet: Excerpt
  /** The first three statements, and events, that the filters ask for. */
  readonly statements: readonly StatementHit[]
  readonly events: readonly EventHit[]
}

/** Characters of a snippet. */
const snippetLength = 240

/**
 * The reports that a search finds, a page of them. The order is the same each time: best, then newest, then added last.
 * Throws `page-invalid`.
 */
export function search(db: Sqlite, query: CheckedQuery, options: SearchOptions = {}): SearchAnswer {
  const { limit = 20, offset = 0, sort = 'relevance' } = options
  for (const [name, given] of Object.entries({ limit, offset }))
    if (!Number.isSafeInteger(given) || given < 0) throw problem('page-invalid', name, given)
  const page = rankedSql(query.condition, sort, limit, offset)
  return snapshot(db, () => {
    const found = db.prepare(page.text).all(...page.values) as unknown as Ranked[]
    return { total: found[0]?.total ?? count(db, query), hits: hitsOf(db, query, found) }
  })
}

/** Asks for several things of one state of the database, whatever others write meanwhile. */
function snapshot<T>(db: Sqlite, ask: () => T): T {
  db.exec('SAVEPOINT search')
  try {
    return ask()
  } finally {
    db.exec('RELEASE search')
  }
}

interface Ranked {
  readonly id: number
  readonly score: number | null
  readonly total: number
}

/** For a page that is empty: it tells no total. */
function count(db: Sqlite, { condition }: CheckedQuery): number {
  const { text, values } = sql`SELECT count(*) AS total FROM report WHERE ${reportSql(condition)}`
  return Number(db.prepare(text).get(...values)!.total)
}

function hitsOf(db: Sqlite, { condition }: CheckedQuery, found: readonly Ranked[]): Hit[] {
  const tests = testsOf(condition)
  const reports = reportsOf(db, found)
  const marked = markedTexts(db, anyWordsOf(condition), found)
  const texts = new Map([...reports].map(([id, { text }]) => [id, text]))
  const statements = statementsOf(db, texts, tests.statements)
  const events = eventsOf(db, texts, tests.events)
  return found.map(({ id, score }) => {
    const { text, newest, ...report } = reports.get(id)!
    return {
      ...report,
      newest: newest === 1,
      score: score === null ? null : -score,
      snippet: densest(marked.get(id) ?? { text, marked: [] }, belowTitle(text, report.title), snippetLength),
      statements: statements.get(id) ?? [],
      events: events.get(id) ?? [],
    }
  })
}

/** Where a text goes on behind the title that it begins with, which is shown already. */
function belowTitle(text: string, title: string | null): number {
  const start = text.search(/\S|$/)
  const below = title && text.startsWith(title, start) ? start + title.length : start
  const next = text.slice(below).search(/\S/)
  return next < 0 ? start : below + next
}

type Shown = Pick<Hit, 'key' | 'address' | 'version' | 'name' | 'title' | 'outlet' | 'published' | 'url'>

function reportsOf(db: Sqlite, found: readonly Ranked[]): Map<number, Shown & { text: string; newest: number }> {
  const { text, values } =
    sql`SELECT o.id, o.key, o.address, o.version, o.name, r.title, r.outlet, r.published, r.url, r.text,
    o.version = (SELECT max(version) FROM original v WHERE v.address = o.address) AS newest
    FROM original o JOIN report r ON r.id = o.id WHERE o.id IN (SELECT value FROM json_each(${idsOf(found)}))`
  const rows = db.prepare(text).all(...values) as unknown as (Row &
    Shown & { id: number; text: string; newest: number })[]
  return new Map(rows.map(({ id, ...report }) => [id, report]))
}

/** As one value, however many: SQLite takes 32,766. */
const idsOf = (found: readonly Ranked[]): string => JSON.stringify(found.map(({ id }) => id))

/** The texts of a page with the words that were searched marked. */
function markedTexts(db: Sqlite, match: string | null, found: readonly Ranked[]): Map<number, Excerpt> {
  if (!match || found.length === 0) return new Map()
  const { text, values } = sql`SELECT rowid, highlight(report_fts, 1, ${markers.open}, ${markers.close}) AS marked
    FROM report_fts WHERE report_fts MATCH ${match} AND rowid IN (SELECT value FROM json_each(${idsOf(found)}))`
  const rows = db.prepare(text).all(...values)
  return new Map(rows.map(({ rowid, marked }) => [Number(rowid), unmarked(String(marked))]))
}
