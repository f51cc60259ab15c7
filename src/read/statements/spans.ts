import type { Named, Token, Utterance } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, within } from '../../core/span.ts'
import { joinedWith, nounPhrase, type Party, type Text, withoutMarks } from '../../core/subject.ts'
import type { Range } from '../../core/tree.ts'
import type { Quotation } from './quotations.ts'

/*
 * From tokens to the words of the text.
 */

/** The quotations of a report in order, with their outer spans beside them to look them up by. */
export interface Quoted {
  readonly list: readonly Quotation[]
  readonly outers: readonly Span[]
}

export const quotedOf = (list: readonly Quotation[]): Quoted => ({ list, outers: list.map(({ outer }) => outer) })

/** The insides of the quotations that lie in some spans. */
export function quotesIn(content: readonly Span[], { list, outers }: Quoted): Span[] {
  return content.flatMap(span => {
    const found: Span[] = []
    for (let i = firstEndingAfter(outers, span.start); i < list.length && outers[i]!.start < span.end; i++)
      if (within(list[i]!.inner, span)) found.push({ ...list[i]!.inner })
    return found
  })
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

/** What is said with its quotations whole: one that begins inside runs to its end, and marks stay where other words stand beside them. */
export function widened(span: Span, { list, outers }: Quoted): Span {
  const first = list[firstEndingAfter(outers, span.start)]
  const last = list[firstEndingAfter(outers, span.end - 1)]
  const opens = first && first.outer.start < span.start && first.outer.end < span.end
  const isOpen = last && last.outer.start < span.end && last.inner.end >= span.end
  const end =
    !isOpen || last.inner.start < span.start
      ? span.end
      : last.inner.start === span.start
        ? last.inner.end
        : last.outer.end
  return { start: opens ? first.outer.start : span.start, end }
}

/** 'direct' when all is quoted, 'indirect' when nothing is. */
export function formOf(text: string, content: readonly Span[], quoted: readonly Span[]): Utterance['form'] {
  if (quoted.length === 0) return 'indirect'
  const words = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  return words(quoted) >= words(content) * 0.9 ? 'direct' : 'mixed'
}
