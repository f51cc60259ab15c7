import { type PlaceKind, placeKinds } from './kinds.ts'
import { indexOf, isMain, many, none, openSections, type Sections } from './layout.ts'
import { normalise } from './normalise.ts'

/** A place of the gazetteer. */
export interface Place {
  readonly index: number
  /** As print writes it, in Latin letters. */
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-3; null for a place in several countries or none. */
  readonly country: string | null
  /** Index of the region of the first level that it lies in. */
  readonly admin1: number | null
  /** Index of the region of the second level that it lies in. */
  readonly admin2: number | null
  /** Degrees, WGS 84, to five decimals. */
  readonly lat: number
  readonly lon: number
  /** People; of a region, those of its places that are listed. 0 where it is not known. */
  readonly population: number
  /** Id in GeoNames. */
  readonly geonames: number | null
  /** Kilometres, a rough radius; 0 for a point. */
  readonly extent: number
}

/** A place that a name may mean. */
export interface Candidate {
  readonly place: Place
  /** The name is a main one, not one of its others. */
  readonly main: boolean
}

/** Named places of the world. It decides nothing: which candidate a text means is for the reader of the text to say. */
export interface Gazetteer {
  /** Places of that name, however it is spelt (see `normalise`): countries, then by main name before others, then the likelier by itself. */
  lookup(name: string): readonly Candidate[]
  /** Throws a RangeError for an index that is not below `size`. */
  place(index: number): Place
  /** Number of places. */
  readonly size: number
}

/** Longer texts are no names; the longest of the gazetteer has about a hundred letters. */
const longest = 200

/** A gazetteer over the bytes of its file, of which it keeps hold. Throws `gazetteer-damaged` for bytes that are not those of one. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const sections = openSections(bytes)
  const place = placeOf(sections)
  const candidate = (reference: number): Candidate => ({ place: place(indexOf(reference)), main: isMain(reference) })
  return {
    size: sections.kind.length,
    place,
    lookup(name) {
      if (name.length > longest) return []
      const found = sections.found[find(sections, encoder.encode(normalise(name)))]
      if (found === undefined) return []
      if (found < many) return [candidate(found)]
      const at = found - many
      return Array.from(sections.lists.subarray(at + 1, at + 1 + sections.lists[at]!), candidate)
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function placeOf(sections: Sections): (index: number) => Place {
  const region = (index: number): number | null => (index === none ? null : index)
  /** Columns hold single precision, whose digits beyond the fifth decimal are noise. */
  const degrees = (stored: number): number => Math.round(stored * 1e5) / 1e5
  return index => {
    const kind = placeKinds[sections.kind[index] ?? placeKinds.length]
    if (!kind) throw new RangeError(`There is no place ${index}.`)
    const country = sections.country[index]!
    return {
      index,
      name: decoder.decode(slice(sections.labels, sections.labelEnds, index)),
      kind,
      country: country === none ? null : decoder.decode(sections.countries.subarray(country * 3, country * 3 + 3)),
      admin1: region(sections.admin1[index]!),
      admin2: region(sections.admin2[index]!),
      lat: degrees(sections.lat[index]!),
      lon: degrees(sections.lon[index]!),
      population: sections.population[index]!,
      geonames: sections.geonames[index] || null,
      extent: sections.extent[index]!,
    }
  }
}

const slice = (bytes: Uint8Array, ends: Uint32Array, index: number): Uint8Array =>
  bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index])

/** Index of a key by binary search; -1 for one that is not there. */
function find({ keys, keyEnds }: Sections, wanted: Uint8Array): number {
  let [low, high] = [0, keyEnds.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compare(keys, middle === 0 ? 0 : keyEnds[middle - 1]!, keyEnds[middle]!, wanted)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return -1
}

function compare(keys: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const length = Math.min(end - start, wanted.length)
  for (let i = 0; i < length; i++) {
    const difference = keys[start + i]! - wanted[i]!
    if (difference !== 0) return difference
  }
  return end - start - wanted.length
}
