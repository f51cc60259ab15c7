import { isPassive, type Text } from '../../core/subject.ts'
import { dependents, has } from '../../core/tree.ts'
import { lemmaAt } from './predicate.ts'
import { prepositionOf } from './slots.ts'

/**
 * Whether a verb is only part of a phrase that says nothing happens: 'used to live', 'is going to', 'is supposed to', 'make sure', 'I mean',
 * 'you know', 'that said', 'known as'.
 */
export function isPhrase({ trees, tokens }: Text, at: number): boolean {
  const { syntax } = trees
  const lemma = lemmaAt(trees, at)
  const infinitive = dependents(trees, at, 'xcomp', 'advcl').some(child =>
    dependents(trees, child, 'mark').some(mark => lemmaAt(trees, mark) === 'to'),
  )
  switch (lemma) {
    case 'compare':
    case 'base':
    case 'relate':
    case 'concern':
    case 'regard':
    case 'start':
    case 'depend':
    case 'give':
      return (
        leads(trees, at) &&
        /^(?:compared|based|relating|related|concerning|regarding|starting|depending|given)$/i.test(tokens[at]!.text)
      )
    case 'use':
      return infinitive && /^used$/i.test(tokens[at]!.text) && dependents(trees, at, 'obj').length === 0
    case 'go':
      return infinitive && /^(?:going|gonna)$/i.test(tokens[at]!.text)
    case 'suppose':
      return infinitive || has(syntax[at]!, 'Mood=Imp')
    case 'make':
      return dependents(trees, at, 'xcomp').some(child => /^(?:sure|certain)$/.test(lemmaAt(trees, child)))
    case 'mean':
    case 'know':
    case 'see': {
      const speaker = dependents(trees, at, 'nsubj').some(subject => /^(?:i|you)$/i.test(tokens[subject]!.text))
      const bare = dependents(trees, at, 'obj', 'ccomp', 'xcomp', 'obl').length === 0
      return (
        (speaker && bare && syntax[at]!.deprel !== 'root') ||
        (lemma === 'know' &&
          isPassive(trees, at) &&
          dependents(trees, at, 'obl').some(child => prepositionOf(trees, child) === 'as'))
      )
    }
    case 'say':
      return /^that$/i.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text === ','
    default:
      return false
  }
}

/** A participle that stands for a preposition: 'compared to last year', 'starting from Monday'. */
const leads = ({ syntax, children }: Text['trees'], at: number): boolean =>
  ['advcl', 'acl', 'case', 'amod'].includes(syntax[at]!.deprel) &&
  !children[at]!.some(child => /^(?:nsubj|obj|aux)/.test(syntax[child]!.deprel))
