import { kilometres } from '../../src/core/distance.ts'
import { type PlaceKind, placeKinds } from '../../src/gazetteer/kinds.ts'
import { addNames, type Entry, mainNames } from './entry.ts'
import { group } from './group.ts'
import type { SupplementEntry } from './tables.ts'

/**
 * Places of our own lists. One that is known, from an earlier list or as a city of GeoNames, by a name and near the same point, only adds
 * its names; one that is small lies in the regions of the nearest city of its country.
 */
export function supplementEntries(entries: readonly SupplementEntry[], cities: readonly Entry[]): Entry[] {
  const within = group(cities, ({ country }) => country)
  const made: Entry[] = []
  const byKey = new Map<string, Entry[]>()
  for (const listed of entries) {
    const entry = placed(supplementEntry(listed), within)
    const keys = [...entry.names.keys()]
    const towns = entry.kind === 'city' ? (within.get(entry.country) ?? []) : []
    const same = keys.flatMap(key => byKey.get(key) ?? []).find(isAt(entry)) ?? towns.find(isSame(entry))
    if (same) for (const [key, main] of entry.names) same.names.set(key, main || same.names.get(key) === true)
    else {
      made.push(entry)
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), entry])
    }
  }
  return made
}

/** A lake and the dam that makes it may share a name and a point: they are two places. */
const isAt =
  (entry: Entry) =>
  (other: Entry): boolean =>
    other.kind === entry.kind && kilometres(other, entry) <= Math.max(25, Math.min(other.extent, entry.extent))

const isSame =
  (entry: Entry) =>
  (city: Entry): boolean =>
    Math.abs(city.lat - entry.lat) < 0.2 &&
    kilometres(city, entry) < 15 &&
    [...entry.names.keys()].some(key => city.names.has(key))

function supplementEntry(listed: SupplementEntry): Entry {
  const { name, kind, country, point, aliases, extent, geonames, population } = listed
  if (!placeKinds.includes(kind as PlaceKind)) throw new Error(`${name} of lexicon/gazetteer is of no kind: ${kind}.`)
  const names = mainNames([name])
  addNames(names, aliases ?? [], false)
  const countries = [country].flat()
  return {
    label: name,
    kind: kind as PlaceKind,
    country: countries.length === 1 ? countries[0]! : null,
    admin1: null,
    admin2: null,
    lat: point[0],
    lon: point[1],
    population: population ?? 0,
    geonames: geonames ?? null,
    extent: extent ?? 0,
    names,
  }
}

const small = 30
/** Kilometres beyond which the nearest city says nothing of a place's region. */
const near = 60

function placed(entry: Entry, within: ReadonlyMap<string | null, readonly Entry[]>): Entry {
  if (entry.country === null || entry.extent > small) return entry
  const width = Math.cos((entry.lat * Math.PI) / 180)
  const square = ({ lat, lon }: Entry) => (lat - entry.lat) ** 2 + ((lon - entry.lon) * width) ** 2
  let [nearest, least]: [Entry | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const city of within.get(entry.country) ?? []) {
    const away = square(city)
    if (away < least) [nearest, least] = [city, away]
  }
  if (!nearest || kilometres(nearest, entry) > near) return entry
  return { ...entry, admin1: nearest.admin1, admin2: nearest.admin2 }
}
