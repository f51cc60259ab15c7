import type { Name } from '../../core/layers.ts'

/** What stands between the items of a list: ', ', ' and ', ', two in '. */
const comma = /^, (?:(?:[\p{Ll}\p{N}-]+ ){1,2}(?:in|from|of) )?(?:the )?$/u
const joining = /^,? (?:and|or|&) (?:(?:[\p{Ll}\p{N}-]+ ){1,2}(?:in|from|of) )?(?:the )?(?:in |from )?$/u

/** A longer list is as good as two. */
const longest = 60

/**
 * Names that stand in one list, as indices: 'Utah, Washington and Maine'. Two or three with commas alone are none:
 * 'Portland, Maine', 'Bradford, Ontario, Canada'.
 * @param isPlace whether a name is of a place; another ends a list
 */
export function listsOf(text: string, names: readonly Name[], isPlace: (name: Name) => boolean): number[][] {
  const lists: number[][] = []
  let run: number[] = []
  let joined = false
  const close = () => {
    if (run.length > 3 || (run.length > 1 && joined)) lists.push(run)
    run = []
    joined = false
  }
  for (const [i, name] of names.entries()) {
    if (!isPlace(name) || name.demonym) {
      close()
      continue
    }
    const last = names[run.at(-1) ?? -1]
    const gap = last && name.start - last.end < 40 ? text.slice(last.end, name.start) : ''
    const joins = joining.test(gap)
    if (run.length === longest || !(joins || comma.test(gap))) close()
    else joined ||= joins
    run.push(i)
  }
  close()
  return lists
}
