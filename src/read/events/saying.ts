import type { Statement } from '../../core/reading.ts'
import type { Text } from '../../core/subject.ts'
import { dependents, has } from '../../core/tree.ts'
import { isDefinite } from './articles.ts'
import type { Operators } from './operators.ts'
import { lemmaAt } from './predicate.ts'
import type { Stance } from './stance.ts'

/** What an act of saying makes of what it says. */
export function ofStatement(
  text: Text,
  operators: Operators,
  at: number,
  { act, modality, cue, rule }: Statement,
): Stance | null {
  const { trees } = text
  const { syntax } = trees
  if (modality && modality !== 'happened' && modality !== 'planned')
    return { modality: 'unclear', rule: 'events.unsaid' }
  const infinitive =
    dependents(trees, at, 'mark').some(mark => lemmaAt(trees, mark) === 'to') || syntax[at]!.upos === 'NOUN'
  const whether = dependents(trees, at, 'mark').some(mark => /^(?:whether|if)$/.test(lemmaAt(trees, mark)))
  if (whether) return { modality: 'unclear', rule: 'events.whether' }
  const bare =
    !has(syntax[at]!, 'VerbForm=Fin') &&
    !dependents(trees, at, 'aux', 'cop').some(aux => has(syntax[aux]!, 'VerbForm=Fin'))
  const noun = syntax[at]!.upos === 'NOUN'
  const wish =
    cue && (infinitive || bare) && rule !== 'statements.complement' && rule !== 'statements.as'
      ? (noun ? operators.objects : operators.verbs).get(cue.lemma.replaceAll(' ', '_'))
      : undefined
  if (wish && wish !== 'holds' && wish !== 'attempted' && !(noun && wish === 'possible' && isDefinite(text, at)))
    return { modality: wish, rule: 'events.operator' }
  switch (act) {
    case 'deny':
      return { modality: 'denied', rule: 'events.denial' }
    case 'want':
      if (noun && isDefinite(text, at)) return null
      return infinitive || bare ? { modality: 'requested', rule: 'events.request' } : null
    case 'demand':
      return infinitive || bare || (has(syntax[at]!, 'Tense=Pres') && dependents(trees, at, 'aux').length === 0)
        ? { modality: 'requested', rule: 'events.request' }
        : null
    case 'ask':
      return infinitive || bare
        ? { modality: 'requested', rule: 'events.request' }
        : { modality: 'unclear', rule: 'events.question' }
    case 'promise':
      return infinitive ? { modality: 'planned', rule: 'events.promise' } : null
    case 'threaten':
      return infinitive ? { modality: 'possible', rule: 'events.threat' } : null
    case 'warn':
      return infinitive
        ? { modality: syntax[at]!.upos === 'NOUN' ? 'possible' : 'requested', rule: 'events.warning' }
        : null
    case 'believe':
      return infinitive && syntax[at]!.upos !== 'NOUN' ? { modality: 'possible', rule: 'events.belief' } : null
    default:
      return null
  }
}
