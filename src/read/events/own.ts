import type { Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import type { Operators } from './operators.ts'
import { lemmaAt } from './predicate.ts'
import type { Stance } from './stance.ts'

/*
 * What the words about a verb, noun or adjective say of it themselves: auxiliaries, negation, tense, articles.
 */

const negations = /^(?:not|n['’]t|never|neither|nor|hardly|scarcely|barely)$/i
const nobody = /^(?:nobody|none|neither|nothing|no-one|noone)$/i
const conditions = new Set(['if', 'unless', 'provided', 'lest', 'whether', 'in_case', 'as_if', 'as_though'])

/** The stance of a clause headed by a verb or predicate, before what stands above it is asked. */
export function ownStance(text: Text, operators: Operators, at: number, headline: boolean): Stance {
  const { trees, tokens } = text
  const { syntax } = trees
  const own = syntax[at]!
  if (isNegated(text, at)) return { modality: 'negated', rule: 'events.negated' }
  const auxiliaries = dependents(trees, at, 'aux', 'cop')
  const marks = dependents(trees, at, 'mark').map(mark => lemmaAt(trees, mark))
  const perfect = auxiliaries.some(aux => lemmaAt(trees, aux) === 'have')
  for (const aux of auxiliaries) {
    const effect = operators.auxiliaries.get(tokens[aux]!.text.toLowerCase().replace('’', "'"))
    if (effect === undefined) continue
    if (hasCondition(text, at)) return { modality: 'conditional', rule: 'events.condition' }
    if (effect === 'would') return wouldBe(text, at, perfect)
    if (perfect && effect === 'requested') return { modality: 'negated', rule: 'events.should-have' }
    return { modality: effect === 'holds' || effect === 'attempted' ? 'happened' : effect, rule: 'events.auxiliary' }
  }
  if (
    marks.includes('to') &&
    auxiliaries.some(aux => has(syntax[aux]!, 'VerbForm=Fin') && lemmaAt(trees, aux) === 'be')
  )
    return { modality: 'planned', rule: 'events.be-to' }
  if (own.head < 0 && marks.includes('to')) return { modality: 'planned', rule: 'events.headline-to' }
  if (has(own, 'Mood=Imp') && own.head < 0 && dependents(trees, at, 'nsubj').length === 0)
    return { modality: 'requested', rule: 'events.imperative' }
  const present = auxiliaries.some(aux => has(syntax[aux]!, 'Tense=Pres') && lemmaAt(trees, aux) === 'be')
  if (dependents(trees, at, 'advmod').some(adverb => operators.adverbs.has(tokens[adverb]!.text.toLowerCase())))
    return { modality: 'possible', rule: 'events.adverb' }
  if (hasCondition(text, at) && (has(own, 'Tense=Pres') || present))
    return { modality: 'conditional', rule: 'events.condition' }
  const progressive =
    present && (/ing$/i.test(tokens[at]!.text) || auxiliaries.some(aux => /^being$/i.test(tokens[aux]!.text)))
  if (progressive) return { modality: 'ongoing', rule: 'events.progressive' }
  const finite = has(own, 'Tense=Pres') && has(own, 'VerbForm=Fin') && !/ed$/i.test(tokens[at]!.text)
  const simple = !perfect && (finite || present)
  if (simple && !headline) return { modality: 'ongoing', rule: 'events.present' }
  return { modality: 'happened', rule: headline && simple ? 'events.headline' : 'events.past' }
}

function wouldBe(text: Text, at: number, perfect: boolean): Stance {
  const { trees } = text
  if (perfect) return { modality: 'conditional', rule: 'events.would-have' }
  const { head } = trees.syntax[at]!
  const reported =
    head >= 0 &&
    ['ccomp', 'parataxis', 'advcl', 'conj'].includes(relation(trees.syntax[at]!)) &&
    has(trees.syntax[head]!, 'Tense=Past')
  return reported ? { modality: 'planned', rule: 'events.would' } : { modality: 'possible', rule: 'events.would' }
}

/** 'did not fire', 'nobody was hurt', 'killed no one', 'no longer works'. */
export function isNegated({ trees, tokens }: Text, at: number): boolean {
  const { syntax } = trees
  const word = (child: number) => tokens[child]!.text
  const isNone = (noun: number): boolean =>
    nobody.test(word(noun)) ||
    dependents(trees, noun, 'det').some(det => /^no$/i.test(word(det))) ||
    (/^one$/i.test(word(noun)) && /^no$/i.test(tokens[noun - 1]?.text ?? ''))
  return trees.children[at]!.some(child => {
    if (relation(syntax[child]!) === 'xcomp' && syntax[child]!.upos === 'ADJ')
      return dependents(trees, child, 'advmod').some(adverb => negations.test(word(adverb)))
    const link = relation(syntax[child]!)
    if (negations.test(word(child)) && (link === 'advmod' || link === 'aux' || link === 'cc'))
      return !/^(?:only|just|merely|simply|necessarily)$/i.test(tokens[child + 1]?.text ?? '')
    if (link === 'advmod' && /^longer$/i.test(word(child)) && /^no$/i.test(tokens[child - 1]?.text ?? '')) return true
    return (link === 'nsubj' || link === 'obj') && isNone(child)
  })
}

/** Whether a clause hangs on an 'if' of its own. */
export function hasCondition({ trees }: Text, at: number): boolean {
  return dependents(trees, at, 'advcl').some(clause => isCondition(trees, clause))
}

/** Whether a clause is led by 'if', 'unless', 'in case'. */
export function isCondition(trees: Text['trees'], clause: number): boolean {
  return dependents(trees, clause, 'mark').some(mark =>
    conditions.has([mark, ...dependents(trees, mark, 'fixed')].map(one => lemmaAt(trees, one)).join('_')),
  )
}

/** The stance of a noun by the words that stand before it: 'no attack', 'the planned visit', 'an attempted coup'. */
export function nounStance({ trees, tokens }: Text, operators: Operators, at: number): Stance | null {
  if (dependents(trees, at, 'det').some(det => /^(?:no|neither)$/i.test(tokens[det]!.text)))
    return { modality: 'negated', rule: 'events.none' }
  for (const child of dependents(trees, at, 'amod', 'compound', 'advmod')) {
    const effect =
      operators.modifiers.get(tokens[child]!.text.toLowerCase()) ?? operators.modifiers.get(lemmaAt(trees, child))
    if (effect && effect !== 'holds' && effect !== 'attempted') return { modality: effect, rule: 'events.modifier' }
  }
  return null
}
