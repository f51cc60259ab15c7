import { agencies, ordinary, outlets } from '../../../lexicon/agencies.gen.ts'
import { cities, towns } from '../../../lexicon/cities.gen.ts'
import { entries as countries } from '../../../lexicon/countries.gen.ts'
import { groups, known as organizations } from '../../../lexicon/organizations.gen.ts'
import { entries as regions } from '../../../lexicon/regions.gen.ts'
import type { EntityType } from '../../core/reading.ts'

/** A name that a word list knows. */
export interface KnownName {
  /** As printed; what is looked for. */
  readonly form: string
  readonly type: EntityType
  readonly canonical: string
  readonly country: string | null
  readonly sector: string | null
  readonly demonym: boolean
  /** The capital, palace or seat that may stand for the government; the country's own name does too. */
  readonly seat: boolean
  /** The country that a capital or seat stands for. */
  readonly standsFor: string | null
  readonly rule: string
}

/** Known names by their first letters, longest first. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>

const firstLetters = (form: string): string => /^[\p{L}\p{M}\p{N}]+/u.exec(form)?.[0] ?? form[0]!

/** All names of the word lists. Earlier ones win where two lists have the same form. Built once per reader. */
export function knownNames(): KnownNames {
  const seen = new Set<string>()
  const index = new Map<string, KnownName[]>()
  everyName(name => {
    if (seen.has(name.form)) return
    seen.add(name.form)
    const key = firstLetters(name.form)
    const alike = index.get(key)
    if (alike) alike.push(name)
    else index.set(key, [name])
  })
  for (const alike of index.values()) if (alike.length > 1) alike.sort((a, b) => b.form.length - a.form.length)
  return index
}

/** The longest known name that begins at `start` and ends at the end of a word. */
export function knownAt(known: KnownNames, text: string, start: number): KnownName | null {
  const alike = known.get(firstLetters(text.slice(start, start + 40)))
  return alike?.find(({ form }) => text.startsWith(form, start) && endsWord(text, start + form.length)) ?? null
}

/** The same for a word in capitals: 'UKRAINE' as 'Ukraine', word by word. */
export function shoutedAt(known: KnownNames, text: string, start: number): KnownName | null {
  const line = text.slice(start, start + 60).replace(/\p{Lu}+/gu, word => word[0] + word.slice(1).toLowerCase())
  return knownAt(known, line, 0)
}

const endsWord = (text: string, end: number): boolean => !/[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 1))

/** Calls `add` for every form of every name, in the order of precedence. */
function everyName(add: (name: KnownName) => void): void {
  const name = (
    form: string,
    type: EntityType,
    canonical: string,
    country: string | null,
    sector: string | null,
    rule: string,
    demonym = false,
    standsFor: string | null = null,
  ) => add({ form, type, canonical, country, sector, demonym, seat: standsFor !== null, standsFor, rule })
  const common = new Set<string>(ordinary)
  for (const entry of countries) {
    const { code } = entry
    for (const form of [entry.name, ...entry.aliases]) name(form, 'country', entry.name, code, null, 'names.country')
    for (const form of [...entry.adjectives, ...entry.people])
      name(form, 'country', entry.name, code, null, 'names.demonym', true)
    if (entry.capital) name(entry.capital, 'place', entry.capital, code, null, 'names.capital', false, entry.name)
    for (const form of entry.seats) name(form, 'organization', form, code, null, 'names.seat', false, entry.name)
  }
  for (const agency of agencies) {
    for (const form of [agency.name, ...agency.tags]) {
      if (!common.has(form)) name(form, 'organization', agency.name, agency.country, 'MED', 'names.outlet')
    }
  }
  for (const body of organizations) {
    for (const form of [body.name, ...body.aliases])
      name(form, 'organization', body.name, body.country, body.sector, 'names.organization')
  }
  for (const outlet of outlets) {
    for (const form of [outlet.name, ...outlet.aliases]) {
      if (!common.has(form)) name(form, 'organization', outlet.name, outlet.country, 'MED', 'names.outlet')
    }
  }
  for (const region of regions) {
    if (region.kind !== 'city')
      for (const form of [region.name, ...region.aliases])
        name(form, 'place', region.name, region.country, null, 'names.region')
    for (const form of [...region.adjectives, ...region.people])
      name(form, 'place', region.name, region.country, null, 'names.demonym', true)
  }
  for (const line of `${cities}\n${towns}`.split('\n')) {
    const cut = line.indexOf(';')
    const form = line.slice(0, cut)
    name(form, 'place', form, line.slice(cut + 2), null, 'names.city')
  }
  for (const form of groups) name(form, 'group', form, null, null, 'names.group')
}
