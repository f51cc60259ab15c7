import type { KeptDecision } from '../core/decision.ts'
import type { Reading } from '../core/reading.ts'
import { castOf } from './cast.ts'
import { eventsOf } from './events.ts'
import { keptList } from './overrule.ts'
import { type Rulings, ruled } from './rulings.ts'
import { statementsOf } from './statements.ts'

export interface Applied {
  readonly reading: Reading
  /** Numbers of the decisions that the reading holds to, in order. */
  readonly applied: readonly number[]
  /** Decisions that mean nothing in this reading, each with the reason, in words that go on after "because". */
  readonly stale: readonly { readonly id: number; readonly why: string }[]
}

/**
 * A reading with what a user decided about it, later decisions before earlier ones. Ids and spans stay as they are; the reading, and each
 * annotation in it, is the same object where nothing is decided about it. What was applied stands in `corrections`, and is not applied again.
 */
export function applyDecisions(reading: Reading, decisions: readonly KeptDecision[]): Applied {
  const before = reading.corrections ?? []
  const known = new Set(before.map(({ by }) => by))
  const rulings = ruled(
    reading,
    decisions.filter(({ id }) => !known.has(id)),
  )
  const { applied, stale } = rulings
  const corrections = [...before, ...applied]
  return {
    reading: applied.length === 0 ? reading : { ...corrected(reading, rulings), corrections },
    applied: corrections.map(({ by }) => by),
    stale,
  }
}

/** A reading by what was ruled; the same object where that changes nothing. */
export function corrected(reading: Reading, rulings: Rulings): Reading {
  const cast = castOf(reading, rulings)
  const { entities, mentions } = cast
  const statements = keptList(reading.statements, statementsOf(reading, rulings, cast))
  const events = keptList(reading.events, eventsOf(reading, rulings, cast, statements))
  const isSame =
    entities === reading.entities &&
    mentions === reading.mentions &&
    statements === reading.statements &&
    events === reading.events
  return isSame ? reading : { ...reading, entities, mentions, statements, events }
}
