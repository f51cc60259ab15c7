import { kilometres } from '../../core/distance.ts'
import type { Place } from '../../gazetteer/gazetteer.ts'
import { scoreAlone } from './alone.ts'
import type { Option } from './candidates.ts'
import { holds } from './closeness.ts'
import type { Home } from './home.ts'
import type { Question } from './question.ts'
import { likelyOf, ofTown, saidOf, supportOf } from './support.ts'
import { weights } from './weights.ts'

/*
 * Of the places that a name may mean, the one that the report means. Every reason adds to a score, in log-odds; what the others of a report
 * most likely mean counts for what lies near them, and so in a few rounds the places of a report settle together.
 */

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
      softmax(
        question.options.map(
          ({ place }, k) => alone[i]![k]! + supportOf(place, likely, i, countries) + saidOf(question, place, likely),
        ),
      ),
    )
  }
  return questions.map((question, i) => choose(question, odds[i]!))
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
