import type { Entity } from '../../core/reading.ts'
import type { Candidate, Text } from './candidate.ts'
import type { Shown } from './written.ts'

/*
 * Countries that one entity has from another.
 */

/** Officials named together that are looked at. */
const fewOfficials = 20

/**
 * Entities with the countries that those beside them show: officials whom a report lists together ('officials including A and B') are of one
 * country, and the office in a person's title is of the country that the person is of ('Munitions Department Director B').
 */
export function withCountries(
  text: Text,
  candidates: readonly Candidate[],
  shown: readonly Shown[],
  entities: readonly Entity[],
): Entity[] {
  const countries = entities.map(({ country }) => country)
  const entityOf = new Map<number, number>()
  for (const [i, { members }] of shown.entries()) for (const member of members) entityOf.set(member, i)
  const names = candidates.flatMap((one, i) => (one.form === 'name' && entityOf.has(i) ? [i] : []))
  for (const [i, { members, cluster }] of shown.entries()) {
    const list =
      cluster.type === 'group' && !cluster.named
        ? members.map(member => candidates[member]!).find(one => listsPeople(text, one))
        : undefined
    if (!list) continue
    const people = names
      .filter(name => isWithin(candidates[name]!, list) && candidates[name]!.type === 'person')
      .slice(0, fewOfficials)
    const all = [i, ...people.map(name => entityOf.get(name)!)]
    const known = new Set(
      [
        ...all.map(one => countries[one]!),
        ...people.map(name => officeOf(candidates, names, entityOf, countries, name)),
      ].filter(Boolean),
    )
    if (known.size === 1) for (const one of all) countries[one] ??= [...known][0]!
  }
  for (const name of names) {
    const office = officeIn(candidates, names, name)
    if (office === null) continue
    const [body, person] = [entityOf.get(office)!, entityOf.get(name)!]
    countries[person] ??= countries[body]!
    countries[body] ??= countries[person]!
  }
  return entities.map((entity, i) => ({ ...entity, country: countries[i]! }))
}

const isWithin = (one: Candidate, other: Candidate): boolean => one.start >= other.start && one.end <= other.end

const listsPeople = ({ report }: Text, { start, end, human }: Candidate): boolean =>
  human === true && /\b(?:including|such as|among them)\b/.test(report.text.slice(start, end))

/** The organisation named in the title of a person's name. */
function officeIn(candidates: readonly Candidate[], names: readonly number[], name: number): number | null {
  const title = candidates[name]!.name!.title
  if (!title) return null
  const at = names.indexOf(name)
  for (let k = at - 1; k >= 0 && k > at - 4; k--) {
    const one = candidates[names[k]!]!
    if (one.type === 'organization' && one.end > title.start && one.end <= title.end) return names[k]!
  }
  return null
}

function officeOf(
  candidates: readonly Candidate[],
  names: readonly number[],
  entityOf: ReadonlyMap<number, number>,
  countries: readonly (string | null)[],
  name: number,
): string | null {
  const office = officeIn(candidates, names, name)
  return office === null ? null : countries[entityOf.get(office)!]!
}
