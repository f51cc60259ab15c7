import type { Text } from '../../core/subject.ts'
import { dependents, relation } from '../../core/tree.ts'
import { isDefinite } from './articles.ts'
import { composed, type Operators } from './operators.ts'
import { lemmaAt, nounLemmas, verbLemmas } from './predicate.ts'
import { prepositionOf } from './slots.ts'
import { type Stance, unsettled } from './stance.ts'

/** What is put off did not happen when it should; with a new date it is planned. */
const putOff = /^(?:postpone|delay|put_off|defer|push_back|adjourn)$/

const isMovement = /^(?:arrive|travel|fly|head|leave|come|go|gather|meet|return|depart|set_out|sail|go_to)$/

/** What is imposed on a noun by the word over it; null where nothing is. @param above how that word itself stands */
export function ofNoun(text: Text, operators: Operators, at: number, above: () => Stance): Stance | null {
  const { trees } = text
  const { syntax } = trees
  const own = syntax[at]!
  const { head } = own
  const link = relation(own)
  const preposition = link === 'obl' || link === 'nmod' ? prepositionOf(trees, at) : null
  if (preposition === 'without' || preposition === 'instead_of') return { modality: 'negated', rule: 'events.without' }
  if (preposition === 'ahead_of' || preposition === 'in_case_of') return { modality: 'planned', rule: 'events.ahead' }
  const isNoun = syntax[head]!.upos === 'NOUN' || syntax[head]!.upos === 'PROPN'
  if (isNoun && link === 'nmod') {
    if (!preposition) return null
    const effect = nounLemmas(text, head)
      .map(lemma => operators.nouns.get(lemma))
      .find(Boolean)
    const leads = ['of', 'for', 'to', 'on', 'about', 'against', 'over'].includes(preposition)
    if (effect && leads) return { modality: composed(effect, above().modality), rule: 'events.noun-operator' }
    if (preposition === 'of') return unsettled(above())
    return null
  }
  if (link === 'nsubj' && syntax[head]!.upos === 'ADJ') {
    const effect = operators.adjectives.get(lemmaAt(trees, head))
    if (effect) return { modality: composed(effect, above().modality), rule: 'events.operator' }
    return isDefinite(text, at) ? null : unsettled(above())
  }
  const lemmas = syntax[head]!.upos === 'VERB' ? verbLemmas(text, head) : []
  const effect = lemmas.map(lemma => operators.objects.get(lemma)).find(Boolean)
  const passive = own.deprel === 'nsubj:pass'
  if (
    effect &&
    !((effect === 'possible' || lemmas.includes('announce')) && isDefinite(text, at)) &&
    (link === 'obj' ||
      passive ||
      (preposition &&
        ['for', 'of', 'against', 'to', 'on', ...(effect === 'failed' ? ['in'] : [])].includes(preposition)))
  )
    return { modality: composed(effect, above().modality), rule: 'events.object' }
  if (lemmas.some(lemma => putOff.test(lemma)) && (link === 'obj' || passive)) {
    const until = dependents(trees, head, 'obl').some(child =>
      /^(?:until|till|to)$/.test(prepositionOf(trees, child) ?? ''),
    )
    return {
      modality: composed(until ? 'planned' : 'negated', above().modality),
      rule: 'events.put-off',
    }
  }
  if (link === 'obl' && preposition === 'for' && isMovement.test(lemmaAt(trees, head)))
    return { modality: 'planned', rule: 'events.purpose' }
  if (link === 'nsubj' && !passive && isDefinite(text, at)) return null
  if (link === 'obj' || passive || link === 'nsubj' || link === 'obl') {
    const over = above()
    if (link === 'obl' && !['in', 'at', 'during', 'for', 'with', 'by', 'to'].includes(preposition ?? '')) return null
    if (over.modality === 'negated' || over.modality === 'failed') return isDefinite(text, at) ? null : over
    return isDefinite(text, at) && over.modality !== 'planned' ? null : unsettled(over)
  }
  return null
}
