import type { Candidate, Text } from './candidate.ts'
import { agree, type Clusters } from './clusters.ts'
import { type CountryIn, countryBeside } from './countries.ts'
import type { Description } from './descriptions.ts'

/*
 * Roles that pick out one person: 'the prosecutor' after 'prosecutor Mark Tedeschi', 'the Kremlin leader' where Putin is president.
 */

/** Roles that a country has one of; the report may call whoever has one by another. */
const heads = new Set(
  'leader president premier prime-minister minister chancellor king queen emperor sultan emir monarch ruler dictator strongman'.split(
    ' ',
  ),
)
const leading = new Set(
  'leader president premier chancellor king queen emperor sultan emir monarch ruler dictator strongman'.split(' '),
)

/** A role that somebody named has in the report: its noun, and the country if one is named with it. */
interface Held {
  readonly by: number
  readonly noun: string
  readonly words: ReadonlySet<string>
  readonly country: string | null
}

/** Key of the roles in `leading`. */
const anyLeader = 'any leader'

/** Of so many with one role none is picked out by it. */
const mostHolders = 40

/** Takes a definite description for the one named person of whom the report says just that. */
export function joinRoles(
  text: Text,
  clusters: Clusters,
  described: readonly Description[],
  countryIn: CountryIn,
): void {
  const held = rolesHeld(text, clusters, described, countryIn)
  const owners = new Map(clusters.candidates.map(({ head }, i) => [head, i]))
  for (const [i, one] of clusters.candidates.entries()) {
    if (one.form !== 'nominal' || !one.human || one.number !== 'one') continue
    if (one.article !== 'definite' && one.article !== 'possessive' && one.article !== 'none') continue
    if (clusters.of(i).named) continue
    const country = countryBeside(text, one, countryIn) ?? countryOfOwner(text, clusters, owners, one)
    if (one.article !== 'definite' && country === null) continue
    const roles = held.get(one.lemma) ?? []
    const alike = leading.has(one.lemma) ? [...roles, ...(held.get(anyLeader) ?? [])] : roles
    const fitting = alike.filter(role => agree(clusters.of(role.by), one) && isSame(role, one, country))
    const sure = country === null ? fitting : fitting.filter(role => role.country === country)
    const meant = sure.length > 0 ? sure : fitting
    if (meant.length > 0 && meant.every(role => clusters.same(role.by, meant[0]!.by)))
      clusters.join(meant[0]!.by, i, 'entities.role')
  }
}

/** 'Their leader', 'its president', where the country that is meant is known. */
function countryOfOwner(
  { trees, syntax, names }: Text,
  clusters: Clusters,
  owners: ReadonlyMap<number, number>,
  one: Candidate,
): string | null {
  const owner =
    one.article === 'possessive'
      ? trees.children[one.head]!.find(child => syntax[child]!.deprel === 'nmod:poss')
      : undefined
  const by = owner === undefined ? undefined : owners.get(owner)
  if (by === undefined) return null
  const named = clusters.of(by).members.find(i => clusters.candidates[i]!.name?.country)
  const name = named === undefined ? null : names[clusters.candidates[named]!.at!]!
  return name && (name.type === 'country' || name.metonym) ? name.country : null
}

function isSame(role: Held, one: Candidate, country: string | null): boolean {
  if (role.country !== null && country !== null && role.country !== country) return false
  if (role.noun === one.lemma)
    return country !== null
      ? role.country === country || one.modifiers.size <= 1
      : [...one.modifiers].every(word => role.words.has(word))
  if (!leading.has(role.noun) || !leading.has(one.lemma)) return false
  return country !== null && (role.country === country || role.country === null)
}

function rolesHeld(
  text: Text,
  clusters: Clusters,
  described: readonly Description[],
  countryIn: CountryIn,
): Map<string, Held[]> {
  const { report, names, kinds } = text
  const held = new Map<string, Held[]>()
  const add = (by: number, start: number, end: number, country: string | null) => {
    const words = report.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter(Boolean)
    const noun = words.findLast(word => kinds.kindOf(word)?.human || heads.has(word))
    if (!noun) return
    const role: Held = { by, noun, words: new Set(words), country }
    for (const key of leading.has(noun) ? [noun, anyLeader] : [noun]) {
      const known = held.get(key)
      if (!known) held.set(key, [role])
      else if (known.length < mostHolders) known.push(role)
    }
  }
  for (const [i, one] of clusters.candidates.entries()) {
    const title = one.form === 'name' ? names[one.at!]!.title : null
    if (title) add(i, title.start, title.end, countryBeside(text, one, countryIn))
  }
  for (const { of, start, end } of described) if (clusters.of(of).named) add(of, start, end, countryIn(start, end))
  return held
}
