import type { Overruled } from '../core/decision.ts'
import type { Entity, Mention, Reading } from '../core/reading.ts'
import { overrule, pointInWords, wordsAt } from './overrule.ts'
import type { Parts } from './parts.ts'
import type { Rulings } from './rulings.ts'

interface Given {
  /** The parts of the entity. */
  readonly group: readonly string[]
  readonly given: ReadonlyMap<string, Entity>
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>
  readonly parts: Parts
  readonly locations: Rulings['locations']
}

/**
 * One entity of all its parts. It keeps the id of an entity that the engine made before that of a mention, of a named one before others,
 * of the one that is named first: whichever order they were joined in.
 */
export function entityOf(reading: Reading, { group, given, mentionsOf, parts, locations }: Given): Entity {
  const first = (part: string): Mention | undefined => mentionsOf.get(part)?.[0]
  const isNamed = (part: string): boolean => mentionsOf.get(part)?.some(({ form }) => form === 'name') ?? false
  const rank = (part: string): number => Number(!given.has(part)) * 2 + Number(!isNamed(part))
  const start = (part: string): number => first(part)?.start ?? Number.POSITIVE_INFINITY
  const ordered = [...group].sort((a, b) => rank(a) - rank(b) || start(a) - start(b))
  const members = ordered.map(part => given.get(part) ?? taken(reading, given, part, first(part)!, parts))
  const [one, ...others] = members as [Entity, ...Entity[]]

  const joined = others
    .filter(({ id }) => given.has(id))
    .map(({ id, name }): Overruled => ({ ...(parts.joined(id) ?? parts.joined(one.id)!), was: name }))
  const ruling = ordered
    .flatMap(part => locations.get(part) ?? [])
    .reduce<{ by: number; to: Entity['location'] } | null>(
      (last, next) => (last && last.by > next.by ? last : next),
      null,
    )
  const location = ruling ? ruling.to : firstOf(members, entity => entity.location)
  const isMoved = !isSamePoint(location, one.location)
  const located: Overruled | null =
    ruling && isMoved
      ? {
          by: ruling.by,
          set: 'location',
          was: pointInWords(one.location),
          ...(one.location?.rule ? { rule: one.location.rule } : {}),
        }
      : null
  const changes = {
    ...(joined.length > 0 ? union(members, ordered.filter(isNamed)) : {}),
    ...(isMoved ? { location } : {}),
  }
  return overrule(one, changes, [...joined, located])
}

const isSamePoint = (a: Entity['location'], b: Entity['location']): boolean =>
  a?.lat === b?.lat && a?.lon === b?.lon && a?.geonames === b?.geonames

/** An entity of a single mention that was taken out of another. The report says no more of it than the words of the mention. */
function taken(
  reading: Reading,
  given: ReadonlyMap<string, Entity>,
  id: string,
  mention: Mention,
  parts: Parts,
): Entity {
  const words = wordsAt(reading, mention)
  const name = mention.form === 'nominal' ? words.replace(/^(?:an?|the)\s+(?=\S)/i, '') : words
  const deed = parts.moved(mention.id)!
  const from = given.get(mention.entity)!.name
  return {
    id,
    type: mention.type,
    name,
    roles: [],
    country: null,
    sector: null,
    location: null,
    overruled: [{ ...deed, was: from }],
  }
}

/** What is known of several entities that are one; of people the fullest name. */
function union(members: readonly Entity[], named: readonly string[]): Partial<Entity> {
  const [{ name, type }] = members as [Entity, ...Entity[]]
  const names = members.filter(({ id }) => named.includes(id)).map(one => one.name)
  const roles = [...new Set(members.flatMap(one => one.roles))]
  return {
    name:
      type === 'person' ? names.reduce((longest, next) => (next.length > longest.length ? next : longest), name) : name,
    roles: roles.filter(role => !roles.some(other => other.endsWith(` ${role}`))),
    country: firstOf(members, ({ country }) => country),
    sector: firstOf(members, ({ sector }) => sector),
  }
}

/** The first answer that is not null. */
function firstOf<Value>(members: readonly Entity[], answer: (one: Entity) => Value | null): Value | null {
  for (const one of members) {
    const found = answer(one)
    if (found !== null) return found
  }
  return null
}
