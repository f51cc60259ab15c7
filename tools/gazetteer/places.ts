import { normalise } from '../../src/gazetteer/normalise.ts'
import { mean, spread } from './distance.ts'
import { addNames, type Entry, mainNames, type Names, withoutParenthesis } from './entry.ts'
import { type City, readRegions } from './geonames.ts'
import { group } from './group.ts'
import { readCountryEntries, readTable } from './tables.ts'
import { bareKey, secondLevel, withWords } from './variants.ts'

/** Entries by GeoNames code: 'US', 'US.VA', 'US.VA.059'. */
export type Regions = ReadonlyMap<string, Entry>

/** Countries of lexicon/countries.yaml; a point or id that the list has goes before the table's. */
export function countryEntries(cities: readonly City[]): Regions {
  const rows = new Map(readTable('countries').map(row => [row[1], row]))
  const within = group(cities, ({ country }) => country)
  return new Map(
    readCountryEntries().flatMap(({ code, name, aliases, point, geonames }) => {
      const [alpha2, , id, lat, lon, extent] = rows.get(code) ?? []
      if (!alpha2) throw new Error(`lexicon/countries.yaml has ${code}, which lexicon/gazetteer/countries.tsv lacks.`)
      const of = within.get(alpha2) ?? []
      const known = point ?? (lat ? [Number(lat), Number(lon)] : undefined)
      if (!known && of.length === 0) return []
      const names = mainNames([name])
      addNames(names, aliases, false)
      const entry: Entry = {
        label: name,
        kind: 'country',
        country: code,
        admin1: null,
        admin2: null,
        ...(known ? { lat: known[0]!, lon: known[1]! } : mean(of)),
        population: people(of),
        geonames: geonames ?? Number(id),
        extent: Number(extent),
        names,
      }
      return [[alpha2, entry] as const]
    }),
  )
}

/**
 * Regions of both levels. One without an outline lies at the mean of its places, which is a median 15 km from the centre of its area on the
 * first level and 8 km on the second, nearer than its seat (24 and 12) or a mean that counts people (18 and 10); one without places is
 * left out.
 */
export function regionEntries(countries: Regions, cities: readonly City[]): Regions {
  const [first, second] = [readRegions(1), readRegions(2)]
  const outlined = new Map(readTable('admin1').map(row => [row[0]!, row]))
  const ids = new Map(readTable('admin2').map(([code, id]) => [code!, Number(id)]))
  const within1 = group(cities, ({ admin1 }) => admin1)
  const within2 = group(cities, ({ admin2 }) => admin2)
  const made = new Map<string, Entry>()
  for (const { code, name } of first) {
    const [, id, lat, lon, extent, others] = outlined.get(code) ?? []
    const of = within1.get(code) ?? []
    const country = countries.get(code.slice(0, 2))
    if (!country || (of.length === 0 && !lat)) continue
    const point = lat ? { lat: Number(lat), lon: Number(lon) } : mean(of)
    const names = mainNames([name, ...withoutParenthesis(name), ...(others ? others.split('|') : [])])
    made.set(code, {
      label: name,
      kind: 'admin1',
      country: country.country,
      admin1: null,
      admin2: null,
      ...point,
      population: people(of),
      geonames: Number(id) || null,
      extent: Number(extent) || spread(point, of),
      names,
    })
  }
  addWords(made)
  for (const { code, name } of second) {
    const of = within2.get(code)
    const country = countries.get(code.slice(0, 2))
    if (!country || !of) continue
    const point = mean(of)
    const names = mainNames([name, ...secondLevel(normalise(name), code.slice(0, 2))])
    made.set(code, {
      label: name,
      kind: 'admin2',
      country: country.country,
      admin1: made.get(code.replace(/\.[^.]*$/, '')) ?? null,
      admin2: null,
      ...point,
      population: people(of),
      geonames: ids.get(code) ?? null,
      extent: spread(point, of),
      names,
    })
  }
  return made
}

/**
 * Gives regions of the first level their names without and with the word for what they are. Where a city and the region around it share a
 * name (Moscow, Kyiv), the bare name is the city's and the names with a word are the region's.
 */
function addWords(regions: Regions): void {
  const bare = (code: string, name: string): string => bareKey(normalise(name), code.slice(0, 2)) ?? normalise(name)
  const shared = group([...regions], ([code, { label }]) => `${code.slice(0, 2)} ${bare(code, label)}`)
  for (const [code, { label, names }] of regions) {
    const country = code.slice(0, 2)
    const key = bare(code, label)
    const alike = shared.get(`${country} ${key}`)!
    const isCity = normalise(label) === key || / city$/.test(normalise(label))
    if (alike.length === 1 || isCity) names.set(key, true)
    if (alike.length === 1 || !isCity) addNames(names, withWords(key, country), true)
    for (const other of [...names.keys()]) {
      const base = bareKey(other, country) ?? other
      if (!shared.has(`${country} ${base}`)) addNames(names, [base, ...withWords(base, country)], true)
    }
  }
}

/** Where names have an Arabic article that print leaves out: Al Qāmishlī is Qamishli. */
const arab = new Set('AE BH DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '))
const withoutArticle = (key: string): string[] => /^(?:a[dlnrstz]|ash|ath|el) (.{4,})$/.exec(key)?.slice(1) ?? []

export function cityEntries(countries: Regions, regions: Regions, cities: readonly City[]): Entry[] {
  return cities.map(city => {
    const names: Names = mainNames([city.name])
    addNames(names, [...withoutParenthesis(city.name), ...city.alternates], false)
    addNames(names, arab.has(city.country) ? [...names.keys()].flatMap(withoutArticle) : [], false)
    if (city.code === 'PPLC') addNames(names, [`${city.name} City`], false)
    const kind = city.code === 'PPLC' ? 'capital' : city.code === 'PPLX' ? 'section' : 'city'
    return {
      label: city.name,
      kind,
      country: countries.get(city.country)?.country ?? null,
      admin1: regions.get(city.admin1) ?? null,
      admin2: regions.get(city.admin2) ?? null,
      lat: city.lat,
      lon: city.lon,
      population: city.population,
      geonames: city.geonames,
      extent: 0,
      names,
    }
  })
}

/** People of places; parts of cities are counted with their cities. */
const people = (cities: readonly City[]): number =>
  cities.reduce((total, { code, population }) => total + (code === 'PPLX' ? 0 : population), 0)
