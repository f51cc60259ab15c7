import { bind, type Checked } from './bind.ts'
import { check, type Vocabulary } from './check.ts'
import type { Condition } from './condition.ts'
import { type Mistake, mistake, QueryMistake } from './mistake.ts'
import { tokensOf } from './tokens.ts'
import { treeOf } from './tree.ts'

/** A search that can be run. */
export interface CheckedQuery {
  /** As it was written. */
  readonly text: string
  readonly condition: Condition
}

/** In UTF-16 code units: a paragraph may be pasted in, and what it is made into stays within what SQLite takes. */
const longest = 2000

/** What a search asks for. Throws a `QueryMistake` for the first thing that is wrong with it. */
export function parseQuery(text: string, vocabulary: Vocabulary): CheckedQuery {
  const refuse = (mistakes: readonly Mistake[]): void => {
    if (mistakes.length > 0)
      throw new QueryMistake(
        text,
        mistakes.reduce((a, b) => (b.start < a.start ? b : a)),
      )
  }
  const whole = { start: 0, end: text.length }
  if (text.length > longest) refuse([mistake('query-too-long', { ...whole, start: longest }, longest)])
  const { tokens, mistakes } = tokensOf(text)
  refuse(mistakes)
  const { tree, mistakes: ungrammatical } = treeOf(tokens)
  refuse(ungrammatical)
  if (!tree) throw new QueryMistake(text, mistake('query-empty', whole))
  const { checked, mistakes: wrong } = check(tree, vocabulary)
  refuse(wrong)
  if (!asksFor(checked)) refuse([mistake('query-negative', tree)])
  return { text, condition: bind(checked) }
}

/** Whether a report must have something to be found, rather than only lack it. */
function asksFor(part: Checked): boolean {
  if (part.kind === 'all') return part.of.some(asksFor)
  if (part.kind === 'any') return part.of.every(asksFor)
  return part.kind !== 'not'
}
