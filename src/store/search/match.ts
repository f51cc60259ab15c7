import type { Condition, StatementTest } from '../query/condition.ts'
import type { Words } from '../query/words.ts'

/*
 * Expressions of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax). Words come in quotation marks and hold letters and digits only,
 * so that nothing in them is an operator. The depth of an expression is that of the search; FTS5 takes 256.
 */

/** Words in a row. */
export const phraseOf = ({ words, prefix }: Words): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`

/** Words in any order: of a name a report may have more, or have them otherwise ("Kim, Jong Un"). */
const eachOf = ({ words, prefix }: Words): string =>
  joined(
    words.map((word, i) => phraseOf({ words: [word], prefix: prefix && i === words.length - 1 })),
    'AND',
  )

/** A name in `entity_fts`: all words in the name, or all in the other names. */
export const nameMatch = (name: Words): string => `name : ${eachOf(name)} OR aliases : ${eachOf(name)}`

/** A test of statements in `statement_fts`. */
export function statementMatch(test: StatementTest): string {
  if (test.kind === 'said') return `speaker : ${eachOf(test.name)}`
  if (test.kind === 'says') return `words : ${phraseOf(test.words)}`
  return joined(test.of.map(statementMatch), test.kind === 'all' ? 'AND' : 'OR')
}

/** A condition in `report_fts`; null where it is not of words alone, or only of words that must not be there. */
export function wordsMatch(condition: Condition): string | null {
  if (condition.kind === 'words') return phraseOf(condition.words)
  if (condition.kind !== 'all' && condition.kind !== 'any') return null
  const nots = condition.kind === 'all' ? condition.of.flatMap(one => (one.kind === 'not' ? [one.of] : [])) : []
  const wanted = condition.of.filter(one => condition.kind === 'any' || one.kind !== 'not').map(wordsMatch)
  const unwanted = nots.map(wordsMatch)
  if (wanted.length === 0 || wanted.includes(null) || unwanted.includes(null)) return null
  const match = joined(wanted as string[], condition.kind === 'all' ? 'AND' : 'OR')
  return unwanted.length === 0 ? match : `(${match} NOT ${joined(unwanted as string[], 'OR')})`
}

export const joined = (matches: readonly string[], between: 'AND' | 'OR'): string =>
  matches.length === 1 ? matches[0]! : `(${matches.join(` ${between} `)})`
