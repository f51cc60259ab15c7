import { relation } from '../../core/tree.ts'
import type { Candidate, Text } from './candidate.ts'
import { agree, type Clusters } from './clusters.ts'
import { pronouns } from './pronouns.ts'
import { nested } from './same.ts'
import type { Voices } from './speech.ts'

/*
 * Whom 'he', 'she', 'it' and 'they' mean.
 */

/** Sentences back that a pronoun reaches, and candidates at most that are weighed. */
const reach = { sentences: 3, candidates: 50 } as const

/** Weights by which the one meant is chosen. */
export const weights = {
  subject: 1.2,
  passiveSubject: 1.0,
  object: 0.5,
  possessor: -0.2,
  oblique: 0.3,
  modifier: -0.1,
  sentence: -1.0,
  named: 0.4,
  often: 0.45,
  parallel: 0.3,
  either: -1.2,
  unknownSex: -0.2,
  untyped: -0.8,
  several: 0.2,
  pronoun: 0,
  order: -0.02,
  teller: 0.8,
  crossing: -0.4,
  cap: 5,
  leastForIt: -1,
  least: -2.2,
}

export function joinPronouns(text: Text, clusters: Clusters, voices: Voices): void {
  const { candidates } = clusters
  for (const [i, one] of candidates.entries()) {
    if (one.form !== 'pronoun' || pronouns.get(one.lemma)!.person !== 3) continue
    const found = meant(text, clusters, i, voices)
    if (found !== null) clusters.join(found, i, 'entities.pronoun')
  }
}

function meant(text: Text, clusters: Clusters, at: number, voices: Voices): number | null {
  const { candidates } = clusters
  const one = candidates[at]!
  if (pronouns.get(one.lemma)!.reflexive) return subjectOf(text, clusters, at)
  const quote = voices.quoted[one.head]!
  const speaker = quote < 0 ? null : voices.speakers[quote]!
  const teller = speaker === null && voices.told[one.head]! >= 0 ? voices.speakers[voices.told[one.head]!]! : null
  const apart = besideVerb(text, clusters, at)
  let best: number | null = null
  let most: number = one.lemma.startsWith('it') ? weights.leastForIt : weights.least
  let seen = 0
  for (let k = at - 1; k >= 0 && seen < reach.candidates; k--) {
    const other = candidates[k]!
    if (one.sentence - other.sentence > reach.sentences) break
    if (other.form === 'several' && clusters.of(k).members.length === 1 && one.number !== 'many') continue
    seen++
    if (!fits(clusters, k, at)) continue
    if (apart.some(other => clusters.same(other, k)) || (speaker !== null && clusters.same(speaker, k) && one.human))
      continue
    const crossing = quote >= 0 && voices.quoted[candidates[k]!.head]! !== quote ? weights.crossing : 0
    const score =
      weigh(text, clusters, k, at) + crossing + (teller !== null && clusters.same(teller, k) ? weights.teller : 0)
    if (score > most) {
      most = score
      best = k
    }
  }
  return best
}

const person12 = (one: Candidate): boolean => one.form === 'pronoun' && pronouns.get(one.lemma)!.person !== 3

function fits(clusters: Clusters, before: number, at: number): boolean {
  const [other, one] = [clusters.candidates[before]!, clusters.candidates[at]!]
  if (nested(other, one) || person12(other)) return false
  if (other.form === 'name' && other.name!.demonym) return false
  const cluster = clusters.of(before)
  if (!agree(cluster, one)) return false
  if (one.number === 'one' && one.human === true && (cluster.number !== 'one' || cluster.human !== true)) return false
  if (one.lemma.startsWith('it') && cluster.number === 'many') return false
  if (one.number === 'many' && cluster.number === 'one') return false
  return true
}

/** Those that take part in the same act, and so are not the same: 'Kim thanked him', but 'Kim and his wife'. */
function besideVerb({ syntax, trees }: Text, { candidates }: Clusters, at: number): number[] {
  const { head } = candidates[at]!
  const { deprel, head: verb } = syntax[head]!
  if (verb < 0 || !takesPart(deprel)) return []
  const others = new Set(trees.children[verb]!.filter(i => i !== head && takesPart(syntax[i]!.deprel)))
  const found: number[] = []
  for (let k = at - 1; k >= 0 && k > at - 30 && others.size > 0; k--) if (others.has(candidates[k]!.head)) found.push(k)
  return found
}

const takesPart = (deprel: string): boolean => /^(?:nsubj|obj|iobj|obl)/.test(deprel)

function weigh(text: Text, clusters: Clusters, before: number, at: number): number {
  const { syntax } = text
  const [other, one] = [clusters.candidates[before]!, clusters.candidates[at]!]
  const cluster = clusters.of(before)
  let score = weights.sentence * (one.sentence - other.sentence)
  const role = relation(syntax[other.head]!)
  const label = syntax[other.head]!.deprel
  if (label === 'nsubj') score += weights.subject
  else if (label === 'nsubj:pass') score += weights.passiveSubject
  else if (role === 'obj' || role === 'iobj') score += weights.object
  else if (label === 'nmod:poss') score += weights.possessor
  else if (role === 'nmod') score += weights.modifier
  else score += weights.oblique
  if (role === relation(syntax[one.head]!)) score += weights.parallel
  if (cluster.named) score += weights.named
  score += weights.often * Math.log(Math.min(weights.cap, cluster.members.length))
  if (cluster.number === 'either' && one.number === 'many') score += weights.either
  if (one.sex && !cluster.sex) score += weights.unknownSex
  if (!cluster.type) score += weights.untyped
  if (other.form === 'several') score += weights.several
  if (other.form === 'pronoun') score += weights.pronoun
  return score + weights.order * (at - before)
}

/** Whom 'himself' means: the subject of its clause. */
function subjectOf({ syntax, trees }: Text, clusters: Clusters, at: number): number | null {
  const { candidates } = clusters
  const one = candidates[at]!
  let verb = syntax[one.head]!.head
  for (let up = 0; up < 4 && verb >= 0; up++, verb = syntax[verb]!.head) {
    const subject = trees.children[verb]!.find(i => relation(syntax[i]!) === 'nsubj')
    if (subject === undefined) continue
    for (let k = at - 1; k >= 0 && k > at - 30; k--)
      if (candidates[k]!.head === subject && agree(clusters.of(k), one)) return k
  }
  return null
}
