import { isPassive, type Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import { composed, type Effect, type Operators } from './operators.ts'
import { isCondition } from './own.ts'
import { lemmaAt, verbLemmas } from './predicate.ts'
import { general, type Stance, unsettled } from './stance.ts'

/** What is imposed on a verb or predicate by the word over it; null where nothing is. @param above how that word itself stands */
export function ofClause(
  text: Text,
  operators: Operators,
  at: number,
  inHeadline: boolean,
  above: () => Stance,
): Stance | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const own = syntax[at]!
  const { head } = own
  const marks = dependents(trees, at, 'mark', 'case').map(mark => lemmaAt(trees, mark))
  const infinitive = marks.includes('to') && !has(own, 'VerbForm=Fin')
  const by = (effect: Effect, rule: string): Stance => ({
    modality: composed(effect, above().modality),
    rule: effect === 'attempted' ? 'events.attempt' : rule,
  })
  if (marks.includes('whether')) return { modality: 'unclear', rule: 'events.whether' }
  switch (relation(own)) {
    case 'xcomp':
    case 'ccomp':
    case 'csubj': {
      const finite = relation(own) === 'ccomp' && !infinitive
      const effect = effectOf(text, operators, head)
      if (infinitive && isYet(text, head)) return by('negated', 'events.yet')
      if (infinitive && isTooMuch(text, head)) return by('negated', 'events.too')
      if (lemmaAt(trees, head) === 'have' && infinitive)
        return by(
          has(syntax[head]!, 'Tense=Pres') && has(syntax[head]!, 'VerbForm=Fin') ? 'requested' : 'holds',
          'events.have-to',
        )
      if (lemmaAt(trees, head) === 'go' && infinitive) return { modality: 'planned', rule: 'events.going-to' }
      if (effect && !(finite && effect !== 'denied' && effect !== 'requested' && !doubts(text, head)))
        return by(effect, 'events.operator')
      if (finite) return unsettled(above())
      if (infinitive) return by('possible', 'events.infinitive')
      return relation(own) === 'csubj' ? general(above()) : unsettled(above())
    }
    case 'acl':
      if (own.deprel === 'acl:relcl') return null
      if (infinitive && syntax[head]!.head < 0 && inHeadline && !operators.nouns.has(lemmaAt(trees, head)))
        return { modality: 'planned', rule: 'events.headline-to' }
      if (infinitive || marks.some(mark => ['of', 'for', 'from', 'against', 'in', 'at'].includes(mark))) {
        const effect =
          operators.nouns.get(lemmaAt(trees, head)) ??
          (infinitive
            ? isRanked(text, head)
              ? 'holds'
              : 'possible'
            : marks.some(mark => mark === 'of' || mark === 'in' || mark === 'at')
              ? 'holds'
              : 'possible')
        return by(effect, 'events.noun-operator')
      }
      return null
    case 'advcl': {
      if (isCondition(trees, at)) return { modality: 'conditional', rule: 'events.if' }
      if (marks.includes('so') && !infinitive) return { modality: 'planned', rule: 'events.purpose' }
      if (marks.includes('like')) return { modality: 'possible', rule: 'events.like' }
      if (marks.includes('without') || marks.includes('instead')) return { modality: 'negated', rule: 'events.without' }
      const effect = effectOf(text, operators, head)
      const governed =
        infinitive || marks.some(mark => ['of', 'from', 'for', 'on', 'against', 'into', 'in'].includes(mark))
      if (governed && effect && !(infinitive && effect === 'negated' && !refuses.test(lemmaAt(trees, head))))
        return by(effect, 'events.operator')
      if (infinitive && isTooMuch(text, head)) return by('negated', 'events.too')
      if (marks.includes('from') && /^far$/i.test(tokens[leftmost(text, at) - 1]?.text ?? ''))
        return { modality: 'negated', rule: 'events.without' }
      if (infinitive) return { modality: 'planned', rule: 'events.purpose' }
      if (has(own, 'VerbForm=Fin')) return null
      return governed ? general(above()) : unsettled(above())
    }
    case 'parataxis':
      return null
    default:
      return null
  }
}

/** Verbs that an infinitive completes where others have it for their purpose: 'declined to stay', but 'stopped to refuel', 'blocked roads to demand pay'. */
const refuses = /^(?:refuse|decline|fail|neglect|forget|omit)$/

/** 'has yet to pay'. */
const isYet = ({ trees, tokens }: Text, head: number): boolean =>
  dependents(trees, head, 'advmod').some(child => /^yet$/i.test(tokens[child]!.text)) &&
  /^(?:have|be)$/.test(lemmaAt(trees, head))

/** 'too afraid to tell'. */
const isTooMuch = ({ trees, tokens }: Text, head: number): boolean =>
  dependents(trees, head, 'advmod').some(child => /^too$/i.test(tokens[child]!.text))

const leftmost = ({ trees }: Text, at: number): number => Math.min(at, ...dependents(trees, at, 'mark', 'case'))

/** Words whose clause is not vouched for. */
const doubts = ({ trees }: Text, head: number): boolean =>
  /^(?:think|believe|suspect|hope|fear|expect|seem|appear|predict|suggest|imagine|assume|likely|possible|doubt|bet|guess|wish)$/.test(
    lemmaAt(trees, head),
  )

function effectOf(text: Text, operators: Operators, head: number): Effect | undefined {
  const { trees, tokens } = text
  const { syntax } = trees
  const own = syntax[head]!
  if (own.upos === 'ADJ') return operators.adjectives.get(lemmaAt(trees, head))
  if (own.upos === 'NOUN') return operators.nouns.get(lemmaAt(trees, head))
  for (const lemma of verbLemmas(text, head)) {
    const effect = operators.verbs.get(lemma) ?? (isPassive(trees, head) ? operators.adjectives.get(lemma) : undefined)
    if (effect) return effect
  }
  return operators.adjectives.get(tokens[head]!.text.toLowerCase())
}

/** 'the first woman to land', 'the only one to vote'. */
const isRanked = ({ trees, tokens }: Text, noun: number): boolean =>
  dependents(trees, noun, 'amod', 'nummod').some(
    child =>
      /^(?:first|last|only|second|third|latest|next)$/i.test(tokens[child]!.text) ||
      has(trees.syntax[child]!, 'Degree=Sup') ||
      has(trees.syntax[child]!, 'NumType=Ord'),
  )
