import { kilometres } from '../../core/distance.ts'
import type { Place } from '../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../gazetteer/kinds.ts'
import type { Option } from './candidates.ts'
import { closeness, holds } from './closeness.ts'
import type { Hints } from './hints.ts'
import type { Home } from './home.ts'

/*
 * Of the places that a name may mean, the one that the report means. Every reason adds to a score, in log-odds; what the others of a report
 * most likely mean counts for what lies near them, and so in a few rounds the places of a report settle together.
 */

/** A name of the report with what it may mean and what is said of it. */
export interface Question {
  readonly options: readonly Option[]
  /** What it is said to lie in, with the countries and regions of the name; sure ones count for more. */
  readonly inside: readonly { readonly name: string; readonly places: readonly Place[]; readonly sure: boolean }[]
  readonly kinds: readonly NonNullable<Hints['kinds']>[]
  /** It stands behind another name as what that lies in: 'Ohio' in 'Toledo, Ohio'. */
  readonly holder: boolean
}

export interface Choice {
  readonly option: Option
  /** 0 to 1: what share of all options' odds this one has. */
  readonly confidence: number
  readonly rule: string
}

const rounds = 3
/** A reading that has less of the odds than this is not taken. */
const leastConfidence = 0.3

/**
 * The place that each name means, in the order given; null where none is likely enough. O(names²), each with a bounded number of options.
 * @param countries of what else the report names: its organisations
 */
export function settle(questions: readonly Question[], home: Home, countries: readonly string[]): (Choice | null)[] {
  const alone = questions.map(question => question.options.map(option => scoreAlone(question, option, home)))
  let odds = alone.map(softmax)
  for (let round = 0; round < rounds; round++) {
    const likely = [...odds.map((row, i) => likelyOf(questions[i]!, row)), ...ofTown(home)]
    odds = questions.map((question, i) =>
      softmax(question.options.map((option, k) => alone[i]![k]! + supportOf(option.place, likely, i, countries))),
    )
  }
  return questions.map((question, i) => choose(question, odds[i]!))
}

/**
 * Weights, in log-odds. Set by hand and then by a search on the development parts of LGL, GeoWebNews and GeoVirus: a fifth less for countries
 * costs 1.3 points of one of them, a fifth more or less of any other weight changes none of them by more than half a point.
 */
export const weights = {
  country: 8,
  admin1: 6.5,
  admin2: 2.5,
  area: 7,
  worldregion: 8,
  capital: 2.2,
  city: 0,
  section: -1.5,
  /** Of seas, airports and whatever else the lists hold: they hold only what news names. */
  other: 6,
  /** For each power of ten of its people. */
  people: 1.2,
  peopleOfCounty: 0.4,
  /** The name is one of its other names. */
  otherName: -1,
  kind: 3,
  otherKind: -3,
  holder: 4,
  otherHolder: -1,
  inside: 8,
  maybeInside: 4,
  outside: -2,
  /** What the likeliest readings of the report's other names add: the nearest, all together, those of its country. */
  nearest: 5,
  together: 5,
  sameCountry: 2,
  /** A place of the name that no list has: a hamlet that nothing speaks for is likelier that than itself. */
  unlisted: 4,
  /** The outlet is at home in that country. */
  home: 2,
}

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

function scoreAlone({ inside, kinds, holder }: Question, { place, main, form }: Option, home: Home): number {
  let score = priorOf(place)
  if (!main && form === 'whole') score += weights.otherName
  score += kindScore(kinds, place.kind)
  if (holder) score += place.kind === 'country' || place.kind === 'admin1' ? weights.holder : weights.otherHolder
  for (const { places, sure } of inside) {
    if (places.length === 0) continue
    const said = places.some(outer => holds(outer, place))
    score += said ? (sure ? weights.inside : weights.maybeInside) : sure ? weights.outside : 0
  }
  return place.country !== null && place.country === home.country ? score + weights.home : score
}

function kindScore(kinds: Question['kinds'], kind: PlaceKind): number {
  if (kinds.length === 0) return 0
  if (kinds.some(({ of }) => of.has(kind))) return weights.kind
  return kinds.some(({ maybe }) => maybe.has(kind)) ? 0 : weights.otherKind
}

interface Likely {
  readonly place: Place
  readonly odds: number
}

/** The town that a local paper is of counts as one that the report names. */
const ofTown = ({ town }: Home): Likely[][] => (town ? [[{ place: town, odds: 1 }]] : [])

/** As many readings of a name are asked what they say of others. */
const mostAsked = 6
/** Readings below these odds are not asked. */
const leastAsked = 0.02

/** The likeliest readings with their odds. */
const likelyOf = ({ options }: Question, odds: readonly number[]): Likely[] =>
  options
    .flatMap(({ place }, i) => (odds[i]! < leastAsked ? [] : [{ place, odds: odds[i]! }]))
    .sort((a, b) => b.odds - a.odds)
    .slice(0, mostAsked)

/** What the other names of the report add for a place: each counts by what it most likely means, the nearest most. */
function supportOf(
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

/** Scores as shares of all odds, of which a place that no list has keeps its own. */
function softmax(scores: readonly number[]): number[] {
  const top = Math.max(weights.unlisted, ...scores)
  const odds = scores.map(score => Math.exp(score - top))
  const sum = odds.reduce((a, b) => a + b, Math.exp(weights.unlisted - top))
  return odds.map(one => one / sum)
}

/** The town, the county and the canton of Geneva are one answer to where Geneva is. */
const isSame = (one: Place, other: Place): boolean => one.country === other.country && kilometres(one, other) < 60

function choose({ options, inside, kinds }: Question, odds: readonly number[]): Choice | null {
  const pooled = options.map(({ place }) =>
    odds.reduce((sum, one, k) => (isSame(place, options[k]!.place) ? sum + one : sum), 0),
  )
  const most = Math.max(...pooled)
  const best = pooled.reduce(
    (top, one, k) => (one > most - 0.01 && (top === -1 || odds[k]! > odds[top]!) ? k : top),
    -1,
  )
  const option = options[best]
  if (!option || most < leastConfidence) return null
  const said = inside.some(({ places }) => places.some(outer => holds(outer, option.place)))
  const rule =
    option.form === 'namesake'
      ? 'places.namesake'
      : said
        ? 'places.inside'
        : kinds.some(({ of }) => of.has(option.place.kind))
          ? 'places.kind'
          : options.length === 1
            ? 'places.only'
            : 'places.likeliest'
  return { option, confidence: option.form === 'namesake' ? 0.5 * most : most, rule }
}
