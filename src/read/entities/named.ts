import type { Located, Name } from '../../core/layers.ts'
import type { EntityType } from '../../core/reading.ts'

/** What has a country's name may be a state of another: 'Georgia'. */
export const typeOfName = ({ type }: Name, located: Located | null): EntityType =>
  type === 'country' && located && located.kind !== 'country' ? 'place' : type

/**
 * Names that mean the same, as lists of their indices: the same country, organisation or place by the word list's name; a capital that acts and
 * the country it is of, where that is named; the same words; a
 * person's surname or first word with the one person it can mean; initials with the name they stand behind ('Free Port Union (FPU)'). When
 * two persons could be meant, neither is taken.
 */
export function sameNames(text: string, names: readonly Name[], located: readonly (Located | null)[]): number[][] {
  const groups: number[][] = []
  const byKey = new Map<string, number[]>()
  const fullNames = personNames(names)
  const countries = new Set(
    names.filter(({ type, demonym }) => type === 'country' && !demonym).map(({ country }) => country),
  )
  for (const [i, name] of names.entries()) {
    const keys = keysOf(name, located[i]!, fullNames, countries)
    const short = initialsBehind(text, name)
    let group = keys.map(key => byKey.get(key)).find(found => found !== undefined)
    if (!group) {
      group = []
      groups.push(group)
    }
    group.push(i)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
    if (short) byKey.set(`organization ${short}`, group)
  }
  return groups
}

const companyForm = / (?:Corp|Inc|Ltd|Co|PLC|Plc|plc|LLC|AG|SA|AS|GmbH)\.?$/

function keysOf(
  name: Name,
  located: Located | null,
  fullNames: ReadonlyMap<string, string | null>,
  countries: ReadonlySet<string | null>,
): string[] {
  if (name.metonym && name.rule === 'names.capital' && countries.has(name.country)) return [`country ${name.country}`]
  if (located?.exact && located.kind !== 'country') return [`place ${located.place}`]
  if (name.type === 'country' && name.country) return [`country ${name.country}`]
  if (name.type !== 'person') return [`${name.type} ${name.canonical.replace(companyForm, '')}`]
  const own = name.canonical.toLowerCase()
  return [`person ${fullNames.get(own) ?? own}`]
}

/**
 * Shorter names of persons → the full name they stand for, in small letters ('Kim Jong un' is 'Kim Jong Un'): first or last word, or more
 * words from either end ('Kim Jong' for 'Kim Jong Un'); null where two persons share them.
 */
function personNames(names: readonly Name[]): Map<string, string | null> {
  const all = new Set(
    names
      .filter(({ type, canonical }) => type === 'person' && canonical.includes(' '))
      .map(({ canonical }) => canonical.toLowerCase()),
  )
  const shorter = new Set([...all].flatMap(name => [...parts(name)]))
  const found = new Map<string, string | null>()
  for (const name of all) {
    if (shorter.has(name)) continue
    for (const part of parts(name)) found.set(part, found.has(part) ? null : name)
  }
  return found
}

/** Longer ones are no names of persons. */
const longestName = 8

/** The first one, two … words of a name and the last, without the whole. */
function parts(name: string): Set<string> {
  const all = name.split(' ')
  if (all.length > longestName) return new Set()
  const words = /^(?:jr|sr|ii|iii|kc|qc)\.?$/.test(all.at(-1)!) ? all.slice(0, -1) : all
  return new Set(words.slice(1).flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]))
}

/** 'Free Port Union (FPU)' → 'FPU'. */
function initialsBehind(text: string, name: Name): string | null {
  if (name.type !== 'organization') return null
  return /^ \((\p{Lu}{2,8})\)/u.exec(text.slice(name.end, name.end + 12))?.[1] ?? null
}
