import type { PlaceKind } from '../../gazetteer/kinds.ts'
import { type Offset, offsetOf, offsetPatterns } from './offsets.ts'

/*
 * What the words around a name say of its place: what it lies in ('Toledo, Ohio', 'Syria’s Idlib', 'the Syrian city of Homs') and what kind of
 * place it is ('the city of', 'province'). Patterns of English, none of a report.
 */

export interface Hints {
  /** Names of what it may lie in, each with how sure that is: 'Ohio' behind a comma is surer than behind 'in'. */
  readonly inside: readonly { readonly name: string; readonly sure: boolean }[]
  /** Kinds that it is said to be of, or may be of all the same; null where nothing is said. */
  readonly kinds: { readonly of: ReadonlySet<PlaceKind>; readonly maybe: ReadonlySet<PlaceKind> } | null
  /** Where it is said to be from another place. */
  readonly offset: Offset | null
}

const settlements: readonly PlaceKind[] = ['capital', 'city', 'section']
const regions: readonly PlaceKind[] = ['admin1', 'admin2', 'area']
const kindsOfWord: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: settlements,
  town: settlements,
  township: settlements,
  village: settlements,
  hamlet: settlements,
  suburb: settlements,
  neighborhood: settlements,
  neighbourhood: settlements,
  municipality: [...settlements, 'admin2'],
  port: ['port', ...settlements],
  capital: settlements,
  enclave: [...settlements, ...regions],
  state: ['admin1'],
  province: regions,
  region: regions,
  oblast: regions,
  governorate: regions,
  prefecture: regions,
  territory: [...regions, 'country'],
  county: ['admin2', 'admin1'],
  parish: ['admin2', 'admin1'],
  district: ['admin2', 'admin1', 'section', 'city'],
  river: ['river'],
  lake: ['lake'],
  mountain: ['mountain', 'range'],
  mountains: ['range', 'mountain'],
  peak: ['mountain'],
  island: ['island', 'admin1', 'admin2'],
  islands: ['island', 'admin1', 'country'],
  archipelago: ['island'],
  peninsula: ['peninsula', 'area', 'admin1'],
  valley: ['area'],
  desert: ['desert'],
  strait: ['strait'],
  street: ['street'],
  avenue: ['street'],
  road: ['street'],
  drive: ['street'],
  boulevard: ['street'],
  airport: ['airport'],
  crossing: ['crossing'],
  camp: ['camp'],
  base: ['base'],
}
const kindWord = Object.keys(kindsOfWord).join('|')

const kindBefore = new RegExp(`\\b(${kindWord})s? of (?:the )?$`, 'iu')
const kindRightBefore = /\b(river|lake|camp) $/iu
/** In the name itself: 'New York state'. */
const kindInside = new RegExp(` (${kindWord})$`, 'iu')
/** 'North State Street', of which the name is the first two words. */
const streetAfter = /^ (street|avenue|road|drive|boulevard)s?(?![\p{L}\p{N}])/iu
const kindAfter = new RegExp(`^ (${kindWord})s?(?![\\p{L}\\p{N}])`, 'iu')

/** A word with a capital; a stop is part of it in 'D.C.' and 'St. Louis', not at the end of a sentence. */
const title = String.raw`(?:(?:St|Ste|Mt|Ft)\. )?\p{Lu}(?:[\p{L}\p{M}’'-]|\.(?! ?\p{Lu}\p{Ll}))*`
/** Whole words alone: what follows is looked at, and a pattern that gave back letters would look at those. */
const name = String.raw`(${title}(?: (?:(?:of|and|the|al|el|de|du|la) )?${title}){0,3})(?![\p{L}\p{M}’'-])`
const side = `(?:(?:the|far|north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western|north-?east|north-?west|south-?east|south-?west|upstate|neighbou?ring)[ -])*`
/** The next to last of a list lies not in the last: 'Texas, Utah, Vermont and Maine'. */
const behindComma = new RegExp(`^, ${name}(?!(?: and| or|, and|, or) \\p{Lu})`, 'u')
const inList = /\p{Lu}[\p{L}\p{M}.’'-]*, (?:and |or )?$/u
const inBrackets = new RegExp(`^ \\(${name}\\)`, 'u')
const behindIn = new RegExp(`^,? (?:in|of|on) ${side}(?:(?:${kindWord}) of )?${name}`, 'u')
const apposed = new RegExp(String.raw`^, an? [\p{Ll}\p{N}, -]{3,50}? (?:in|of) ${side}${name}`, 'u')
const possessor = new RegExp(`${name}(?<=[’']s?) (?:[\\p{Ll}-]+ ){0,4}$`, 'u')
const peopled = new RegExp(`${name} (?:[\\p{Ll}-]+ ){0,3}(?:${kindWord})(?: of)? $`, 'u')

const offsets = offsetPatterns(name)

/** How far around a name its hints are looked for, in code units. */
const reach = 80

/** Hints of the words around a name. O(1). */
export function hintsOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Hints {
  const before = text.slice(Math.max(0, start - reach), start).replace(/\s/g, ' ')
  const after = text.slice(end, end + reach).replace(/\s/g, ' ')
  const found = (pattern: RegExp, words: string, sure: boolean) => {
    const match = pattern.exec(words)?.[1]
    return match ? [{ name: match.replace(/[’']s?$/, ''), sure }] : []
  }
  return {
    inside: [
      ...(inList.test(before) ? [] : found(behindComma, after, true)),
      ...found(inBrackets, after, true),
      ...found(apposed, after, false),
      ...found(behindIn, after, false),
      ...found(possessor, before, true),
      ...found(peopled, before, true),
    ],
    kinds: kindsAround(before, text.slice(start, end), after),
    offset: offsetOf(after, offsets),
  }
}

/** 'The Houston region', 'the Kharkiv district': of or around a town of the name as often as a region called so. */
const around = /^(?:region|district|area|valley)$/i
const townsToo: ReadonlySet<PlaceKind> = new Set(settlements)
/** In many countries a town is at once a region of the second level. */
const town = /^(?:city|town|village|municipality)$/i
const municipalities: ReadonlySet<PlaceKind> = new Set(['admin2'])
const none: ReadonlySet<PlaceKind> = new Set()

function kindsAround(before: string, own: string, after: string): Hints['kinds'] {
  const word = (streetAfter.exec(after) ??
    kindBefore.exec(before) ??
    kindRightBefore.exec(before) ??
    kindInside.exec(own) ??
    kindAfter.exec(after))?.[1]
  if (!word) return null
  const maybe = around.test(word) ? townsToo : town.test(word) ? municipalities : none
  return { of: new Set(kindsOfWord[word.toLowerCase()]), maybe }
}
