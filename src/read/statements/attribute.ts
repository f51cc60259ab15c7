import type { Token } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import type { Cue, CueAt } from './cues.ts'
import { insideFrom } from './inside.ts'
import { phraseAfter, phraseBefore, phraseBetween, type Range } from './nounphrase.ts'
import type { Quotation } from './quotations.ts'

/** The cue of a quotation, and the words that name its speaker. */
export interface Attribution {
  readonly cue: Cue
  readonly speaker: Range | null
  readonly rule:
    | 'statements.after'
    | 'statements.inverted'
    | 'statements.before'
    | 'statements.according'
    | 'statements.inside'
  /** Where the words said begin, for a quotation inside indirect speech: `said the plan was "a waste"`. */
  readonly contentFrom: number | null
}

export interface Surface {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly cueAt: CueAt
}

const longestClause = 26
/** Words of a sentence that are looked at on either side of a quotation; hostile sentences have 100,000. */
const farthest = 120

/** Index of the first token that ends after an offset. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => firstEndingAfter(tokens, offset)

/** `"…," X said`, `"…," said X`, `"…," according to X`: the cue between a quotation and the next one or the sentence's end. */
export function after(
  { text, tokens, cueAt }: Surface,
  quotation: Quotation,
  next: Quotation | undefined,
): Attribution | null {
  let from = tokenAt(tokens, quotation.outer.end)
  const sentence = tokens[from - 1]?.sentence
  if (tokens[from]?.sentence !== sentence) return null
  const last = text[quotation.inner.end - 1]!
  if (last === '.' && text[quotation.inner.end - 2] !== '.') return null
  if (/^[,–—-]+$/.test(tokens[from]?.text ?? '')) from++
  let limit = from
  const end = next ? next.outer.start : Number.POSITIVE_INFINITY
  while (
    limit < tokens.length &&
    limit - from < farthest &&
    tokens[limit]!.sentence === sentence &&
    tokens[limit]!.end <= end
  )
    limit++
  const first = cueAt(tokens, from)
  if (first && (first.quotes || first.phrase) && !first.participle) {
    const speaker = phraseAfter(tokens, first.to, limit, cueAt)
    if (speaker)
      return {
        cue: first,
        speaker,
        rule: first.phrase ? 'statements.according' : 'statements.inverted',
        contentFrom: leadIn(tokens, quotation),
      }
    if (first.phrase) return null
  }
  const stop = Math.min(limit, from + longestClause)
  for (let at = from + 1; at < stop; at++) {
    if (/^[.;:!?]$/.test(tokens[at]!.text) && tokens[at + 1]?.text !== ')') break
    const cue = cueAt(tokens, at)
    if (!cue?.quotes || cue.phrase || cue.participle) continue
    const speaker = phraseBetween(tokens, from, at)
    if (speaker) return { cue, speaker, rule: 'statements.after', contentFrom: leadIn(tokens, quotation) }
  }
  return null
}

/**
 * `The plan "failed us all," she said`: the words before a quotation that belong to what is said. Null where there are none, or where
 * a comma, colon or mark parts them from it.
 */
function leadIn(tokens: readonly Token[], { outer }: Quotation): number | null {
  const to = tokenAt(tokens, outer.start)
  let from = to
  while (from > 0 && to - from < farthest && tokens[from - 1]!.sentence === tokens[to]?.sentence) from--
  const words = tokens.slice(from, to)
  const parted =
    words.length === 0 || /[,:;.!?"“”'’—–-]$/.test(words.at(-1)!.text) || words.some(({ text }) => /["“”]/.test(text))
  return parted ? null : from
}

/** `X said: "…"`, `According to X, "…"`, and quotations inside indirect speech: the cue to the left, in the same sentence. */
export function before(
  { text, tokens, cueAt }: Surface,
  quotation: Quotation,
  previous: Quotation | undefined,
): Attribution | null {
  const to = tokenAt(tokens, quotation.outer.start)
  const sentence = tokens[to]?.sentence
  const floor = previous ? previous.outer.end : 0
  let from = to
  while (
    from > 0 &&
    to - from < farthest &&
    tokens[from - 1]!.sentence === sentence &&
    tokens[from - 1]!.start >= floor
  )
    from--
  const opening = cueAt(tokens, from)
  if (opening?.phrase) {
    const speaker = phraseAfter(tokens, opening.to, to, cueAt)
    if (speaker && tokens[speaker.to]?.text === ',') {
      const inside = speaker.to + 1 < to
      return {
        cue: opening,
        speaker,
        rule: inside ? 'statements.inside' : 'statements.according',
        contentFrom: inside ? speaker.to + 1 : null,
      }
    }
  }
  for (let at = to - 1; at >= from && to - at <= longestClause; at--) {
    const cue = cueAt(tokens, at)
    if (!cue || cue.phrase || isNoun(tokens, at, from)) continue
    const speaker = phraseBefore(tokens, from, at, cueAt)
    if (!speaker) continue
    const contentFrom = insideFrom(text, tokens, cue, to, quotation)
    const clause = contentFrom !== null && tokens[contentFrom - 1]?.text === 'that'
    const bare = contentFrom !== null && !clause && cue.act === 'accuse'
    if ((!cue.quotes && !clause) || bare) continue
    return {
      cue,
      speaker: cue.participle ? null : speaker,
      rule: contentFrom === null ? 'statements.before' : 'statements.inside',
      contentFrom,
    }
  }
  return null
}

/** 'the claims', 'its demand', 'to say': no finite verb of saying. */
const isNoun = (tokens: readonly Token[], at: number, from: number): boolean =>
  at > from &&
  /^(?:the|a|an|its|his|her|their|this|that|these|those|of|to|such|no|any|our|my|your)$/i.test(tokens[at - 1]!.text)

/** The text of a range of tokens. */
export const spanOfRange = (tokens: readonly Token[], { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})
