import type { Condition } from '../query/condition.ts'
import { reportSql } from './conditions.ts'
import { joined as joinedMatch, phraseOf, wordsMatch } from './match.ts'
import { plain, type Sql, sql } from './sql.ts'

/** How much more a word of the title says about a report than one of its text. */
const titleWeight = '4.0'

/** A page of the reports that a search finds: `id`, `score`, and the number of all in `total`. */
export function rankedSql(condition: Condition, sort: 'relevance' | 'date', limit: number, offset: number): Sql {
  const page = sql`LIMIT ${limit} OFFSET ${offset}`
  const words = anyWordsOf(condition)
  const found = (ids: Sql) => sql`WITH found AS MATERIALIZED (${ids})`
  const total = sql`(SELECT count(*) FROM found) AS total`
  const all = sql`SELECT id, day FROM report WHERE ${reportSql(condition)}`
  if (sort === 'date' || !words)
    return sql`${found(all)} SELECT id, NULL AS score, ${total} FROM found ORDER BY day DESC, id DESC ${page}`
  const { match, rest } = required(condition)
  if (!match)
    return sql`${found(all)}, scored AS MATERIALIZED (${scored(words, sql`SELECT id FROM found`)}) SELECT id, score, ${total} FROM found LEFT JOIN scored USING (id) ORDER BY score IS NULL, score, day DESC, id DESC ${page}`
  const ids = rest && sql`SELECT id FROM report WHERE ${reportSql(rest)}`
  return sql`${found(scored(match, ids))} SELECT id, score, ${total} FROM found JOIN report USING (id) ORDER BY score, day DESC, id DESC ${page}`
}

/**
 * Reports with their score, the lower the better. The plus keeps SQLite from looking each id up in the full-text index, which would match
 * the words anew each time.
 */
const scored = (match: string, ids: Sql | null): Sql =>
  sql`SELECT rowid AS id, bm25(report_fts, ${plain(titleWeight)}, 1.0) AS score FROM report_fts WHERE report_fts MATCH ${match}${ids ? sql` AND +rowid IN (${ids})` : sql``}`

/** The words that every report found must have, if all words of a search are such, and what else it must have. */
function required(condition: Condition): { readonly match: string | null; readonly rest: Condition | null } {
  const whole = wordsMatch(condition)
  if (whole || condition.kind !== 'all') return { match: whole, rest: null }
  const words = condition.of.filter(one => wordsMatch(one) !== null)
  const others = condition.of.filter(one => !words.includes(one))
  if (others.some(anyWordsOf)) return { match: null, rest: null }
  return { match: wordsMatch({ kind: 'all', of: words }), rest: { kind: 'all', of: others } }
}

/** A match for any of the words that a search wants; null where it wants none. */
export function anyWordsOf(condition: Condition): string | null {
  const matches = [...new Set(wanted(condition))]
  return matches.length === 0 ? null : joinedMatch(matches, 'OR')
}

function wanted(condition: Condition): readonly string[] {
  if (condition.kind === 'words') return [phraseOf(condition.words)]
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(wanted) : []
}
