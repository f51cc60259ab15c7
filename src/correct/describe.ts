import type { Anchor, Change, KeptDecision, Overruled } from '../core/decision.ts'
import type { Reading } from '../core/reading.ts'
import { locate, shortened } from './locate.ts'
import { pointInWords } from './overrule.ts'
import { speakerInWords } from './statements.ts'

/**
 * A decision on one line, for a list: 'v2 “fired”: happened → possible (“toll unconfirmed”)'. What it is about has the id it has in the reading,
 * or had before it was left out; without one, where the reading has nothing there any more.
 * @param reading with the decisions, or before them
 */
export function describeDecision(reading: Reading, { id: by, about, change, note }: KeptDecision): string {
  const located = locate(reading, about)
  const there = 'id' in located ? located.id : null
  const entity = about.of === 'entity' ? (entityAt(reading, there)?.id ?? null) : there
  const known = reading.corrections?.find(one => one.by === by)?.about ?? entity
  const subject = [known, `“${shortened(about.words)}”`].filter(Boolean).join(' ')
  return `${subject}: ${changeInWords(reading, entity, by, about, change)}${note === null ? '' : ` (“${note}”)`}`
}

function changeInWords(reading: Reading, id: string | null, by: number, about: Anchor, change: Change): string {
  const from = (now: string | null, nothing: string): string =>
    id === null ? '' : `${wasOf(reading, id, by, change.set, now) ?? nothing} → `
  const event = reading.events.find(one => one.id === id)
  switch (change.set) {
    case 'speaker':
      return `speaker ${from(speakerInWords(reading, id), 'nobody')}${named(reading, change.to) ?? 'nobody'}`
    case 'modality':
      return `${from(event?.modality ?? null, '')}${change.to}`
    case 'place': {
      const place = reading.entities.find(one => one.id === event?.place)?.name ?? null
      return `place ${from(place, 'nowhere')}${named(reading, change.to) ?? 'nowhere'}`
    }
    case 'location': {
      const location = reading.entities.find(one => one.id === id)?.location ?? null
      return `location ${from(pointInWords(location), 'unknown')}${pointInWords(change.to) ?? 'unknown'}`
    }
    case 'same':
      return `${about.of === 'mention' ? 'means' : 'the same as'} ${named(reading, change.to, id)}`
    case 'apart':
      return about.of === 'mention' ? 'somebody or something else' : 'another happening'
    case 'absent':
      return 'left out'
  }
}

/** What the engine has, or had before decisions. */
function wasOf(
  { statements, events, entities }: Reading,
  id: string,
  by: number,
  set: Change['set'],
  now: string | null,
): string | null {
  const lists: readonly (readonly { readonly id: string; readonly overruled?: readonly Overruled[] }[])[] = [
    statements,
    events,
    entities,
  ]
  const overruled = lists.flatMap(list => list.find(one => one.id === id)?.overruled ?? [])
  const mark = overruled.find(one => one.by === by) ?? overruled.find(one => one.set === set)
  return mark ? mark.was : now
}

const entityAt = ({ mentions, entities }: Reading, mention: string | null) =>
  entities.find(({ id }) => id === mentions.find(one => one.id === mention)?.entity)

/** What a change names: 'Ana Cruz', 'v2 “fired”'; its words where the reading has nothing there, or nothing but what the change is about. */
function named(reading: Reading, anchor: Anchor | null, about: string | null = null): string | null {
  if (!anchor) return null
  const located = locate(reading, anchor)
  if ('why' in located) return `“${shortened(anchor.words)}”`
  if (anchor.of === 'event') return `${located.id} “${shortened(anchor.words)}”`
  const entity = entityAt(reading, located.id)
  return entity && entity.id !== about ? entity.name : `“${shortened(anchor.words)}”`
}
