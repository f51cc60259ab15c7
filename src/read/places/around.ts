import { kilometres } from '../../core/distance.ts'
import type { Located, Name } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import type { Gazetteer, Place } from '../../gazetteer/gazetteer.ts'
import { type Focus, focusOf } from './focus.ts'
import { byNameOf, type Group, longestOf } from './groups.ts'
import type { Hints } from './hints.ts'
import { mentionsNeeded } from './local.ts'
import { rounded } from './located.ts'
import { moved } from './moved.ts'

/*
 * Where a place is that no list knows: in what the report says that it lies in, or near what it says that it is near; a street or building
 * in the town that the report is about. Such an answer is never `exact`, and never as sure as the place that it stands on.
 */

/** Tells where a group's place is, given what was found for all groups. */
export function openAround(
  report: Report,
  names: readonly Name[],
  groups: readonly Group[],
  found: readonly (Located | null)[],
  gazetteer: Gazetteer,
): (group: number, hints: readonly Hints[]) => Located | null {
  const byName = byNameOf(groups)
  const named = (words: string): Located | null =>
    longestOf(words, part => {
      const group = byName.get(part)
      return group === undefined ? null : (found[group] ?? null)
    })
  const placeOf = ({ place }: Located): Place => gazetteer.place(place)
  let focus: Focus | null | undefined
  return (group, hints) => {
    const own = found[group] ?? null
    if (own && own.rule !== 'places.namesake') return own
    const said = within(hints, named, placeOf) ?? beside(hints, named)
    if (said) return said
    focus ??= focusOf(report, names, groups, found)
    if (own && (!focus || kilometres(own, focus.at) < apart)) return own
    const needed = focus && mentionsNeeded(report.text, names, groups[group]!, hints)
    return focus && needed !== null && focus.mentions >= needed ? inFocus(focus) : null
  }
}

/** A town says where something in it is; a small region nearly so; a country does not. */
const towns: ReadonlySet<string> = new Set(['capital', 'city', 'section'])
const widest = 110

const shares = { town: 0.6, region: 0.5, near: 0.7, focus: 0.75 }

const lyingAt = (outer: Located, share: number, rule: string): Located => ({
  ...outer,
  geonames: null,
  confidence: rounded(outer.confidence * share),
  rule,
  exact: false,
})

/** 'The Colony Theatre in Miami Beach', 'Ardo in Fife'. */
function within(
  hints: readonly Hints[],
  named: (words: string) => Located | null,
  placeOf: (located: Located) => Place,
): Located | null {
  const outers = hints.flatMap(({ inside }) => inside.flatMap(({ name }) => named(name) ?? []))
  const town = outers.find(({ kind }) => towns.has(kind))
  if (town) return lyingAt(town, shares.town, 'places.within')
  const region = outers.find(outer => outer.kind !== 'country' && placeOf(outer).extent <= widest)
  return region ? lyingAt(region, shares.region, 'places.within') : null
}

/** 'Ardo, 20 km north of Hama', 'Ardo, a village near Tartus'. */
function beside(hints: readonly Hints[], named: (words: string) => Located | null): Located | null {
  for (const { offset } of hints) {
    const from = offset && named(offset.from)
    if (offset && from && towns.has(from.kind))
      return lyingAt({ ...from, ...moved(from, offset) }, shares.near, 'places.near')
  }
  return null
}

const inFocus = ({ at, share }: Focus): Located => lyingAt(at, shares.focus * share, 'places.focus')

/** Beyond this a building is not in the town that it is named for, where the report is about another: Rogers Centre is not in Rogers. */
const apart = 150
