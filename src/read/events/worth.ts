import { isPassive, type Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
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
  const isSo = one.stance.modality === 'happened' || one.stance.modality === 'ongoing'
  if (predicate.sort === 'noun' && isSo && !time && !place && isLooseNoun(text, one)) return false
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

/**
 * A noun that says of no certain happening that it took place: without article and owner ('trade war'), 'any' or 'every', or with 'a' where
 * nothing that happened holds it.
 */
function isLooseNoun({ trees, tokens }: Text, { match: { predicate, slots }, over, parts }: Found): boolean {
  const { at, top, carrier } = predicate
  if (carrier !== at || over !== null) return false
  const { syntax } = trees
  const articles = [at, top].flatMap(word => dependents(trees, word, 'det', 'nummod', 'nmod:poss'))
  if (articles.some(child => /^(?:any|every|each|no|what|whatever|which)$/i.test(tokens[child]!.text))) return true
  const isCertain = articles.some(
    child => syntax[child]!.deprel === 'nmod:poss' || /^(?:the|this|that|these|those)$/i.test(tokens[child]!.text),
  )
  if (isCertain) return false
  const isSaid =
    dependents(trees, at, 'cop').length > 0 ||
    (['nsubj', 'obj', 'obl'].includes(relation(syntax[top]!)) && isPredicate(trees, syntax[top]!.head))
  const isNamed =
    parts.actors.length + parts.recipients.length + parts.objects.length > 0 &&
    [...slots.keys()].some(slot => slot !== 'before')
  return !isSaid || (articles.length === 0 && !isNamed)
}

const isPredicate = (trees: Text['trees'], at: number): boolean =>
  at >= 0 && (trees.syntax[at]!.upos === 'VERB' || dependents(trees, at, 'cop').length > 0)
