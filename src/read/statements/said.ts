import type { Token } from '../../core/layers.ts'
import { isPassive, mainVerb, nounPhrase, subjectsOf, type Text } from '../../core/subject.ts'
import { below, dependents, has, indices, relation, type Trees } from '../../core/tree.ts'
import type { Saying } from './sayings.ts'

/*
 * What is said by a word of saying: the words below its clause, its infinitive, its object, or what it stands beside.
 */

/** How what is said hangs on the word of saying; names the rule. */
export type Frame = 'clause' | 'beside' | 'as' | 'infinitive' | 'complement' | 'object' | 'preposition' | 'adverb'

export interface Said {
  readonly frame: Frame
  /** Indices of tokens, in order. */
  readonly words: readonly number[]
}

type Find = (text: Text, saying: Saying) => number[] | null

/** What a word of saying gives as said: the first of these that is there. */
export function saidBy(text: Text, saying: Saying): Said | null {
  const finders: Readonly<Record<Saying['kind'], readonly (readonly [Frame, Find])[]>> = {
    verb: [
      ['clause', clause],
      ['infinitive', infinitive],
      ['complement', complement],
      ['preposition', behindPreposition],
      ['object', object],
      ['beside', beside],
      ['as', asSaid],
    ],
    noun: [
      ['clause', nounClause],
      ['preposition', behindPreposition],
    ],
    adjective: [
      ['clause', clause],
      ['infinitive', infinitive],
      ['preposition', behindPreposition],
    ],
    adverb: [['adverb', aroundAdverb]],
  }
  for (const [frame, find] of finders[saying.kind]) {
    const found = find(text, saying)
    if (!found || found.length === 0) continue
    const words = [...new Set(found)].sort((a, b) => a - b)
    return { frame, words: frame === 'clause' || frame === 'beside' ? fromTheStart(text, saying.at, words) : words }
  }
  return null
}

/**
 * What stands before its word of saying begins where the sentence does, even where the parser gave the first words to the word of saying:
 * 'The ferry was sailing to Toledo when it caught fire, the coast guard said'.
 */
function fromTheStart({ tokens, trees }: Text, saying: number, words: readonly number[]): readonly number[] {
  const first = words[0]!
  if (first > saying) return words
  let from = first
  while (
    from > 0 &&
    tokens[from - 1]!.sentence === tokens[first]!.sentence &&
    !opensApart(trees, tokens, from - 1, saying)
  )
    from--
  return [...indices({ from, to: first }), ...words]
}

/** A dateline's dash, a colon, or a word that only joins the sentence to the one before. */
const opensApart = ({ syntax }: Trees, tokens: readonly Token[], at: number, saying: number): boolean =>
  /^[—–:-]$/.test(tokens[at]!.text) || (relation(syntax[at]!) === 'cc' && syntax[at]!.head >= saying)

/** 'said that …', 'asked whether …', 'it is claimed that …'; what a relative clause asks of is put before it: 'the jobs he said would come'. */
function clause(text: Text, { at, particle }: Saying): number[] | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const clauses = [at, ...(particle === null ? [] : [particle])].flatMap(word =>
    dependents(trees, word, 'ccomp', 'csubj').filter(
      found => relation(syntax[found]!) === 'ccomp' || dependents(trees, at, 'expl').length > 0 || found > at,
    ),
  )
  if (clauses.length > 0) return clauses.flatMap(found => clauseWords(text, found, at))
  const after = dependents(trees, at, 'parataxis').find(
    found => tokens[below(trees, found)[0]! - 1]?.text === ':' && found > at,
  )
  return after === undefined ? null : below(trees, after)
}

/** Whether a clause only says who says what it stands beside: 'The pier is shut, officials say'. */
export const isAside = ({ syntax, children }: Trees, at: number, quotes: boolean): boolean =>
  quotes && syntax[at]!.deprel === 'parataxis' && children[at]!.some(one => relation(syntax[one]!) === 'nsubj')

/** A clause without 'that' and without the word of saying where it stands inside, and what goes with that. */
const clauseWords = (text: Text, found: number, saying: number): number[] =>
  below(text.trees, found, at => {
    const own = text.trees.syntax[at]!
    if (at === saying) return true
    if (own.head !== found) return false
    return relation(own) === 'mark' ? own.lemma === 'that' : goesWith(text, at, saying)
  })

/** A participle behind the word of saying is the speaker's: 'The pier is shut, he said, adding …'. */
const goesWith = (text: Text, at: number, saying: number): boolean =>
  relation(text.trees.syntax[at]!) === 'advcl' && mainVerb(text, at) === saying

/** 'the claim that …', 'a promise to …'. */
function nounClause(text: Text, { at, act }: Saying): number[] | null {
  const { trees } = text
  const { syntax } = trees
  const acts = act === 'promise' || act === 'threaten' || act === 'want' || act === 'demand' || act === 'ask'
  const found = dependents(trees, at, 'acl', 'ccomp').find(child => {
    if (child < at || syntax[child]!.deprel === 'acl:relcl') return false
    const marks = dependents(trees, child, 'mark').map(mark => syntax[mark]!.lemma)
    return marks.includes('that') || marks.includes('whether') || (acts && marks.includes('to'))
  })
  return found === undefined ? null : clauseWords(text, found, at)
}

/** 'vowed to fight', 'urged the council to act', 'is said to be dead': with the one who is to do it where that is somebody else. */
function infinitive(text: Text, { at, kind, takes, addressee, act }: Saying): number[] | null {
  const { trees } = text
  const passive = kind === 'verb' && isPassive(trees, at)
  const raised =
    passive && (act === 'say' || act === 'claim' || act === 'believe') && relation(trees.syntax[at]!) !== 'acl'
  if (!raised && !takes.has('infinitive') && kind !== 'adjective') return null
  const found = dependents(trees, at, 'xcomp', 'advcl').find(
    child =>
      child > at &&
      (relation(trees.syntax[child]!) === 'xcomp' || takes.has('for')) &&
      dependents(trees, child, 'mark').some(mark => trees.syntax[mark]!.lemma === 'to'),
  )
  if (found === undefined || (kind === 'adjective' && act !== 'want')) return null
  const doer = passive
    ? dependents(trees, at, 'nsubj:pass')
    : [...dependents(trees, at, 'obj', 'iobj'), ...oblique(trees, at, new Set(['on', 'for', 'upon']))]
  const told = addressee === 'object' && !takes.has('infinitive')
  return [...(told ? [] : doer.flatMap(one => partyWords(text, one))), ...below(trees, found)]
}

/** 'called the plan a disgrace', 'described him as a liar'. */
function complement(text: Text, { at, takes }: Saying): number[] | null {
  const { trees } = text
  const { syntax } = trees
  if (!takes.has('complement') && !takes.has('as')) return null
  const of =
    dependents(trees, at, 'obj', 'nsubj:pass').filter(one => syntax[one]!.deprel !== 'nsubj')[0] ??
    antecedentOf(trees, at)
  const what = dependents(trees, at, 'xcomp', 'obl', 'advcl', 'ccomp').find(child => {
    if (child < at) return false
    const marks = dependents(trees, child, 'case', 'mark').map(mark => syntax[mark]!.lemma)
    if (marks.includes('as')) return takes.has('as')
    return takes.has('complement') && relation(syntax[child]!) === 'xcomp' && marks.length === 0
  })
  if (of === undefined || what === undefined) return null
  return [...partyWords(text, of), ...below(trees, what)]
}

/** 'called for calm', 'accused him of lying', 'criticism of the plan'. */
function behindPreposition(text: Text, { at, kind, takes, act }: Saying): number[] | null {
  const { trees } = text
  const found = oblique(trees, at, takes).filter(child => child > at)
  const first = found[0]
  if (first === undefined) return null
  const object =
    kind === 'verb'
      ? dependents(trees, at, 'obj', 'nsubj:pass').find(one => trees.syntax[one]!.deprel !== 'nsubj')
      : undefined
  const whom = object !== undefined && (takes.has('object') || act === 'accuse') ? partyWords(text, object) : []
  return [
    ...whom,
    ...below(
      trees,
      first,
      word =>
        trees.syntax[word]!.head === first &&
        ['case', 'mark'].includes(relation(trees.syntax[word]!)) &&
        takes.has(trees.syntax[word]!.lemma),
    ),
  ]
}

/** What stands behind one of some prepositions: nouns and gerunds. */
function oblique(trees: Trees, at: number, prepositions: ReadonlySet<string>): number[] {
  return dependents(trees, at, 'obl', 'nmod', 'advcl', 'acl').filter(child => {
    if (trees.syntax[child]!.deprel === 'acl:relcl') return false
    const joint = dependents(trees, child, 'case', 'mark')[0]
    return joint !== undefined && prepositions.has(trees.syntax[joint]!.lemma)
  })
}

/** 'announced the deal', 'the deal they announced'. */
function object(text: Text, { at, takes }: Saying): number[] | null {
  const { trees } = text
  if (!takes.has('object')) return null
  const own =
    dependents(trees, at, 'obj', 'nsubj:pass').find(one => trees.syntax[one]!.deprel !== 'nsubj') ??
    dependents(trees, at, 'xcomp').find(child => has(trees.syntax[child]!, 'VerbForm=Ger'))
  const found = own ?? antecedentOf(trees, at)
  if (found === undefined) return null
  if (
    trees.syntax[found]!.upos === 'PRON' &&
    !/^(?:him|her|them|us|which|that|who|whom)$/i.test(text.tokens[found]!.text)
  )
    return null
  return partyWords(text, found)
}

/** The noun that a relative clause without an object of its own is about. */
function antecedentOf(trees: Trees, at: number): number | undefined {
  const own = trees.syntax[at]!
  if (
    own.deprel !== 'acl:relcl' ||
    dependents(trees, at, 'nsubj').length === 0 ||
    dependents(trees, at, 'obj').length > 0
  )
    return undefined
  return dependents(trees, at, 'nsubj').some(one => has(trees.syntax[one]!, 'PronType=Rel')) ? undefined : own.head
}

/** The words of somebody or something; for 'which', those of the noun that it stands for. */
function partyWords(text: Text, at: number): number[] {
  const { syntax } = text.trees
  let head = at
  let without = -1
  if (has(syntax[at]!, 'PronType=Rel')) {
    without = syntax[at]!.head
    if (without >= 0 && syntax[without]!.deprel === 'acl:relcl') head = syntax[without]!.head
  }
  return indices(nounPhrase(text, head, without))
}

/** 'The pier is shut, he said': the word of saying stands inside or beside what is said. */
function beside(text: Text, { at, quotes }: Saying): number[] | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const { deprel, head } = syntax[at]!
  if (!quotes || deprel !== 'parataxis' || head < 0) return null
  const subjects = subjectsOf(trees, at)
  if (subjects.length + dependents(trees, at, 'obl:agent').length === 0 || dependents(trees, at, 'obj').length > 0)
    return null
  const before = tokens[below(trees, at)[0]! - 1]?.text
  if (before === ';' || before === ':') return null
  return below(trees, head, word => word === at || subjects.includes(word) || goesWith(text, word, at))
}

/** 'as the minister put it', 'as she noted'. */
function asSaid({ trees }: Text, { at, quotes, lemma }: Saying): number[] | null {
  const { syntax } = trees
  const { deprel, head } = syntax[at]!
  const as = dependents(trees, at, 'mark', 'advmod').some(mark => syntax[mark]!.lemma === 'as')
  const puts = lemma === 'put' && dependents(trees, at, 'obj').length === 1
  if (!(quotes || puts) || relation(syntax[at]!) !== 'advcl' || deprel === 'advcl:relcl' || head < 0 || !as) return null
  if (!puts && dependents(trees, at, 'obj', 'obl', 'xcomp').length > 0) return null
  return below(trees, head, word => word === at)
}

/** 'was reportedly seen': the clause that the adverb stands in. */
function aroundAdverb({ trees }: Text, { at }: Saying): number[] | null {
  const { syntax } = trees
  const { head } = syntax[at]!
  if (head < 0 || !['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN'].includes(syntax[head]!.upos)) return null
  if (dependents(trees, head, 'nsubj', 'csubj').length === 0) return null
  return below(trees, head, word => word === at)
}
