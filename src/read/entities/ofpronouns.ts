import { dependents, relation, type Trees } from '../../core/tree.ts'
import { type Candidate, none, type Text } from './candidate.ts'
import { pronouns } from './pronouns.ts'

/*
 * Candidates that are pronouns.
 */

export function ofPronoun({ tokens, syntax, trees }: Text, at: number): Candidate | null {
  const word = tokens[at]!.text.toLowerCase()
  const what = pronouns.get(word)!
  const { deprel } = syntax[at]!
  if (deprel === 'expl' || syntax[at]!.upos === 'X' || (word === 'it' && isEmptyIt(trees, at))) return null
  return {
    start: tokens[at]!.start,
    end: tokens[at]!.end,
    form: 'pronoun',
    words: { from: at, to: at + 1 },
    head: at,
    sentence: tokens[at]!.sentence,
    type: null,
    human: what.human,
    number: what.number,
    sex: what.sex,
    article: 'definite',
    lemma: word,
    modifiers: none,
    name: null,
    at: null,
    members: [],
  }
}

const weather = new Set(['rain', 'snow', 'hail', 'drizzle', 'pour', 'thunder'])
const seeming = new Set(['seem', 'appear', 'turn', 'happen', 'emerge', 'transpire', 'take', 'look', 'matter', 'follow'])

/** 'It rained', 'it is likely that', 'it seems that', 'it took an hour to': nothing is meant. */
function isEmptyIt(trees: Trees, at: number): boolean {
  const { syntax } = trees
  const { head, deprel } = syntax[at]!
  if (head < 0 || deprel === 'nmod:poss') return false
  const verb = syntax[head]!
  if (weather.has(verb.lemma)) return true
  const clause = dependents(trees, head, 'csubj', 'ccomp', 'xcomp', 'advcl').some(
    i =>
      i > head && dependents(trees, i, 'mark').some(mark => /^(?:that|to|whether|if|for)$/.test(syntax[mark]!.lemma)),
  )
  if (relation(syntax[at]!) !== 'nsubj') return false
  const copula = dependents(trees, head, 'cop').length > 0
  if (copula && dependents(trees, head, 'csubj', 'acl:relcl').length > 0 && verb.upos !== 'VERB')
    return clause || verb.upos !== 'ADJ'
  return clause && ((copula && verb.upos === 'ADJ') || seeming.has(verb.lemma))
}
