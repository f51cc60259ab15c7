import type { Layers } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, trimmed } from '../../core/span.ts'
import type { Range } from '../../core/tree.ts'

/*
 * Transcripts and interviews: paragraphs that begin with the name of the one who speaks.
 */

type Given = Pick<Layers, 'report' | 'tokens' | 'chunks'>

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

/** Labelled paragraphs of a report: labels that are names of persons, stand in capitals, come back, or are 'Q' and 'A'. */
export function labelled({ report, tokens, chunks }: Given): Labelled[] {
  const { text, blocks } = report
  const found = blocks.flatMap(block => {
    if (block.kind !== 'paragraph' && block.kind !== 'lead' && block.kind !== 'listitem') return []
    const match = label.exec(text.slice(block.start, Math.min(block.end, block.start + 100)))
    return match && !notSpeakers.test(match[1]!) ? [{ block, name: match[1]!, length: match[0].length }] : []
  })
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  return found.flatMap(({ block, name, length }): Labelled[] => {
    const first = firstEndingAfter(tokens, block.start)
    const behind = firstEndingAfter(tokens, block.start + name.length)
    const person = chunks.some(({ from, to, label }) => label === 'PERSON' && from >= first && to === behind)
    const initial = question.test(name) || answer.test(name)
    const often = times.get(name)! > 1
    if (!(initial && often) && !(person && often) && !(/^[\p{Lu} .’'-]{3,}$/u.test(name) && often)) return []
    const content = trimmed(text, { start: block.start + length, end: block.end })
    return [{ speaker: { from: first, to: behind }, content, asks: question.test(name) }]
  })
}

/** Names that stand for somebody who can speak. */
const speaking = new Set(['PERSON', 'ORG', 'NORP'])

/**
 * Who is named beside a quotation without a verb: 'Ana Cruz: “We sail.”', '“We sail.” — Ana Cruz, 41'. Null where no name stands right
 * before its colon or behind its dash.
 */
export function signedBy(
  { report: { text }, tokens, chunks }: Given,
  { outer }: { readonly outer: Span },
): Range | null {
  const first = firstEndingAfter(tokens, outer.start)
  const behind = firstEndingAfter(tokens, outer.end)
  const before = chunks.find(({ to, label }) => to === first - 1 && speaking.has(label))
  if (before && tokens[first - 1]?.text === ':') return { from: before.from, to: before.to }
  if (!/^\s*[—–―-]{1,2}\s*\p{Lu}/u.test(text.slice(outer.end, outer.end + 6))) return null
  const after = chunks.find(({ from, label }) => from === behind + 1 && speaking.has(label))
  return after && tokens[behind]!.block === tokens[first]!.block ? { from: after.from, to: after.to } : null
}
