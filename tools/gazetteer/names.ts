import { normalise } from '../../src/gazetteer/normalise.ts'
import { addNames, type Entry } from './entry.ts'
import { group } from './group.ts'
import type { CountryEntry, RegionEntry, Spelling } from './tables.ts'
import { bareKey, withWords } from './variants.ts'

/** Gives places the spellings that print uses, and shows them by the first. */
export function spell(
  spellings: readonly Spelling[],
  regions: ReadonlyMap<string, Entry>,
  cities: readonly Entry[],
): void {
  const first = new Map([...regions].filter(([, { kind }]) => kind === 'admin1'))
  const byId = new Map(cities.map(city => [String(city.geonames), city]))
  for (const [of, names] of spellings) {
    const region = regions.get(of)
    const entry = region ?? byId.get(of)
    if (!entry) throw new Error(`lexicon/gazetteer spells ${of} (${names[0]}), which GeoNames does not have.`)
    entry.label = names[0]!
    addNames(entry.names, names, true)
    if (region) addNames(entry.names, worded(names, of.slice(0, 2)).filter(isFree(of, first)), true)
  }
}

const worded = (names: readonly string[], country: string): string[] =>
  names.map(normalise).flatMap(key => withWords(bareKey(key, country) ?? key, country))

/** 'Kyiv region' is the region's, not the city's that it surrounds. */
const isFree = (code: string, regions: ReadonlyMap<string, Entry>): ((key: string) => boolean) => {
  const others = [...regions].filter(([other]) => other !== code && other.startsWith(code.slice(0, 3)))
  return key => !others.some(([, { names }]) => names.has(key))
}

/** English names of cities become main ones, and are shown where GeoNames shows a name that is not on the list: of places of that name in the country, the one with most people has it. */
export function nameCities(
  named: readonly { readonly name: string; readonly country: string }[],
  cities: readonly Entry[],
): void {
  const known = group(named, ({ name, country }) => `${country} ${normalise(name)}`)
  const largest = new Map<string, Entry>()
  for (const city of cities) {
    if (city.kind === 'section') continue
    for (const key of city.names.keys()) {
      const wanted = `${city.country} ${key}`
      if (known.has(wanted) && city.population >= (largest.get(wanted)?.population ?? 0)) largest.set(wanted, city)
    }
  }
  for (const [key, [first]] of known) {
    const city = largest.get(key)
    if (!city) continue
    const spelt = known.has(`${city.country} ${normalise(city.label)}`)
    addNames(city.names, [first!.name], true)
    if (!spelt) city.label = first!.name
  }
}

export const capitals = (countries: readonly CountryEntry[]) =>
  countries.flatMap(({ code, capital }) => (capital ? [{ name: capital, country: code }] : []))

/**
 * Lends the names of lexicon/regions.yaml to the regions of that country and name: of the first level, or else of the second, or else to a
 * place of our lists; those of waters, mountains and parts of the world to places of our lists alone, since Pacific County is no ocean. A name
 * that is already another such region's is not lent. Answers the entries that found none.
 */
export function lend(entries: readonly RegionEntry[], regions: readonly Entry[], own: readonly Entry[]): RegionEntry[] {
  const first = keyed(regions.filter(({ kind }) => kind === 'admin1'))
  const second = keyed(regions.filter(({ kind }) => kind === 'admin2'))
  const listed = keyed(own, true)
  return entries.filter(({ name, kind, aliases, country }) => {
    const keys = [name, ...aliases].map(normalise)
    const asked = [...keys, ...keys.flatMap(key => bareKey(key, '') ?? [])]
    for (const places of kind === 'region' ? [first, second, listed] : [listed]) {
      const named = (key: string) =>
        places.get(key)?.find(place => !country || !place.country || place.country === country) ?? null
      const key = asked.find(named)
      if (!key) continue
      const { names } = named(key)!
      addNames(names, [key], true)
      const free = keys.filter(other => !named(other))
      addNames(names, free, false)
      return false
    }
    return true
  })
}

/** Places by their main names, or by all. */
function keyed(of: readonly Entry[], all = false): ReadonlyMap<string, readonly Entry[]> {
  const pairs = of.flatMap(entry => [...entry.names].flatMap(([key, main]) => (main || all ? { key, entry } : [])))
  return new Map([...group(pairs, ({ key }) => key)].map(([key, found]) => [key, found.map(({ entry }) => entry)]))
}
