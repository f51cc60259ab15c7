import { dependents, has, relation } from '../../core/tree.ts'
import type { Candidate, Text } from './candidate.ts'
import type { Clusters } from './clusters.ts'
import { nounBefore } from './ofnames.ts'

/*
 * What is said of somebody beside the name: 'State Department spokesman Matthew Miller', 'Kim, the leader of Veyra', 'Miller is a lawyer'.
 */

/** A description of whoever a candidate means. */
export interface Description {
  /** Index of the candidate. */
  readonly of: number
  /** The noun that heads the description. */
  readonly head: number
  /** Words of the description, without its article. */
  readonly start: number
  readonly end: number
}

/** By the tokens they head, the candidates that are names or nouns. */
export function byHead(candidates: readonly Candidate[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const [i, one] of candidates.entries()) if (one.form === 'name' || one.form === 'nominal') found.set(one.head, i)
  return found
}

/** Nouns above a name that it may stand in apposition to: 'the chairman of the refinery's trade union, Geir Lunde'. */
const highest = 4

/** Takes nouns and the names in apposition with them for the same: 'the prosecutor, Mark Tedeschi', 'his wife Manju'. */
export function joinAppositions({ syntax }: Text, clusters: Clusters, heads: ReadonlyMap<number, number>): void {
  for (const [i, one] of clusters.candidates.entries()) {
    if (one.form !== 'name' || syntax[one.head]!.deprel !== 'appos' || syntax[one.head]!.upos !== 'PROPN') continue
    let above = syntax[one.head]!.head
    for (let up = 0; up < highest && above >= 0; up++, above = syntax[above]!.head) {
      const noun = heads.get(above)
      const other = noun === undefined ? null : clusters.candidates[noun]!
      if (other?.form === 'name' && other.type !== 'person') continue
      if (other && (other.form !== 'nominal' || other.end < one.end || other.number === 'many')) break
      if (other?.type && (other.human ? one.type === 'person' : one.type === other.type)) {
        clusters.join(i, noun!, 'entities.apposition')
        break
      }
    }
  }
}

/** What describes the one that a name means: nouns that hang on it, and what it is said to be. */
export function descriptions(
  text: Text,
  candidates: readonly Candidate[],
  heads: ReadonlyMap<number, number>,
): Description[] {
  const { syntax, trees, kinds } = text
  return candidates.flatMap((one, of): Description[] => {
    if (one.form === 'pronoun' || one.form === 'several' || !one.human) return []
    const own = syntax[one.head]!
    const behind = dependents(trees, one.head, 'appos', 'nmod:desc').filter(
      i => !(i >= one.words.from && i < one.words.to && one.form === 'name'),
    )
    const said = isSubjectOfNoun(text, one.head) ? [own.head] : []
    const before = one.form === 'name' ? nounBefore(text, one) : null
    return [...behind, ...said, ...(before ? [one.words.from - 1] : [])]
      .filter(i => syntax[i]!.upos === 'NOUN' || (syntax[i]!.upos === 'PROPN' && !heads.has(i)))
      .filter(i => kinds.kindOf(syntax[i]!.lemma.toLowerCase())?.human)
      .flatMap(head => described(text, of, head))
      .filter(({ start, end }) => !one.name?.title || end <= one.name.title.start || start >= one.name.title.end)
  })
}

/** 'Miller' of 'Miller is a lawyer', where it is said as a fact. */
function isSubjectOfNoun({ syntax, trees }: Text, at: number): boolean {
  const { deprel, head } = syntax[at]!
  if (deprel !== 'nsubj' || head < 0 || syntax[head]!.upos !== 'NOUN') return false
  const verbs = dependents(trees, head, 'cop', 'aux')
  return (
    verbs.some(i => relation(syntax[i]!) === 'cop') &&
    dependents(trees, head, 'advmod').every(i => syntax[i]!.lemma !== 'not') &&
    verbs.every(i => !/^(?:may|might|could|would|should|can)$/.test(syntax[i]!.lemma)) &&
    !has(syntax[head]!, 'Number=Plur')
  )
}

const longest = 12

function described(text: Text, of: number, head: number): Description[] {
  const { tokens, syntax, trees, phrases } = text
  const words = phrases[head]
  if (!words) return []
  let from = words.from
  while (
    from < head &&
    (syntax[from]!.upos === 'DET' || syntax[from]!.upos === 'PRON' || syntax[from]!.upos === 'PUNCT')
  )
    from++
  const clause = dependents(trees, head, 'acl', 'appos').find(i => i > head)
  let to = words.to
  if (clause !== undefined) to = Math.min(to, Math.max(head + 1, phrases[clause]?.from ?? clause))
  while (to > head + 1 && /^[\p{P}]+$/u.test(tokens[to - 1]!.text)) to--
  if (to - from > longest) to = head + 1
  return [{ of, head, start: tokens[from]!.start, end: tokens[to - 1]!.end }]
}
