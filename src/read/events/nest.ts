import type { PloverType, Statement } from '../../core/reading.ts'
import type { Cast } from './cast.ts'
import type { Match } from './match.ts'
import { verbal } from './plover.ts'
import type { Parts } from './roles.ts'
import type { Stance } from './stance.ts'

/** An event on its way: what its word, its frame and its clause say. */
export interface Found {
  readonly match: Match
  stance: Stance
  parts: Parts
  readonly statement: Statement | null
  /** Whom it is aimed at, also where it is no act that has recipients: 'allow UN planes to land' is aimed at the UN. */
  aim: readonly string[]
  /** Index of the event whose content it is: 'refused to meet'. */
  over: number | null
}

/** The events that stand under each. */
export type Under = ReadonlyMap<Found, readonly Found[]>

/** Where the content of an act stands. */
const contents = ['do', 'that', 'while', 'patient', 'for', 'to', 'of', 'on', 'against', 'over', 'about']

/** Where those stand whom an act is aimed at, if not its object. */
const sides = ['to', 'toward', 'towards', 'against', 'with', 'for', 'on', 'over', 'from', 'into', 'at']

/** Types of acts that are done to a place: a curfew in a town is imposed on it. */
const placed: ReadonlySet<PloverType> = new Set(['COERCE', 'CONCEDE', 'THREATEN', 'SANCTION', 'MOBILIZE'])

/**
 * Gives those killed in an attack its attackers, puts events under the acts whose content they are, and says whom an act is aimed at where its own words do not: who is asked to release
 * prisoners, whose attack is condemned, with whom relations are to be cut, whose positions are shelled.
 * Answers the events that stand under each.
 */
export function nest(cast: Cast, found: readonly Found[]): Under {
  const byWord = new Map(found.map((one, index) => [one.match.predicate.at, index]))
  for (const [index, { match }] of found.entries())
    if (!byWord.has(match.predicate.carrier)) byWord.set(match.predicate.carrier, index)
  found.forEach(({ match: { slots, predicate } }, index) => {
    for (const slot of contents)
      for (const head of slots.get(slot) ?? []) {
        const below = byWord.get(head)
        if (below !== undefined && head !== predicate.at && !isUnder(found, index, below)) found[below]!.over ??= index
      }
  })
  const actorsAt = (head: number) => found[byWord.get(head) ?? -1]?.parts.actors ?? []
  const under = new Map<number, Found[]>()
  for (const one of found) if (one.over !== null) under.set(one.over, [...(under.get(one.over) ?? []), one])
  for (const one of found) {
    if (one.match.frame?.type !== 'ASSAULT' || one.parts.actors.length > 0) continue
    const cause = ['in', 'by', 'during']
      .flatMap(slot => one.match.slots.get(slot) ?? [])
      .map(head => found[byWord.get(head) ?? -1])
    const doers =
      cause.find(other => other?.match.frame?.type === 'ASSAULT' && !other.match.frame.together)?.parts.actors ?? []
    one.parts = { ...one.parts, actors: doers.filter(id => !one.parts.recipients.includes(id)) }
  }
  for (let index = found.length - 1; index >= 0; index--) {
    const one = found[index]!
    const { frame } = one.match
    const below = under.get(index) ?? []
    if (frame?.type === 'ACCUSE' && below.length > 0) {
      const blamed = below.flatMap(({ parts }) => parts.actors).filter(id => !one.parts.actors.includes(id))
      if (blamed.length > 0) one.parts = { ...one.parts, recipients: [...new Set(blamed)] }
    }
    if (one.parts.recipients.length > 0 || frame?.together) {
      one.aim = one.parts.recipients
      continue
    }
    one.aim = aimedAt(cast, actorsAt, one, below)
    if (frame?.type) one.parts = { ...one.parts, recipients: one.aim }
    else if (isDemanding(cast, below))
      one.parts = {
        ...one.parts,
        recipients: below.flatMap(({ parts }) => parts.actors).filter(id => !one.parts.actors.includes(id)),
      }
  }
  return new Map([...under].map(([index, below]) => [found[index]!, below]))
}

/** Whether an event is another, or is somewhere below it: the tree of a long sentence may lead round. */
function isUnder(found: readonly Found[], one: number, other: number): boolean {
  for (let at: number | null = one; at !== null; at = found[at]!.over) if (at === other) return true
  return false
}

/** Whether what is said says that somebody must do something: 'Russia said that Sudan must return it' asks that of Sudan. */
export const isDemanding = (cast: Cast, below: readonly Found[]): boolean =>
  below.some(
    ({ stance, match: { predicate, slots } }) =>
      stance.modality === 'requested' &&
      stance.rule === 'events.auxiliary' &&
      predicate.sort !== 'noun' &&
      (slots.get('agent') ?? []).some(head => cast.is(head, '@official')),
  )

function aimedAt(
  cast: Cast,
  actorsAt: (head: number) => readonly string[],
  { match: { frame, slots }, parts }: Found,
  below: readonly Found[],
): readonly string[] {
  const others = (ids: readonly (string | null | undefined)[]) =>
    [...new Set(ids)].filter(id => id != null && !parts.actors.includes(id)) as string[]
  const heads = (...names: readonly string[]) => names.flatMap(name => slots.get(name) ?? [])
  const first = (lists: readonly string[][]) => lists.find(list => list.length > 0) ?? []
  if (heads('patient').some(head => cast.isOpen(head))) return []
  const isVerbal = !frame?.type || verbal.has(frame.type)
  const defied =
    frame?.type === 'THREATEN'
      ? [slots, ...below.map(one => one.match.slots)].flatMap(each => each.get('if') ?? [])
      : []
  return first([
    others(defied.flatMap(head => actorsAt(head))),
    ...(isVerbal ? below.map(one => others(one.parts.actors)) : []),
    ...(isVerbal
      ? below.map(one =>
          others(
            ['patient', 'agent'].flatMap(slot => one.match.slots.get(slot) ?? []).map(head => cast.ownerOf(head)?.id),
          ),
        )
      : []),
    ...(isVerbal ? below.map(one => others([...one.aim, ...one.parts.destinations])) : []),
    others(heads('patient').map(head => cast.ownerOf(head)?.id)),
    ...sides.map(side => others(heads(side).map(head => (cast.isAddressable(head) ? cast.entityAt(head)!.id : null)))),
    others(heads(...sides, 'of').map(head => cast.ownerOf(head)?.id)).slice(0, 1),
    others(parts.destinations),
    ...(isVerbal
      ? sides.map(side =>
          others(
            below
              .flatMap(one => one.match.slots.get(side) ?? [])
              .map(head => (cast.isAddressable(head) ? cast.entityAt(head)!.id : cast.ownerOf(head)?.id)),
          ),
        )
      : []),
    ...(frame?.type && placed.has(frame.type)
      ? [
          ...[slots, ...below.map(one => one.match.slots)].map(each =>
            others((each.get('in') ?? []).map(head => cast.placeAt(head)?.id)).slice(0, 1),
          ),
        ]
      : []),
  ])
}
