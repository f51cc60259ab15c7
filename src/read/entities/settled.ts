import type { Entity } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
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
  const officeCountry = (name: number): string | null => {
    const office = officeIn(candidates, names, names.indexOf(name))
    return office === null ? null : countries[entityOf.get(office)!]!
  }
  for (const [i, { members, cluster }] of shown.entries()) {
    const list =
      cluster.type === 'group' && !cluster.named
        ? members.map(member => candidates[member]!).find(one => listsPeople(text, one))
        : undefined
    if (!list) continue
    const people = namesIn(candidates, names, list).filter(name => candidates[name]!.type === 'person')
    const all = [i, ...people.map(name => entityOf.get(name)!)]
    const known = new Set(
      [...all.map(one => countries[one]!), ...people.map(name => officeCountry(name))].filter(Boolean),
    )
    if (known.size === 1) for (const one of all) countries[one] ??= [...known][0]!
  }
  for (const [at, name] of names.entries()) {
    const office = officeIn(candidates, names, at)
    if (office === null) continue
    const [body, person] = [entityOf.get(office)!, entityOf.get(name)!]
    countries[person] ??= countries[body]!
    countries[body] ??= countries[person]!
  }
  return entities.map((entity, i) => ({ ...entity, country: countries[i]! }))
}

/** Nouns for those who serve one state when they are named together; leaders and ministers may be of several. */
const officials = new Set(['official', 'officer', 'commander', 'general', 'aide', 'adviser', 'advisor'])

const listsPeople = ({ report }: Text, { start, end, lemma }: Candidate): boolean =>
  officials.has(lemma) &&
  /\b(?:including|such as|among them)\b/.test(report.text.slice(start, Math.min(end, start + longestList)))

/** Characters of a list that are looked at. */
const longestList = 300

/** The names inside some words, the first few; names are in order and none overlaps another. */
function namesIn(candidates: readonly Candidate[], names: readonly number[], { start, end }: Candidate): number[] {
  const found: number[] = []
  let at = firstEndingAfter(
    names.map(name => candidates[name]!),
    start,
  )
  for (; at < names.length && candidates[names[at]!]!.start < end && found.length < fewOfficials; at++)
    if (candidates[names[at]!]!.start >= start) found.push(names[at]!)
  return found
}

/** The organisation named in the title of the name at an index. */
function officeIn(candidates: readonly Candidate[], names: readonly number[], at: number): number | null {
  const title = candidates[names[at]!]!.name!.title
  if (!title) return null
  for (let k = at - 1; k >= 0 && k > at - 4; k--) {
    const one = candidates[names[k]!]!
    if (one.type === 'organization' && one.end > title.start && one.end <= title.end) return names[k]!
  }
  return null
}
