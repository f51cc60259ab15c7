import type { Name } from '../../core/layers.ts'
import type { Gazetteer, Place } from '../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../gazetteer/kinds.ts'
import { type Option, optionsOf } from './candidates.ts'
import { byNameOf, type Group, isPlace, longestOf } from './groups.ts'
import { type Hints, hintsOf } from './hints.ts'
import type { Home } from './home.ts'
import { listsOf } from './lists.ts'
import type { Question } from './question.ts'

/** Of a name in many places of a report, hints are read at so many of them. */
const mostUses = 12

/** A question for each group, in their order, and the hints that it rests on. */
export function questionsOf(
  text: string,
  names: readonly Name[],
  groups: readonly Group[],
  gazetteer: Gazetteer,
  home: Home,
): { readonly questions: Question[]; readonly hints: Hints[][] } {
  const demonyms = new Map(
    names.filter(({ demonym }) => demonym).map(name => [text.slice(name.start, name.end), name.canonical]),
  )
  const outer = openOuter(gazetteer, demonyms)
  const byName = byNameOf(groups)
  const beside = besideOf(text, names, groups)
  const hints = groups.map(({ uses }) => uses.slice(0, mostUses).map(use => hintsOf(text, names[use]!)))
  const questions = groups.map(({ name, uses, holder }, i): Question => {
    const own = hints[i]!
    const listed = beside.get(i) ?? new Set<number>()
    /* 'Cyprus, Greece and Spain': what stands beside a place does not hold it. */
    const inList = (words: string) =>
      longestOf(words, part => (listed.has(byName.get(part) ?? -1) ? part : null)) !== null
    return {
      options: optionsOf(name, gazetteer, home).filter(fits(name, own)),
      inside: own
        .flatMap(({ inside }) => inside)
        .filter(({ name }) => !inList(name))
        .map(({ name, sure }) => ({ name, places: outer(name), sure })),
      kinds: name.demonym ? [] : own.flatMap(({ kinds }) => kinds ?? []),
      holder,
      built: name.type === 'facility',
      acts: uses.some(use => names[use]!.metonym),
      beside: [...listed],
      offsets: own.flatMap(({ offset }) => {
        const from = offset && longestOf(offset.from, words => byName.get(words) ?? null)
        return offset && from !== null && from !== i ? [{ from, km: offset.km }] : []
      }),
    }
  })
  return { questions, hints }
}

/** What a street is, and a quarter called the South Side: no town that happens to have the name. */
const streets: ReadonlySet<PlaceKind> = new Set(['street', 'square', 'bridge'])
const quarters: ReadonlySet<PlaceKind> = new Set(['section', 'area'])
const isQuarter =
  /^(?:the )?(?:(?:near|far|upper|lower) )?(?:north|south|east|west)(?:[ -]?(?:east|west))? (?:side|end)$/iu

function fits({ canonical }: Name, hints: readonly Hints[]): (option: Option) => boolean {
  if (hints.some(({ kinds }) => kinds?.of.has('street'))) return ({ place }) => streets.has(place.kind)
  return isQuarter.test(canonical) ? ({ place, main }) => main && quarters.has(place.kind) : () => true
}

/** Groups that stand in one list with a group. */
function besideOf(
  text: string,
  names: readonly Name[],
  groups: readonly Group[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const groupOf = new Map(groups.flatMap(({ uses }, i) => uses.map(use => [use, i] as const)))
  const beside = new Map<number, Set<number>>()
  for (const list of listsOf(text, names, isPlace)) {
    const members = list.flatMap(use => groupOf.get(use) ?? [])
    for (const one of members) {
      const others = beside.get(one) ?? new Set()
      for (const other of members) if (other !== one) others.add(other)
      beside.set(one, others)
    }
  }
  return beside
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
