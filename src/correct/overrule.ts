import type { Overruled } from '../core/decision.ts'
import type { Event, Reading, Span } from '../core/reading.ts'

interface Annotation {
  readonly overruled?: readonly Overruled[]
}

/** An annotation with what decisions changed in it; itself where they changed nothing. */
export function overrule<One extends Annotation>(
  one: One,
  changes: Partial<One>,
  marks: readonly (Overruled | null)[],
): One {
  const made = marks.filter(mark => mark !== null)
  if (Object.keys(changes).length === 0 && made.length === 0) return one
  if (made.length === 0) return { ...one, ...changes }
  const earlier = (one.overruled ?? []).filter(({ set }) => made.every(mark => mark.set !== set))
  return { ...one, ...changes, overruled: [...earlier, ...made] }
}

/** The list before where both hold the same, so that what did not change is the same object. */
export const keptList = <One>(before: readonly One[], after: readonly One[]): readonly One[] =>
  before.length === after.length && before.every((one, i) => one === after[i]) ? before : after

/** An event in words: 'killing “killed”'. */
export const eventInWords = (reading: Reading, { kind, trigger }: Event): string =>
  `${kind} “${wordsAt(reading, trigger)}”`

export const wordsAt = ({ report }: Pick<Reading, 'report'>, { start, end }: Span): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

/** Latitude and longitude as people write them, to some ten metres. */
export const pointInWords = (location: { readonly lat: number; readonly lon: number } | null): string | null =>
  location && `${Number(location.lat.toFixed(4))}, ${Number(location.lon.toFixed(4))}`

/** Annotations by what they are of, in order. */
export function grouped<One>(list: readonly One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
