import type { Anchor, Change, Decision } from '../core/decision.ts'
import { idsOf } from '../core/ids.ts'
import { problem } from '../core/problems.ts'
import type { Entity, Modality, Reading } from '../core/reading.ts'
import { ofEntity, ofEvent, ofMention, ofStatement } from './anchor.ts'
import { corrected } from './apply.ts'
import { entityNamed } from './named.ts'
import { fitting, ruled } from './rulings.ts'
import type { Wish } from './wish.ts'

export type { Wish } from './wish.ts'

/**
 * A decision from what a user says about an annotation: about a statement `speaker` or `absent`; an event `modality`, `place`, `same`, `apart`
 * or `absent`; an entity `location` or `same`; a mention `same` (it is of that entity) or `apart`.
 *
 *     const decision = decide(reading, 's3', { set: 'speaker', to: 'Villaruz' }, 'see the video')
 *
 * Throws a `HearsayError` for what the reading does not have, what does not fit and what would change nothing.
 * @param reading as the user sees it, with the decisions so far
 */
export function decide(reading: Reading, id: string, wish: Wish, note?: string): Decision {
  const about = anchorOf(reading, id)
  if (!fitting[about.of].includes(wish.set))
    throw problem('correction-misfit', id, nouns[about.of], wish.set, fitting[about.of].join(', '))
  const decision = {
    about,
    change: changeOf(reading, id, about, wish),
    note: note?.replace(/\s+/g, ' ').trim() || null,
  }
  const rulings = ruled(reading, [{ id: 0, report: reading.id, made: '', ...decision }])
  if (corrected(reading, rulings) === reading) throw problem('correction-empty', id)
  return decision
}

const nouns = { statement: 'a statement', event: 'an event', entity: 'an entity', mention: 'a mention' } as const

function anchorOf(reading: Reading, id: string): Anchor {
  const statement = reading.statements.find(one => one.id === id)
  if (statement) return ofStatement(reading, statement)
  const event = reading.events.find(one => one.id === id)
  if (event) return ofEvent(reading, event)
  const mention = reading.mentions.find(one => one.id === id)
  if (mention) return ofMention(reading, mention)
  if (reading.entities.some(one => one.id === id)) return ofEntity(reading, id)
  const other = [...reading.times, ...reading.quantities].find(one => one.id === id)
  if (other) throw problem('correction-other', id)
  throw problem('annotation-unknown', id, idsOf(reading))
}

function changeOf(reading: Reading, id: string, about: Anchor, wish: Wish): Change {
  switch (wish.set) {
    case 'speaker':
      return { set: 'speaker', to: wish.to === null ? null : ofEntity(reading, entityNamed(reading, wish.to).id) }
    case 'place':
      return { set: 'place', to: wish.to === null ? null : ofEntity(reading, placeNamed(reading, wish.to).id) }
    case 'modality':
      return { set: 'modality', to: modalityOf(wish.to) }
    case 'location': {
      const entity = entityNamed(reading, id)
      if (!places.has(entity.type)) throw problem('correction-misfit', id, `a ${entity.type}`, 'location', 'same')
      return { set: 'location', to: wish.to && pointOf(wish.to) }
    }
    case 'same':
      return { set: 'same', to: sameAs(reading, id, about, wish.to) }
    case 'apart':
    case 'absent':
      return { set: wish.set }
  }
}

/** What an annotation is said to be the same as: an event as an event, all else as an entity. */
function sameAs(reading: Reading, id: string, about: Anchor, other: string): Anchor {
  const event = reading.events.find(one => one.id === other)
  if ((event !== undefined) !== (about.of === 'event')) throw problem('correction-unlike', id, other)
  return event ? ofEvent(reading, event) : ofEntity(reading, entityNamed(reading, other).id)
}

const places: ReadonlySet<Entity['type']> = new Set(['country', 'place', 'facility'])

function placeNamed(reading: Reading, given: string): Entity {
  const entity = entityNamed(reading, given)
  if (!places.has(entity.type) && entity.type !== 'organization')
    throw problem('correction-nowhere', entity.name, `a ${entity.type}`)
  return entity
}

const modalities: Readonly<Record<Modality, true>> = {
  happened: true,
  ongoing: true,
  planned: true,
  possible: true,
  conditional: true,
  requested: true,
  denied: true,
  failed: true,
  negated: true,
  unclear: true,
}

function modalityOf(given: string): Modality {
  if (!Object.hasOwn(modalities, given)) throw problem('modality-unknown', given, Object.keys(modalities).join(', '))
  return given as Modality
}

function pointOf({ lat, lon, geonames = null }: { lat: number; lon: number; geonames?: number | null }) {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw problem('location-invalid', `${lat},${lon}`)
  return { lat, lon, geonames }
}
