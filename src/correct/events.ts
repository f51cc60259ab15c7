import type { Overruled } from '../core/decision.ts'
import { categoryAs } from '../core/plover.ts'
import type { Event, Reading, Span, Statement } from '../core/reading.ts'
import { within } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { eventInWords, overrule } from './overrule.ts'
import type { Rulings } from './rulings.ts'
import { leavingOut, standingOf } from './standing.ts'
import { speakerInWords, traced } from './statements.ts'

/** The events of a reading after decisions. @param statements after them too */
export function eventsOf(reading: Reading, rulings: Rulings, cast: Cast, statements: readonly Statement[]): Event[] {
  const { happenings, absent } = rulings
  const present = reading.events.filter(event => leavingOut(reading.statements, absent, event) === undefined)
  const order = new Map(present.map(({ id }, i) => [id, i]))
  return present.map(event => {
    const first = happenings
      .of(event.id)
      .reduce((one, next) => ((order.get(next) ?? order.size) < (order.get(one) ?? order.size) ? next : one))
    const made = eventOf(reading, rulings, cast, event, first === event.id ? null : first)
    return event.says !== null && rulings.speakers.has(event.says) ? spokenBy(reading, cast, made, statements) : made
  })
}

function eventOf(reading: Reading, rulings: Rulings, cast: Cast, event: Event, sameEvent: string | null): Event {
  const { absent } = rulings
  const changes: Partial<Event>[] = [
    ...(sameEvent === event.sameEvent ? [] : [{ sameEvent }]),
    ...players(reading, cast, event),
    ...(event.says !== null && absent.has(event.says) ? [{ says: null }] : []),
  ]
  const marks: Overruled[] = []
  const regrouped = rulings.regrouped.get(event.id)
  if (regrouped && sameEvent !== event.sameEvent) {
    const first = reading.events.find(({ id }) => id === event.sameEvent)
    marks.push({ ...regrouped, was: first ? eventInWords(reading, first) : null })
  }
  const standing = standingOf(reading.statements, absent, event)
  if (standing) {
    changes.push({ statement: standing.statement })
    marks.push({ by: standing.by, set: 'absent', was: speakerInWords(reading, event.statement) })
  }
  const modality = rulings.modalities.get(event.id)
  if (modality && modality.to !== event.modality) {
    changes.push({ modality: modality.to, plover: category(event, modality.to) })
    marks.push({ by: modality.by, set: 'modality', was: event.modality })
  }
  const ruling = rulings.places.get(event.id)
  const told = changes.find(({ place }) => place !== undefined)?.place ?? event.place
  const place = ruling?.to ? cast.whole(ruling.to) : null
  if (ruling && place !== told) {
    changes.push({ place })
    marks.push({
      by: ruling.by,
      set: 'place',
      was: reading.entities.find(({ id }) => id === event.place)?.name ?? null,
    })
  }
  if (marks.length > 0) changes.push({ reasons: withUser(event) })
  return overrule(event, Object.assign({}, ...changes), marks)
}

/** Who speaks is who acts in the event of speaking: where a decision says otherwise of the statement, it says so of the event. */
function spokenBy(reading: Reading, cast: Cast, event: Event, statements: readonly Statement[]): Event {
  const before = reading.statements.find(({ id }) => id === event.says)
  const after = statements.find(({ id }) => id === event.says)
  const mark = after?.overruled?.find(({ set }) => set === 'speaker')
  if (!before || !after || !mark) return event
  const told = traced(reading, cast, before).entity
  const speaker = after.speaker.entity
  const others = event.actors.filter(id => id !== told && id !== speaker)
  const isActing = event.actors.length === 0 || event.actors.some(id => id === told)
  if (!isActing || speaker === told) return event
  const { by, set, was } = mark
  const changes = { actors: speaker === null ? others : [speaker, ...others], reasons: withUser(event) }
  return overrule(event, changes, [{ by, set, was }])
}

const withUser = ({ reasons = [] }: Event): string[] => [...new Set(['user', ...reasons])]

/**
 * The category of the clause under another modality; one that it has from more than its modality stays. What was told as done and is
 * only possible is unconfirmed: no threat or offer of it, as what may come is.
 */
function category({ type, plover, modality }: Event, now: Event['modality']): Event['plover'] {
  if (plover !== categoryAs(type, modality)) return plover
  const isToCome = modality === 'planned' || modality === 'conditional' || modality === 'requested'
  return now === 'possible' && !isToCome ? null : categoryAs(type, now)
}

/** Who takes part and where, as the entities are now, each once; nothing where nothing changes. */
function players({ sentences }: Reading, cast: Cast, event: Event): Partial<Event>[] {
  const { trigger, mentions } = event
  const sites: readonly Span[] = [trigger, ...mentions]
  const own = sentences.filter(sentence => sites.some(site => within(site, sentence)))
  const now = (ids: readonly string[]): string[] => [...new Set(ids.map(id => cast.player(id, own)))]
  const lists = (['actors', 'recipients'] as const).flatMap(role => {
    const ids = now(event[role])
    return ids.join() === event[role].join() ? [] : [{ [role]: ids }]
  })
  const ones = (['place', 'origin', 'destination'] as const).flatMap(role => {
    const id = event[role]
    const [is = null] = id === null ? [] : now([id])
    return is === id ? [] : [{ [role]: is }]
  })
  return [...lists, ...ones]
}
