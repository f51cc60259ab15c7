import { isPassive, type Text } from '../../core/subject.ts'
import { dependents, has } from '../../core/tree.ts'
import type { Circumstances } from './circumstances.ts'
import type { Found, Under } from './nest.ts'

/**
 * Whether an event is more than a word: a noun needs somebody or something that takes part, a light verb, a time or place, or an article that
 * shows that it is known; a verb that no kind knows needs a clause of its own or somebody or something.
 */
export function isWorth(text: Text, under: Under, one: Found, { time, place }: Circumstances): boolean {
  const { predicate, frame, slots } = one.match
  const { actors, recipients, objects, destination, origin } = one.parts
  if (
    predicate.sort === 'verb' &&
    one.over === null &&
    recipients.length === 0 &&
    !slots.has('agent') &&
    isLoose(text, predicate.at)
  )
    return false
  if (actors.length + recipients.length + objects.length > 0 || destination || origin || time || place) return true
  if (under.has(one)) return true
  if (predicate.sort === 'noun')
    return predicate.carrier !== predicate.at || one.over !== null || one.stance.rule !== 'events.bare-noun'
  return frame !== null || has(text.trees.syntax[predicate.at]!, 'VerbForm=Fin')
}

/** An active infinitive or -ing form: it has no subject of its own. */
const isLoose = ({ trees }: Text, at: number): boolean => {
  const own = trees.syntax[at]!
  return (
    (has(own, 'VerbForm=Inf') || has(own, 'VerbForm=Ger')) &&
    !isPassive(trees, at) &&
    !dependents(trees, at, 'aux').some(aux => has(trees.syntax[aux]!, 'VerbForm=Fin'))
  )
}
