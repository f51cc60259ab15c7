import type { Checked } from './bind.ts'
import { checkFilter } from './filters.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { Tree } from './tree.ts'

/** What the values of filters may be, as far as the store does not know it itself. */
export interface Vocabulary {
  /** Names of all kinds of events: 'missile launch', 'travel'. */
  readonly kinds: readonly string[]
  /** Words that may express an event, where they are known: another word behind `event:` is then a mistake. */
  readonly lemmas?: readonly string[]
  /** ISO 3166-1 alpha-3 of a country by its name or code. */
  readonly countryOf: (words: string) => string | null
  /** Names of countries, to suggest one for a name that is misspelt. */
  readonly countries?: readonly string[]
}

/** A tree with its filters checked; a filter that is wrong is left as a mistake. */
export function check(
  tree: Tree,
  vocabulary: Vocabulary,
): { readonly checked: Checked; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = []
  const checked = (one: Tree): Checked => {
    if (one.kind === 'words') return { kind: 'words', words: one.words }
    if (one.kind === 'not') return { kind: 'not', of: checked(one.of) }
    if (one.kind === 'filter') {
      const { filter, mistake: wrong } = checkFilter(one, vocabulary)
      if (!wrong) return { kind: 'filter', filter }
      mistakes.push(wrong)
      return { kind: 'words', words: { words: [one.name], prefix: false } }
    }
    const of = one.of.map(checked)
    const crossed = one.kind === 'all' ? crossedDays(of) : null
    if (crossed) mistakes.push(mistake('query-dates-crossed', one.of[crossed.at]!, crossed.from, crossed.to))
    return { kind: one.kind, of }
  }
  return { checked: checked(tree), mistakes }
}

/** Two of some parts between whose days no day lies, and which of them comes last. */
function crossedDays(parts: readonly Checked[]): { from: string; to: string; at: number } | null {
  const days = (kind: 'from' | 'to') =>
    parts.flatMap((part, at) =>
      part.kind === 'filter' && part.filter.kind === kind && 'day' in part.filter ? [{ day: part.filter.day, at }] : [],
    )
  for (const from of days('from'))
    for (const to of days('to'))
      if (from.day > to.day) return { from: from.day, to: to.day, at: Math.max(from.at, to.at) }
  return null
}
