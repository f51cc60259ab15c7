import type { Modality, PloverType } from '../../core/event.ts'
import type { Genre, Span } from '../../core/reading.ts'
import type { Vocabulary } from './check.ts'
import { closest } from './closest.ts'
import type { Filter } from './condition.ts'
import { daysOf } from './days.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { Value } from './tokens.ts'
import { type Words, wordsOf } from './words.ts'

type Checked =
  | { readonly filter: Filter; readonly mistake?: undefined }
  | { readonly filter?: undefined; readonly mistake: Mistake }

interface Written extends Span {
  readonly name: FilterName
  /** At least one, each with letters or digits. */
  readonly values: readonly Value[]
}

type Check = (written: Written, vocabulary: Vocabulary) => Checked

const types =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'
const modalities = 'happened ongoing planned possible conditional requested denied failed negated unclear'
const genres = 'news live opinion analysis interview pressrelease sponsored'

const checks = {
  said: named(name => ({ kind: 'said', name })),
  says: named(words => ({ kind: 'says', words })),
  event: checkEvent,
  type: oneOf(types.split(' ') as PloverType[], found => ({ kind: 'type', types: found })),
  modality: oneOf(modalities.split(' ') as Modality[], found => ({ kind: 'modality', modalities: found })),
  who: named(name => ({ kind: 'who', name })),
  whom: named(name => ({ kind: 'whom', name })),
  at: named(name => ({ kind: 'at', name })),
  country: checkCountry,
  from: dated('from', 'first'),
  to: dated('to', 'last'),
  outlet: named(name => ({ kind: 'outlet', name })),
  genre: oneOf(genres.split(' ') as Genre[], found => ({ kind: 'genre', genres: found })),
  language: checkLanguage,
} satisfies Record<string, Check>

export type FilterName = keyof typeof checks
export const filterNames = Object.keys(checks) as readonly FilterName[]
export const isFilterName = (name: string): name is FilterName => Object.hasOwn(checks, name)

/** What other tools call a filter. */
const otherwise: Readonly<Record<string, FilterName>> = {
  by: 'said',
  speaker: 'said',
  quote: 'says',
  kind: 'event',
  verb: 'event',
  actor: 'who',
  recipient: 'whom',
  target: 'whom',
  place: 'at',
  location: 'at',
  in: 'at',
  since: 'from',
  after: 'from',
  until: 'to',
  before: 'to',
  site: 'outlet',
  source: 'outlet',
}

/** A filter as written, checked: what it asks for, or what is wrong with it. */
export function checkFilter(
  { name, values, start, end }: Span & { readonly name: string; readonly values: readonly Value[] },
  vocabulary: Vocabulary,
): Checked {
  const span = { start, end: start + name.length }
  const known = name.toLowerCase()
  if (!isFilterName(known)) {
    const near = Object.hasOwn(otherwise, known) ? otherwise[known] : closest(name, filterNames)
    const instead = near ? `${near}:` : `one of ${filterNames.join(':, ')}:`
    return { mistake: mistake('query-filter-unknown', span, name, instead) }
  }
  const empty = values.find(({ text }) => wordsOf(text).length === 0)
  if (empty) return { mistake: mistake('query-filter-empty', { start, end }, known) }
  return checks[known]({ name: known, values, start, end }, vocabulary)
}

const among = (span: Span, name: string, given: string, instead: string): Checked => ({
  mistake: mistake('query-value-unknown', span, name, given, instead),
})

function named(filter: (name: Words) => Filter): Check {
  return ({ values }) => ({
    filter: filter({ words: values.flatMap(({ text }) => wordsOf(text)), prefix: values.at(-1)!.prefix }),
  })
}

function oneOf<Known extends string>(known: readonly Known[], filter: (found: readonly Known[]) => Filter): Check {
  return ({ name, values }) => {
    const found: Known[] = []
    for (const value of values) {
      const one = known.find(word => word.toLowerCase() === value.text.trim().toLowerCase())
      if (!one) return among(value, name, value.text, closest(value.text, known) ?? `one of ${known.join(', ')}`)
      found.push(one)
    }
    return { filter: filter(found) }
  }
}

function dated(kind: 'from' | 'to', end: 'first' | 'last'): Check {
  return ({ values, ...span }) => {
    const written = values.map(({ text }) => text).join(',')
    const days = daysOf(written.trim())
    const value = { start: values[0]!.start, end: values.at(-1)!.end }
    return days ? { filter: { kind, day: days[end] } } : { mistake: mistake('query-date', value, span.name, written) }
  }
}

/** Kinds that have the words in a row in their name, and the words themselves, as a verb or noun that expresses an event. */
function checkEvent({ name, values }: Written, { kinds, lemmas }: Vocabulary): Checked {
  const found: string[] = []
  const words: string[] = []
  for (const value of values) {
    const given = wordsOf(value.text.toLowerCase())
    const phrase = ` ${given.join(' ')}`
    const within = kinds.filter(kind => ` ${wordsOf(kind).join(' ')} `.includes(value.prefix ? phrase : `${phrase} `))
    const lemma = value.text.trim().toLowerCase().replace(/\*$/, '')
    const isLemma = lemmas ? lemmas.includes(lemma) : !/\s/.test(lemma)
    if (within.length === 0 && !isLemma) {
      const near = closest(given.join(' '), [...kinds, ...(lemmas ?? [])])
      return among(
        value,
        name,
        value.text,
        near ? quotedIfSeveral(near) : 'a verb, as launch, or a kind, as "missile launch"',
      )
    }
    for (const kind of within) found.push(kind)
    words.push(lemma)
  }
  return { filter: { kind: 'kind', kinds: [...new Set(found)], lemmas: words } }
}

function checkCountry({ name, values }: Written, { countryOf, countries = [] }: Vocabulary): Checked {
  const found: string[] = []
  for (const value of values) {
    const country = countryOf(value.text.trim())
    const near = closest(value.text.trim(), countries)
    if (!country)
      return among(
        value,
        name,
        value.text,
        near ? quotedIfSeveral(near) : 'an English name or an ISO code, as France, FR or FRA',
      )
    found.push(country)
  }
  return { filter: { kind: 'country', countries: found } }
}

function checkLanguage({ name, values }: Written): Checked {
  const wrong = values.find(({ text }) => !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text.trim()))
  if (wrong) return among(wrong, name, wrong.text, 'a code, as en, fr or zh-Hant')
  return { filter: { kind: 'language', languages: values.map(({ text }) => text.trim().toLowerCase()) } }
}

const quotedIfSeveral = (words: string): string => (words.includes(' ') ? `"${words}"` : words)
