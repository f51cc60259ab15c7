import type { Layers } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, within } from '../../core/span.ts'
import type { Range } from '../../core/tree.ts'
import { type Attribution, after, before, type Surface, tokenAt } from './attribute.ts'
import { contentOf } from './inside.ts'
import type { Quotation } from './quotations.ts'

/*
 * Quotations and who speaks them, told from the marks and the words around them.
 */

type Given = Pick<Layers, 'report' | 'sentences' | 'tokens'>

/** Something said in quotation marks, while its quotations are gathered. */
export interface Draft {
  readonly first: Quotation
  last: Quotation
  readonly attribution: Attribution | null
  readonly content: Span[]
  readonly quoted: Span[]
  readonly speaker: Range | null
  readonly rule: string
}

/** What a sentence says in its own words, as far as quotations need to know it. */
export interface Spoken {
  /** Index of the cue's first token. */
  readonly at: number
  readonly content: readonly Span[]
  readonly speaker: Range | null
  /** A question: what follows it is somebody else's. */
  readonly asks: boolean
  /** Whether the one who says it may go on in the next sentence: it is speech, and not reported inside other speech. */
  readonly mayGoOn: boolean
}

/**
 * Gathers quotations into what is said: one that goes on with the one before, one with an attribution of its own, and whole sentences
 * that stand alone. Those inside `spoken`, what is said indirectly, are left to it.
 */
export function directs(
  given: Given,
  text: Surface,
  found: readonly Quotation[],
  spoken: readonly Spoken[],
  signedBy: (quotation: Quotation) => Range | null,
): Draft[] {
  const drafts: Draft[] = []
  const byCue = new Map(spoken.map(one => [one.at, one]))
  const held = holding(spoken.flatMap(({ content }) => content))
  for (const [i, quotation] of found.entries()) {
    const earlier = drafts.at(-1)
    const near = { previous: sameBlock(found[i - 1], quotation), next: sameBlock(found[i + 1], quotation) }
    if (earlier?.attribution?.contentFrom != null && earlier.content.some(span => within(quotation.outer, span))) {
      earlier.quoted.push(quotation.inner)
    } else if (earlier && found[i - 1]?.goesOn && earlier.last === found[i - 1]) add(earlier, quotation)
    else {
      const own = attributed(text, quotation, near, earlier)
      if (own === 'goes on') add(earlier!, quotation)
      else if (own) {
        if (own.rule === 'statements.inside' && held(quotation)) continue
        const told = byCue.get(own.cue.from)
        const isPart = own.contentFrom !== null || own.rule === 'statements.before'
        if (!told || !isPart || (own.contentFrom === null && !saysMore(given.report.text, told, quotation)))
          include(drafts, given, text, own, quotation)
      } else if (!held(quotation)) {
        const signer = signedBy(quotation)
        if (signer) drafts.push(alone(quotation, signer, 'statements.label'))
        else if (isWholeSentence(given, quotation)) drafts.push(freeStanding(given, quotation, drafts, spoken))
      }
    }
  }
  return drafts
}

/** 'on the programme “Harlan This Morning”': two to seven words, all with capitals, straight behind a word that is no verb of saying. */
export function isTitle({ text, tokens, cueAt }: Surface, { inner, outer }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).match(/[\p{L}\p{N}’']+/gu) ?? []
  if (words.length < 2 || words.length > 7 || words.some(word => word.length > 3 && /^\p{Ll}/u.test(word))) return false
  if (/[?!]$/.test(text.slice(inner.start, inner.end)) || !/^\p{Lu}/u.test(words[0]!)) return false
  const before = tokenAt(tokens, outer.start) - 1
  const near = tokens[before]
  return near !== undefined && /[\p{L}]$/u.test(near.text) && near.end >= outer.start - 1 && !cueAt(tokens, before)
}

/** Whether one of some spans holds a quotation whole. O(log n) a quotation. */
function holding(spans: readonly Span[]): (quotation: Quotation) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  /** Of each, the furthest end of those up to it. */
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ inner }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start <= inner.start) low = middle + 1
      else high = middle
    }
    return low > 0 && reach[low - 1]! >= inner.end
  }
}

/** Whether a sentence says more by the same cue than the quotation: 'He said “the pier” was closed'. */
const saysMore = (text: string, { content }: Spoken, { outer }: Quotation): boolean =>
  !/[,:]\s*$/.test(text.slice(Math.max(0, outer.start - 3), outer.start)) &&
  content.some(span => within(outer, span) && /[\p{L}\p{N}]/u.test(text.slice(outer.end, span.end)))

const sameBlock = (other: Quotation | undefined, one: Quotation) => (other?.block === one.block ? other : undefined)

function add(draft: Draft, quotation: Quotation): void {
  draft.content.push(quotation.inner)
  draft.quoted.push(quotation.inner)
  draft.last = quotation
}

type Near = { readonly previous: Quotation | undefined; readonly next: Quotation | undefined }

/** The quotation's own attribution; 'goes on' when it continues the one before: `"A," he said, "b." "A," he said. "B."` */
function attributed(
  text: Surface,
  quotation: Quotation,
  near: Near,
  earlier: Draft | undefined,
): Attribution | 'goes on' | null {
  const behind = after(text, quotation, near.next)
  const interrupted =
    near.previous !== undefined && earlier?.last === near.previous && isCueGap(text, earlier, near.previous, quotation)
  const touching =
    near.previous !== undefined && earlier?.last === near.previous && isBlank(text.text, near.previous, quotation)
  if ((interrupted || touching) && !behind) return 'goes on'
  const ahead = interrupted ? null : before(text, quotation, near.previous)
  if (ahead && ahead.contentFrom === null) return ahead
  return behind ?? ahead
}

/** Two quotations with nothing between them are one. */
const isBlank = (text: string, one: Quotation, two: Quotation): boolean =>
  text.slice(one.outer.end, two.outer.start).trim() === ''

/** Whether nothing but the cue clause of the earlier statement stands between two quotations, and no clause more. */
function isCueGap({ text, tokens }: Surface, earlier: Draft, previous: Quotation, quotation: Quotation): boolean {
  const { attribution } = earlier
  if (!attribution || !['statements.after', 'statements.inverted'].includes(attribution.rule)) return false
  const cue = tokens[attribution.cue.from]!
  if (cue.start < previous.outer.end || cue.end > quotation.outer.start) return false
  const gap = text.slice(previous.outer.end, quotation.outer.start)
  const whole = /^[\p{Lu}\p{N}…]/u.test(text[quotation.inner.start]!)
  const stops = gap.match(/[.!?](?=\s)/g)?.length ?? 0
  return /,\s*$/.test(gap)
    ? stops === 0
    : /[.:;]\s*$/.test(gap) && whole && stops <= 1 + (gap.match(/\b\p{Lu}\p{L}{0,3}\.\s/gu)?.length ?? 0)
}

/** A new draft, or one more quotation inside the indirect speech of the same cue. */
function include(drafts: Draft[], given: Given, text: Surface, attribution: Attribution, quotation: Quotation): void {
  const earlier = drafts.at(-1)
  if (earlier?.attribution?.contentFrom != null && earlier.attribution.cue.from === attribution.cue.from) {
    earlier.quoted.push(quotation.inner)
    earlier.last = quotation
    return
  }
  const inherits =
    attribution.speaker === null &&
    earlier &&
    sentenceOf(given, earlier.first.outer.start) === sentenceOf(given, quotation.outer.start)
  drafts.push({
    first: quotation,
    last: quotation,
    attribution,
    content: attribution.contentFrom === null ? [quotation.inner] : contentOf(text, attribution, quotation),
    quoted: [quotation.inner],
    speaker: attribution.speaker ?? (inherits ? earlier.speaker : null),
    rule: attribution.rule,
  })
}

const sentenceOf = ({ sentences }: Given, offset: number): number => firstEndingAfter(sentences, offset)

/** Begins and ends as a sentence, and nothing else stands in that sentence. */
function isWholeSentence({ report: { text }, sentences }: Given, { outer, inner }: Quotation): boolean {
  if (
    !/^[\p{Lu}\p{N}…]/u.test(text.slice(inner.start, inner.start + 1)) ||
    !/[.!?…—–-]$/.test(text.slice(inner.start, inner.end))
  )
    return false
  const first = sentences[firstEndingAfter(sentences, outer.start)]
  const last = sentences[firstEndingAfter(sentences, outer.end - 1)]
  if (!first || !last) return false
  return (
    text.slice(first.start, outer.start).trim() === '' &&
    /^[.\s]*$/.test(text.slice(outer.end, Math.max(outer.end, last.end)))
  )
}

/**
 * A quotation that stands alone: its speaker is whoever spoke last in the sentence before it, in quotation marks or without. Not after a
 * question: the answer is somebody else's. A mere subject of the sentence before is not taken: that was right once in three times.
 */
function freeStanding(given: Given, quotation: Quotation, drafts: readonly Draft[], spoken: readonly Spoken[]): Draft {
  const speaker = lastSpeaker(given, quotation, drafts.at(-1), spoken)
  return alone(quotation, speaker, speaker ? 'statements.same-speaker' : 'statements.alone')
}

/** A quotation without a word of saying. */
const alone = (quotation: Quotation, speaker: Range | null, rule: string): Draft => ({
  first: quotation,
  last: quotation,
  attribution: null,
  content: [quotation.inner],
  quoted: [quotation.inner],
  speaker,
  rule,
})

/** Words that may stand between a word of saying and the end of what is said. */
const farthestCue = 200

/** Index of the first that a word of saying at or behind a token says. O(log n). */
function firstAtOrAfter(spoken: readonly Spoken[], token: number): number {
  let low = 0
  let high = spoken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spoken[middle]!.at >= token) high = middle
    else low = middle + 1
  }
  return low
}

function lastSpeaker(
  given: Given,
  quotation: Quotation,
  earlier: Draft | undefined,
  spoken: readonly Spoken[],
): Range | null {
  const above = given.sentences[sentenceOf(given, quotation.outer.start) - 1]
  if (!above) return null
  const isNear = (end: number) => end > above.start && end <= quotation.outer.start
  const recent = spoken.slice(firstAtOrAfter(spoken, tokenAt(given.tokens, above.start) - farthestCue))
  const indirect = recent.findLast(
    ({ content, speaker, mayGoOn }) => speaker && mayGoOn && isNear(content.at(-1)?.end ?? 0),
  )
  const end = earlier?.last.outer.end ?? 0
  const direct = earlier && isNear(end) && earlier.last.block >= quotation.block - 1 ? earlier : null
  if (direct && end >= (indirect?.content.at(-1)?.end ?? 0)) {
    const asked = given.report.text[direct.last.inner.end - 1] === '?' || direct.attribution?.cue.act === 'ask'
    return asked ? null : direct.speaker
  }
  return indirect && !indirect.asks ? indirect.speaker : null
}
