import type { Layers } from '../../core/layers.ts'
import type { Mention, Span, TimeExpression } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import type { Text } from '../../core/subject.ts'
import { dependents, headIn, relation, type Trees } from '../../core/tree.ts'
import { prepositionOf } from './slots.ts'

/*
 * When and where: read from the clause that expresses an event, its frame ('On Monday, …') and the clauses joined with it; never from
 * another clause.
 */

/** When, where and how many, for one event. */
export interface Circumstances {
  readonly time: TimeExpression | null
  readonly place: string | null
  readonly quantities: readonly string[]
}

type Given = Pick<Layers, 'tokens' | 'syntax' | 'times' | 'quantities' | 'mentions'>

const inside = new Set(
  'in at near on outside inside around across throughout off along within by beside above over under amid beneath between north_of south_of east_of west_of close_to next_to'.split(
    ' ',
  ),
)

/**
 * The circumstances of each event.
 * @param bearers of each event, the tokens that stand for it: its word, and the light verb or operator over it
 * @param heads of each event, the tokens that head who and what takes part
 */
export function circumstances(
  text: Text,
  given: Given,
  bearers: readonly (readonly number[])[],
  heads: readonly (readonly number[])[],
): Circumstances[] {
  const { trees } = text
  const owner = new Map<number, number>()
  bearers.forEach((words, event) => {
    for (const word of words) if (!owner.has(word) || word === words[0]) owner.set(word, event)
  })
  const taking = new Map<number, number[]>()
  heads.forEach((words, event) => {
    for (const word of words) taking.set(word, [...(taking.get(word) ?? []), event])
  })
  const times: (TimeExpression | null)[] = bearers.map(() => null)
  const places: (string | null)[] = bearers.map(() => null)
  const quantities: string[][] = bearers.map(() => [])

  for (const time of given.times) {
    if (time.type !== 'DATE' && time.type !== 'TIME') continue
    const head = headOf(given, time)
    const bearer = clauseOver(trees, head, owner)
    if (bearer === null) continue
    for (const event of sharing(trees, bearer, owner)) times[event] ??= time
  }
  for (const mention of given.mentions) {
    if (!isWhere(mention)) continue
    const head = headOf(given, mention)
    const preposition = prepositionOf(trees, head)
    if (!preposition || !inside.has(preposition)) continue
    const bearer = clauseOver(trees, head, owner)
    if (bearer === null) continue
    for (const event of sharing(trees, bearer, owner)) places[event] ??= mention.entity
  }
  for (const quantity of given.quantities) {
    for (const event of eventsOf(trees, headOf(given, quantity), taking, owner)) quantities[event]!.push(quantity.id)
  }
  return bearers.map((_, event) => ({ time: times[event]!, place: places[event]!, quantities: quantities[event]! }))
}

const isWhere = ({ type, metonym, demonym, form }: Mention): boolean =>
  (type === 'country' || type === 'place' || type === 'facility') && !metonym && !demonym && form !== 'pronoun'

const headOf = ({ tokens, syntax }: Given, span: Span): number =>
  headIn(syntax, { from: firstEndingAfter(tokens, span.start), to: firstEndingAfter(tokens, span.end - 1) + 1 })

/** Links that lead from a time or place up to what happened then and there. */
const adverbial = new Set([
  'obl',
  'nmod',
  'advmod',
  'conj',
  'appos',
  'flat',
  'compound',
  'nummod',
  'dep',
  'list',
  'nsubj',
  'parataxis',
])

/** The word of an event that a time or place belongs to: the nearest above, without leaving its clause or passing somebody's name. */
function clauseOver(trees: Trees, at: number, owner: ReadonlyMap<number, number>): number | null {
  const { syntax } = trees
  let word = at
  for (let up = 0; up < 5; up++) {
    const link = relation(syntax[word]!)
    const { head } = syntax[word]!
    if (head < 0 || !adverbial.has(link)) return null
    if (link === 'nsubj' && up > 0) return null
    if (owner.has(head)) return head
    const { upos } = syntax[head]!
    if (upos === 'VERB' || upos === 'AUX') return null
    const isObject = ['obj', 'nsubj:pass', 'obl'].includes(syntax[head]!.deprel) && link === 'nmod'
    if (isObject && owner.has(syntax[head]!.head) && head > syntax[head]!.head && prepositionOf(trees, word) !== 'of')
      return syntax[head]!.head
    word = head
  }
  return null
}

/** The event of a word, and those joined with it that have no time or place of their own: 'On Monday they met and signed'. */
function sharing(trees: Trees, bearer: number, owner: ReadonlyMap<number, number>): number[] {
  const joined = dependents(trees, bearer, 'conj').filter(next => dependents(trees, next, 'nsubj').length === 0)
  return [bearer, ...joined].map(word => owner.get(word)).filter(event => event !== undefined)
}

/** The events that a quantity counts for: those in which what it counts takes part, or whose word it stands by. */
function eventsOf(
  trees: Trees,
  at: number,
  taking: ReadonlyMap<number, readonly number[]>,
  owner: ReadonlyMap<number, number>,
): readonly number[] {
  const { syntax } = trees
  for (let word = at, up = 0; word >= 0 && up < 4; up++) {
    const found = taking.get(word)
    if (found) return found
    if (owner.has(word)) return [owner.get(word)!]
    if (syntax[word]!.upos === 'VERB') return []
    const link = relation(syntax[word]!)
    if (
      !['nummod', 'nmod', 'compound', 'amod', 'obl', 'obj', 'nsubj', 'appos', 'conj', 'flat', 'advmod', 'det'].includes(
        link,
      )
    )
      return []
    word = syntax[word]!.head
  }
  return []
}
