import type { Utterance } from '../../core/layers.ts'
import { firstEndingAfter, holdersOf, lengthOf } from '../../core/span.ts'
import type { Text } from '../../core/subject.ts'
import { has } from '../../core/tree.ts'
import type { Made } from './made.ts'

/**
 * Says of each utterance which other one it is reported inside: the shortest whose content has its cue. What the speaker of that one
 * says of himself ('I think'), and what is thought or wished there without a clause of its own, adds nothing to it and is left out.
 */
export function nested({ trees, tokens }: Text, made: readonly Made[]): Utterance[] {
  const contents = made.map(({ content }) => content)
  const holders = holdersOf(tokens, contents)
  const lengths = contents.map(lengthOf)
  const isWithin = (i: number, holder: number) =>
    lengths[holder]! > lengths[i]! || (lengths[holder] === lengths[i] && holder < i)
  const byCue = new Map(made.map(({ cue }, i) => [cue?.start, i]))
  const outer = made.map(({ cue, cites }, i) => {
    if (cites != null) return byCue.get(cites) ?? null
    const holder = cue ? holders[firstEndingAfter(tokens, cue.start)]! : -1
    return holder >= 0 && isWithin(i, holder) ? holder : null
  })
  const kept = made.map((one, i) => outer[i] === null || addsTo(trees, one))
  let count = 0
  const index = kept.map(keeps => (keeps ? count++ : count))
  const standing = (i: number | null): number | null => (i === null || kept[i] ? i : standing(outer[i]!))
  return made.flatMap(({ cites, ...one }, i): Utterance[] => {
    const within = standing(outer[i]!)
    return kept[i] ? [{ ...one, within: within === null ? null : index[within]! }] : []
  })
}

function addsTo(trees: Text['trees'], { speaker, act, rule }: Made): boolean {
  if (speaker && !isThirdPerson(trees, speaker.head)) return false
  return (act !== 'believe' && act !== 'want') || rule === 'statements.clause'
}

/** Neither 'I think' nor 'you know'. */
const isThirdPerson = ({ syntax }: Text['trees'], at: number): boolean =>
  !has(syntax[at]!, 'Person=1') && !has(syntax[at]!, 'Person=2')
