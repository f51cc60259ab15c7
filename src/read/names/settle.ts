import { suffixes } from '../../../lexicon/titles.gen.ts'
import type { Name, Token } from '../../core/layers.ts'
import type { EntityType } from '../../core/reading.ts'
import { inOrder } from '../../core/span.ts'
import { type KnownNames, knownAt } from './known.ts'

/*
 * What one place of a report shows of a name holds for the others.
 */

/** Names once the whole report has been seen. */
export const settled = (text: string, tokens: readonly Token[], names: readonly Name[], known: KnownNames): Name[] =>
  inNamedCountries(withOffice(bySurname(text, tokens, byMostMentions(nobodys(text, names, known)))))

/** One word that a list has as a place is that place and no person, unless somebody in the report is called so in full. */
function nobodys(text: string, names: readonly Name[], known: KnownNames): Name[] {
  const called = new Set(
    names.flatMap(({ type, canonical }) => (type === 'person' && canonical.includes(' ') ? canonical.split(' ') : [])),
  )
  return names.map(name => {
    if (name.type !== 'person' || name.canonical.includes(' ') || called.has(name.canonical)) return name
    const listed = knownAt(known, text, name.start)
    if (listed?.form !== name.canonical || (listed.type !== 'place' && listed.type !== 'country')) return name
    const { type, canonical, country, sector, demonym, rule } = listed
    return { ...name, type, canonical, country, sector, demonym, rule, title: null }
  })
}

const isModels = ({ rule }: Name): boolean => rule.startsWith('names.model-')

/** The same words are of one type throughout a report: that of most of their mentions, of the first where two have as many. */
function byMostMentions(names: readonly Name[]): Name[] {
  const counts = new Map<string, Map<EntityType, number>>()
  for (const { canonical, type } of names.filter(isModels)) {
    const types = counts.get(canonical) ?? new Map<EntityType, number>()
    counts.set(canonical, types.set(type, (types.get(type) ?? 0) + 1))
  }
  return names.map(name => {
    if (!isModels(name)) return name
    const [[type]] = [...counts.get(name.canonical)!].sort(([, one], [, two]) => two - one) as [[EntityType, number]]
    return { ...name, type, title: type === 'person' ? name.title : null, rule: `names.model-${type}` }
  })
}

/** Rules that a person's full name elsewhere in the report overrules. */
const overruled = (name: Name): boolean =>
  isModels(name) || ['names.city', 'names.region', 'names.capital', 'names.outlet'].includes(name.rule)

/**
 * 'Miller' alone is the Matthew Miller named in full elsewhere in the report, also where the word could be a place, and where the model has
 * seen no name in it.
 */
function bySurname(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  const surnames = new Set(
    names.flatMap(({ type, canonical }) =>
      type === 'person' && canonical.includes(' ') ? [surnameOf(canonical)] : [],
    ),
  )
  const person = {
    type: 'person',
    country: null,
    sector: null,
    metonym: false,
    demonym: false,
    rule: 'names.surname',
  } as const
  const settled = names.map((name): Name => {
    const words = text.slice(name.start, name.end)
    const inPlace = /\bin $/.test(text.slice(Math.max(0, name.start - 4), name.start))
    if (!surnames.has(words) || !overruled(name) || inPlace || name.type === 'person') return name
    return { ...name, ...person, canonical: words }
  })
  const taken = new Set(names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const more = tokens.flatMap(({ start, end, text: word }): Name[] =>
    surnames.has(word) && !taken.has(start) ? [{ ...person, start, end, canonical: word, title: null }] : [],
  )
  return [...settled, ...more].sort(inOrder)
}

const nameSuffixes = new Set<string>(suffixes)

/** The last word that is no 'Jr.' or 'KC'. */
const surnameOf = (name: string): string => {
  const words = name.split(' ')
  return words.findLast((word, i) => i === 0 || !nameSuffixes.has(word))!
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
