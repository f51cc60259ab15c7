import type { Chunk, Name, Syntax, Token } from '../../core/layers.ts'
import type { EntityType, Span } from '../../core/reading.ts'
import { actingOf, speaks } from './acting.ts'
import { type KnownName, type KnownNames, knownAt, shoutedAt } from './known.ts'
import { type Titles, titleOf } from './titles.ts'

/** Types of the model, which are OntoNotes', → those of the contract. */
const types: Readonly<Record<string, EntityType>> = {
  PERSON: 'person',
  NORP: 'group',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'facility',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  PRODUCT: 'product',
  LAW: 'law',
}

/** The words of one report and their syntax. */
export interface Parsed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly syntax: readonly Syntax[]
}

/** What the names of all reports are read with. */
export interface Lists {
  readonly known: KnownNames
  readonly titles: Titles
  /** Lemmas of the verbs of saying. */
  readonly sayings: ReadonlySet<string>
}

/**
 * The name in a chunk, null where the words are an address. The model says where it is and of what type. Where the word lists know it as
 * well and it is not a person, they say which one it is: its type, full form, country and sector, that 'Russian' is formed from Russia,
 * and that Moscow, where it speaks, is Russia.
 */
export function nameOf(parsed: Parsed, { from, to, label }: Chunk, lists: Lists): Name | null {
  const { text, tokens, syntax } = parsed
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  if (/\S@\S|:\/\/|^www\./i.test(text.slice(span.start, span.end))) return null
  if (label === 'PERSON') {
    const { first, title } = titleOf(parsed, from, to, lists)
    const own = { start: tokens[first]!.start, end: span.end }
    return { ...asModelSays(text, own, 'person'), title }
  }
  const dated = isDateline(text, span)
  const acting = dated ? null : actingOf(syntax, from, to)
  const listed = listedAs(text, span, lists.known)
  /* 'In Lombard' is a town, whatever the people of Lombardy are called. */
  const isTown = listed?.demonym && label === 'GPE' && syntax[from - 1]?.upos === 'ADP'
  if (!listed || isTown) return asModelSays(text, span, types[label]!, label === 'GPE' && acting !== null)
  const forCountry = listed.seat && !dated && (acting === 'party' || speaks(syntax, from, to, lists.sayings))
  const acts =
    acting !== null && !listed.demonym && (listed.type === 'country' || (listed.type === 'place' && label === 'GPE'))
  return asListed(listed, span, forCountry || acts, forCountry)
}

/** 'WASHINGTON — The president', 'Kuala Lumpur: Police', behind a byline 'OSLO (AP) — Ministers': where the report was written. */
function isDateline(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 24)
  if (/^(?:, \p{Lu}[\p{L}.]+)? ?\(\p{Lu}[\p{L} ]+\) ?[—–-]/u.test(after)) return true
  const opensLine = /(?:^|\n)$/.test(text.slice(Math.max(0, start - 1), start))
  return opensLine && /^(?:, \p{Lu}[\p{L}.]+)?\s?(?:[—–:(]|- )/u.test(after)
}

/** The listed name that is these words, whole. */
function listedAs(text: string, { start, end }: Span, known: KnownNames): KnownName | null {
  const name = listedAt(known, text, start)
  return name?.form.length === end - start ? name : null
}

/** The longest listed name that begins at an offset; words in capitals are compared as if they were not. */
export const listedAt = (known: KnownNames, text: string, start: number): KnownName | null =>
  knownAt(known, text, start) ??
  (/^\p{Lu}[\p{Lu} ]{3}/u.test(text.slice(start, start + 4)) ? shoutedAt(known, text, start) : null)

const asModelSays = (text: string, span: Span, type: EntityType, metonym = false): Name => ({
  ...span,
  type,
  canonical: text.slice(span.start, span.end).replace(/\s+/g, ' '),
  country: null,
  sector: null,
  title: null,
  metonym,
  demonym: false,
  rule: `names.model-${type}`,
})

const asListed = (listed: KnownName, span: Span, metonym: boolean, forCountry: boolean): Name => ({
  ...span,
  type: forCountry ? 'country' : listed.type,
  canonical: (forCountry && listed.standsFor) || listed.canonical,
  country: listed.country,
  sector: listed.sector,
  title: null,
  metonym,
  demonym: listed.demonym,
  rule: forCountry ? 'names.metonym' : listed.rule,
})
