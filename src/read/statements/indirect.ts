import { cited, making } from '../../../lexicon/frames.gen.ts'
import { nouns } from '../../../lexicon/sayings.gen.ts'
import type { Named, Token } from '../../core/layers.ts'
import type { Modality, Span } from '../../core/reading.ts'
import { above, below, dependents, has, type Range, relation } from '../../core/tree.ts'
import type { Cue, CueAt } from './cues.ts'
import { type Frame, isAside, saidBy } from './said.ts'
import type { Saying, SayingAt } from './sayings.ts'
import {
  actorOf,
  isPassive,
  joinedWith,
  mainVerb,
  nounPhrase,
  type Party,
  party,
  type Text,
  withoutMarks,
} from './subject.ts'

/** Something said in a sentence's own words, or with a quotation in them. */
export interface Indirect {
  readonly cue: Range
  /** Token of the verb, noun, adjective or adverb that says it. */
  readonly at: number
  readonly lemma: string
  readonly act: Cue['act']
  readonly speaker: Party | null
  readonly addressee: Party | null
  /** Tokens of what is said, in order. */
  readonly words: readonly number[]
  readonly frame: Frame | 'according' | 'citing'
  /** For 'citing': the `at` of what it is cited for. */
  readonly cites: number | null
  /** Of the saying itself, where it is not simply done: 'did not say', 'may announce'. */
  readonly modality: Modality | null
}

const sources = new Set(cited.trim().split(/\s+/))
const makers = new Set(making.split(' '))
const evidence = new Set(nouns.map(({ lemma }) => lemma))

/** Everything that is said in a report by a word of saying and the tree around it, in the order of the words of saying. */
export function indirects(text: Text, sayingAt: SayingAt, cueAt: CueAt): Indirect[] {
  const { trees, tokens } = text
  const found: Indirect[] = []
  for (let at = 0; at < tokens.length; at++) {
    const phrase = cueAt(tokens, at)
    if (phrase?.phrase) {
      const one = according(text, phrase, sayingAt)
      if (one) found.push(one)
      at = phrase.to - 1
      continue
    }
    const saying = sayingAt(trees, tokens, at)
    if (!saying) continue
    found.push(
      ...(quoting(text, saying, sayingAt) ??
        [citation(text, saying, found) ?? bySaying(text, saying)].filter(one => one !== null)),
    )
  }
  return found
}

/**
 * 'Reuters quoted Kess as saying that …': Kess says it, within what Reuters tells; 'Kess was quoted as saying …' says not by whom. Null for
 * any other word; none for the "saying" itself, which is taken with its "quoted".
 */
function quoting(text: Text, saying: Saying, sayingAt: SayingAt): Indirect[] | null {
  const { trees, tokens } = text
  const { at } = saying
  const { head } = trees.syntax[at]!
  if (head >= 0 && isQuoting(text, head) && asSaying(text, head) === at) return []
  const said = isQuoting(text, at) ? asSaying(text, at) : undefined
  if (said === undefined) return null
  const inner = sayingAt(trees, tokens, said)
  const whom = dependents(trees, at, 'obj', 'iobj', 'nsubj:pass').find(
    one => isPassive(trees, at) || relation(trees.syntax[one]!) !== 'nsubj',
  )
  const words = (inner && saidBy(text, { ...inner, quotes: false }))?.words ?? saidBy(text, saying)?.words
  if (whom === undefined || !inner || !words) return null
  const outer = actorOf(text, at)
  const shared = { words, addressee: null, modality: modalityOf(text, at) }
  const told: Indirect = {
    ...shared,
    cue: { from: at, to: at + 1 },
    at,
    lemma: saying.lemma,
    act: saying.act,
    speaker: outer,
    frame: 'citing',
    cites: null,
  }
  const spoken: Indirect = {
    ...shared,
    cue: { from: said, to: said + 1 },
    at: said,
    lemma: inner.lemma,
    act: inner.act,
    speaker: party(text, whom),
    frame: 'citing',
    cites: outer ? at : null,
  }
  return outer ? [told, spoken] : [spoken]
}

const isQuoting = ({ trees: { syntax } }: Text, at: number): boolean =>
  syntax[at]!.upos === 'VERB' && /^(?:quote|cite)$/.test(syntax[at]!.lemma)

/** 'as saying', 'as telling reporters' below a verb of quoting. */
const asSaying = ({ trees, tokens }: Text, at: number): number | undefined =>
  dependents(trees, at, 'advcl', 'xcomp', 'obl', 'ccomp').find(
    one =>
      /ing$/.test(tokens[one]!.text) &&
      dependents(trees, one, 'mark', 'case').some(mark => tokens[mark]!.text.toLowerCase() === 'as'),
  )

/** 'Reuters reported, citing two officials, that …': what Reuters reports is what the officials say. Null where a reason is cited, not somebody. */
function citation(text: Text, saying: Saying, earlier: readonly Indirect[]): Indirect | null {
  const { trees, tokens, names } = text
  const { at, lemma, act } = saying
  const head = mainVerb(text, at)
  if ((lemma !== 'cite' && lemma !== 'quote') || !/ing$/i.test(tokens[at]!.text) || head < 0) return null
  const whom = dependents(trees, at, 'obj')[0]
  if (whom === undefined) return null
  const isSource = /^(?:PERSON|ORG|GPE|NORP)$/.test(names[whom]?.label ?? '') || sources.has(trees.syntax[whom]!.lemma)
  const told = earlier.find(one => one.at === head)
  if (!isSource || !told) return null
  return {
    ...told,
    cue: { from: at, to: at + 1 },
    at,
    lemma,
    act,
    speaker: party(text, whom),
    addressee: null,
    frame: 'citing',
    cites: told.at,
  }
}

function bySaying(text: Text, saying: Saying): Indirect | null {
  const { trees, tokens } = text
  const { at, particle, lemma, act, kind } = saying
  if (kind === 'verb' && isPassive(trees, at) && relation(trees.syntax[at]!) === 'amod') return null
  const said = saidBy(text, saying)
  if (!said) return null
  const speaker = speakerOf(text, saying)
  if (speaker ? has(trees.syntax[speaker.head]!, 'Person=2') : !mayBeUnsaid(text, saying, said.frame)) return null
  if (act === 'ask' && said.words.some(word => /^(?:named|identified|anonymous)$/.test(tokens[word]!.text))) return null
  if (act === 'show' && said.frame === 'object' && speaker && !isEvidence(text, speaker.head)) return null
  return {
    cue: { from: at, to: particle === at + 1 ? at + 2 : at + 1 },
    at,
    lemma,
    act,
    speaker,
    addressee: addresseeOf(text, saying, speaker),
    words: said.words,
    frame: said.frame,
    cites: null,
    modality: modalityOf(text, at),
  }
}

/** 'The survey shows a rise' says so, 'the envoy shows interest' does not. */
const isEvidence = ({ trees: { syntax } }: Text, at: number): boolean => evidence.has(syntax[at]!.lemma)

/** Whether it may be left open who says it: 'it is understood that', 'is said to', 'reportedly'; a bare participle or noun may not. */
function mayBeUnsaid({ trees }: Text, { kind, at, lemma }: Saying, frame: Frame): boolean {
  if (kind === 'adverb') return true
  if (kind === 'noun') return frame === 'clause'
  if (kind !== 'verb') return false
  if (lemma === 'ask' && frame === 'clause') return true
  return (
    isPassive(trees, at) &&
    ['root', 'conj', 'ccomp', 'advcl', 'parataxis', 'acl:relcl'].includes(trees.syntax[at]!.deprel) &&
    frame !== 'object'
  )
}

function speakerOf(text: Text, { kind, at }: Saying): Party | null {
  if (kind === 'adverb') return null
  if (kind === 'noun') return ownerOf(text, at)
  return actorOf(text, at)
}

/** Who makes a claim: 'the minister's claim', 'claims by the ministry', 'she repeated the claim'; not 'she rejected the claim'. */
function ownerOf(text: Text, noun: number): Party | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const owner =
    dependents(trees, noun, 'nmod:poss')[0] ??
    dependents(trees, noun, 'nmod').find(at =>
      dependents(trees, at, 'case').some(mark => /^(?:by|from|among)$/.test(tokens[mark]!.text)),
    )
  if (owner !== undefined) return { head: owner, words: withoutPossessive(text, nounPhrase(text, owner)) }
  const own = syntax[noun]!
  if (own.head < 0 || relation(own) !== 'obj' || !makers.has(syntax[own.head]!.lemma)) return null
  return actorOf(text, own.head)
}

function withoutPossessive({ tokens }: Text, { from, to }: Range): Range {
  return /^[’']s?$/.test(tokens[to - 1]!.text) && to - 1 > from ? { from, to: to - 1 } : { from, to }
}

/** 'told reporters', 'said to him', 'was told'. */
function addresseeOf(text: Text, { at, addressee, kind }: Saying, speaker: Party | null): Party | null {
  const { trees, tokens } = text
  if (kind !== 'verb' || !addressee) return null
  const passive = isPassive(trees, at)
  const head =
    addressee === 'object'
      ? dependents(trees, at, ...(passive ? ['nsubj:pass'] : ['iobj', 'obj']))[0]
      : dependents(trees, at, 'obl').find(one =>
          dependents(trees, one, 'case').some(mark => tokens[mark]!.text.toLowerCase() === 'to'),
        )
  if (head === undefined || head === speaker?.head) return null
  return { head, words: nounPhrase(text, head) }
}

/** 'According to the ministry, …': the clause that the phrase stands in; one that closes a sentence is for all of it. */
function according(text: Text, cue: Cue, sayingAt: SayingAt): Indirect | null {
  const { trees, tokens } = text
  const { syntax } = trees
  const heads = syntax.slice(cue.from, cue.to).map(({ head }) => head)
  const head = heads.findLast(up => up >= cue.to && tokens[up]!.sentence === tokens[cue.from]!.sentence)
  if (head === undefined) return null
  const speaker: Party = { head, words: nounPhrase(text, head, -1) }
  if (speaker.words.from < cue.to) return null
  const clause = clauseAround(text, head, cue)
  if (clause === null) return null
  const aside = (word: number) => isAside(trees, word, sayingAt(trees, tokens, word)?.quotes === true)
  const words = below(trees, clause, word => word === head || aside(word) || (word >= cue.from && word < cue.to))
  if (words.length < 2) return null
  return {
    cue,
    at: cue.from,
    lemma: cue.lemma,
    act: cue.act,
    speaker,
    addressee: null,
    words,
    frame: 'according',
    cites: null,
    modality: null,
  }
}

function clauseAround({ trees, tokens }: Text, head: number, cue: Cue): number | null {
  const { syntax } = trees
  const ups = above(syntax, head).filter(up => up < cue.from || up > head)
  const nearest = ups[0]
  if (nearest === undefined) return null
  const closes = tokens[cue.from - 1]?.text === ',' && tokens[cue.from - 1]?.sentence === tokens[cue.from]!.sentence
  const opens = tokens[cue.from - 1]?.sentence !== tokens[cue.from]!.sentence
  if (!closes && !opens) return nearest
  const limit = ups.findIndex(up => ['ccomp', 'root'].includes(relation(syntax[up]!)))
  return ups[limit < 0 ? ups.length - 1 : limit]!
}

const negations = new Set(['not', 'never', "n't", 'neither', 'nor'])
const possible = new Set(['may', 'might', 'could', 'would', 'can', 'should'])

/** Whether a saying is denied, possible, planned or asked for; null where it is done. */
function modalityOf({ trees, tokens }: Text, at: number): Modality | null {
  const { syntax } = trees
  const own = syntax[at]!
  if (
    dependents(trees, at, 'advmod').some(
      word => negations.has(tokens[word]!.text.toLowerCase().replace('’', "'")) || syntax[word]!.lemma === 'not',
    )
  )
    return 'negated'
  if (
    dependents(trees, at, 'nsubj').some(
      word =>
        /^(?:nobody|none|neither)$/i.test(tokens[word]!.text) ||
        dependents(trees, word, 'det').some(det => syntax[det]!.lemma.toLowerCase() === 'no'),
    )
  )
    return 'negated'
  const auxiliaries = dependents(trees, at, 'aux').map(word => syntax[word]!.lemma.toLowerCase())
  if (
    dependents(trees, at, 'mark').some(word => /^(?:if|unless)$/i.test(tokens[word]!.text)) &&
    relation(own) === 'advcl'
  )
    return 'conditional'
  if (auxiliaries.includes('will')) return 'planned'
  if (auxiliaries.some(word => possible.has(word))) return 'possible'
  if (
    relation(own) !== 'xcomp' ||
    own.head < 0 ||
    !dependents(trees, at, 'mark').some(word => syntax[word]!.lemma === 'to')
  )
    return null
  const { lemma } = syntax[own.head]!
  if (/^(?:refuse|decline|fail|neglect|forget)$/.test(lemma)) return 'negated'
  if (/^(?:ask|urge|order|tell|press|call|demand|request|invite|beg|want)$/.test(lemma)) return 'requested'
  if (/^(?:plan|expect|intend|promise|vow|pledge|prepare|schedule|set|go|hope|wish)$/.test(lemma)) return 'planned'
  return null
}

/** A party as the words of the text. */
export const named = (tokens: readonly Token[], { head, words }: Party): Named => ({
  start: tokens[words.from]!.start,
  end: tokens[words.to - 1]!.end,
  head,
})

/** Those who speak with a speaker. */
export const others = (text: Text, speaker: Party): Named[] =>
  joinedWith(text.trees, speaker.head).map(head => named(text.tokens, { head, words: nounPhrase(text, head) }))

/** Runs of words as spans of the text: marks between them join, those at the ends are left off. */
export function spansOf(tokens: readonly Token[], words: readonly number[]): Span[] {
  const runs: Range[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last && onlyMarks(tokens, last.to, word)) runs[runs.length - 1] = { from: last.from, to: word + 1 }
    else runs.push({ from: word, to: word + 1 })
  }
  return runs
    .map(run => withoutMarks(tokens, run))
    .filter(({ from, to }) => !onlyMarks(tokens, from, to))
    .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }))
}

const onlyMarks = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.text)) return false
  return true
}

/** Neither 'I think' nor 'you know'. */
export const isThirdPerson = ({ syntax }: Text['trees'], at: number): boolean =>
  !has(syntax[at]!, 'Person=1') && !has(syntax[at]!, 'Person=2')
