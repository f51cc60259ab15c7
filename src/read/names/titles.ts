import { honorifics, offices, ranks } from '../../../lexicon/titles.gen.ts'
import type { Span } from '../../core/reading.ts'
import type { Lists, Parsed } from './chunks.ts'
import { knownAt } from './known.ts'

/** Titles, ranks and offices, as printed before a name, without full stops. */
export type Titles = ReadonlySet<string>

export const openTitles = (): Titles => new Set([...honorifics, ...ranks, ...offices].map(bare))

const bare = (words: string): string => words.replaceAll('.', '')
const longestTitle = 6

/** The relation by which titles and descriptions hang on the name behind them. */
const describes = 'nmod:desc'

/**
 * The title, office or role that stands before a person's name as part of its phrase ('Defence Minister', 'State Department spokesman'),
 * without its article and without the word that says whose it is ('Russian'); and the word at which the name proper begins, since the
 * model takes some titles into it ('Cmdr Marites Villaruz').
 * @param from first word of the name, up to `to`
 */
export function titleOf(
  parsed: Parsed,
  from: number,
  to: number,
  { known, titles }: Lists,
): { readonly first: number; readonly title: Span | null } {
  const { text, tokens, syntax } = parsed
  const first = from + titleLength(parsed, from, to, titles)
  let start = from
  while (start > 0 && belongs(parsed, start - 1, from, to)) start--
  if (start === from) start -= lengthBefore(parsed, from, titles)
  while (start < from && (syntax[start]!.upos === 'DET' || knownAt(known, text, tokens[start]!.start)?.demonym)) start++
  return { first, title: start < first ? { start: tokens[start]!.start, end: tokens[first - 1]!.end } : null }
}

/** How many words at the beginning of a name are titles; one word at least is the name. */
function titleLength(parsed: Parsed, from: number, to: number, titles: Titles): number {
  const { text, tokens } = parsed
  for (let length = Math.min(longestTitle, to - from - 1); length > 0; length--) {
    const words = text.slice(tokens[from]!.start, tokens[from + length - 1]!.end)
    if (titles.has(bare(words))) return length + titleLength(parsed, from + length, to, titles)
  }
  return 0
}

/** How many words straight before a name are a title; the tree does not always say so. */
function lengthBefore({ text, tokens }: Parsed, from: number, titles: Titles): number {
  for (let length = Math.min(longestTitle, from); length > 0; length--) {
    const first = tokens[from - length]!
    const last = tokens[from - 1]!
    if (first.sentence === tokens[from]!.sentence && titles.has(bare(text.slice(first.start, last.end))))
      return length + capitalsBefore(tokens, from - length)
  }
  return 0
}

/** How many capitalised words stand straight before a title: whose it is ('Korean People’s Army' Marshal). */
function capitalsBefore(tokens: Parsed['tokens'], title: number): number {
  let first = title
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === tokens[title]!.sentence &&
    /^(?:\p{Lu}[\p{L}.]*|['’]s)$/u.test(tokens[first - 1]!.text)
  )
    first--
  return title - first
}

/** Whether a word before the name hangs on it as a title or inside one. */
function belongs({ tokens, syntax }: Parsed, word: number, from: number, to: number): boolean {
  if (tokens[word]!.sentence !== tokens[from]!.sentence || syntax[word]!.upos === 'PUNCT') return false
  let at = word
  while (syntax[at]!.head >= 0 && syntax[at]!.head < from) at = syntax[at]!.head
  const { head, deprel } = syntax[at]!
  return head >= from && head < to && deprel === describes
}
