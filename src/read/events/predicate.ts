import type { Text } from '../../core/subject.ts'
import { dependents, has, relation, type Trees } from '../../core/tree.ts'
import type { Sort } from './kinds.ts'

/** A word that may express an event. */
export interface Predicate {
  /** Token of the word. */
  readonly at: number
  readonly sort: Sort
  /** Its lemma, those with a particle or with what stands before it first: 'round_up', 'round'. */
  readonly lemmas: readonly string[]
  /** What it is called where no kind knows it: its lemma, with its particle. */
  readonly plain: string
  /** Token of the noun that counts or measures it ('series' in 'a series of attacks'); else the word itself. */
  readonly top: number
  /** Token of the verb that lends a noun its subject and tense ('made' in 'made a visit'); else the word itself. */
  readonly carrier: number
}

/** The base form of a token in lower case, with its hyphens and blanks as low lines. */
export const lemmaAt = ({ syntax }: Trees, at: number): string =>
  syntax[at]!.lemma.toLowerCase().replace(/[\s-]+/g, '_')

/** The lemmas of a verb, with its particle or fixed object first: 'carried out' is 'carry_out', 'took place' 'take_place'. */
export function verbLemmas({ trees, tokens }: Text, at: number): string[] {
  const own = plainLemmas({ trees, tokens }, at)
  const place = dependents(trees, at, 'obj').find(object => /^(?:place|effect)$/.test(lemmaAt(trees, object)))
  return place !== undefined && own.includes('take') ? [`take_${lemmaAt(trees, place)}`, ...own] : own
}

function plainLemmas({ trees, tokens }: Pick<Text, 'trees' | 'tokens'>, at: number): string[] {
  const base = lemmaAt(trees, at)
  const particle =
    dependents(trees, at, 'compound')[0] ??
    (particles.has(tokens[at + 1]?.text.toLowerCase() ?? '') &&
    trees.syntax[at + 1]!.head === at &&
    ['advmod', 'mark', 'obl', 'case', 'compound'].includes(relation(trees.syntax[at + 1]!)) &&
    trees.children[at + 1]!.length === 0
      ? at + 1
      : undefined)
  const bases = [base, ...respelled(tokens[at]!.text.toLowerCase(), base)]
  const led = bases.flatMap(one => before(trees, tokens, at).map(word => `${word}_${one}`))
  if (particle === undefined || particle < at) return [...led, ...bases]
  return [...led, ...bases.map(one => `${one}_${tokens[particle]!.text.toLowerCase()}`), ...bases]
}

/** What is joined to a verb before it: 'test-fired', 'sexually assaulted'. */
function before({ syntax }: Trees, tokens: Text['tokens'], at: number): string[] {
  const near = tokens[at - 1]
  if (!near || near.sentence !== tokens[at]!.sentence) return []
  if (near.text === '-' && tokens[at - 2]) return [tokens[at - 2]!.text.toLowerCase()]
  return syntax[at - 1]!.upos === 'ADV' && /ly$/.test(near.text) ? [near.text.toLowerCase()] : []
}

/** Further base forms that a form of a verb may have: rules that were learned from treebanks take 'shelled' for 'shel'. */
function respelled(form: string, base: string): string[] {
  const stem = /^(.{3,}?)(?:ed|ing|es|s)$/.exec(form)?.[1]
  if (stem === undefined) return []
  const undoubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...undoubled].filter(one => one !== base)
}

const particles = new Set(
  'upon at for up down out off in on over away back through apart aside along ahead forward together around about'.split(
    ' ',
  ),
)

/** The lemmas of a noun, with what stands right before it first: 'hunger strike' is 'hunger_strike'. */
export function nounLemmas({ trees, tokens }: Text, at: number): string[] {
  const lemma = lemmaAt(trees, at)
  const before = dependents(trees, at, 'compound', 'amod', 'nmod').filter(
    child => child < at && at - child <= 3 && !has(trees.syntax[child]!, 'NumType=Card'),
  )
  const near = before.at(-1)
  if (near === undefined) return [lemma]
  const word = tokens[near]!.text.toLowerCase()
  const own = lemmaAt(trees, near)
  const led = vague.has(lemma) ? [own] : []
  return [...new Set([`${word}_${lemma}`, `${own}_${lemma}`, ...led, lemma])]
}

/** Nouns that leave what happens to the noun before them: 'mediation efforts', 'peace process'. */
const vague = new Set(
  'effort attempt process mission activity programme program operation move supply campaign work bid drive act action round'.split(
    ' ',
  ),
)
