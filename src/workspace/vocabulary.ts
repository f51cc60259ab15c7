import { entries as countries } from '../../lexicon/countries.gen.ts'
import { kinds } from '../../schema/kinds.gen.ts'
import type { Vocabulary } from '../store/query/check.ts'

/** Small letters without accents. */
const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** What values of filters may be: kinds of events by name, countries by code or name. */
export function openVocabulary(): Vocabulary {
  const codes = new Map<string, string>()
  for (const { code, alpha2, tld, name, aliases } of countries)
    for (const known of [code, alpha2, tld, name, ...aliases]) if (known) codes.set(folded(known), code)
  return {
    kinds: kinds.map(({ name }) => name),
    countryOf: words => codes.get(folded(words)) ?? null,
    countries: countries.map(({ name }) => name),
  }
}
