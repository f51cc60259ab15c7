/**
 * Makes dist/lexicon/gazetteer.bin, the places that Hearsay knows, from GeoNames as npm carries it and from lexicon/. Nothing is done when
 * the file is newer than everything it is made of.
 *
 *     npx tsx tools/gazetteer.ts [--report]     # --report: numbers, and the entries of lexicon/ that are no place's
 */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { geonamesFiles, readCities } from './gazetteer/geonames.ts'
import { capitals, lend, nameCities, spell } from './gazetteer/names.ts'
import { cityEntries, countryEntries, regionEntries } from './gazetteer/places.ts'
import { supplementEntries } from './gazetteer/supplement.ts'
import {
  readCityNames,
  readCountryEntries,
  readRegionEntries,
  readSpellings,
  readSupplement,
  tableFiles,
} from './gazetteer/tables.ts'
import { writeGazetteer } from './gazetteer/write.ts'

const root = join(import.meta.dirname, '..')
const output = join(root, 'dist/lexicon/gazetteer.bin')
const folders = ['tools/gazetteer', 'src/gazetteer'].map(folder => join(root, folder))
const code = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(file => !file.endsWith('.test.ts'))
    .map(file => join(folder, file)),
)
/** Files of packages bear a date of 1985; which release of them is installed, the lock file says. */
const inputs = [...code, ...tableFiles, ...geonamesFiles, import.meta.filename, join(root, 'package-lock.json')]
const changed = (path: string): number => statSync(path).mtimeMs

if (process.argv.includes('--report') || !existsSync(output) || inputs.some(path => changed(path) > changed(output)))
  build()

function build(): void {
  const cities = readCities()
  const countries = countryEntries(cities)
  const regions = regionEntries(countries, cities)
  const places = cityEntries(countries, regions, cities)
  const own = supplementEntries(readSupplement(), places)
  const named = [...capitals(readCountryEntries()), ...readCityNames()]
  nameCities(named, places)
  spell(readSpellings(), regions, places)
  const without = lend(readRegionEntries(), [...regions.values()], own)
  const all = [...countries.values(), ...regions.values(), ...places, ...own]
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(output, writeGazetteer(all))
  if (!process.argv.includes('--report')) return
  const line = (text: string) => process.stdout.write(`${text}\n`)
  line(`${all.length} places, ${statSync(output).size} bytes`)
  line(
    `regions without a place: ${without.map(({ name, kind, country }) => `${name} (${kind} ${country})`).join('; ')}`,
  )
}
