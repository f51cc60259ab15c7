import { agencies, outlets } from '../../../lexicon/agencies.gen.ts'
import { entries } from '../../../lexicon/countries.gen.ts'
import { homes } from '../../../lexicon/homes.gen.ts'
import type { Report } from '../../core/reading.ts'
import type { Gazetteer, Place } from '../../gazetteer/gazetteer.ts'
import { holds } from './closeness.ts'

/** Where an outlet is at home: its reports name what lies there without saying where. */
export interface Home {
  /** ISO 3166-1 alpha-3; null where it is not known. */
  readonly country: string | null
  /** The town of a local paper; null for others. */
  readonly town: Place | null
}

const letters = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z0-9]/g, '')

/** Tells the home of a report's outlet, as far as word lists know it by its name or its address, or its address ends in a country's letters. */
export function openHome(): (report: Pick<Report, 'outlet' | 'url'>, gazetteer: Gazetteer) => Home {
  const countries = new Map<string, string>()
  for (const { name, country } of [...agencies, ...outlets]) if (country) countries.set(letters(name), country)
  const domains = new Map(entries.flatMap(({ code, tld }) => (tld ? [[tld, code] as const] : [])))
  const towns = new Map(homes.split('\n').map(line => line.split('; ') as [string, string]))
  return ({ outlet, url }, gazetteer) => {
    const host = (/^https?:\/\/([^/:]+)/.exec(url ?? '')?.[1] ?? outlet ?? '').toLowerCase().replace(/^www\./, '')
    const named = towns.get(host) ?? towns.get(host.replace(/^[^.]+\./, ''))
    const town = named ? townOf(named, gazetteer) : null
    const known = [outlet ?? '', host.split('.').slice(0, -1).join('')].flatMap(
      name => countries.get(letters(name)) ?? [],
    )
    const domain = domains.get(/\.([a-z]{2})$/.exec(host)?.[1] ?? '')
    return { country: town?.country ?? known[0] ?? domain ?? null, town }
  }
}

/** 'Athens, Georgia': the town of the name that lies in the region or country. */
function townOf(named: string, gazetteer: Gazetteer): Place | null {
  const [name, region] = named.split(', ') as [string, string]
  const outer = gazetteer.lookup(region).map(({ place }) => place)
  const towns = gazetteer.lookup(name).map(({ place }) => place)
  return (
    towns.find(
      town => /^(?:city|capital)$/.test(town.kind) && outer.some(place => place !== town && holds(place, town)),
    ) ?? null
  )
}
