import type { Token } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import type { Attribution, Surface } from './attribute.ts'
import type { Cue } from './cues.ts'
import type { Quotation } from './quotations.ts'

/*
 * Indirect speech with a quotation inside: where what is said begins and ends.
 */

const longestTail = 18

/**
 * Where indirect speech begins when the quotation is only part of it; null when the quotation is all that is said: it stands right
 * behind the verb, its addressee and circumstances, with a comma or colon, and is a sentence of its own.
 */
export function insideFrom(
  text: string,
  tokens: readonly Token[],
  cue: Cue,
  to: number,
  quotation: Quotation,
): number | null {
  const words = tokens.slice(cue.to, to).map(token => token.text)
  const that = words.indexOf('that')
  if (that >= 0) return cue.to + that + 1
  const whole = /^[\p{Lu}\p{N}…‘'“"([]/u.test(text.slice(quotation.inner.start, quotation.inner.start + 1))
  const led = words.length === 0 || /^[,:–—-]$/.test(words.at(-1)!)
  const circumstances =
    words.length <= longestTail &&
    !words.some(word => /^(?:is|was|are|were|has|have|had|will|would|can|could|should|may|might)$/i.test(word))
  if (led && circumstances && !isParenthetical(text, tokens, cue, quotation)) return null
  if (whole && circumstances && /^(?:to|in|on|at|of|reporters|me|him|her|them|us|\p{Lu}.*)$/u.test(words[0] ?? ''))
    return null
  return cue.to + addresseeLength(cue, tokens, to)
}

const determiner = /^(?:the|a|an|his|her|their|its|our|my|this|that|these|those)$/i
const subject = /^(?:he|she|it|they|we|i|you|there|what|who)$/i

/** 'told reporters', 'told the BBC', 'told the Seaboard news agency': what is said begins after them, with a subject of its own. */
function addresseeLength(cue: Cue, tokens: readonly Token[], to: number): number {
  if (cue.addressee !== 'object') return 0
  const word = (at: number) => tokens[at]!.text
  let at = cue.to
  if (at < to && /^(?:them|him|me|us|her|you|reporters|journalists|lawmakers|parliament)$/.test(word(at))) return 1
  if (at < to && determiner.test(word(at))) at++
  while (at < to && /^\p{Lu}/u.test(word(at))) at++
  const nouns = at
  while (
    at < to &&
    at - nouns < 4 &&
    /^\p{Ll}+$/u.test(word(at)) &&
    !subject.test(word(at)) &&
    !determiner.test(word(at))
  )
    at++
  const begins = at < to && (subject.test(word(at)) || determiner.test(word(at)) || /^\p{Lu}/u.test(word(at)))
  return (begins ? at : nouns) - cue.to
}

/** 'What came out, he says, was "a kettle"': the verb of saying and its subject stand between commas inside what is said. */
function isParenthetical(
  text: string,
  tokens: readonly Token[],
  { from, to }: Cue,
  { inner, outer }: Pick<Quotation, 'inner' | 'outer'>,
): boolean {
  const { sentence } = tokens[from]!
  const begins =
    tokens[to + 1]?.start === outer.start && /^[\p{Lu}\p{N}…]/u.test(text.slice(inner.start, inner.start + 1))
  if (tokens[to]?.text !== ',' || begins) return false
  let at = from - 1
  while (at >= 0 && tokens[at]!.sentence === sentence && /^[\p{L}.’'-]+$/u.test(tokens[at]!.text) && from - at <= 5)
    at--
  return (
    at >= 0 && tokens[at]!.sentence === sentence && tokens[at]!.text === ',' && tokens[at - 1]?.sentence === sentence
  )
}

/**
 * What is said, in order: from `contentFrom` to the end of the sentence without its stop, to a second verb of saying ('… but said'), or
 * to the quotation itself where the cue follows it; and the words before a parenthetical cue.
 */
export function contentOf(
  { text, tokens, cueAt }: Surface,
  attribution: Attribution,
  { inner, outer }: Quotation,
): Span[] {
  const { cue, contentFrom, rule } = attribution
  let from = contentFrom!
  const spans: Span[] = []
  const { sentence } = tokens[cue.from]!
  if (rule === 'statements.inside' && isParenthetical(text, tokens, cue, { inner, outer })) {
    let start = cue.from
    while (start > 0 && tokens[start - 1]!.sentence === sentence) start--
    const comma = tokens.slice(start, cue.from).findLastIndex(token => token.text === ',') + start
    if (comma > start) spans.push({ start: tokens[start]!.start, end: tokens[comma - 1]!.end })
  }
  while (from < tokens.length && /^[,:;–—]$/.test(tokens[from]!.text)) from++
  const start = Math.min(tokens[from]?.start ?? inner.start, outer.start)
  if (rule !== 'statements.inside') return [...spans, { start, end: outer.end }]
  let to = from
  while (
    to < tokens.length &&
    tokens[to]!.sentence === sentence &&
    !(tokens[to]!.start >= outer.end && isSecondCue(tokens, to, cueAt))
  )
    to++
  const end = text.slice(start, tokens[to - 1]!.end).replace(/[.!?\s]+$/, '').length + start
  return [...spans, { start, end: Math.max(end, outer.end) }]
}

/** '… but said', '… and added': from here on it is said anew. */
const isSecondCue = (tokens: readonly Token[], at: number, cueAt: Surface['cueAt']): boolean => {
  const next = /^(?:but|and)$/.test(tokens[at]!.text) ? cueAt(tokens, at + 1) : null
  return next?.quotes === true && next.act !== 'believe' && next.act !== 'want'
}
