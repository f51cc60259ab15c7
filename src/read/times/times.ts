import { type Day, dayOfIso } from '../../core/calendar.ts'
import type { Report, Span, TimeExpression } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'
import { encoded, openGrammar } from '../../grammar/grammar.ts'
import { resolve, type Told, toldNothing } from './resolve.ts'
import { timeRules } from './rules.ts'
import { tenseAt } from './tense.ts'
import { classes, pieces } from './vocabulary.ts'

/** What times are reckoned from, where it is known. */
export interface TimesOptions {
  /** ISO 8601 date or date-time of publication. The day is that of the zone it is written in. */
  readonly published?: string | null
  /** The part of the text that is a dateline; a date in it goes before the day of publication. */
  readonly dateline?: Span | null
}

/** Finds the times in a text and what they mean. */
export type FindTimes = (text: string, options?: TimesOptions) => TimeExpression[]

/** Compiles the grammar of times (some 5 ms); use the function for many texts. Pure; runs in a browser. */
export function openTimes(): FindTimes {
  const grammar = openGrammar(timeRules, classes, pieces)
  return (text, { published = null, dateline = null } = {}) => {
    const { words, symbols } = encoded(text, grammar.vocabulary)
    const made: TimeExpression[] = []
    let anchor: Day | null = published === null ? null : dayOfIso(published)
    let told: Told = toldNothing
    for (const { match, meaning } of grammar.find(words, symbols)) {
      const { from, to } = match
      const span = { start: words.starts[from]!, end: words.ends[to - 1]! }
      const resolved = resolve(meaning, { published: anchor, tense: () => tenseAt(words, from, to), told })
      told = resolved.told
      made.push({ id: `t${made.length + 1}`, ...span, ...resolved.time, rule: match.rule })
      if (dateline && span.end <= dateline.end) anchor = datelineDay(resolved.time, anchor)
    }
    return made
  }
}

/** A dateline is written the day of the report or the day before; one farther off is some other date. */
function datelineDay({ value }: Pick<TimeExpression, 'value'>, published: Day | null): Day | null {
  const day = value === null ? null : dayOfIso(value)
  if (day === null) return published
  return published === null || Math.abs(published - day) <= 2 ? day : published
}

/** Times with their values: what the words say, resolved by tense and the day of publication, or null with the reason. */
export const openTimesLayer = () => {
  const find = openTimes()
  return stage({
    name: 'times',
    needs: ['report'],
    gives: ['times'],
    run: ({ report }: { report: Report }) => ({
      times: find(report.text, { published: report.published, dateline: report.dateline }),
    }),
  })
}
