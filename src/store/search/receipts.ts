import type { Modality } from '../../core/event.ts'
import type { Span } from '../../core/reading.ts'
import type { Condition, EventTest, StatementTest } from '../query/condition.ts'
import type { Sqlite } from '../sqlite.ts'
import { eventSql, ofPage, onPage } from './conditions.ts'
import { around, type Excerpt } from './excerpt.ts'
import { joined as joinedMatch, statementMatch } from './match.ts'
import { joined, type Sql, sql } from './sql.ts'

/** A statement that a report was found by, from the beginning of what is said to its end. */
export interface StatementHit extends Span {
  readonly id: string
  /** The speakers' names, else the words that name the speaker, else ''. */
  readonly speaker: string
  /** What is said; where it is interrupted (“We sail,” she said. “At noon.”), its parts with an ellipsis between them. */
  readonly words: string
}

/** An event that a report was found by. `words` are those of the report from `start` to `end`, `context` they and what stands around them. */
export interface EventHit extends Span {
  readonly id: string
  readonly kind: string
  readonly modality: Modality
  readonly words: string
  readonly context: Excerpt
}

/** What a search asks of statements and events that must be there. */
export interface Tests {
  readonly statements: readonly StatementTest[]
  readonly events: readonly EventTest[]
}

const most = 3
const margin = 80

export function testsOf(condition: Condition): Tests {
  switch (condition.kind) {
    case 'statement':
      return { statements: [condition.test], events: [] }
    case 'event':
      return { statements: [], events: [condition.test] }
    case 'all':
    case 'any': {
      const tests = condition.of.map(testsOf)
      return { statements: tests.flatMap(one => one.statements), events: tests.flatMap(one => one.events) }
    }
    default:
      return { statements: [], events: [] }
  }
}

/** By report, the first statements that pass one of some tests, in the order of the text. */
export function statementsOf(db: Sqlite, texts: Texts, tests: readonly StatementTest[]): Map<number, StatementHit[]> {
  if (tests.length === 0) return new Map()
  const match = joinedMatch(tests.map(statementMatch), 'OR')
  const rows = sql`SELECT rowid FROM statement_fts WHERE statement_fts MATCH ${match} AND ${onPage('rowid', pageOf(texts))}`
  const query = sql`SELECT report, id, speaker, words, start, "end" FROM statement WHERE row IN (${rows}) ORDER BY row`
  return firstOf<StatementHit, StatementHit>(db, query, texts, ({ id, speaker, words, start, end }) => ({
    id,
    speaker,
    words,
    start,
    end,
  }))
}

/** By report, the first events that pass one of some tests, in the order of the text. */
export function eventsOf(db: Sqlite, texts: Texts, tests: readonly EventTest[]): Map<number, EventHit[]> {
  if (tests.length === 0) return new Map()
  const page = pageOf(texts)
  const test = joined(
    tests.map(one => eventSql(one, page)),
    'OR',
  )
  const query = sql`SELECT report, id, kind, modality, start, "end" FROM ${ofPage(page, 'event NOT INDEXED', 'row')} WHERE ${test} ORDER BY row`
  return firstOf<Omit<EventHit, 'words' | 'context'>, EventHit>(db, query, texts, (row, text) => {
    const { id, kind, modality, start, end } = row
    const words = text.slice(start, end)
    return { id, kind, modality, words, start, end, context: around(text, { start, end }, margin) }
  })
}

/** Texts of the reports of a page, by id. */
export type Texts = ReadonlyMap<number, string>

const pageOf = (texts: Texts): string => JSON.stringify([...texts.keys()])

function firstOf<Row, Found>(
  db: Sqlite,
  query: Sql,
  texts: Texts,
  found: (row: Row, text: string) => Found,
): Map<number, Found[]> {
  const first = new Map<number, Found[]>()
  for (const row of db.prepare(query.text).all(...query.values) as unknown as (Row & { report: number })[]) {
    const before = first.get(row.report) ?? []
    if (before.length < most) first.set(row.report, [...before, found(row, texts.get(row.report)!)])
  }
  return first
}
