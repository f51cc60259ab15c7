import type { Entity, Mention, Reading, Span } from '../core/reading.ts'
import { within } from '../core/span.ts'
import { entityOf } from './entity.ts'
import { grouped, keptList } from './overrule.ts'
import type { Rulings } from './rulings.ts'

/** The entities and mentions of a reading after decisions, and who is meant by what referred to them before. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  entity(id: string): Entity
  /** Whether a report has a name for it. */
  isNamed(id: string): boolean
  /** The entity that a part is of now. */
  whole(part: string): string
  /**
   * Who plays a role that an entity had, told in some spans. A role follows the mention that it rests on: where all mentions of the entity
   * there are of another one now, that one has it.
   */
  player(entity: string, spans: readonly Span[]): string
}

export function castOf(reading: Reading, { parts, locations }: Rulings): Cast {
  const given = new Map(reading.entities.map(entity => [entity.id, entity]))
  const mentionsOf = grouped(reading.mentions, ({ id }) => parts.of(id))
  const entities = parts.groups().map(group => entityOf(reading, { group, given, mentionsOf, parts, locations }))
  const wholes = new Map(entities.flatMap(({ id }) => parts.group(id).map(part => [part, id] as const)))
  const whole = (part: string): string => wholes.get(parts.now(part))!

  const mentions = reading.mentions.map((mention): Mention => {
    const part = parts.of(mention.id)
    const entity = whole(part)
    const deed = parts.moved(mention.id) && (parts.joined(part) ?? parts.moved(mention.id))
    if (entity === mention.entity) return mention
    if (!deed) return { ...mention, entity }
    const mark = { ...deed, was: given.get(mention.entity)!.name, rule: mention.overruled?.[0]?.rule ?? mention.rule }
    return { ...mention, entity, rule: 'user', overruled: [mark] }
  })
  const byEntity = grouped(reading.mentions, ({ entity }) => entity)
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const named = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity))
  const firsts = mentions.map(({ entity }) => entity).filter(id => !given.has(id))
  const order = new Map([...new Set([...given.keys(), ...firsts])].map((id, i) => [id, i]))
  const ordered = [...entities].sort((a, b) => order.get(a.id)! - order.get(b.id)!)
  return {
    entities: keptList(reading.entities, ordered),
    mentions: keptList(reading.mentions, mentions),
    entity: id => byId.get(id)!,
    isNamed: id => named.has(id),
    whole,
    player(entity, spans) {
      const own = (byEntity.get(entity) ?? []).filter(mention => spans.some(span => within(mention, span)))
      const now = new Set(own.map(({ id }) => whole(parts.of(id))))
      return now.size === 1 ? [...now][0]! : whole(entity)
    },
  }
}
