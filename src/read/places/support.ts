import { kilometres } from '../../core/distance.ts'
import type { Place } from '../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../gazetteer/kinds.ts'
import { closeness } from './closeness.ts'
import type { Home } from './home.ts'
import type { Question } from './question.ts'
import { weights } from './weights.ts'

/* What the other names of a report add for a place, by what they most likely mean. */

export interface Likely {
  readonly place: Place
  readonly odds: number
}

/** The town that a local paper is of counts as one that the report names. */
export const ofTown = ({ town }: Home): Likely[][] => (town ? [[{ place: town, odds: 1 }]] : [])

/** As many readings of a name are asked what they say of others. */
const mostAsked = 6
/** Readings below these odds are not asked. */
const leastAsked = 0.02

/** The likeliest readings with their odds. */
export const likelyOf = ({ options }: Question, odds: readonly number[]): Likely[] =>
  options
    .flatMap(({ place }, i) => (odds[i]! < leastAsked ? [] : [{ place, odds: odds[i]! }]))
    .sort((a, b) => b.odds - a.odds)
    .slice(0, mostAsked)

/** What the other names of the report add for a place: each counts by what it most likely means, the nearest most. */
export function supportOf(
  place: Place,
  likely: readonly (readonly Likely[])[],
  own: number,
  countries: readonly string[],
): number {
  let [together, nearest] = [0, 0]
  let [compatriots, all] = [countries.filter(country => country === place.country).length, countries.length]
  for (const [i, readings] of likely.entries()) {
    if (i === own) continue
    let close = 0
    for (const { place: other, odds } of readings) {
      close = Math.max(close, odds * closeness(place, other))
      if (other.country === null) continue
      all += odds
      if (other.country === place.country) compatriots += odds
    }
    together += close
    nearest = Math.max(nearest, close)
  }
  return (
    weights.nearest * nearest +
    weights.together * (together / (together + 2)) +
    weights.sameCountry * (compatriots / (all + 1))
  )
}

/** Kinds that lists do not mix. */
const sorts: Readonly<Partial<Record<PlaceKind, string>>> = {
  country: 'country',
  admin1: 'region',
  admin2: 'county',
  capital: 'town',
  city: 'town',
  section: 'town',
}
const sortOf = ({ kind }: Place): string => sorts[kind] ?? 'other'

/** 0 to 1: how likely two places stand in one list. Beside Oslo and Tokyo, Paris is a capital. */
function alike(place: Place, other: Place): number {
  if (sortOf(place) !== sortOf(other)) return 0
  return other.kind === 'capital' && place.kind !== 'capital' ? 0.4 : 1
}

/** How far off a distance may be that a report tells: it is told along a road, or from an edge of town. */
const isAway = (place: Place, from: Place, km: number | null): boolean => {
  const away = kilometres(place, from)
  return km === null ? away < nearby : away < 1.5 * km + 15 && away > km / 3 - 15
}
const nearby = 60

/** What lists that the name stands in and distances told of it add for a place. */
export function saidOf({ beside, offsets }: Question, place: Place, likely: readonly (readonly Likely[])[]): number {
  let score = 0
  if (beside.length > 0) {
    const share = (i: number) =>
      (likely[i] ?? []).reduce((sum, { place: other, odds }) => sum + odds * alike(place, other), 0)
    score += (weights.beside * beside.reduce((sum, i) => sum + share(i), 0)) / beside.length
  }
  for (const { from, km } of offsets) {
    const away = (likely[from] ?? []).reduce(
      (sum, { place: other, odds }) => (isAway(place, other, km) ? sum + odds : sum),
      0,
    )
    score += weights.offset * away
  }
  return score
}
