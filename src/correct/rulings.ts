import type { Anchor, Change, KeptDecision } from '../core/decision.ts'
import type { Entity, Modality, Reading } from '../core/reading.ts'
import { type Groups, openGroups } from './groups.ts'
import { type Located, locate } from './locate.ts'
import { type Deed, openParts, type Parts } from './parts.ts'
import { type Absent, leavingOut } from './standing.ts'

/** A value that a decision set. */
export interface Ruled<Value> {
  readonly by: number
  readonly to: Value
}

type ById<Value> = ReadonlyMap<string, Ruled<Value>>

/** What decisions come to, before anything is changed: by the ids of the given reading, and entities by their parts. */
export interface Rulings {
  readonly parts: Parts
  /** Events that are one happening. */
  readonly happenings: Groups
  /** The last decision about which happening an event is. */
  readonly regrouped: ReadonlyMap<string, Deed>
  readonly speakers: ById<string | null>
  readonly modalities: ById<Modality>
  readonly places: ById<string | null>
  readonly locations: ById<Entity['location']>
  readonly absent: Absent
  readonly applied: readonly { readonly by: number; readonly about: string }[]
  readonly stale: readonly { readonly id: number; readonly why: string }[]
}

/** Which changes can be made to what. */
export const fitting: Readonly<Record<Anchor['of'], readonly Change['set'][]>> = {
  statement: ['speaker', 'absent'],
  event: ['modality', 'place', 'same', 'apart', 'absent'],
  entity: ['location', 'same'],
  mention: ['same', 'apart'],
}

/**
 * Takes decisions one after another, by their numbers: each means what its words stood for when it was made, so that a mention that an
 * earlier one took out of an entity is by itself for a later one.
 */
export function ruled(reading: Reading, decisions: readonly KeptDecision[]): Rulings {
  const parts = openParts(reading)
  const happenings = openGroups(happeningsOf(reading))
  const regrouped = new Map<string, Deed>()
  const speakers = new Map<string, Ruled<string | null>>()
  const modalities = new Map<string, Ruled<Modality>>()
  const places = new Map<string, Ruled<string | null>>()
  const locations = new Map<string, Ruled<Entity['location']>>()
  const absent = new Map<string, number>()
  const applied: { by: number; about: string }[] = []
  const stale: { id: number; why: string }[] = []

  /** The annotation that an anchor means, an entity as its mention, unless it is left out by now. */
  const found = (anchor: Anchor): Located => {
    const located = locate(reading, anchor)
    if ('why' in located) return located
    const event = reading.events.find(({ id }) => id === located.id)
    const by = event ? leavingOut(reading.statements, absent, event) : absent.get(located.id)
    return by === undefined ? located : { why: `correction ${by} leaves it out` }
  }

  /** Rules on an annotation; answers what was ruled on, which of an entity is its part. @param to an annotation that the change names */
  const rule = ({ id: by, about, change }: KeptDecision, id: string, to: string | null): string => {
    const deed = { by, set: change.set }
    switch (change.set) {
      case 'speaker':
        speakers.set(id, { by, to: to && parts.of(to) })
        return id
      case 'modality':
        modalities.set(id, { by, to: change.to })
        return id
      case 'place':
        places.set(id, { by, to: to && parts.of(to) })
        return id
      case 'location':
        locations.set(parts.of(id), { by, to: change.to && { ...change.to, confidence: 1, rule: 'user' } })
        return parts.of(id)
      case 'absent':
        absent.set(id, by)
        return id
      case 'apart': {
        if (about.of === 'mention') {
          parts.apart(id, deed)
          return id
        }
        for (const member of happenings.of(id)) regrouped.set(member, deed)
        happenings.takeOut(id)
        return id
      }
      case 'same': {
        if (about.of === 'mention') {
          parts.move(id, parts.of(to!), deed)
          return id
        }
        if (about.of === 'entity') {
          const part = parts.of(id)
          parts.join(part, parts.of(to!), deed)
          return part
        }
        if (happenings.of(id).includes(to!)) return id
        happenings.join(id, to!)
        for (const member of happenings.of(id)) regrouped.set(member, deed)
        return id
      }
    }
  }

  for (const decision of [...decisions].sort((a, b) => a.id - b.id)) {
    const { id, about, change } = decision
    const one = found(about)
    const named = namedBy(change)
    const other = named ? found(named) : null
    if ('why' in one) stale.push({ id, why: one.why })
    else if (other && 'why' in other) stale.push({ id, why: other.why })
    else applied.push({ by: id, about: rule(decision, one.id, other?.id ?? null) })
  }
  return { parts, happenings, regrouped, speakers, modalities, places, locations, absent, applied, stale }
}

/** The annotation that a change names beside the one it is about. */
const namedBy = (change: Change): Anchor | null =>
  change.set === 'speaker' || change.set === 'place' || change.set === 'same' ? change.to : null

/** The ids of events, those of one happening together. */
function happeningsOf({ events }: Reading): string[][] {
  const groups = new Map<string, string[]>()
  for (const { id, sameEvent } of events) {
    const members = groups.get(sameEvent ?? id)
    if (members) members.push(id)
    else groups.set(sameEvent ?? id, [id])
  }
  return [...groups.values()]
}
