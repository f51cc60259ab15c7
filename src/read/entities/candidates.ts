import { manly, womanly } from '../../../lexicon/kinds.gen.ts'
import * as givenNames from '../../../lexicon/givennames.gen.ts'
import type { Name } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import { dependents, has, headIn, type Range, relation } from '../../core/tree.ts'
import type { Article, Candidate, Text } from './candidate.ts'
import { type Sex, wordsOf } from './kinds.ts'
import { pronouns } from './pronouns.ts'

/*
 * Everything in a report that may mean somebody or something, in the order of its heads.
 */

/** What words tell of a person's sex: titles and given names. */
export interface Sexes {
  readonly titles: ReadonlyMap<string, Sex>
  readonly given: ReadonlyMap<string, Sex>
}

const sexed = (men: string, women: string): Map<string, Sex> =>
  new Map([
    ...wordsOf(men).map((word): [string, Sex] => [word, 'man']),
    ...wordsOf(women).map((word): [string, Sex] => [word, 'woman']),
  ])

export const openSexes = (): Sexes => ({
  titles: sexed(manly, womanly),
  given: sexed(givenNames.men, givenNames.women),
})

export function candidates(text: Text, sexes: Sexes): Candidate[] {
  const named = text.names.map((name, at) => ofName(text, sexes, name, at))
  const inName = new Set<number>()
  for (const { words } of named) for (let i = words.from; i < words.to; i++) inName.add(i)
  const inTitle = new Set<number>()
  for (const { title } of text.names) if (title) for (const at of range(wordsIn(text, title))) inTitle.add(at)
  const found = [...named]
  for (const one of named) {
    const whole = aroundName(text, one)
    if (whole) found.push(whole)
  }
  for (const [at, { upos }] of text.syntax.entries()) {
    if (pronouns.has(text.tokens[at]!.text.toLowerCase()) && upos !== 'PROPN' && !inName.has(at)) {
      const one = ofPronoun(text, at)
      if (one) found.push(one)
    } else if (!inName.has(at) && !inTitle.has(at)) {
      const one = ofNoun(text, at)
      if (one) found.push(one)
    }
    const several = ofSeveral(text, at)
    if (several) found.push(several)
  }
  return found.sort((a, b) => a.head - b.head || a.words.to - b.words.to)
}

const range = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** Tokens that overlap a span. */
function wordsIn({ tokens }: Text, { start, end }: Span): Range {
  const from = Math.min(firstEndingAfter(tokens, start), tokens.length - 1)
  return { from, to: Math.max(from + 1, firstEndingAfter(tokens, end - 1) + 1) }
}

const none: ReadonlySet<string> = new Set()

function ofName(text: Text, sexes: Sexes, name: Name, at: number): Candidate {
  const words = wordsIn(text, name)
  const head = headIn(text.syntax, words)
  const { type } = name
  const human = type === 'person' || type === 'group'
  return {
    start: name.start,
    end: name.end,
    form: 'name',
    words,
    head,
    sentence: text.tokens[head]!.sentence,
    type,
    human,
    number: type === 'person' ? 'one' : type === 'group' ? 'many' : type === 'organization' || type === 'country' ? 'either' : 'one',
    sex: type === 'person' ? sexOfName(text, sexes, name, head) : null,
    article: 'definite',
    lemma: text.tokens[words.to - 1]!.text.toLowerCase(),
    modifiers: none,
    name,
    at,
    members: [],
  }
}

/** A name with the words that describe whoever it means: 'the prosecutor, Mark Tedeschi', 'Ana Cruz, the harbour master'. */
function aroundName({ tokens, phrases, report }: Text, one: Candidate): Candidate | null {
  const words = phrases[one.head]
  if (!words || words.from > one.words.from || words.to < one.words.to || one.name!.demonym) return null
  if (words.to - words.from === one.words.to - one.words.from) return null
  const span = { start: tokens[words.from]!.start, end: tokens[words.to - 1]!.end }
  const before = report.text.slice(span.start, one.start)
  const behind = report.text.slice(one.end, span.end)
  if (/^(?:the )?$/i.test(before) && /^(?:['’]s?)?$/.test(behind)) return null
  return { ...one, ...span, form: 'whole', words, members: [one.at!], name: null, at: null }
}

/** By the title before it, the description before it ('his wife Manju'), or the given name. */
function sexOfName({ report, tokens, trees, syntax, kinds }: Text, { titles, given }: Sexes, name: Name, head: number): Sex | null {
  const title = name.title ? report.text.slice(name.title.start, name.title.end) : ''
  for (const word of title.split(/[ .]+/)) {
    const sex = titles.get(word) ?? kinds.sexOf(word.toLowerCase())
    if (sex) return sex
  }
  for (const one of dependents(trees, head, 'nmod:desc', 'appos')) {
    const sex = kinds.sexOf(syntax[one]!.lemma.toLowerCase())
    if (sex && tokens[one]!.start !== name.start) return sex
  }
  const first = name.canonical.split(' ')
  return first.length > 1 ? (given.get(first[0]!) ?? null) : null
}

function ofPronoun({ tokens, syntax, trees }: Text, at: number): Candidate | null {
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

/** 'Do it', 'make it', 'it means that': what has been said, or nothing. */
const loose = new Set(['do', 'make', 'mean', 'say', 'believe', 'think', 'know', 'leave'])
const meaning = new Set(['mean', 'imply', 'depend', 'matter', 'happen', 'cost', 'help', 'hurt'])

/** 'It rained', 'it is likely that', 'it seems that', 'it took an hour to': nothing is meant. */
function isEmptyIt(trees: Trees, at: number): boolean {
  const { syntax } = trees
  const { head, deprel } = syntax[at]!
  if (head < 0 || deprel === 'nmod:poss') return false
  const verb = syntax[head]!
  if (deprel === 'obj' && loose.has(verb.lemma)) return true
  if (deprel === 'nsubj' && meaning.has(verb.lemma) && verb.upos === 'VERB') return true
  if (weather.has(verb.lemma)) return true
  const clause = dependents(trees, head, 'csubj', 'ccomp', 'xcomp', 'advcl').some(
    i => i > head && dependents(trees, i, 'mark').some(mark => /^(?:that|to|whether|if|for)$/.test(syntax[mark]!.lemma)),
  )
  if (relation(syntax[at]!) !== 'nsubj') return false
  const copula = dependents(trees, head, 'cop').length > 0
  if (copula && dependents(trees, head, 'csubj', 'acl:relcl').length > 0 && verb.upos !== 'VERB') return clause || verb.upos !== 'ADJ'
  return clause && ((copula && verb.upos === 'ADJ') || seeming.has(verb.lemma))
}

type Trees = Text['trees']

/** Relations in which a noun names something by itself. */
const standing = new Set([
  'nsubj', 'obj', 'iobj', 'obl', 'nmod', 'root', 'conj', 'appos', 'parataxis', 'ccomp', 'xcomp', 'advcl', 'dislocated', 'vocative', 'acl', 'csubj', 'list', 'orphan', 'reparandum',
])

function ofNoun(text: Text, head: number): Candidate | null {
  const { tokens, syntax, trees, phrases, kinds } = text
  const own = syntax[head]!
  const words = phrases[head]
  if (!words || !standing.has(relation(own)) || own.deprel === 'nmod:desc' || own.deprel === 'nmod:unmarked') return null
  const lemma = own.lemma.toLowerCase()
  if (own.upos !== 'NOUN' && own.upos !== 'PROPN' && !isHeadless(text, head)) return null
  if (own.deprel === 'appos' && trees.syntax[own.head]?.upos !== 'VERB') return null
  const article = articleOf(text, head)
  const kind = isHeadless(text, head) ? headless : kinds.kindOf(lemma)
  const plural = has(own, 'Number=Plur') || (isHeadless(text, head) && own.upos !== 'NOUN')
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

const headless = { type: 'person', human: true, collective: false } as const

/** 'The dead', '200 others', 'those who fled': people without a noun. */
function isHeadless({ syntax, trees, tokens }: Text, head: number): boolean {
  const { upos, lemma } = syntax[head]!
  if (upos === 'ADJ')
    return /^(?:dead|wounded|injured|missing|sick|poor|rich|elderly|homeless|accused|unemployed)$/.test(lemma) && dependents(trees, head, 'det').some(i => /^the$/i.test(tokens[i]!.text)) && dependents(trees, head, 'cop').length === 0
  if (upos === 'PRON' || upos === 'DET')
    return /^(?:those|everyone|everybody|someone|somebody|anyone|others?)$/i.test(tokens[head]!.text) && (lemma !== 'that' || dependents(trees, head, 'acl').length > 0)
  return false
}

const possessives = new Set(['nmod:poss'])

function articleOf({ tokens, syntax, trees }: Text, head: number): Article {
  let article: Article = 'none'
  for (const child of trees.children[head]!) {
    if (child > head) break
    const word = tokens[child]!.text.toLowerCase()
    if (possessives.has(syntax[child]!.deprel)) return 'possessive'
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
function ofSeveral({ tokens, syntax, trees, phrases, kinds, ...text }: Text, head: number): Candidate | null {
  const { upos } = syntax[head]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return null
  if (relation(syntax[head]!) === 'conj' || !standing.has(relation(syntax[head]!)) || !phrases[head]) return null
  const rest = dependents(trees, head, 'conj').filter(
    i => i > head && ['NOUN', 'PROPN', 'PRON'].includes(syntax[i]!.upos) && dependents(trees, i, 'nsubj', 'cop').length === 0,
  )
  const last = rest.at(-1)
  if (last === undefined || !phrases[last]) return null
  if (!dependents(trees, last, 'cc').some(i => syntax[i]!.lemma === 'and')) return null
  const words = { from: phrases[head]!.from, to: phrases[last]!.to }
  if (words.to <= words.from || tokens[words.from]!.sentence !== tokens[words.to - 1]!.sentence) return null
  const human = [head, ...rest].every(i => syntax[i]!.upos === 'PROPN' || kinds.kindOf(syntax[i]!.lemma)?.human)
  void text
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
