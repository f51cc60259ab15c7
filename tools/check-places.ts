/**
 * Checks the places of lexicon/gazetteer/*.yaml and the points of lexicon/countries.yaml: the shape of every entry, and whether its
 * point lies in the countries that it names.
 *
 *     npx tsx tools/check-places.ts        # prints what is wrong, and a count by kind
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { placeKinds } from '../src/gazetteer/kinds.ts'
import { distance, inside, type Point, type Ring, readOutlines, shore } from './outlines.ts'

export interface Place {
  readonly name: string
  readonly kind: string
  readonly country: string | readonly string[] | null
  readonly point: Point
  readonly aliases?: readonly string[]
  readonly extent?: number
  readonly geonames?: number
  readonly note?: string
}

/** What lists of ours may hold: towns and regions come from elsewhere. */
const kinds: ReadonlySet<string> = new Set(placeKinds.slice(placeKinds.indexOf('section') + 1))
const fields = new Set('name kind country point aliases extent geonames population note'.split(' '))

/** Their points lie off the shore, however near to it their countries are. */
const waters = new Set(['sea', 'strait', 'gulf', 'bay'])

/** True points of islets that the outlines leave out, of fields under the sea, and of the pole, which no ring goes around. */
const unseen = new Set([
  ...[
    'Krakatoa',
    'White Island',
    "Hunga Tonga-Hunga Ha'apai",
    'Snake Island',
    'Matsu Islands',
    'Dongyin',
    'Pratas Islands',
  ],
  ...['Okinotorishima', 'Pedra Branca', 'Koh Tao', 'Abu Musa', 'Greater Tunb', 'Das Island', 'Kastellorizo', 'Mbanié'],
  ...['Ashmore Reef', 'Fangataufa', 'Enewetak', 'Kashagan', 'Leviathan', 'Karish', 'Zohr', 'South Pole'],
])

/** How far off, in km, a point may lie from an outline that leaves out islets and rounds coasts. */
const slack = 30

/** Country points are middles, and the middle of an archipelago is water. */
const countrySlack = 300

const folder = join(import.meta.dirname, '..', 'lexicon')

export const placeFiles: readonly string[] = readdirSync(join(folder, 'gazetteer')).filter(name =>
  name.endsWith('.yaml'),
)

export function readPlaces(file: string): readonly Place[] {
  return parse(readFileSync(join(folder, 'gazetteer', file), 'utf8')).entries
}

/** What is wrong with the places, a line each. */
export function checkPlaces(): readonly string[] {
  const countries: readonly { code: string; name: string; point: Point }[] = parse(
    readFileSync(join(folder, 'countries.yaml'), 'utf8'),
  ).entries
  const regions: readonly { name: string; kind: string }[] = parse(
    readFileSync(join(folder, 'regions.yaml'), 'utf8'),
  ).entries
  const codes = new Set(countries.map(country => country.code))
  const outlines = readOutlines()
  const places = placeFiles.flatMap(file => readPlaces(file).map(place => ({ file, place })))
  const wrong: string[] = []
  const seen = new Map<string, string>()
  for (const { file, place } of places) {
    const say = (what: string) => wrong.push(`${file}: ${place.name}: ${what}`)
    for (const problem of misshapen(place, codes)) say(problem)
    /* Two towns of a name in one country lie a degree apart or are one. */
    const key = JSON.stringify([place.name, place.kind, place.country, place.point.map(Math.round)])
    if (seen.has(key)) say(`stands in ${seen.get(key)} already`)
    seen.set(key, file)
    for (const problem of misplaced(place, outlines)) say(problem)
  }
  const named = new Set(places.map(({ place }) => place.name))
  for (const { name, kind } of regions) {
    if (kind !== 'region' && kind !== 'city' && !named.has(name))
      wrong.push(`regions.yaml: ${name}: has no point in lexicon/gazetteer`)
  }
  for (const { code, name, point } of countries) {
    const away = distance(point, outlines.get(code) ?? [])
    if (away > countrySlack) wrong.push(`countries.yaml: ${name}: ${Math.round(away)} km from its outline`)
  }
  return wrong
}

function misshapen(place: Place, codes: ReadonlySet<string>): readonly string[] {
  const [latitude, longitude] = place.point
  const { aliases = [], extent, geonames, note } = place
  const inAll = [place.country ?? []].flat()
  const faults: readonly (readonly [boolean, string])[] = [
    [Object.keys(place).some(field => !fields.has(field)), `has an unknown field (${Object.keys(place)})`],
    [typeof place.name !== 'string' || place.name.trim() === '', 'has no name'],
    [!kinds.has(place.kind), `is of an unknown kind, ${place.kind}`],
    [inAll.some(code => !codes.has(code)), `names a country that countries.yaml lacks (${inAll})`],
    [Array.isArray(place.country) && place.country.length < 2, 'lists one country: write it without brackets'],
    [!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180), `has no point on the earth (${place.point})`],
    [
      place.point.some(degrees => Math.abs(degrees * 100 - Math.round(degrees * 100)) > 1e-6),
      'has more than two decimals',
    ],
    [
      !Array.isArray(aliases) || aliases.some(alias => typeof alias !== 'string' || alias.trim() === ''),
      'has an alias that is no text',
    ],
    [new Set([place.name, ...aliases]).size < aliases.length + 1, 'has an alias twice'],
    [extent !== undefined && !(extent > 0 && extent <= 10_000), `has an extent of ${extent} km`],
    [geonames !== undefined && !Number.isInteger(geonames), 'has a GeoNames number that is none'],
    [note !== undefined && typeof note !== 'string', 'has a note that is no text'],
  ]
  return faults.filter(([fault]) => fault).map(([, text]) => text)
}

/** Whether a place's point lies where the place says. */
export function misplaced(place: Place, outlines: ReadonlyMap<string, readonly Ring[]>): readonly string[] {
  const allowed = Math.max(slack, place.extent ?? 0)
  const problems: string[] = []
  for (const code of [place.country ?? []].flat()) {
    const away = distance(place.point, outlines.get(code) ?? [])
    if (away > allowed && !unseen.has(place.name) && !(waters.has(place.kind) && away < allowed + 100))
      problems.push(`${place.point} is ${Math.round(away)} km from ${code}`)
  }
  if (waters.has(place.kind) && (place.extent ?? 0) > 2 * slack) {
    const land = [...outlines].find(([, rings]) => inside(place.point, rings) && shore(place.point, rings) > 10)
    if (land !== undefined) problems.push(`${place.point} is water on the land of ${land[0]}`)
  }
  return problems
}

if (process.argv[1] === import.meta.filename) {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const wrong = checkPlaces()
  for (const line of wrong) print(line)
  const counts = new Map<string, number>()
  for (const { kind } of placeFiles.flatMap(readPlaces)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  print(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
  )
  print(`${[...counts.values()].reduce((sum, count) => sum + count, 0)} places, ${wrong.length} problems`)
  if (wrong.length > 0) process.exitCode = 1
}
