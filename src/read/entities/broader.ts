import type { Candidate, Text } from './candidate.ts'
import type { Cluster, Clusters } from './clusters.ts'
import { wordsOf } from './kinds.ts'

/*
 * Nouns for what has just been named: 'the country', 'the city', 'the company'.
 */

/** Sentences back that such a noun reaches. */
const reach = 3

const broader: readonly (readonly [ReadonlySet<string>, (cluster: Cluster, name: Candidate, text: Text) => boolean])[] =
  [
    [new Set(wordsOf('country nation kingdom republic')), cluster => cluster.type === 'country'],
    [
      new Set(wordsOf('city town village capital island province region district county suburb municipality')),
      (cluster, name, { located }) => cluster.type === 'place' && fitsPlace(located[name.at!]?.kind ?? null),
    ],
    [
      new Set(
        wordsOf(
          'company firm organization organisation agency club outfit channel newspaper paper broadcaster outlet union charity institute university',
        ),
      ),
      cluster => cluster.type === 'organization',
    ],
    [new Set(wordsOf('man')), cluster => cluster.type === 'person' && cluster.sex === 'man'],
    [new Set(wordsOf('woman')), cluster => cluster.type === 'person' && cluster.sex === 'woman'],
  ]

const fitsPlace = (kind: string | null): boolean => kind === null || !/river|sea|lake|mount/.test(kind)

/** Takes 'the country' for the country named last before it, where only one was in its sentence and the one before. */
export function joinBroader(text: Text, clusters: Clusters): void {
  const { candidates } = clusters
  for (const [i, one] of candidates.entries()) {
    if (one.form !== 'nominal' || one.number === 'many' || one.modifiers.size > 0) continue
    if (one.article !== 'definite' && one.article !== 'demonstrative') continue
    if (clusters.of(i).members.length > 1 && clusters.ruleOf(i) !== null) continue
    const entry = broader.find(([nouns]) => nouns.has(one.lemma))
    if (!entry || one.words.to - one.words.from > 2) continue
    const found = nearest(text, clusters, i, entry[1])
    if (found !== null) clusters.join(found, i, 'entities.broader')
  }
}

function nearest(
  text: Text,
  clusters: Clusters,
  at: number,
  fits: (cluster: Cluster, name: Candidate, text: Text) => boolean,
): number | null {
  const { candidates } = clusters
  const one = candidates[at]!
  let best: number | null = null
  for (let k = at - 1; k >= 0 && at - k < 60; k--) {
    const other = candidates[k]!
    if (one.sentence - other.sentence > reach) break
    if (best !== null && other.sentence < candidates[best]!.sentence) break
    if (other.form !== 'name' || other.name!.demonym || !fits(clusters.of(k), other, text)) continue
    if (best !== null && !clusters.same(best, k))
      return isSubject(text, candidates[best]!) === isSubject(text, other) ? null : isSubject(text, other) ? k : best
    best ??= k
  }
  return best
}

const isSubject = ({ syntax }: Text, one: Candidate): boolean => /^nsubj/.test(syntax[one.head]!.deprel)
