import { frames, kinds } from '../../../schema/kinds.gen.ts'
import { holdersOf } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { textOf } from '../../core/subject.ts'
import { openCast } from './cast.ts'
import { circumstances } from './circumstances.ts'
import { draftOf, laterThan, openReports } from './draft.ts'
import { openFrames } from './kinds.ts'
import { matched } from './match.ts'
import { merged } from './merge.ts'
import { openStances } from './modality.ts'
import { type Found, nest } from './nest.ts'
import { openOperators } from './operators.ts'
import { candidates } from './predicates.ts'
import { partsOf } from './roles.ts'
import { bearersOf, spoken } from './spoken.ts'
import { isWorth } from './worth.ts'

/** Says what happened, and what may, will or did not. Kinds, light verbs and operators are loaded here, once. */
export function openEvents() {
  const framesOf = openFrames(kinds, frames)
  const operators = openOperators()
  return stage({
    name: 'events',
    needs: ['report', 'tokens', 'syntax', 'chunks', 'entities', 'mentions', 'times', 'quantities', 'statements'],
    gives: ['events'],
    run(given) {
      const text = textOf(given)
      const holders = holdersOf(
        given.tokens,
        given.statements.map(({ content }) => content),
      )
      const cast = openCast(given, text.trees, holders)
      const stanceOf = openStances(text, given, operators, holders)
      const matches = spoken(
        text,
        operators,
        candidates(text, given, framesOf)
          .map(one => ({ one, match: matched(text, cast, framesOf, one.predicate, one.lends) }))
          .filter(({ one, match }) => one.nominal || match.frame)
          .map(({ match }) => match),
      )
      const found = matches.map((match): Found => {
        const holder = holders[match.predicate.at]!
        return {
          match,
          stance: stanceOf(match.predicate),
          parts: partsOf(text, cast, match),
          statement: holder < 0 ? null : given.statements[holder]!,
          aim: [],
          over: null,
        }
      })
      const under = nest(cast, found)
      const when = circumstances(
        text,
        given,
        found.map(({ match }) => bearersOf(text, match)),
        found.map(({ parts }) => parts.heads),
      )
      for (const [index, one] of found.entries())
        one.stance = laterThan(given.report.published, when[index]!.time, one.stance)
      const reports = openReports(text, cast, given, found, under)
      const drafts = found.flatMap((one, index) =>
        isWorth(text, under, one, when[index]!) ? [draftOf(reports, one, when[index]!)] : [],
      )
      return { events: merged(drafts) }
    },
  })
}
