import type { Text } from '../../core/subject.ts'
import { dependents, relation } from '../../core/tree.ts'
import type { Match } from './match.ts'
import type { Operators } from './operators.ts'
import { isPhrase } from './phrases.ts'
import { lemmaAt } from './predicate.ts'
import { intends } from './predicates.ts'

/**
 * One event for one act: a light verb goes where its noun is an event ('made a visit'), unless a frame asks for just these two ('lifted the
 * curfew'), when the noun goes; an operator goes where its infinitive is an event ('failed to launch').
 */
export function spoken(text: Text, operators: Operators, matches: readonly Match[]): Match[] {
  const { trees } = text
  const byWord = new Map(matches.map(match => [match.predicate.at, match]))
  const isIdiom = (match: Match | undefined, noun: number, kind: string): boolean =>
    match?.frame?.where.some(({ slot, words }) => {
      const idle = slot === 'on' && /^(?:go|put|come|be)$/.test(match.lemma)
      const close =
        idle || slot === 'patient' || slot === 'complement' || (slot !== 'agent' && match.frame!.kind === kind)
      return close && words.size > 0 && (match.slots.get(slot) ?? []).includes(noun)
    }) === true
  const nouns = matches.filter(({ predicate }) => predicate.sort === 'noun')
  const idle = new Set(
    nouns
      .filter(
        ({ predicate: { at, carrier }, slots, frame }) =>
          (carrier !== at || !slots.has('agent')) && isIdiom(byWord.get(headOf(trees, at)), at, frame?.kind ?? ''),
      )
      .map(({ predicate }) => predicate.at),
  )
  const carriers = new Set(
    nouns
      .filter(({ predicate: { at, carrier } }) => carrier !== at && !idle.has(at) && !intends(text, carrier, at))
      .map(({ predicate }) => predicate.carrier),
  )
  return matches.filter(({ predicate: { at, sort, lemmas }, frame }) => {
    if (carriers.has(at) || idle.has(at)) return false
    if (sort === 'verb' && isPhrase(text, at)) return false
    if (sort !== 'verb' || frame?.type) return true
    const effect = lemmas.map(lemma => operators.verbs.get(lemma)).find(Boolean)
    if (!effect) return true
    const below = dependents(trees, at, 'xcomp', 'advcl').some(
      child =>
        byWord.has(child) && (relation(trees.syntax[child]!) === 'xcomp' || (!frame && isGoverned(trees, child))),
    )
    return !below || (frame !== null && effect !== 'holds' && effect !== 'failed')
  })
}

const headOf = (trees: Text['trees'], at: number): number => trees.syntax[at]!.head

const isGoverned = (trees: Text['trees'], clause: number): boolean =>
  dependents(trees, clause, 'mark', 'case').some(mark => ['to', 'from', 'of', 'in'].includes(lemmaAt(trees, mark)))

/** The words that stand for an event: its own, its light verb, and the operators over it, on which time and place hang. */
export function bearersOf({ trees }: Text, { predicate: { at, carrier } }: Match): number[] {
  const bearers = carrier === at ? [at] : [at, carrier]
  let top = carrier
  for (let up = 0; up < 4; up++) {
    const { head } = trees.syntax[top]!
    if (head < 0 || relation(trees.syntax[top]!) !== 'xcomp') break
    bearers.push(head)
    top = head
  }
  return bearers
}
