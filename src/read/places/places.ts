import type { Located, Name } from '../../core/layers.ts'
import type { Report } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { LazyGazetteer } from '../../gazetteer/shipped.ts'
import { openAround } from './around.ts'
import { groupsOf } from './groups.ts'
import { type Home, openHome } from './home.ts'
import { locatedBy } from './located.ts'
import { questionsOf } from './questions.ts'
import { settle } from './rank.ts'

/**
 * Where the places are that a report names. A place that no list knows gets the one that it lies in or near, as far as the report tells;
 * names that mean no place, or two that are as likely, get none.
 */
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

function locate(report: Report, names: readonly Name[], gazetteer: Gazetteer, home: Home): (Located | null)[] {
  const located: (Located | null)[] = names.map(() => null)
  const groups = groupsOf(report.text, names)
  const { questions, hints } = questionsOf(report.text, names, groups, gazetteer, home)
  const found = settle(questions, home, countriesOf(names)).map(choice => choice && locatedBy(choice))
  const around = openAround(report, names, groups, found, gazetteer)
  for (const [i, { uses }] of groups.entries()) {
    const place = around(i, hints[i]!)
    for (const use of uses) located[use] = place
  }
  return located
}

/** Countries of the organisations that the report names. */
const countriesOf = (names: readonly Name[]): string[] =>
  names.flatMap(({ type, country }) => (type === 'organization' && country ? [country] : []))
