import { type PlaceKind, placeKinds } from '../../src/gazetteer/kinds.ts'
import { indexOf, isMain, many, none, reference, writeSections } from '../../src/gazetteer/layout.ts'
import type { Entry } from './entry.ts'

/** The bytes of a gazetteer of these places, regions first. */
export function writeGazetteer(entries: readonly Entry[]): Uint8Array {
  const index = new Map(entries.map((entry, i) => [entry, i]))
  const countries = [...new Set(entries.flatMap(({ country }) => country ?? []))].sort()
  const countryIndex = new Map(countries.map((country, i) => [country, i]))
  const regionIndex = (region: Entry | null): number => {
    const at = region === null ? none : index.get(region)!
    if (region && at >= none)
      throw new Error(`${region.label} has index ${at}, more than 16 bits hold: put regions first.`)
    return at
  }
  const labels = texts(entries.map(({ label }) => label))
  const { keys, found, lists } = keysOf(entries)
  return writeSections({
    geonames: column(Int32Array, entries, ({ geonames }) => geonames ?? 0),
    lat: column(Float32Array, entries, ({ lat }) => lat),
    lon: column(Float32Array, entries, ({ lon }) => lon),
    population: column(Uint32Array, entries, ({ population }) => population),
    country: column(Uint16Array, entries, ({ country }) => (country === null ? none : countryIndex.get(country)!)),
    admin1: column(Uint16Array, entries, ({ admin1 }) => regionIndex(admin1)),
    admin2: column(Uint16Array, entries, ({ admin2 }) => regionIndex(admin2)),
    kind: column(Uint8Array, entries, ({ kind }) => placeKinds.indexOf(kind)),
    extent: column(Uint16Array, entries, ({ extent }) => (extent === 0 ? 0 : Math.max(1, Math.round(extent)))),
    labelEnds: labels.ends,
    labels: labels.bytes,
    keyEnds: keys.ends,
    keys: keys.bytes,
    found,
    lists,
    countries: new TextEncoder().encode(countries.join('')),
  })
}

/** Keys in the order of their bytes, and what each leads to. */
function keysOf(entries: readonly Entry[]) {
  /** Most keys lead to one place: half a million lists of one would cost two seconds. */
  const references = new Map<string, number | number[]>()
  entries.forEach(({ names }, i) => {
    for (const [key, main] of names) {
      const of = references.get(key)
      if (of === undefined) references.set(key, reference(i, main))
      else if (typeof of === 'number') references.set(key, [of, reference(i, main)])
      else of.push(reference(i, main))
    }
  })
  /** Without letters beyond U+FFFF the order of code units is that of UTF-8's bytes. */
  const sorted = [...references.keys()].filter(key => !/[\ud800-\udfff]/.test(key)).sort()
  const lists: number[] = []
  const found = sorted.map(key => {
    const of = references.get(key)!
    if (typeof of === 'number') return of
    const ordered = of.map(made => ({ made, rank: rank(entries, made) })).sort((a, b) => a.rank - b.rank)
    lists.push(of.length)
    for (const { made } of ordered) lists.push(made)
    return many + lists.length - of.length - 1
  })
  return { keys: texts(sorted), found: Uint32Array.from(found), lists: Uint32Array.from(lists) }
}

/**
 * What a name means by itself more often: a city rather than the region around it (Kharkiv, Idlib, New York), a capital rather than a state
 * (Washington), a county rather than a small town (Fairfax).
 */
const weight: Partial<Record<PlaceKind, number>> = { capital: 3, admin1: 1 / 4, admin2: 1 / 10 }
/** A sea, an island or an area counts as many people as a thinly settled land of its extent: Java is the island before a village. */
const settled = 10
const mostPeople = 2 ** 34

/** Countries, then places by a main name, then others; among them by people, weighed. */
function rank(entries: readonly Entry[], made: number): number {
  const { kind, population, extent } = entries[indexOf(made)]!
  const people = population || settled * extent ** 2
  const group = kind === 'country' ? 0 : isMain(made) ? 1 : 2
  return group * mostPeople - people * (weight[kind] ?? 1)
}

function column<Column extends Int32Array | Float32Array | Uint32Array | Uint16Array | Uint8Array>(
  type: new (length: number) => Column,
  entries: readonly Entry[],
  of: (entry: Entry) => number,
): Column {
  const values = new type(entries.length)
  entries.forEach((entry, i) => {
    values[i] = of(entry)
  })
  return values
}

function texts(of: readonly string[]) {
  const bytes = Buffer.from(of.join(''))
  let end = 0
  const ends = new Uint32Array(of.length)
  of.forEach((text, i) => {
    end += Buffer.byteLength(text)
    ends[i] = end
  })
  return { ends, bytes }
}
