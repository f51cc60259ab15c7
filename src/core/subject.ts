import type { Layers, Token } from './layers.ts'
import { below, dependents, has, headIn, phrase, type Range, relation, type Trees, treesOf } from './tree.ts'

/*
 * Who does what a verb says, told from the tree.
 */

/** A word that takes part, with the words that name it there; for 'who', the head is the noun that it stands for. */
export interface Party {
  readonly head: number
  readonly words: Range
}

export interface Text {
  readonly trees: Trees
  readonly tokens: readonly Token[]
  /** Of each token that is part of a name, the name's label and tokens; else null. */
  readonly names: readonly ({ readonly label: string; readonly from: number; readonly to: number } | null)[]
}

/** The trees of a report with its words and names. */
export function textOf({ tokens, syntax, chunks }: Pick<Layers, 'tokens' | 'syntax' | 'chunks'>): Text {
  const names: Text['names'][number][] = tokens.map(() => null)
  for (const chunk of chunks) names.fill(chunk, chunk.from, chunk.to)
  return { trees: treesOf(syntax), tokens, names }
}

/** Governors further up than this are not asked: sentences nest less deep. */
const farthest = 12

/** Verbs whose object does what their infinitive says: 'told him to leave', 'has stocks to last'. */
const objectActs = new Set(
  'tell ask urge order command instruct direct advise beg implore invite request encourage warn remind persuade convince force compel oblige press pressure push allow permit enable authorize authorise help get let make have cause lead prompt require want expect train recruit hire appoint elect assign'.split(
    ' ',
  ),
)

/** The one who acts by a verb, adjective or noun of a clause: its subject, the agent of a passive, or the subject it shares. Null where none is named. */
export const actorOf = (text: Text, verb: number): Party | null =>
  isPassive(text.trees, verb) ? agentOf(text, verb) : subjectOf(text, verb)

/** The subject of a verb, whatever its voice: its own, or the one that an infinitive, a participle or a joined verb shares. Null where none is named. */
export function subjectOf(text: Text, verb: number, depth = 0): Party | null {
  const { trees, tokens } = text
  if (depth > farthest) return null
  const own = trees.syntax[verb]!
  const subject = subjectsOf(trees, verb)[0]
  if (subject !== undefined)
    return isRelative(tokens, trees, subject) ? antecedent(text, verb, subject) : party(text, subject)
  if (dependents(trees, verb, 'expl', 'csubj').length > 0) return null
  const { head } = own
  if (head < 0) return null
  switch (relation(own)) {
    case 'conj':
    case 'parataxis':
      return isClause(trees, head) ? subjectOf(text, head, depth + 1) : null
    case 'xcomp': {
      const object = dependents(trees, head, 'obj', 'iobj')[0]
      if (object !== undefined && objectActs.has(trees.syntax[head]!.lemma)) return party(text, object)
      return subjectOf(text, head, depth + 1)
    }
    case 'advcl':
      if (has(own, 'VerbForm=Fin')) return null
      return objectOver(text, verb) ?? subjectOf(text, mainVerb(text, verb), depth + 1)
    case 'ccomp':
      return has(own, 'VerbForm=Fin') ? null : subjectOf(text, mainVerb(text, verb), depth + 1)
    case 'acl':
      if (own.deprel === 'acl:relcl') return null
      return isInfinitive(trees, verb) ? bidderOf(text, head, depth) : party(text, head, verb)
    default:
      return null
  }
}

const isInfinitive = (trees: Trees, verb: number): boolean =>
  dependents(trees, verb, 'mark').some(mark => trees.syntax[mark]!.lemma === 'to')

/** Whose doing the infinitive behind a noun is: 'its bid to land', 'they made a promise to leave'; else the noun itself: 'the first man to land'. */
function bidderOf(text: Text, noun: number, depth: number): Party | null {
  const { trees } = text
  const possessor = dependents(trees, noun, 'nmod:poss')[0]
  if (possessor !== undefined) return party(text, possessor)
  const { head } = trees.syntax[noun]!
  const isDone =
    ['obj', 'obl'].includes(relation(trees.syntax[noun]!)) && head >= 0 && trees.syntax[head]!.upos === 'VERB'
  return (isDone ? subjectOf(text, head, depth + 1) : null) ?? party(text, noun)
}

/** Whose doing an -ing form behind a preposition is: 'accused them of lying', 'stopped ships from sailing', 'thanked her for coming'. */
function objectOver(text: Text, verb: number): Party | null {
  const { trees } = text
  const marked = dependents(trees, verb, 'mark', 'case').some(mark =>
    /^(?:of|from|into|for|against)$/.test(trees.syntax[mark]!.lemma),
  )
  const object = marked ? dependents(trees, trees.syntax[verb]!.head, 'obj')[0] : undefined
  return object === undefined ? null : party(text, object)
}

/**
 * The verb that a participle goes with: its governor; or the word of saying between the two: in 'The pier is shut, she said, citing a
 * report' not the pier cites it; or, for a participle of saying behind a comma, the word of saying above: 'She said he came, adding …'.
 */
export function mainVerb({ trees, tokens }: Text, participle: number): number {
  const { syntax } = trees
  const { head } = syntax[participle]!
  if (head < 0) return head
  const over = relation(syntax[head]!) === 'ccomp' ? syntax[head]!.head : -1
  const goesOn = tokens[participle - 1]?.text === ',' && furtherSaying.has(syntax[participle]!.lemma)
  if (goesOn && over >= 0 && over < head && syntax[over]!.upos === 'VERB') return over
  const beside = dependents(trees, head, 'parataxis').filter(at => subjectsOf(trees, at).length > 0)
  return [over, ...beside].find(saying => saying > head && saying < participle) ?? head
}

/** Verbs whose participle behind a comma goes on with what is being said. */
const furtherSaying = new Set(
  'add say note insist warn stress tell argue claim explain point emphasise emphasize'.split(' '),
)

/** The subjects of a verb; of one beside its clause, also one that strayed to the clause: 'It sank, [a report seen by us] said'. */
export function subjectsOf(trees: Trees, verb: number): number[] {
  const own = dependents(trees, verb, 'nsubj')
  const { deprel, head } = trees.syntax[verb]!
  if (own.length > 0 || deprel !== 'parataxis' || head < 0) return own
  return dependents(trees, head, 'nsubj').filter(at => at > head && at < verb && below(trees, at).at(-1) === verb - 1)
}

const isClause = ({ syntax }: Trees, at: number): boolean => ['VERB', 'AUX', 'ADJ', 'NOUN'].includes(syntax[at]!.upos)

/** 'was told', 'quoted as saying' behind its noun. */
export function isPassive(trees: Trees, verb: number): boolean {
  const { syntax } = trees
  const own = syntax[verb]!
  const voiced = dependents(trees, verb, 'nsubj:pass', 'aux:pass').map(at => syntax[at]!.deprel)
  const perfect = dependents(trees, verb, 'aux').some(at => syntax[at]!.lemma === 'have')
  if (perfect && !voiced.includes('aux:pass')) return false
  if (voiced.includes('aux:pass') || (voiced.includes('nsubj:pass') && !has(own, 'VerbForm=Fin'))) return true
  const active = dependents(trees, verb, 'nsubj').length > 0 || dependents(trees, verb, 'aux').length > 0
  if (active) return false
  if (relation(own) === 'conj' && own.head >= 0 && has(own, 'VerbForm=Part') && has(own, 'Tense=Past'))
    return syntax[own.head]!.upos === 'VERB' && isPassive(trees, own.head)
  return ['acl', 'advcl', 'amod'].includes(relation(own)) && has(own, 'Tense=Past') && has(own, 'VerbForm=Part')
}

/** The one a passive was done by: 'by the ministry'. */
function agentOf(text: Text, verb: number): Party | null {
  const { trees, tokens } = text
  const by = dependents(trees, verb, 'obl').find(
    at =>
      trees.syntax[at]!.deprel === 'obl:agent' &&
      dependents(trees, at, 'case').some(mark => tokens[mark]!.text.toLowerCase() === 'by'),
  )
  return by === undefined ? null : party(text, by)
}

const isRelative = (tokens: readonly Token[], { syntax }: Trees, at: number): boolean =>
  has(syntax[at]!, 'PronType=Rel') || /^(?:who|which)$/i.test(tokens[at]!.text)

/** 'who', heading the noun that its clause stands behind; the noun before it where the parser did not tell. */
function antecedent({ trees: { syntax }, tokens }: Text, verb: number, pronoun: number): Party | null {
  let clause = verb
  for (let up = 0; up < farthest && clause >= 0 && syntax[clause]!.deprel !== 'acl:relcl'; up++)
    clause = syntax[clause]!.head
  const told = clause < 0 ? -1 : syntax[clause]!.head
  const head = told < 0 ? nounBefore(syntax, tokens, pronoun) : told
  return head === null ? null : { head, words: { from: pronoun, to: pronoun + 1 } }
}

const inPhrase = new Set(['flat', 'nmod', 'compound', 'nummod', 'appos', 'punct', 'conj', 'case'])

/** The head of the noun phrase that ends before a word and the comma in front of it. */
function nounBefore(syntax: Trees['syntax'], tokens: readonly Token[], word: number): number | null {
  let at = tokens[word - 1]?.text === ',' ? word - 2 : word - 1
  if (at < 0 || tokens[at]!.sentence !== tokens[word]!.sentence) return null
  for (let up = 0; up < farthest && inPhrase.has(relation(syntax[at]!)) && syntax[at]!.head >= 0; up++)
    at = syntax[at]!.head
  return at < word && ['NOUN', 'PROPN', 'PRON'].includes(syntax[at]!.upos) ? at : null
}

export function party(text: Text, head: number, without = -1): Party {
  const words = nounPhrase(text, head, without)
  const line = datelineIn(text.tokens, words)
  if (line === null) return { head, words }
  const behind = { from: line, to: words.to }
  return { head: headIn(text.trees.syntax, behind), words: behind }
}

/** Where the words behind a dateline begin that the parser took into one phrase with them: 'HARLAN (PNS) — The mayor'; null where none is. */
function datelineIn(tokens: readonly Token[], { from, to }: Range): number | null {
  if (!/^\p{Lu}{3,}$/u.test(tokens[from]!.text)) return null
  for (let at = from + 1; at < Math.min(to - 1, from + 12); at++)
    if (/^[—–-]{1,2}$/.test(tokens[at]!.text)) return at + 1
  return null
}

/**
 * The words of a noun phrase, with its appositions and relative clauses, without its preposition and the marks at its ends.
 * @param without a clause to be left out
 */
export function nounPhrase({ trees, tokens, names }: Text, head: number, without = -1): Range {
  const { syntax } = trees
  const leave = (at: number) =>
    at === without ||
    (syntax[at]!.head === head &&
      ['case', 'cc', 'mark', 'cop', 'aux', 'nsubj', 'parataxis'].includes(relation(syntax[at]!))) ||
    (syntax[at]!.head === head && relation(syntax[at]!) === 'punct' && /^["“”'‘’]+$/.test(tokens[at]!.text)) ||
    (syntax[at]!.head === head && relation(syntax[at]!) === 'conj' && isClauseConjunct(trees, at))
  const { from, to } = withoutMarks(tokens, phrase(trees, head, leave))
  const name = names[head]
  return name ? { from: Math.min(from, name.from), to: Math.max(to, name.to) } : { from, to }
}

/** 'X did this and Y that' taken for one phrase: a conjunct with a subject of its own. */
const isClauseConjunct = (trees: Trees, at: number): boolean => dependents(trees, at, 'nsubj', 'csubj').length > 0

/** A range without commas, quotation marks, brackets and stops at its ends; one that opens and closes stays whole. */
export function withoutMarks(tokens: readonly Token[], { from, to }: Range): Range {
  let start = from
  let end = to
  while (end > start + 1 && /^[,.;:!?–—―"“”'‘’…-]+$/.test(tokens[end - 1]!.text)) end--
  while (start < end - 1 && /^[,.;:!?–—―"“”'‘’…)\]-]+$/.test(tokens[start]!.text)) start++
  return { from: start, to: end }
}

/** Further heads joined with a party's by 'and': 'Washington and Seoul'. */
export const joinedWith = (trees: Trees, head: number): number[] =>
  dependents(trees, head, 'conj').filter(
    at =>
      !isClauseConjunct(trees, at) &&
      ['NOUN', 'PROPN', 'PRON'].includes(trees.syntax[at]!.upos) &&
      dependents(trees, at, 'cc').every(mark => trees.syntax[mark]!.lemma !== 'or'),
  )
