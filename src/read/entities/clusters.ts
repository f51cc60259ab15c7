import type { Candidate } from './candidate.ts'

type Traits = Pick<Candidate, 'type' | 'human' | 'number' | 'sex'>

/** Candidates taken for one and the same, and what they tell together. */
export interface Cluster extends Readonly<Traits> {
  /** Indices of candidates, in no order. */
  readonly members: readonly number[]
  readonly named: boolean
}

interface Growing extends Cluster {
  members: number[]
  type: Traits['type']
  human: Traits['human']
  number: Traits['number']
  sex: Traits['sex']
  named: boolean
}

/** Which candidates mean the same, as far as is known. */
export interface Clusters {
  readonly candidates: readonly Candidate[]
  of(candidate: number): Cluster
  same(one: number, other: number): boolean
  /** Takes two for the same, by a rule that is noted for the second. O(log n) each, over all. */
  join(one: number, other: number, rule: string): void
  /** What joined a candidate with another; null where nothing did. */
  ruleOf(candidate: number): string | null
  all(): readonly Cluster[]
}

export function openClusters(candidates: readonly Candidate[]): Clusters {
  const clusters = candidates.map(
    ({ type, human, number, sex, form }, i): Growing => ({
      type,
      human,
      number,
      sex,
      members: [i],
      named: form === 'name',
    }),
  )
  const rules: (string | null)[] = candidates.map(() => null)
  return {
    candidates,
    of: i => clusters[i]!,
    same: (one, other) => clusters[one] === clusters[other],
    ruleOf: i => rules[i]!,
    join(one, other, rule) {
      rules[other] ??= rule
      const [a, b] = [clusters[one]!, clusters[other]!]
      if (a === b) return
      const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a]
      Object.assign(large, together(large, small))
      for (const member of small.members) {
        large.members.push(member)
        clusters[member] = large
      }
    },
    all: () => [...new Set(clusters)],
  }
}

/** Names tell more than nouns. */
function together(one: Cluster, other: Cluster): Traits & { named: boolean } {
  const [first, second] = !one.named && other.named ? [other, one] : [one, other]
  return {
    type: first.type ?? second.type,
    human: first.human ?? second.human,
    number: first.number ?? second.number,
    sex: first.sex ?? second.sex,
    named: first.named,
  }
}

/** Whether nothing that is known of two speaks against their being the same. */
export const agree = (
  one: Pick<Traits, 'human' | 'number' | 'sex'>,
  other: Pick<Traits, 'human' | 'number' | 'sex'>,
): boolean =>
  (one.sex === null || other.sex === null || one.sex === other.sex) &&
  (one.human === null || other.human === null || one.human === other.human) &&
  numbersAgree(one.number, other.number)

const numbersAgree = (one: Traits['number'], other: Traits['number']): boolean =>
  one === null || other === null || one === 'either' || other === 'either' || one === other
