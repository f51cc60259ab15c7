import * as givenNames from '../../../lexicon/givennames.gen.ts'
import { manly, womanly } from '../../../lexicon/kinds.gen.ts'
import type { Name } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import { dependents, headIn, type Range } from '../../core/tree.ts'
import { type Candidate, none, type Text } from './candidate.ts'
import { type Sex, wordsOf } from './kinds.ts'

/*
 * Candidates that are names.
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

/** Tokens that overlap a span. */
export function wordsIn({ tokens }: Text, { start, end }: Span): Range {
  const from = Math.min(firstEndingAfter(tokens, start), tokens.length - 1)
  return { from, to: Math.max(from + 1, firstEndingAfter(tokens, end - 1) + 1) }
}

export function ofName(text: Text, sexes: Sexes, name: Name, at: number): Candidate {
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
    number:
      type === 'person'
        ? 'one'
        : type === 'group'
          ? 'many'
          : type === 'organization' || type === 'country'
            ? 'either'
            : 'one',
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
export function aroundName(text: Text, one: Candidate): Candidate | null {
  const { tokens, phrases, report, syntax } = text
  if (syntax[one.head]!.deprel === 'appos') return null
  const own = phrases[one.head]
  const noun = nounBefore(text, one)
  const words = own && noun ? { from: noun.from, to: own.to } : own
  if (!words || words.from > one.words.from || words.to < one.words.to || one.name!.demonym) return null
  if (words.to - words.from === one.words.to - one.words.from) return null
  const span = { start: tokens[words.from]!.start, end: tokens[words.to - 1]!.end }
  const before = report.text.slice(span.start, one.start)
  const behind = report.text.slice(one.end, span.end)
  if (/^(?:the )?$/i.test(before) && /^(?: ?\([^()]*\)?)?(?:['’]s?)?$/.test(behind)) return null
  return { ...one, ...span, form: 'whole', words, members: [one.at!], name: null, at: null }
}

/**
 * The noun for somebody straight before a person's name that the parser gave the same part in the sentence as the name, not one beside it:
 * 'Biologist Nick Veyra tells'.
 */
export function nounBefore({ syntax, phrases, kinds }: Text, { words, head, type }: Candidate): Range | null {
  const noun = syntax[words.from - 1]
  const own = syntax[head]!
  if (
    type !== 'person' ||
    noun?.upos !== 'NOUN' ||
    noun.head !== own.head ||
    noun.deprel !== own.deprel ||
    own.head < 0
  )
    return null
  return kinds.kindOf(noun.lemma.toLowerCase())?.human ? phrases[words.from - 1]! : null
}

/** By the title before it, the description before it ('his wife Manju'), or the given name. */
function sexOfName(
  { report, tokens, trees, syntax, kinds }: Text,
  { titles, given }: Sexes,
  name: Name,
  head: number,
): Sex | null {
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
