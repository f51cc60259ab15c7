import type { Candidate, Text } from './candidate.ts'
import { agree, type Clusters } from './clusters.ts'

/*
 * Nouns that mean what a noun or name before them means.
 */

/** How many sentences back a noun may take up another. */
const farthest = { definite: 20, demonstrative: 4, bare: 2 } as const

/** Takes a noun phrase for the same as the nearest one before it with the same head, when it adds nothing to it: 'a grey van … the van'. */
export function joinSameHeads(text: Text, clusters: Clusters): void {
  const { report } = text
  const { candidates } = clusters
  const last = new Map<string, number[]>()
  for (const [i, one] of candidates.entries()) {
    if (one.form !== 'nominal' && one.form !== 'name') continue
    const earlier = last.get(one.lemma)
    if (one.form === 'nominal' && earlier) {
      const found = recent(earlier).find(k => takesUp(text, clusters, k, i))
      if (found !== undefined)
        clusters.join(
          found,
          i,
          wordsOf(report.text, one) === wordsOf(report.text, candidates[found]!)
            ? 'entities.same-words'
            : 'entities.same-head',
        )
    }
    for (const noun of one.form === 'name' ? nounsOf(text, one) : [one.lemma]) {
      const list = last.get(noun)
      if (list) list.push(i)
      else last.set(noun, [i])
    }
  }
}

/** Nouns by which a name may be taken up: the one that heads it, its last word, and those written before it ('Cyclone Phailin'). */
function nounsOf({ tokens, trees, syntax, kinds }: Text, one: Candidate): Set<string> {
  const found = new Set<string>()
  if (one.name!.demonym) return found
  const own = one.type === 'person' || one.words.to - one.words.from < 2 ? [] : [one.head, one.words.to - 1]
  for (const word of own) {
    const lemma = tokens[word]!.text.toLowerCase()
    if (kinds.kindOf(lemma)?.type === one.type) found.add(lemma)
  }
  for (const child of trees.children[one.head]!) {
    if (
      !/^(?:nmod:desc|compound|appos)$/.test(syntax[child]!.deprel) ||
      (child >= one.words.from && child < one.words.to)
    )
      continue
    const lemma = syntax[child]!.lemma.toLowerCase()
    if (kinds.kindOf(lemma) && !kinds.kindOf(lemma)!.human) found.add(lemma)
  }
  return found
}

/** Nearest first, and no more than can matter. */
const recent = (indices: readonly number[]): number[] => indices.slice(-8).reverse()

function takesUp({ report, trees, syntax }: Text, clusters: Clusters, before: number, after: number): boolean {
  const [one, other] = [clusters.candidates[before]!, clusters.candidates[after]!]
  if (nested(one, other) || !agree(one, other)) return false
  const distance = other.sentence - one.sentence
  const sameWords = wordsOf(report.text, one) === wordsOf(report.text, other)
  if (other.article === 'indefinite') return false
  if (other.article === 'none')
    return (
      sameWords &&
      distance <= farthest.bare &&
      other.number === 'many' &&
      one.article !== 'definite' &&
      (!other.human || other.modifiers.size > 0)
    )
  if (other.article === 'possessive') return false
  if (distance > farthest[other.article]) return false
  if (
    !sameWords &&
    trees.children[other.head]!.some(i => /^acl/.test(syntax[i]!.deprel) && syntax[i - 1]?.upos !== 'PUNCT')
  )
    return false
  if (one.form === 'name') return other.number !== 'many' && other.modifiers.size === 0
  if (one.number !== other.number) return false
  return [...other.modifiers].every(word => one.modifiers.has(word) || mentionedWith(clusters, before, word))
}

/** Whether any of those that mean the same have the word. */
const mentionedWith = (clusters: Clusters, candidate: number, word: string): boolean =>
  clusters
    .of(candidate)
    .members.slice(0, 12)
    .some(i => clusters.candidates[i]!.modifiers.has(word))

export const nested = (one: Candidate, other: Candidate): boolean =>
  (one.start <= other.start && one.end >= other.end) || (other.start <= one.start && other.end >= one.end)

/** The words in small letters, without the article. */
const wordsOf = (text: string, { start, end }: Candidate): string =>
  text
    .slice(start, Math.min(end, start + 200))
    .toLowerCase()
    .replace(/^(?:the|a|an|this|that|these|those) /, '')
    .replace(/['’]s?$/, '')

/** Takes what is owned by the same for the same: 'Sam's sister … his sister'. Its owner must be known. */
export function joinOwned({ trees, syntax }: Text, clusters: Clusters): void {
  const { candidates } = clusters
  const owners = new Map<number, number>()
  for (const [i, one] of candidates.entries()) if (one.form !== 'several') owners.set(one.head, i)
  const seen = new Map<string, number>()
  for (const [i, one] of candidates.entries()) {
    if (one.form !== 'nominal' || one.article !== 'possessive') continue
    const owner = trees.children[one.head]!.find(child => syntax[child]!.deprel === 'nmod:poss')
    const by = owner === undefined ? undefined : owners.get(owner)
    if (by === undefined) continue
    const key = `${Math.min(...clusters.of(by).members.slice(0, 40))} ${one.lemma} ${one.number}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    else if (!nested(candidates[first]!, one) && ownWords(candidates[first]!, one))
      clusters.join(first, i, 'entities.owned')
  }
}

/** Whether the later of two adds no word but its owner's. */
const ownWords = (one: Candidate, other: Candidate): boolean =>
  other.modifiers.size <= 1 || [...other.modifiers].every(word => one.modifiers.has(word))
