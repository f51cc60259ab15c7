import type { Layers, Token } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, trimmed } from '../../core/span.ts'
import type { Text } from '../../core/subject.ts'
import type { Range } from '../../core/tree.ts'
import type { Quotation } from './quotations.ts'

/*
 * Transcripts and interviews: paragraphs that begin with the name of the one who speaks.
 */

type Given = Pick<Layers, 'report'>

/** A paragraph that somebody speaks, by the label in front of it. */
export interface Labelled {
  /** Tokens of the label, 'Q' and 'A' too. */
  readonly speaker: Range
  readonly content: Span
  /** A question, by its label. */
  readonly asks: boolean
}

const label = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,4})(?: \([^()]{1,40}\))?\s?: +(?=\S)/u
const question = /^(?:Q|Question|Interviewer)$/
const answer = /^(?:A|Answer)$/

/** Words that open a paragraph in the same way and are nobody's. */
const notSpeakers =
  /^(?:Note|Update|Updated|Correction|Editor|Source|Sources|Photo|Related|Read|Watch|See|More|Also|Breaking|Report|Reports|Analysis|Opinion|Review|Exclusive|Video|Live|P\.?S|N\.?B|Tip|Summary)\b/i

/** Fewer words are a list's or a table's: 'Harbour side: 547'. */
const fewestWords = 2

/** Labelled paragraphs of a report: labels that come back and are names of persons, stand in capitals, or are 'Q' and 'A'. */
export function labelled({ report: { text, blocks } }: Given, { tokens, names }: Text): Labelled[] {
  const found = blocks.flatMap(({ kind, start, end }) => {
    if (kind !== 'paragraph' && kind !== 'lead' && kind !== 'listitem') return []
    const match = label.exec(text.slice(start, Math.min(end, start + 100)))
    if (!match || notSpeakers.test(match[1]!)) return []
    return [{ start, name: match[1]!, content: trimmed(text, { start: start + match[0].length, end }) }]
  })
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  return found.flatMap(({ start, name, content }): Labelled[] => {
    if (times.get(name)! < 2) return []
    const speaker = { from: firstEndingAfter(tokens, start), to: firstEndingAfter(tokens, start + name.length) }
    const asks = question.test(name)
    if (asks || answer.test(name)) return [{ speaker, content, asks }]
    const person = names[speaker.to - 1]
    const isNamed = person?.label === 'PERSON' && person.to === speaker.to && person.from >= speaker.from
    const words = text.slice(content.start, content.end).match(/\p{L}+/gu) ?? []
    return (isNamed || capitals.test(name)) && words.length >= fewestWords ? [{ speaker, content, asks }] : []
  })
}

const capitals = /^[\p{Lu} .’'-]{3,}$/u

/** Names that stand for somebody who can speak. */
const speaking = new Set(['PERSON', 'ORG', 'NORP'])

/**
 * Who is named beside a whole sentence in quotation marks, without a verb: 'Ana Cruz: “We sail.”', '“We sail.” — Ana Cruz, 41'. Null where
 * anything but titles stands before the name and its colon ('a message to Ana Cruz: “…”'), or goes on behind the name and its dash.
 */
export function signedBy(
  { report: { text } }: Given,
  { trees, tokens, names }: Text,
  quotation: Quotation,
): Range | null {
  const { inner, outer } = quotation
  const first = firstEndingAfter(tokens, outer.start)
  const behind = firstEndingAfter(tokens, outer.end)
  if (!/^[\p{Lu}\p{N}…‘']/u.test(text.slice(inner.start, inner.end))) return null
  const before = tokens[first - 1]?.text === ':' ? names[first - 2] : null
  if (before && speaking.has(before.label) && before.to === first - 1) {
    let from = before.from
    while (from > 0 && tokens[from - 1]!.sentence === tokens[before.from]!.sentence && !isDash(tokens[from - 1]!))
      from--
    const titles = trees.syntax.slice(from, before.from)
    return titles.every(({ upos }) => nominal.has(upos)) ? { from: before.from, to: before.to } : null
  }
  const after = tokens[behind] && isDash(tokens[behind]) ? names[behind + 1] : null
  if (
    !after ||
    !speaking.has(after.label) ||
    after.from !== behind + 1 ||
    !/[.!?…]$/.test(text.slice(inner.start, inner.end))
  )
    return null
  const next = tokens[after.to]
  const ends =
    !next ||
    next.block !== tokens[after.from]!.block ||
    /^[,.(]$/.test(next.text) ||
    next.sentence !== tokens[after.from]!.sentence
  return ends && tokens[behind]!.block === tokens[first]!.block ? { from: after.from, to: after.to } : null
}

const isDash = ({ text }: Token): boolean => /^[—–―-]{1,2}$/.test(text)

/** What a title or description before a name is made of. */
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'CCONJ', 'PUNCT'])
