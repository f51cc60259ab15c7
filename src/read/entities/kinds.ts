import * as lists from '../../../lexicon/kinds.gen.ts'
import * as things from '../../../lexicon/things.gen.ts'
import { roles } from '../../../lexicon/titles.gen.ts'
import type { EntityType } from '../../core/reading.ts'

/** What a noun says of whoever or whatever it means. */
export interface Kind {
  readonly type: EntityType
  /** Somebody, or several of them: who can be 'he', 'she' or 'who'. */
  readonly human: boolean
  /** A noun in the singular for several: 'the crew', 'the committee'. */
  readonly collective: boolean
}

export type Sex = 'man' | 'woman'

/** What nouns mean, by their base form. */
export interface Kinds {
  kindOf(lemma: string): Kind | null
  sexOf(lemma: string): Sex | null
  /** PLOVER sector of a role or description, by its last word. */
  sectorOf(words: string): string | null
}

export const wordsOf = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** Earlier kinds win where a noun stands in two lists. */
const kinds: readonly (readonly [Kind, string])[] = [
  [{ type: 'organization', human: false, collective: true }, lists.organizations],
  [{ type: 'person', human: true, collective: false }, lists.persons],
  [{ type: 'group', human: true, collective: true }, lists.groups],
  [{ type: 'country', human: false, collective: true }, lists.countries],
  [{ type: 'place', human: false, collective: false }, lists.places],
  [{ type: 'facility', human: false, collective: false }, lists.facilities],
  [{ type: 'event', human: false, collective: false }, lists.events],
  [{ type: 'law', human: false, collective: false }, lists.laws],
  [{ type: 'work', human: false, collective: false }, lists.works],
  [{ type: 'product', human: false, collective: false }, lists.products],
  [{ type: 'place', human: false, collective: false }, things.places],
  [{ type: 'event', human: false, collective: false }, things.events],
  [{ type: 'work', human: false, collective: false }, things.works],
  [{ type: 'product', human: false, collective: false }, things.products],
]

/** Built once per reader. */
export function openKinds(): Kinds {
  const byLemma = new Map<string, Kind>()
  const add = (lemma: string, kind: Kind) => {
    if (!byLemma.has(lemma)) byLemma.set(lemma, kind)
  }
  for (const [kind, list] of kinds) for (const lemma of wordsOf(list)) add(lemma, kind)
  const person: Kind = { type: 'person', human: true, collective: false }
  for (const role of roles) add(lastWord(role), person)
  const sexes = new Map<string, Sex>([
    ...wordsOf(lists.men).map((word): [string, Sex] => [word, 'man']),
    ...wordsOf(lists.women).map((word): [string, Sex] => [word, 'woman']),
  ])
  const sectors = new Map<string, string>()
  for (const [code, list] of Object.entries(lists.sectors)) {
    for (const word of wordsOf(list)) if (!sectors.has(word)) sectors.set(word, code)
  }
  return {
    kindOf: lemma => byLemma.get(lemma) ?? byLemma.get(lastPart(lemma)) ?? null,
    sexOf: lemma => sexes.get(lemma) ?? null,
    sectorOf: words => sectors.get(lastWord(words.toLowerCase().split(/ (?:of|for|at|in|on|from|to) /)[0]!)) ?? null,
  }
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)

/** 'president' of 'vice-president'. */
const lastPart = (lemma: string): string => lemma.slice(lemma.lastIndexOf('-') + 1)
