import { ambiguous, names as givenNames } from '../../../lexicon/givennames.gen.ts'
import {
  events,
  facilities,
  laws,
  heads as organizationHeads,
  places,
  works,
} from '../../../lexicon/organizations.gen.ts'
import { honorifics, offices, ranks, roles } from '../../../lexicon/titles.gen.ts'
import type { Token } from '../../core/layers.ts'
import type { EntityType } from '../../core/reading.ts'
import { type KnownName, type KnownNames, knownAt, knownNames } from './known.ts'

/** What single words tell of the name they stand in or beside. */
export interface Heads {
  readonly known: KnownNames
  readonly given: ReadonlySet<string>
  /** Lower-case nouns for persons: 'spokesman', 'analyst'. */
  readonly roles: ReadonlySet<string>
  readonly types: ReadonlyMap<string, EntityType>
  isTitle(word: string): boolean
  /** How many tokens from `at` are one title or office; 0 for none. */
  titleLength(tokens: readonly Token[], at: number, to: number): number
  knownHere(text: string, token: Token): KnownName | null
  anyHead(tokens: readonly Token[], from: number): boolean
  /** Whether a name that has come so far may go on with 'of' or 'for'. */
  takesOf(tokens: readonly Token[], from: number, to: number): boolean
  takesAnd(tokens: readonly Token[], from: number, to: number): boolean
}

const longestTitle = 6
const bodies = /^(?:Ministry|Minister|Department|Secretary|Committee|Commission|Office|Agency|Board|Bureau|Council)$/
const takers =
  /^(?:Bank|Chamber|House|Board|City|Council|Court|Centre|Center|College|Institute|University|School|Academy|Church|Party|Army|Republic|Kingdom|Islamic State|State|Federation|Union|League|Association|Organi[sz]ation|Society|Gulf|Bay|Strait|Sea|Cape|Isle|Province|District|County|Port|Battle|Treaty|Museum|Campaign|Fund|Front|Movement|Alliance|Coalition|Confederation|Secretary|Minister|Ministry|Department|Director|Attorney|Chief|Governor|Mayor|King|Queen|Prince|Princess|Duke|Duchess|Archbishop|Bishop|Speaker|Leader|Head|President|Committee|Commission|Office|Agency|Bureau|Institution|Foundation|Doctors|Friends|Sons|Brotherhood|Lord|Chamber|Congress|Parliament|Joint|Chiefs|Bill|Declaration|Day|Tower|Palace|Hall|Medal|Order)s?$/

/** Loads the word lists of this layer. */
export function openHeads(): Heads {
  const known = knownNames()
  const types = new Map<string, EntityType>()
  const lists: [readonly string[], EntityType][] = [
    [organizationHeads, 'organization'],
    [facilities, 'facility'],
    [places, 'place'],
    [events, 'event'],
    [laws, 'law'],
    [works, 'work'],
  ]
  for (const [words, type] of lists) for (const word of words) if (!types.has(word)) types.set(word, type)
  const phrases = new Set([...honorifics, ...ranks, ...offices])
  const firstWords = new Set([...phrases].map(phrase => phrase.split(' ')[0]!.replace(/\.$/, '')))
  const given = new Set([...givenNames.split(/\s+/), ...ambiguous.split(/\s+/)])
  const knownHere = (text: string, token: Token) => knownAt(known, text, token.start)
  const lastWord = (tokens: readonly Token[], to: number) => tokens[to - 1]!.text
  return {
    known,
    given,
    roles: new Set(roles),
    types,
    isTitle: word => phrases.has(word) || phrases.has(word.replace(/\.$/, '')),
    titleLength(tokens, at, to) {
      if (!firstWords.has(tokens[at]!.text.replace(/\.$/, ''))) return 0
      for (let length = Math.min(longestTitle, to - at); length > 0; length--) {
        const words = tokens.slice(at, at + length).map(token => token.text)
        const phrase = words
          .join(' ')
          .replace(/ - /g, '-')
          .replace(/ ([’'])/g, '$1')
        if (phrases.has(phrase) || phrases.has(phrase.replace(/\.$/, ''))) return length
      }
      return 0
    },
    knownHere,
    anyHead: (tokens, from) =>
      types.has(tokens[from]!.text) || (tokens[from + 1] !== undefined && types.has(tokens[from + 1]!.text)),
    takesOf: (tokens, _from, to) => takers.test(lastWord(tokens, to)),
    takesAnd: (tokens, from, to) => {
      const words = tokens.slice(from, to).map(token => token.text)
      const body = words.findIndex(word => bodies.test(word))
      return body >= 0 && ['of', 'for'].includes(words[body + 1] ?? '') && words.length - body <= 5
    },
  }
}
