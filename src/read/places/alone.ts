import type { Place } from '../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../gazetteer/kinds.ts'
import type { Option } from './candidates.ts'
import { holds } from './closeness.ts'
import type { Home } from './home.ts'
import type { Question } from './question.ts'
import { weights } from './weights.ts'

/* What speaks for a place by itself: its kind and size, and the words around the name. */

/** England, Scotland, Wales and Northern Ireland are countries in all but law. */
function priorOf({ kind, population, country }: Place): number {
  const people = Math.log10(population + 1)
  if (kind === 'admin1' && country === 'GBR' && population > 1e6) return weights.country
  if (kind === 'country' || kind === 'admin1' || kind === 'area') return weights[kind]
  if (kind === 'worldregion' || kind === 'continent') return weights.worldregion
  if (kind === 'admin2') return weights.admin2 + weights.peopleOfCounty * people
  if (kind === 'capital' || kind === 'city' || kind === 'section') return weights[kind] + weights.people * people
  return weights.other
}

export function scoreAlone(question: Question, { place, main, form }: Option, home: Home): number {
  const { options, inside, kinds, holder, built, acts } = question
  let score = priorOf(place)
  if (!main) score += weights.otherName
  if (form === 'part') score += weights.part
  if (isTown(place) && place.index !== home.town?.index && options.some(({ place, main }) => main && isGreat(place)))
    score += weights.overshadowed
  score += kindScore(kinds, place.kind)
  if (holder) score += place.kind === 'country' || place.kind === 'admin1' ? weights.holder : weights.otherHolder
  if (built && form !== 'namesake' && peopled.has(place.kind)) score += weights.builtTown
  if (acts && place.kind === 'country') score += weights.acts
  for (const { places, sure } of inside) {
    if (places.length === 0) continue
    const said = places.some(outer => holds(outer, place))
    if (said) score += sure ? weights.inside : weights.maybeInside
    else if (sure) score += places.some(isGreat) && !isOutermost(place) ? weights.farOutside : weights.outside
  }
  return place.country !== null && place.country === home.country ? score + weights.home : score
}

const isTown = ({ kind }: Place): boolean => kind === 'city' || kind === 'section'
/** What everybody means by its name: a country, a large state, a continent. */
const isGreat = ({ kind, population }: Place): boolean =>
  kind === 'country' || kind === 'continent' || (kind === 'admin1' && population > 1e6)

const isOutermost = ({ kind }: Place): boolean => kind === 'country' || kind === 'continent' || kind === 'worldregion'

const peopled: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'capital', 'city'])

function kindScore(kinds: Question['kinds'], kind: PlaceKind): number {
  if (kinds.length === 0) return 0
  if (kinds.some(({ of }) => of.has(kind))) return weights.kind
  return kinds.some(({ maybe }) => maybe.has(kind)) ? 0 : weights.otherKind
}
