import type { Layers } from '../../core/layers.ts'
import type { Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import { isBare } from './articles.ts'
import { ofClause } from './clause.ts'
import { ofNoun } from './nominal.ts'
import type { Operators } from './operators.ts'
import { nounStance, ownStance } from './own.ts'
import type { Predicate } from './predicate.ts'
import { intends } from './predicates.ts'
import { isHeading, questioned } from './questions.ts'
import { ofStatement } from './saying.ts'
import { joined, type Stance } from './stance.ts'

/*
 * Whether what a clause says is so, as whoever says it has it: composed from the top of the tree down. What holds a clause (an operator, a
 * condition, a question, a statement) acts on it; where a statement begins, what its verb of saying does counts in place of what is above.
 */

/** Deeper than sentences nest. */
const farthest = 24

type Given = Pick<Layers, 'report' | 'tokens' | 'statements'>

/** Says of a word that expresses an event whether it is so. */
export type StanceOf = (predicate: Predicate) => Stance

/** @param holders of each token, the index of the innermost statement that says it; -1 for the report itself */
export function openStances(text: Text, given: Given, operators: Operators, holders: Int32Array): StanceOf {
  const { trees, tokens } = text
  const { syntax } = trees
  const known = new Map<number, Stance>()
  const questions = questioned(given, holders)
  const isHeadline = given.report.blocks.map(block => isHeading(given.report.text, block))

  const stance = (at: number, depth: number): Stance => {
    const found = known.get(at)
    if (found) return found
    if (depth > farthest) return { modality: 'unclear', rule: 'events.deep' }
    const made = compose(at, depth)
    known.set(at, made)
    return made
  }

  const compose = (at: number, depth: number): Stance => {
    const own =
      syntax[at]!.upos === 'NOUN' && dependents(trees, at, 'cop', 'nsubj').length === 0
        ? (nounStance(text, operators, at) ?? {
            modality: 'happened',
            rule: isBare(text, at) ? 'events.bare-noun' : 'events.noun',
          })
        : ownStance(text, operators, at, isHeadline[tokens[at]!.block]!)
    const above = context(at, depth)
    if (above === null) return own
    const same = own.rule === 'events.none' && above.modality === 'negated'
    return same ? own : joined(own, above)
  }

  /** What is imposed on a word from above; null where nothing is. */
  const context = (at: number, depth: number): Stance | null => {
    const own = syntax[at]!
    const { head } = own
    const holder = holders[at]!
    if (isEither(at)) return { modality: 'possible', rule: 'events.either' }
    if (head < 0)
      return questions.has(`${tokens[at]!.sentence} ${holder}`)
        ? { modality: 'unclear', rule: 'events.question' }
        : outside(at, holder)
    if (holder >= 0 && holders[head] !== holder && !isInside(head, holder))
      return ofStatement(text, operators, at, given.statements[holder]!)
    if (relation(own) === 'conj') return conjoined(at, head, depth)
    const above = () => stance(head, depth + 1)
    if (own.upos === 'NOUN' || own.upos === 'PROPN') {
      const isClause =
        ['xcomp', 'ccomp', 'advcl', 'acl'].includes(relation(own)) || dependents(trees, at, 'cop').length > 0
      if (!isClause) return ofNoun(text, operators, at, above)
    }
    return ofClause(text, operators, at, isHeadline[tokens[at]!.block]!, above)
  }

  const isInside = (word: number, holder: number): boolean =>
    given.statements[holder]!.content.some(({ start, end }) => tokens[word]!.start >= start && tokens[word]!.end <= end)

  const outside = (at: number, holder: number): Stance | null =>
    holder < 0 ? null : ofStatement(text, operators, at, given.statements[holder]!)

  /** Joined clauses stand under the same roof; one without a subject and tense of its own shares those of the first. */
  const conjoined = (at: number, head: number, depth: number): Stance | null => {
    const bare =
      dependents(trees, at, 'nsubj', 'aux', 'cop', 'mark').length === 0 &&
      !(has(syntax[at]!, 'VerbForm=Fin') && has(syntax[at]!, 'Tense=Past'))
    if (bare && syntax[head]!.upos === syntax[at]!.upos) {
      const first = stance(head, depth + 1)
      return first.modality === 'happened' || first.modality === 'ongoing' ? null : first
    }
    return context(head, depth + 1)
  }

  /** 'either dead or missing': one of the two. */
  const isEither = (at: number): boolean =>
    [at, ...(relation(syntax[at]!) === 'conj' ? [syntax[at]!.head] : [])].some(word =>
      trees.children[word]!.some(child => /^either$/i.test(tokens[child]!.text)),
    )

  return ({ at, carrier }) => {
    if (carrier === at) return stance(at, 0)
    const own = nounStance(text, operators, at)
    if (intends(text, carrier, at)) return own?.modality === 'negated' ? own : stance(at, 0)
    const lent = stance(carrier, 0)
    if (own?.modality === 'negated' && lent.modality === 'negated') return own
    return own?.modality === 'negated' || own?.modality === 'failed' ? joined(own, lent) : lent
  }
}
