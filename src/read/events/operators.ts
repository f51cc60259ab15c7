import * as lists from '../../../lexicon/operators.gen.ts'
import type { Modality } from '../../core/reading.ts'

/** What a word makes of what stands below it: `holds` leaves it as the word itself is. */
export type Effect =
  | 'holds'
  | 'attempted'
  | Extract<Modality, 'failed' | 'negated' | 'denied' | 'planned' | 'possible' | 'requested'>

/** The effects of words, by where what they say stands. */
export interface Operators {
  readonly verbs: ReadonlyMap<string, Effect>
  readonly objects: ReadonlyMap<string, Effect>
  readonly nouns: ReadonlyMap<string, Effect>
  readonly adjectives: ReadonlyMap<string, Effect>
  readonly modifiers: ReadonlyMap<string, Effect>
  /** Adverbs by which a clause is not sure: 'probably'. */
  readonly adverbs: ReadonlySet<string>
  readonly auxiliaries: ReadonlyMap<string, Effect | 'would'>
}

const byWord = <Of extends string>(effects: Readonly<Record<string, string>>): ReadonlyMap<string, Of> =>
  new Map(
    Object.entries(effects).flatMap(([effect, words]) =>
      words.split(/\s+/).map((word): [string, Of] => [word, effect as Of]),
    ),
  )

/** Reads the lexicon of operators. Once a reader. */
export const openOperators = (): Operators => ({
  verbs: byWord<Effect>(lists.verbs),
  objects: byWord<Effect>(lists.objects),
  nouns: byWord<Effect>(lists.nouns),
  adjectives: byWord<Effect>(lists.adjectives),
  modifiers: byWord<Effect>(lists.modifiers),
  adverbs: new Set(lists.unsure.split(/\s+/)),
  auxiliaries: byWord<Effect | 'would'>(lists.auxiliaries),
})

/**
 * What becomes of what stands below an operator that is itself so or not: 'did not fail to land' landed, 'may have begun to fire' may have
 * fired, 'has no plan to attack' will not.
 */
export function composed(effect: Effect, above: Modality): Modality {
  if (effect === 'holds') return above
  if (effect === 'attempted') return composed('possible', above)
  if (above === 'happened' || above === 'ongoing') return effect
  if (above === 'failed' && (effect === 'possible' || effect === 'planned')) return 'failed'
  if (above === 'requested' && (effect === 'possible' || effect === 'planned')) return 'requested'
  if (above === 'negated' || above === 'failed') {
    if (effect === 'failed' || effect === 'negated') return 'happened'
    return effect === 'denied' || effect === 'requested' ? 'unclear' : 'negated'
  }
  if (above === 'denied' && effect === 'possible') return 'negated'
  if (above === 'unclear' || above === 'denied') return above
  if (above === 'planned' && (effect === 'negated' || effect === 'failed')) return 'negated'
  return effect === 'failed' || effect === 'negated' || effect === 'denied' ? 'possible' : effect
}
