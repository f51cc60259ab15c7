import { suffixes } from '../../../lexicon/titles.gen.ts'
import type { Name, Token } from '../../core/layers.ts'
import { inOrder } from '../../core/span.ts'
import type { Casing } from './casing.ts'

/*
 * What one place of a report shows of a name holds for the others.
 */

/** Names once the whole report has been seen. */
export const settled = (text: string, tokens: readonly Token[], names: readonly Name[], casing: Casing): Name[] =>
  inNamedCountries(withOffice(bySurname(text, tokens, byBestEvidence(names), casing)))

const plain = { country: null, sector: null, title: null, metonym: false, demonym: false } as const

/** Rules that a person's full name elsewhere in the report overrules: the word alone is that person's surname. */
const weak = new Set([
  'names.in',
  'names.city',
  'names.region',
  'names.capital',
  'names.given',
  'names.speaks',
  'names.two-capitals',
])

/**
 * 'Miller' alone is the Matthew Miller named in full elsewhere in the report, also where the word could be a place; words left untyped
 * that are a person's surname become mentions of that person.
 */
function bySurname(text: string, tokens: readonly Token[], names: readonly Name[], casing: Casing): Name[] {
  const surnames = new Set(
    names.flatMap(({ type, canonical }) =>
      type === 'person' && canonical.includes(' ') ? [surnameOf(canonical)] : [],
    ),
  )
  const settled = names.map((name): Name => {
    const words = text.slice(name.start, name.end)
    const inPlace = /\bin $/.test(text.slice(Math.max(0, name.start - 4), name.start))
    if (!surnames.has(words) || !weak.has(name.rule) || inPlace) return name
    return { ...name, type: 'person', canonical: words, country: null, rule: 'names.surname' }
  })
  const byFirstWord = new Map([...surnames].map(surname => [surname.split('-')[0]!, surname]))
  const taken = new Set(names.flatMap(({ start, end }) => offsets(start, end)))
  const more = tokens.flatMap(({ start, text: word, sentence }): Name[] => {
    const surname = byFirstWord.get(word)
    if (!surname || taken.has(start) || casing.style[sentence] === 'shouted') return []
    const end = start + surname.length
    const whole = text.startsWith(surname, start) && !/^[\p{L}\p{N}]|^-\p{L}/u.test(text.slice(end, end + 2))
    return whole ? [{ ...plain, start, end, type: 'person', canonical: surname, rule: 'names.surname' }] : []
  })
  return [...settled, ...more].sort(inOrder)
}

const nameSuffixes = new Set<string>(suffixes)

/** The last word that is no 'Jr.' or 'KC'. */
const surnameOf = (name: string): string => {
  const words = name.split(' ')
  return words.findLast((word, i) => i === 0 || !nameSuffixes.has(word))!
}

const offsets = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i)

/** Rules that say little of the type; what a better one tells of the same words goes before them. */
const guesses = new Set(['names.two-capitals', 'names.speaks', 'names.in', 'names.head-facility', 'names.apposition'])

/**
 * Words that one place shows to be a place or an organisation are that everywhere, not a person by default; so are the words that
 * begin the name of an organisation ('Boreal Crown' of 'Boreal Crown Nickel').
 */
function byBestEvidence(names: readonly Name[]): Name[] {
  const told = new Map<string, Name>()
  for (const name of names) {
    if (guesses.has(name.rule)) continue
    told.set(name.canonical, name)
    const words = name.type === 'organization' && !name.demonym ? name.canonical.split(' ') : []
    for (let length = 2; length < words.length; length++) told.set(words.slice(0, length).join(' '), name)
  }
  return names.map(name => {
    const better = guesses.has(name.rule) && !name.title ? told.get(name.canonical) : undefined
    if (!better) return name
    const { type, country, sector, rule } = better
    return {
      ...name,
      type,
      country,
      sector,
      rule,
      canonical: type === 'organization' ? better.canonical : name.canonical,
    }
  })
}

/** 'State Department spokesman': an organisation's name straight before the title belongs to the role. */
function withOffice(names: readonly Name[]): Name[] {
  const ends = new Map(names.filter(({ type }) => type === 'organization').map(name => [name.end, name.start]))
  return names.map(name => {
    const start = name.title && ends.get(name.title.start - 1)
    return start == null ? name : { ...name, title: { start, end: name.title!.end } }
  })
}

/** A city of the word list may have namesakes; its country is taken only where the report names that country by itself. */
function inNamedCountries(names: readonly Name[]): Name[] {
  const named = new Set(
    names.filter(({ type, rule }) => type === 'country' || rule === 'names.capital').map(({ country }) => country),
  )
  return names.map(name => (name.rule === 'names.city' && !named.has(name.country) ? { ...name, country: null } : name))
}
