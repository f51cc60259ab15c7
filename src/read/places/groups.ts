import type { Name } from '../../core/layers.ts'

/** Names that are asked about together: the same words mean the same place throughout a report. */
export interface Group {
  readonly name: Name
  /** Indices of the names. */
  readonly uses: number[]
  /** It stands behind another name as what that lies in. */
  readonly holder: boolean
}

/** More different places than this in one report are a list; the rest of them is left open. */
const mostGroups = 150

export const isPlace = ({ type, demonym }: Name): boolean =>
  demonym || type === 'country' || type === 'place' || type === 'facility'

export function groupsOf(text: string, names: readonly Name[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [i, name] of names.entries()) {
    if (!isPlace(name)) continue
    const holder = i > 0 && isPlace(names[i - 1]!) && text.slice(names[i - 1]!.end, name.start) === ', '
    const key = `${name.type} ${holder} ${name.canonical}`
    const group = groups.get(key)
    if (group) group.uses.push(i)
    else if (groups.size < mostGroups) groups.set(key, { name, uses: [i], holder })
  }
  return [...groups.values()]
}

/** Groups by the name that they are of: what a phrase calls so. */
export const byNameOf = (groups: readonly Group[]): ReadonlyMap<string, number> =>
  new Map(groups.map(({ name }, i) => [name.canonical, i] as const).reverse())

/** What the longest beginning of some words gives that gives anything. */
export function longestOf<Found>(words: string, find: (words: string) => Found | null): Found | null {
  const parts = words.split(' ')
  for (let length = parts.length; length > 0; length--) {
    const found = find(parts.slice(0, length).join(' '))
    if (found !== null) return found
  }
  return null
}
