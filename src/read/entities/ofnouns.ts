import { dependents, has, relation } from '../../core/tree.ts'
import { type Article, type Candidate, none, type Text } from './candidate.ts'
import type { Kind } from './kinds.ts'

/*
 * Candidates that are noun phrases, and several joined by 'and'.
 */

/** Relations in which a noun names something by itself. */
const standing = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'root',
  'conj',
  'appos',
  'parataxis',
  'ccomp',
  'xcomp',
  'advcl',
  'dislocated',
  'vocative',
  'acl',
  'csubj',
  'list',
  'orphan',
  'reparandum',
])

/** @param acting heads that act as somebody: who speaks, and whom 'who' stands for */
export function ofNoun(text: Text, head: number, acting: ReadonlySet<number> = none_): Candidate | null {
  const { tokens, syntax, phrases, kinds } = text
  const own = syntax[head]!
  const words = phrases[head]
  if (!/[\p{L}\p{N}]/u.test(tokens[head]!.text)) return null
  if (!words || !standing.has(relation(own)) || own.deprel === 'nmod:desc' || own.deprel === 'nmod:unmarked')
    return null
  const lemma = own.lemma.toLowerCase()
  if (own.upos !== 'NOUN' && own.upos !== 'PROPN' && !isHeadless(text, head) && !isPart(text, head)) return null
  if (own.deprel === 'appos' && syntax[own.head]?.upos !== 'VERB') return null
  const article = articleOf(text, head)
  const kind = kindOfHead(text, head) ?? (acting.has(head) && isCommon(text, head) ? somebody : null)
  const plural =
    has(own, 'Number=Plur') ||
    (own.upos !== 'NOUN' && own.upos !== 'PROPN' && !/^(?:one|each|someone|somebody|anyone)$/.test(lemma)) ||
    (parts.has(lemma) && lemma !== 'one' && kind?.type === 'person')
  return {
    start: tokens[words.from]!.start,
    end: tokens[words.to - 1]!.end,
    form: 'nominal',
    words,
    head,
    sentence: tokens[head]!.sentence,
    type: kind ? (kind.type === 'person' && plural ? 'group' : kind.type) : null,
    human: kind ? kind.human : null,
    number: plural ? 'many' : kind?.collective ? 'either' : 'one',
    sex: kind?.human ? kinds.sexOf(lemma) : null,
    article,
    lemma,
    modifiers: modifiersOf(text, head),
    name: null,
    at: null,
    members: [],
  }
}

const none_: ReadonlySet<number> = new Set()
const somebody: Kind = { type: 'person', human: true, collective: false }

/** A common noun: an unknown name is not taken for a person only because it speaks. */
const isCommon = ({ syntax }: Text, head: number): boolean => syntax[head]!.upos === 'NOUN'

/** Parts and numbers of what stands behind 'of': 'a majority of voters', 'one of our friends'. */
const parts = new Set(
  'number lot lots majority minority rest handful dozen dozens score scores couple bunch series range pair hundreds thousands millions tens plenty percent half third one two three four five six some many most several few all both each none any'.split(
    ' ',
  ),
)

/** Nouns that are people only where they are so of something: 'the head of the agency', but 'their heads ached'. */
const seldomPeople = new Set([
  'head',
  'chair',
  'model',
  'monitor',
  'guide',
  'host',
  'anchor',
  'whip',
  'star',
  'principal',
  'major',
  'cook',
  'source',
])

/** 'One of the men', 'several of them'. */
const isPart = ({ syntax, trees, tokens }: Text, head: number): boolean =>
  (syntax[head]!.upos === 'NUM' ||
    syntax[head]!.upos === 'DET' ||
    syntax[head]!.upos === 'ADJ' ||
    syntax[head]!.upos === 'PRON') &&
  parts.has(tokens[head]!.text.toLowerCase()) &&
  dependents(trees, head, 'nmod').some(i => syntax[i]!.upos === 'NOUN')

/** What the head of a phrase means. */
function kindOfHead(text: Text, head: number): Kind | null {
  const { syntax, trees, kinds } = text
  if (isHeadless(text, head)) return headless
  const { lemma, upos, feats } = syntax[head]!
  const noun = lemma.toLowerCase()
  const of = dependents(trees, head, 'nmod').find(
    i => i > head && dependents(trees, i, 'case').some(mark => syntax[mark]!.lemma === 'of'),
  )
  if (parts.has(noun) && of !== undefined)
    return syntax[of]!.upos === 'NOUN' ? kinds.kindOf(syntax[of]!.lemma.toLowerCase()) : null
  if (upos !== 'NOUN' && upos !== 'PROPN') return null
  if (upos === 'PROPN' && dependents(trees, head, 'compound', 'flat', 'amod').some(i => syntax[i]!.upos === 'PROPN'))
    return null
  if (seldomPeople.has(noun) && (of === undefined || /Number=Plur/.test(feats))) return null
  return kinds.kindOf(noun)
}

const headless = { type: 'person', human: true, collective: false } as const

/** 'The dead', '200 others', 'those who fled': people without a noun. */
function isHeadless({ syntax, trees, tokens }: Text, head: number): boolean {
  const { upos, lemma } = syntax[head]!
  if (upos === 'ADJ')
    return (
      /^(?:dead|wounded|injured|missing|sick|poor|rich|elderly|homeless|accused|unemployed)$/.test(lemma) &&
      dependents(trees, head, 'det').some(i => /^the$/i.test(tokens[i]!.text)) &&
      dependents(trees, head, 'cop').length === 0
    )
  if (upos === 'PRON' || upos === 'DET')
    return (
      /^(?:those|everyone|everybody|someone|somebody|anyone|others?)$/i.test(tokens[head]!.text) &&
      (lemma !== 'that' || dependents(trees, head, 'acl').length > 0)
    )
  return false
}

function articleOf({ tokens, syntax, trees }: Text, head: number): Article {
  let article: Article = 'none'
  for (const child of trees.children[head]!) {
    if (child > head) break
    const word = tokens[child]!.text.toLowerCase()
    if (syntax[child]!.deprel === 'nmod:poss') return 'possessive'
    if (relation(syntax[child]!) !== 'det') continue
    if (word === 'the') article = 'definite'
    else if (/^(?:this|that|these|those)$/.test(word)) article = 'demonstrative'
    else if (word === 'both' && article === 'none') article = 'definite'
    else if (article === 'none') article = 'indefinite'
  }
  return article
}

const describing = new Set(['amod', 'compound', 'nummod', 'nmod', 'flat', 'nmod:poss', 'nmod:desc'])

/** Words that say which one is meant: adjectives, nouns and numbers before it, and nouns behind 'of' and the like. */
function modifiersOf({ syntax, trees, tokens }: Text, head: number): ReadonlySet<string> {
  const found = new Set<string>()
  for (const child of trees.children[head]!) {
    const { deprel } = syntax[child]!
    if (!describing.has(deprel) && !describing.has(relation(syntax[child]!))) continue
    if (syntax[child]!.upos === 'PRON') continue
    found.add(syntax[child]!.lemma.toLowerCase())
    for (const inner of trees.children[child]!) {
      const label = relation(syntax[inner]!)
      if (describing.has(label) && syntax[inner]!.upos !== 'PRON') found.add(tokens[inner]!.text.toLowerCase())
    }
  }
  return found
}

/** 'Kim and Putin', 'the ministers of Veyra and Harlan and their aides': nouns and names joined by 'and'. */
export function ofSeveral({ tokens, syntax, trees, phrases, kinds }: Text, head: number): Candidate | null {
  const { upos } = syntax[head]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return null
  if (relation(syntax[head]!) === 'conj' || !standing.has(relation(syntax[head]!)) || !phrases[head]) return null
  const rest = dependents(trees, head, 'conj').filter(
    i =>
      i > head &&
      ['NOUN', 'PROPN', 'PRON'].includes(syntax[i]!.upos) &&
      dependents(trees, i, 'nsubj', 'cop').length === 0,
  )
  const last = rest.at(-1)
  if (last === undefined || !phrases[last]) return null
  if (!dependents(trees, last, 'cc').some(i => syntax[i]!.lemma === 'and')) return null
  const words = { from: phrases[head]!.from, to: phrases[last]!.to }
  if (words.to <= words.from || tokens[words.from]!.sentence !== tokens[words.to - 1]!.sentence) return null
  const human = [head, ...rest].every(i => syntax[i]!.upos === 'PROPN' || kinds.kindOf(syntax[i]!.lemma)?.human)
  return {
    start: tokens[words.from]!.start,
    end: tokens[words.to - 1]!.end,
    form: 'several',
    words,
    head,
    sentence: tokens[head]!.sentence,
    type: human ? 'group' : null,
    human: human ? null : false,
    number: 'many',
    sex: null,
    article: 'none',
    lemma: '',
    modifiers: none,
    name: null,
    at: null,
    members: [head, ...rest],
  }
}
