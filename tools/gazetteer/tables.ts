import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/* Our own lists that the gazetteer is made of: lexicon/*.yaml and lexicon/gazetteer/. */

const lexicon = join(import.meta.dirname, '../../lexicon')
const folder = join(lexicon, 'gazetteer')
const listed = (ending: string) => (existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(ending)) : [])
const supplements = listed('.yaml')
const own = ['countries', 'regions', 'cities'].map(name => join(lexicon, `${name}.yaml`))

/** Files that the readers below read. */
export const tableFiles: readonly string[] = [
  ...own,
  ...[...supplements, ...listed('.tsv')].sort().map(name => join(folder, name)),
]

/** A table of lexicon/gazetteer, without its comments. */
export const readTable = (name: string): string[][] =>
  readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))

const readYaml = (path: string) => parse(readFileSync(path, 'utf8'))

export interface CountryEntry {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly capital: string | null
  readonly point?: readonly [lat: number, lon: number]
  readonly geonames?: number
}
export const readCountryEntries = (): CountryEntry[] => readYaml(own[0]!).entries

export interface RegionEntry {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly aliases: readonly string[]
}
export const readRegionEntries = (): RegionEntry[] => readYaml(own[1]!).entries

/** Cities that news names, as English print spells them. */
export function readCityNames(): { readonly name: string; readonly country: string }[] {
  const { cities, towns } = readYaml(own[2]!) as { cities: string; towns: string }
  return `${cities}\n${towns}`.split('\n').flatMap(line => {
    const [name, country] = line.split(';').map(part => part.trim())
    return name && country ? [{ name, country }] : []
  })
}

export interface SupplementEntry {
  readonly name: string
  readonly kind: string
  readonly country: string | readonly string[] | null
  readonly point: readonly [lat: number, lon: number]
  readonly aliases?: readonly string[]
  readonly extent?: number
  readonly geonames?: number
  /** People of a town, rounded. */
  readonly population?: number
}
/** GeoNames code of a region ('RU.59') or id of another place, and its names. The first is what the place is shown as. */
export type Spelling = readonly [of: string, names: readonly string[]]

export const readSpellings = (): Spelling[] => readTable('spellings').map(([of, names]) => [of!, names!.split('|')])

/** Their places are populated; the lists have no kind for that. */
const populated = new Set(['towns.yaml', 'villages.yaml'])

/** Places of lexicon/gazetteer/*.yaml. */
export const readSupplement = (): SupplementEntry[] =>
  [...supplements].sort().flatMap(name => {
    const { entries } = readYaml(join(folder, name)) as { entries: SupplementEntry[] }
    return populated.has(name) ? entries.map(entry => ({ ...entry, kind: 'city' })) : entries
  })
