import { acting, bearing, intending, occurring, voiced } from '../../../lexicon/lightverbs.gen.ts'
import { nominals } from '../../../lexicon/nominals.gen.ts'
import type { Layers } from '../../core/layers.ts'
import type { Text } from '../../core/subject.ts'
import { dependents, has, relation } from '../../core/tree.ts'
import type { FramesOf } from './kinds.ts'
import { lemmaAt, nounLemmas, type Predicate, verbLemmas } from './predicate.ts'
import { prepositionOf } from './slots.ts'

/** A word that may express an event, with what a light verb's subject is to it. */
export interface Candidate {
  readonly predicate: Predicate
  readonly lends: 'agent' | 'patient' | null
  /** Whether it is an event even where no kind knows it. */
  readonly nominal: boolean
}

const listed = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
const actingVerbs = listed(acting)
const bearingVerbs = listed(bearing)
const voicedNouns = listed(voiced)
const intendingVerbs = listed(intending)
const occurringVerbs = listed(occurring)

/** Whether a verb only intends what its noun says: 'Russia plans exercises'. */
export const intends = (text: Text, verb: number, noun: number): boolean =>
  !voicedNouns.has(lemmaAt(text.trees, noun)) && verbLemmas(text, verb).some(lemma => intendingVerbs.has(lemma))

const quiet = new Set([
  'aux',
  'cop',
  'case',
  'mark',
  'fixed',
  'flat',
  'compound',
  'amod',
  'det',
  'cc',
  'discourse',
  'punct',
])

/** The words of a report that may express events, in order. */
export function candidates(
  text: Text,
  { report, tokens }: Pick<Layers, 'report' | 'tokens'>,
  framesOf: FramesOf,
): Candidate[] {
  const { trees } = text
  const readable = report.blocks.map(({ kind }) => kind !== 'caption' && kind !== 'credit' && kind !== 'correction')
  const found: Candidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!readable[tokens[at]!.block] || isInName(text, at) || isPrefix(text, at)) continue
    const { upos } = trees.syntax[at]!
    const link = relation(trees.syntax[at]!)
    if (upos === 'VERB') {
      if (lemmaAt(trees, at) === 'be') continue
      if (!quiet.has(link)) found.push(alone(at, 'verb', verbLemmas(text, at)))
      else if (link === 'amod' && dependents(trees, at, 'obl', 'nsubj', 'obj').length > 0)
        found.push(alone(at, 'verb', verbLemmas(text, at)))
    } else if (upos === 'NOUN' && isHeadlineVerb(text, at, framesOf)) {
      found.push(alone(at, 'verb', verbLemmas(text, at)))
    } else if (upos === 'NOUN') {
      const lemmas = nounLemmas(text, at)
      if (link === 'compound' || isInOrder(tokens, at) || isSentence(text, at)) continue
      const one = noun(text, at, lemmas)
      const nominal = isNominal(text, one)
      if (nominal || lemmas.some(lemma => framesOf('noun', lemma).length > 0)) found.push({ ...one, nominal })
    } else if (upos === 'ADJ' && link !== 'amod' && framesOf('adj', lemmaAt(trees, at)).length > 0) {
      if (dependents(trees, at, 'cop', 'nsubj').length > 0 || ['xcomp', 'acl', 'conj', 'root'].includes(link))
        found.push(alone(at, 'adj', [lemmaAt(trees, at)]))
    }
  }
  return found
}

const acts = listed(nominals)

/** Whether a noun that no kind knows says that something happens. */
const isNominal = ({ trees }: Text, { predicate: { at } }: Pick<Candidate, 'predicate'>): boolean =>
  acts.has(lemmaAt(trees, at))

/** 'Larnia unveils new tram': a verb of a headline that the parser took for a noun, since nothing else there is a verb. */
function isHeadlineVerb({ trees: { syntax }, tokens }: Text, at: number, framesOf: FramesOf): boolean {
  const { sentence, text } = tokens[at]!
  if (!/[a-z]s$/.test(text) || syntax[at - 1]?.upos !== 'PROPN' || tokens[at - 1]!.sentence !== sentence) return false
  if (framesOf('verb', syntax[at]!.lemma.toLowerCase()).length === 0) return false
  for (let word = at; word >= 0 && tokens[word]!.sentence === sentence; word--)
    if (isFiniteVerb(syntax, word)) return false
  let word = at
  for (; word < tokens.length && tokens[word]!.sentence === sentence; word++)
    if (isFiniteVerb(syntax, word)) return false
  return !/^[.!?]$/.test(tokens[word - 1]!.text)
}

const isFiniteVerb = (syntax: Text['trees']['syntax'], word: number): boolean =>
  ['VERB', 'AUX'].includes(syntax[word]!.upos) && has(syntax[word]!, 'VerbForm=Fin')

/** Words of names express nothing by themselves: 'the World Meeting Hall'. Verbs that a headline writes in capitals may be taken for names by mistake. */
const isInName = ({ names, trees }: Text, at: number): boolean =>
  names[at] !== null &&
  names[at] !== undefined &&
  !(trees.syntax[at]!.upos === 'VERB' && has(trees.syntax[at]!, 'VerbForm=Fin'))

/** What somebody is sentenced or put to has not happened: 'sentenced to death', 'put to death'. */
const isSentence = ({ trees }: Text, at: number): boolean => {
  const { head } = trees.syntax[at]!
  return (
    head >= 0 &&
    /^(?:sentence|condemn|put|beat|stab|frighten|bore|starve)$/.test(lemmaAt(trees, head)) &&
    prepositionOf(trees, at) === 'to'
  )
}

/** The noun of 'in order to'. */
const isInOrder = (tokens: Text['tokens'], at: number): boolean =>
  /^order$/i.test(tokens[at]!.text) &&
  /^in$/i.test(tokens[at - 1]?.text ?? '') &&
  /^(?:to|that|for)$/i.test(tokens[at + 1]?.text ?? '')

/** The 'test' of 'test-fired': part of the verb behind it. */
const isPrefix = ({ trees, tokens }: Text, at: number): boolean =>
  tokens[at + 1]?.text === '-' &&
  tokens[at + 1]!.start === tokens[at]!.end &&
  trees.syntax[at + 2]?.upos === 'VERB' &&
  tokens[at + 2]!.start === tokens[at + 1]!.end

/** The first lemma that no adverb or prefix is part of: 'allegedly_sink' is 'sink', 'carry_out' itself. */
const plainOf = (lemmas: readonly string[]): string =>
  lemmas.find(lemma => !/ly_|^[a-z]+_(?:fire|launch)$/.test(lemma)) ?? lemmas[0]!

const alone = (at: number, sort: Predicate['sort'], lemmas: readonly string[]): Candidate => ({
  predicate: { at, sort, lemmas, plain: plainOf(lemmas), top: at, carrier: at },
  lends: null,
  nominal: sort === 'verb',
})

/** A noun with the verb that carries it: 'made a visit', 'came under attack', 'talks took place'. */
function noun(text: Text, at: number, lemmas: readonly string[]): Candidate {
  const { trees } = text
  const { syntax } = trees
  let top = at
  for (let up = 0; up < 3; up++) {
    const { head, deprel } = syntax[top]!
    if (head < 0) break
    const isPart = deprel === 'nmod' && prepositionOf(trees, top) === 'of' && series.has(lemmaAt(trees, head))
    if (!isPart && !(relation(syntax[top]!) === 'conj' && syntax[head]!.upos === 'NOUN')) break
    top = head
  }
  const { head } = syntax[top]!
  const plain: Candidate = {
    predicate: { at, sort: 'noun', lemmas, plain: lemmaAt(trees, at), top, carrier: at },
    lends: null,
    nominal: true,
  }
  if (head < 0 || syntax[head]!.upos !== 'VERB') return plain
  const carried = (lends: Candidate['lends']): Candidate => ({
    predicate: { at, sort: 'noun', lemmas, plain: lemmaAt(trees, at), top, carrier: head },
    lends,
    nominal: true,
  })
  const verbs = verbLemmas(text, head)
  const link = relation(syntax[top]!)
  const passive = syntax[top]!.deprel === 'nsubj:pass'
  if (link === 'obj' || passive) {
    if (verbs.some(verb => actingVerbs.has(verb))) return carried('agent')
    if (verbs.includes('offer') && voicedNouns.has(lemmaAt(trees, at))) return carried('agent')
    if (verbs.some(verb => intendingVerbs.has(verb)) && !passive) return carried('agent')
    if (verbs.some(verb => bearingVerbs.has(verb)) && !passive) return carried('patient')
  }
  if (
    link === 'nsubj' &&
    verbs.some(verb => occurringVerbs.has(verb)) &&
    (verbs[0]!.startsWith('take_') || dependents(trees, head, 'obj').length === 0)
  )
    return carried(null)
  if (link === 'obl') {
    const phrasal = `${lemmaAt(trees, head)}_${prepositionOf(trees, top)}`
    if (bearingVerbs.has(phrasal)) return carried('patient')
    if (actingVerbs.has(phrasal)) return carried('agent')
  }
  return plain
}

/** What leaves it to the noun behind 'of' what happens: 'a series of attacks', 'a million dollars of aid'. */
const series = listed(
  'tonne ton kilo litre barrel dollar euro pound yen million billion worth amount ton tonne series wave string spate number round kind type form sort spell period act set lot campaign barrage couple pair',
)
