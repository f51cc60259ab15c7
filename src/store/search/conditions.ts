import type { Condition, EventTest, PlaceFilter, ReportFilter } from '../query/condition.ts'
import type { Words } from '../query/words.ts'
import { rowsAReport } from '../rows.ts'
import { nameMatch, statementMatch, wordsMatch } from './match.ts'
import { joined, list, plain, type Sql, sql } from './sql.ts'

/*
 * Conditions as SQL. What a report must have is `id IN (SELECT …)`: SQLite makes the list once, from an index that holds all it needs.
 * A row's report is `row / 1000000`, so that the list needs no column `report`.
 */

/** The report of a row, by the name of its column. Not a value: numbers are bound as floating point, and would divide as such. */
const reportOf = (row: string): Sql => plain(`${row} / ${rowsAReport}`)

/** What must hold of a row of `report`. */
export function reportSql(condition: Condition): Sql {
  const match = wordsMatch(condition)
  if (match) return sql`id IN (SELECT rowid FROM report_fts WHERE report_fts MATCH ${match})`
  switch (condition.kind) {
    case 'all':
      return allSql(condition.of)
    case 'any':
      return joined(condition.of.map(reportSql), 'OR')
    case 'not':
      return sql`(${reportSql(condition.of)}) IS NOT TRUE`
    case 'event':
      return eventsSql(condition.test)
    case 'statement':
      return sql`id IN (SELECT ${reportOf('rowid')} FROM statement_fts WHERE statement_fts MATCH ${statementMatch(condition.test)})`
    case 'at':
    case 'country':
      return placeSql(condition)
    default:
      return ownSql(condition as ReportFilter)
  }
}

/** Words together are one match: FTS5 joins its lists faster than SQL does. */
function allSql(of: readonly Condition[]): Sql {
  const ofWords = of.filter(one => (one.kind === 'not' ? wordsMatch(one.of) : wordsMatch(one)) !== null)
  const match = wordsMatch({ kind: 'all', of: ofWords })
  const rest = match ? of.filter(one => !ofWords.includes(one)) : of
  return joined([...(match ? [reportSql({ kind: 'all', of: ofWords })] : []), ...rest.map(reportSql)], 'AND')
}

/**
 * An event of the report. Who takes part is known without the event. Of what happened there are so many events that a list of them takes
 * longer than to look for one in each report, among the report's own rows. The index over modalities serves a search for one of the others
 * alone; the plus keeps SQLite from it where a kind or a type narrows further.
 */
function eventsSql(test: EventTest): Sql {
  const role = rolesOf(test)
  if (role) return sql`id IN (SELECT ${reportOf('event')} FROM role WHERE ${role})`
  if (test.kind === 'modality' && !mostAre(test))
    return sql`id IN (SELECT ${reportOf('row')} FROM event WHERE modality IN ${list(test.modalities)})`
  if (!mostAre(test)) return sql`id IN (SELECT ${reportOf('row')} FROM event WHERE ${eventSql(test)})`
  return sql`EXISTS (SELECT 1 FROM event NOT INDEXED WHERE ${ownRows('row', 'report.id')} AND ${eventSql(test)})`
}

/** Whether a test of modality alone takes in what happened: six of ten events. */
const mostAre = (test: EventTest): boolean =>
  test.kind === 'all' || test.kind === 'any'
    ? test.of.every(mostAre)
    : test.kind === 'modality' && test.modalities.includes('happened')

/** What must hold of a row of `event`; of one of some reports (`page`, ids as JSON), no list is made of what other reports have. */
export function eventSql(test: EventTest, page?: string): Sql {
  switch (test.kind) {
    case 'all':
    case 'any':
      return joined(
        test.of.map(one => eventSql(one, page)),
        test.kind === 'all' ? 'AND' : 'OR',
      )
    case 'kind':
      return sql`(kind IN ${list(test.kinds)} OR lemma IN ${list(test.lemmas)})`
    case 'type':
      return sql`type IN ${list(test.types)}`
    case 'modality':
      return sql`+modality IN ${list(test.modalities)}`
    default: {
      const from = page ? ofPage(page, 'role', 'event') : plain('role')
      return sql`row IN (SELECT event FROM ${from} WHERE ${rolesOf(test, page)!})`
    }
  }
}

/** What must hold of a row of `role`, for a test of who takes part, or where; null for others. */
function rolesOf(test: EventTest, page?: string): Sql | null {
  switch (test.kind) {
    case 'who':
      return sql`${entityOf(page)} IN ${named(test.name, page)} AND role = 'actor'`
    case 'whom':
      return sql`${entityOf(page)} IN ${named(test.name, page)} AND role = 'recipient'`
    case 'at':
      return sql`${entityOf(page)} IN ${named(test.name, page)} AND role IN ('place', 'origin', 'destination')`
    case 'country':
      return sql`${entityOf(page)} IN ${ofCountry(test.countries, page)}`
    default:
      return null
  }
}

/** The plus keeps SQLite from the index over entities, where a page's roles are few and at hand. */
const entityOf = (page?: string): Sql => plain(page ? '+entity' : 'entity')

/** Entities with a name. */
const named = (name: Words, page?: string): Sql =>
  sql`(SELECT rowid FROM entity_fts WHERE entity_fts MATCH ${nameMatch(name)}${page ? sql` AND ${onPage('rowid', page)}` : sql``})`

const ofCountry = (countries: readonly string[], page?: string): Sql =>
  page
    ? sql`(SELECT row FROM ${ofPage(page, 'entity NOT INDEXED', 'row')} WHERE country IN ${list(countries)})`
    : sql`(SELECT row FROM entity WHERE country IN ${list(countries)})`

/** The rows that some reports have in a table, range by range. */
export const ofPage = (page: string, table: string, row: string): Sql =>
  sql`(SELECT value FROM json_each(${page})) AS page CROSS JOIN ${plain(table)} ON ${ownRows(row, 'page.value')}`

/** Whether a row is one of some reports': for full-text tables, where a range for each report would match the words anew. */
export const onPage = (row: string, page: string): Sql =>
  sql`${reportOf(row)} IN (SELECT value FROM json_each(${page}))`

const ownRows = (row: string, report: string): Sql =>
  plain(`${row} BETWEEN ${report} * ${rowsAReport} AND ${report} * ${rowsAReport} + ${rowsAReport - 1}`)

/** A place of the name, or somebody or something of the country, that the report names. */
function placeSql(filter: PlaceFilter): Sql {
  if (filter.kind === 'country')
    return sql`id IN (SELECT report FROM entity WHERE country IN ${list(filter.countries)})`
  const holding = sql`type IN ('country', 'place', 'facility') AND row IN ${named(filter.name)}`
  return sql`id IN (SELECT ${reportOf('row')} FROM entity WHERE ${holding})`
}

function ownSql(filter: ReportFilter): Sql {
  switch (filter.kind) {
    case 'from':
      return sql`day >= ${filter.day}`
    case 'to':
      return sql`day <= ${filter.day}`
    case 'genre':
      return sql`genre IN ${list(filter.genres)}`
    case 'language':
      return joined(
        filter.languages.map(code => sql`language || '-' LIKE ${`${code}-%`}`),
        'OR',
      )
    case 'outlet': {
      const words = ` ${filter.name.words.join(' ')}${filter.name.prefix ? '' : ' '}`
      return sql`id IN (SELECT id FROM report WHERE ' ' || ${outletWords} || ' ' LIKE ${`%${words}%`})`
    }
  }
}

/** The words of an outlet with blanks between them, so that 'AP' is not found in 'Japan'. Its index is read instead of the reports. */
const outletWords = plain("replace(replace(replace(outlet, '.', ' '), '-', ' '), '''', ' ')")
