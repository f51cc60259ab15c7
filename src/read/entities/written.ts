import type { Located } from '../../core/layers.ts'
import type { Entity, EntityType, Mention } from '../../core/reading.ts'
import { inOrder } from '../../core/span.ts'
import type { Candidate, Text } from './candidate.ts'
import type { Cluster, Clusters } from './clusters.ts'
import { type CountryIn, countryBeside } from './countries.ts'
import type { Description } from './descriptions.ts'
import { typeOfName } from './named.ts'
import { nominalName } from './nominalname.ts'
import { withCountries } from './settled.ts'

/** Types of what takes part in events even when it is spoken of once. */
const participants: ReadonlySet<EntityType | null> = new Set(['person', 'group', 'organization'] as const)

/** Mentions of one entity, in order. */
export interface Shown {
  readonly cluster: Cluster
  readonly members: readonly number[]
}

/** The entities and mentions of a reading, numbered by first span. */
export function written(
  text: Text,
  clusters: Clusters,
  described: readonly Description[],
  countryIn: CountryIn,
): { entities: Entity[]; mentions: Mention[] } {
  const { candidates } = clusters
  const byOrder = (a: number, b: number) => inOrder(candidates[a]!, candidates[b]!)
  const descriptions = new Map<number, Description[]>()
  for (const one of described) {
    const known = descriptions.get(one.of)
    if (known) known.push(one)
    else descriptions.set(one.of, [one])
  }
  const shown = clusters
    .all()
    .flatMap((cluster): Shown[] => {
      const members = membersShown(candidates, cluster)
      return members.length > 0 ? [{ cluster, members: members.sort(byOrder) }] : []
    })
    .sort((a, b) => byOrder(a.members[0]!, b.members[0]!))
  const entities = shown.map((one, i) => entityOf(text, candidates, one, descriptions, countryIn, `e${i + 1}`))
  const settled = withCountries(text, candidates, shown, entities)
  const mentions = shown
    .flatMap(({ members }, i) => members.map(member => ({ member, entity: entities[i]! })))
    .sort((a, b) => byOrder(a.member, b.member))
    .map(({ member, entity }, i) => mentionOf(text, candidates[member]!, entity, `m${i + 1}`, clusters.ruleOf(member)))
  return { entities: settled, mentions }
}

/** Those of a cluster that a reading has: none for what has no type, and for what is neither named nor takes part in anything. */
function membersShown(candidates: readonly Candidate[], { members, named, type }: Cluster): number[] {
  const own = members.filter(i => candidates[i]!.form !== 'whole')
  if (named) return own.length > 1 ? [...members] : own
  if (own.length > 0 && own.every(i => isPersonal(candidates[i]!))) return own
  if (type === null) return []
  return own.length > 1 || (participants.has(type) && candidates[own[0]!]!.form === 'nominal') ? own : []
}

/** 'I', 'they' and 'he' are somebody though no name or noun says who. */
const isPersonal = ({ form, lemma }: Candidate): boolean =>
  form === 'pronoun' &&
  /^(?:i|me|m[iy].*|we|us|our.*|you.*|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)$/.test(
    lemma,
  )

function entityOf(
  text: Text,
  candidates: readonly Candidate[],
  { cluster, members }: Shown,
  descriptions: ReadonlyMap<number, readonly Description[]>,
  countryIn: CountryIn,
  id: string,
): Entity {
  const { names, located, kinds } = text
  const first = members.find(i => isCountry(candidates[i]!)) ?? members.find(i => candidates[i]!.at !== null)
  const name = first === undefined ? null : names[candidates[first]!.at!]!
  const at = first === undefined ? null : located[candidates[first]!.at!]!
  const type = name ? typeOfName(name, at) : (cluster.type ?? (cluster.number === 'one' ? 'person' : 'group'))
  const roles = rolesOf(text, candidates, members, descriptions)
  const isBody = type === 'person' || type === 'group' || type === 'organization'
  const beside = isBody
    ? firstOf(members, i => besideOf(text, candidates[i]!, descriptions.get(i) ?? [], countryIn))
    : null
  return {
    id,
    type,
    name: name ? fullest(candidates, members, name.canonical) : nominalName(text, candidates, members),
    roles,
    country: (at ? at.country : name?.country) ?? beside,
    sector:
      name?.sector ??
      (isBody
        ? (firstOf(roles, kinds.sectorOf) ?? firstOf(members, i => kinds.sectorOf(nounOf(candidates[i]!))))
        : null),
    location: locationOf(at),
  }
}

/** A capital that acts is one of the names of a country: 'Oslo' of Norway. */
const isCountry = ({ name }: Candidate): boolean => name?.type === 'country'

const nounOf = ({ form, lemma }: Candidate): string => (form === 'nominal' ? lemma : '')

/** The first answer that is not null. */
function firstOf<T, A>(list: readonly T[], answer: (one: T) => A | null): A | null {
  for (const one of list) {
    const found = answer(one)
    if (found !== null) return found
  }
  return null
}

function besideOf(
  text: Text,
  one: Candidate,
  descriptions: readonly Description[],
  countryIn: CountryIn,
): string | null {
  return countryBeside(text, one, countryIn) ?? firstOf(descriptions, ({ start, end }) => countryIn(start, end))
}

/** The longest name of a person; else the one that the first mention has. */
function fullest(candidates: readonly Candidate[], members: readonly number[], canonical: string): string {
  let longest = canonical
  for (const i of members) {
    const { name } = candidates[i]!
    if (name?.type === 'person' && name.canonical.length > longest.length) longest = name.canonical
  }
  return longest
}

/** No report gives one person more. */
const mostRoles = 30

/** Titles, what the report says that somebody is, and nouns for somebody that are roles; each once, the fuller where one holds another. */
function rolesOf(
  text: Text,
  candidates: readonly Candidate[],
  members: readonly number[],
  descriptions: ReadonlyMap<number, readonly Description[]>,
): string[] {
  const { report } = text
  const found: string[] = []
  for (const i of members) {
    const { name } = candidates[i]!
    const spans = [...(name?.title ? [name.title] : []), ...(descriptions.get(i) ?? [])]
    for (const { start, end } of spans) {
      const role = report.text.slice(start, end).replace(/\s+/g, ' ')
      if (found.length < mostRoles && !found.some(known => known === role || known.endsWith(` ${role}`)))
        found.push(role)
    }
  }
  return found.filter(role => !found.some(other => other !== role && other.endsWith(` ${role}`)))
}

const locationOf = (located: Located | null): Entity['location'] =>
  located && {
    lat: located.lat,
    lon: located.lon,
    geonames: located.exact ? located.geonames : null,
    confidence: located.confidence,
    rule: located.rule,
  }

function mentionOf(
  { located }: Text,
  one: Candidate,
  { id: entity, type }: Entity,
  id: string,
  rule: string | null,
): Mention {
  const { start, end, form, name, at } = one
  const where = { id, entity, start, end }
  if (!name)
    return {
      ...where,
      type,
      form: form === 'pronoun' ? 'pronoun' : 'nominal',
      metonym: false,
      rule: rule ?? 'entities.noun',
    }
  const { metonym, demonym } = name
  return {
    ...where,
    type: typeOfName(name, located[at!]!),
    form: 'name',
    metonym,
    rule: name.rule,
    ...(demonym ? { demonym } : {}),
  }
}
