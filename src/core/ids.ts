import type { Reading } from './reading.ts'

type Listed = Pick<Reading, 'statements' | 'events' | 'quantities' | 'mentions' | 'entities' | 'times'>

const isNumbered = ({ id }: { readonly id: string }): boolean => /^[a-z]\d+$/.test(id)

/** The ids that a reading has, a range a kind: 's1–s13, v1–v43, e1–e47'; those of entities that a user took out of others one by one. */
export function idsOf(lists: Partial<Listed>): string {
  const { statements = [], events = [], quantities = [], mentions = [], entities = [], times = [] } = lists
  const kinds: readonly (readonly { readonly id: string }[])[] = [
    statements,
    events,
    quantities,
    mentions,
    entities,
    times,
  ]
  const ranges = kinds.flatMap(list => {
    const numbered = list.filter(isNumbered)
    const others = list.filter(one => !isNumbered(one)).map(({ id }) => id)
    const first = numbered[0]?.id
    const last = numbered.at(-1)?.id
    return [...(first ? [first === last ? first : `${first}–${last}`] : []), ...others]
  })
  return ranges.length > 0 ? ranges.join(', ') : 'none at all'
}
