import { entries as countries } from '../../lexicon/countries.gen.ts'
import { kinds } from '../../schema/kinds.gen.ts'
import type { Vocabulary } from '../store/query/check.ts'

/** Small letters without accents. */
const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Two-letter codes of ISO 3166 that are not the country's domain. */
const twoLetters: readonly [string, string][] = [['gb', 'GBR']]

/** What values of filters may be: kinds of events by name, countries by code or name. */
export function openVocabulary(): Vocabulary {
  const codes = new Map<string, string>(twoLetters)
  for (const { code, tld, name, aliases } of countries)
    for (const known of [code, tld, name, ...aliases]) if (known) codes.set(folded(known), code)
  return {
    kinds: kinds.map(({ name }) => name),
    countryOf: words => codes.get(folded(words)) ?? null,
    countries: countries.map(({ name }) => name),
  }
}
