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
  readonly rule: string
}

/** Known names by their first letters, longest first. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>

const firstLetters = (form: string): string => /^[\p{L}\p{M}\p{N}]+/u.exec(form)?.[0] ?? form[0]!

/** All names of the word lists. Earlier ones win where two lists have the same form. Built once per reader. */
export function knownNames(): KnownNames {
  const byForm = new Map<string, KnownName>()
  for (const name of allNames()) if (!byForm.has(name.form)) byForm.set(name.form, name)
  const index = new Map<string, KnownName[]>()
  for (const name of byForm.values()) {
    const key = firstLetters(name.form)
    const alike = index.get(key)
    if (alike) alike.push(name)
    else index.set(key, [name])
  }
  for (const alike of index.values()) alike.sort((a, b) => b.form.length - a.form.length)
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

function* allNames(): Generator<KnownName> {
  const common = new Set<string>(ordinary)
  const plain = { sector: null, demonym: false, seat: false }
  for (const { code, name, aliases, adjectives, people, capital, seats } of countries) {
    const own = { ...plain, canonical: name, country: code }
    for (const form of [name, ...aliases]) yield { ...own, form, type: 'country', rule: 'names.country' }
    for (const form of [...adjectives, ...people])
      yield { ...own, form, type: 'country', demonym: true, rule: 'names.demonym' }
    if (capital) yield { ...own, form: capital, canonical: capital, type: 'place', seat: true, rule: 'names.capital' }
    for (const form of seats)
      yield { ...own, form, canonical: form, type: 'organization', seat: true, rule: 'names.seat' }
  }
  for (const { name, tags, country } of agencies) {
    for (const form of [name, ...tags].filter(form => !common.has(form))) {
      yield { ...plain, form, canonical: name, country, sector: 'MED', type: 'organization', rule: 'names.outlet' }
    }
  }
  for (const { name, aliases, country, sector } of organizations) {
    for (const form of [name, ...aliases]) {
      yield { ...plain, form, canonical: name, country, sector, type: 'organization', rule: 'names.organization' }
    }
  }
  for (const { name, aliases, country } of outlets) {
    for (const form of [name, ...aliases].filter(form => !common.has(form))) {
      yield { ...plain, form, canonical: name, country, sector: 'MED', type: 'organization', rule: 'names.outlet' }
    }
  }
  for (const { name, country, aliases, adjectives, people } of regions) {
    const own = { ...plain, canonical: name, country }
    for (const form of [name, ...aliases]) yield { ...own, form, type: 'place', rule: 'names.region' }
    for (const form of [...adjectives, ...people])
      yield { ...own, form, type: 'place', demonym: true, rule: 'names.demonym' }
  }
  for (const line of `${cities}\n${towns}`.split('\n')) {
    const [name, country] = line.split(/\s*;\s*/)
    yield { ...plain, form: name!, canonical: name!, country: country ?? null, type: 'place', rule: 'names.city' }
  }
  for (const form of groups)
    yield { ...plain, form, canonical: form, country: null, type: 'group', rule: 'names.group' }
}
