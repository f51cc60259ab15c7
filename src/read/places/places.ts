import type { Located, Name } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'
import type { Gazetteer, Place } from '../../gazetteer/gazetteer.ts'
import type { LazyGazetteer } from '../../gazetteer/shipped.ts'
import { type Option, optionsOf } from './candidates.ts'
import { hintsOf } from './hints.ts'
import { type Home, openHome } from './home.ts'
import { type Choice, type Question, settle } from './rank.ts'

/** Where the places are that a report names. Names that mean no place, or none that is known, or two that are as likely, get none. */
export function openPlaces(lazy: LazyGazetteer) {
  const homeOf = openHome()
  return stage({
    name: 'places',
    needs: ['report', 'names'],
    gives: ['located'],
    async run({ report, names }) {
      const gazetteer = await lazy.load()
      return { located: locate(report, names, gazetteer, homeOf(report, gazetteer)) }
    },
  })
}

/** Names that are asked about together: the same words mean the same place throughout a report. */
interface Group {
  readonly name: Name
  readonly uses: number[]
  readonly holder: boolean
}

/** More different places than this in one report are a list; the rest of them is left open. */
const mostGroups = 150

function locate({ text }: Report, names: readonly Name[], gazetteer: Gazetteer, home: Home): (Located | null)[] {
  const located: (Located | null)[] = names.map(() => null)
  const groups = groupsOf(text, names)
  const demonyms = new Map(
    names.filter(({ demonym }) => demonym).map(name => [text.slice(name.start, name.end), name.canonical]),
  )
  const outer = openOuter(gazetteer, demonyms)
  const questions = groups.map(group => questionOf(group, text, names, optionsOf(group.name, gazetteer, home), outer))
  const found = settle(questions, home, countriesOf(names)).map(locatedBy)
  const byName = new Map(groups.map(({ name }, i) => [name.canonical, found[i]!]))
  for (const [i, { uses }] of groups.entries()) {
    const place =
      found[i]?.rule === 'places.namesake' || !found[i] ? (within(questions[i]!, byName) ?? found[i]!) : found[i]!
    for (const use of uses) located[use] = place
  }
  return located
}

/** What no list knows is where the report says that it lies: 'the Colony Theatre in Miami Beach'. */
function within({ inside }: Question, byName: ReadonlyMap<string, Located | null>): Located | null {
  for (const { name } of inside) {
    const outer = longestOf(name, words => byName.get(words) ?? null)
    if (outer && smallEnough.has(outer.kind))
      return {
        ...outer,
        geonames: null,
        confidence: Math.round(outer.confidence * 60) / 100,
        rule: 'places.within',
        exact: false,
      }
  }
  return null
}

/** A town says where something in it is; a region or country does not. */
const smallEnough: ReadonlySet<string> = new Set(['capital', 'city', 'section'])

/** What the longest beginning of some words gives that gives anything. */
function longestOf<Found>(words: string, find: (words: string) => Found | null): Found | null {
  const parts = words.split(' ')
  for (let length = parts.length; length > 0; length--) {
    const found = find(parts.slice(0, length).join(' '))
    if (found) return found
  }
  return null
}

/** Countries of the organisations that the report names. */
const countriesOf = (names: readonly Name[]): string[] =>
  names.flatMap(({ type, country }) => (type === 'organization' && country ? [country] : []))

const isPlace = ({ type, demonym }: Name): boolean =>
  demonym || type === 'country' || type === 'place' || type === 'facility'

function groupsOf(text: string, names: readonly Name[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [i, name] of names.entries()) {
    if (!isPlace(name)) continue
    const holder = i > 0 && isPlace(names[i - 1]!) && text.slice(names[i - 1]!.end, name.start) === ', '
    const key = `${name.type} ${holder} ${name.canonical}`
    const group = groups.get(key)
    if (group) group.uses.push(i)
    else if (groups.size < mostGroups) groups.set(key, { name, uses: [i], holder })
  }
  return [...groups.values()]
}

/** Of a name in many places of a report, hints are read at so many of them. */
const mostUses = 12

function questionOf(
  { name, uses, holder }: Group,
  text: string,
  names: readonly Name[],
  options: readonly Option[],
  outer: (words: string) => readonly Place[],
): Question {
  const hints = uses.slice(0, mostUses).map(use => hintsOf(text, names[use]!))
  const kinds = name.demonym ? [] : hints.flatMap(({ kinds }) => kinds ?? [])
  return {
    options,
    inside: hints.flatMap(({ inside }) => inside.map(({ name, sure }) => ({ name, places: outer(name), sure }))),
    kinds,
    holder,
  }
}

const isOuter = /^(?:country|admin1|admin2|island|area|peninsula)$/

/** Finds the countries, regions and islands that words name, or the longest beginning of them that names one; 'Syrian' is Syria. */
function openOuter(gazetteer: Gazetteer, demonyms: ReadonlyMap<string, string>): (words: string) => readonly Place[] {
  const known = new Map<string, readonly Place[]>()
  const named = (name: string): Place[] =>
    gazetteer.lookup(demonyms.get(name) ?? name).flatMap(({ place }) => (isOuter.test(place.kind) ? [place] : []))
  const find = (words: string): readonly Place[] =>
    longestOf(words, part => {
      const found = named(part)
      return found.length > 0 ? found : null
    }) ?? []
  return words => {
    const found = known.get(words) ?? find(words)
    known.set(words, found)
    return found
  }
}

function locatedBy(choice: Choice | null): Located | null {
  if (!choice) return null
  const { option, confidence, rule } = choice
  const { index, name, kind, country, lat, lon, geonames } = option.place
  return {
    place: index,
    name,
    kind,
    country,
    lat,
    lon,
    geonames,
    confidence: Math.round(confidence * 100) / 100,
    rule,
    exact: isExact(option),
  }
}

/** 'Northern Iraq' lies in Iraq and is not it. */
const isExact = ({ form }: Option): boolean => form === 'whole'
