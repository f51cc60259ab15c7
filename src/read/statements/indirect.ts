import { making } from '../../../lexicon/frames.gen.ts'
import { nouns } from '../../../lexicon/sayings.gen.ts'
import type { Modality } from '../../core/reading.ts'
import { actorOf, isPassive, nounPhrase, type Party, type Text } from '../../core/subject.ts'
import { dependents, has, type Range, relation } from '../../core/tree.ts'
import { according } from './according.ts'
import { citation, quoting } from './citing.ts'
import type { Cue, CueAt } from './cues.ts'
import { modalityOf } from './modality.ts'
import { type Frame, saidBy } from './said.ts'
import type { Saying, SayingAt } from './sayings.ts'

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
