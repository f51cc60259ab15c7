import type { Layers } from '../../core/layers.ts'
import type { Span, Statement } from '../../core/reading.ts'
import { firstEndingAfter, spanOf, within } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { type Attribution, after, before, spanOfRange, type Text, tokenAt } from './attribute.ts'
import { openCues } from './cues.ts'
import { contentOf } from './inside.ts'
import { type Quotation, quotations } from './quotations.ts'
import { nobody, speakerOf } from './speaker.ts'

type Given = Pick<Layers, 'report' | 'sentences' | 'tokens' | 'mentions' | 'entities'>

/** A statement while its quotations are gathered. */
interface Draft {
  readonly first: Quotation
  last: Quotation
  readonly attribution: Attribution | null
  readonly content: Span[]
  readonly quoted: Span[]
  readonly speaker: Span | null
  readonly rule: string
}

/**
 * How far each rule is to be trusted: on PolNeAR's dev part (924 reports), the share of its finds paired with an attribution that have
 * the right speaker; for `alone`, which names none, the share that are attributions at all.
 */
const confidence: Readonly<Record<string, number>> = {
  'statements.after': 0.98,
  'statements.inverted': 0.97,
  'statements.according': 0.89,
  'statements.before': 0.78,
  'statements.inside': 0.77,
  'statements.same-speaker': 0.75,
  'statements.alone': 0.75,
}

/**
 * Direct quotations with their cue and the words that name the speaker, and indirect speech with a quotation inside. Quotations
 * that no plain pattern explains are free-standing when they are whole sentences, and else no statements: scare quotes, titles.
 */
export function openStatements() {
  const cueAt = openCues()
  return stage({
    name: 'statements',
    needs: ['report', 'sentences', 'tokens', 'mentions', 'entities'],
    gives: ['statements'],
    run(given) {
      const text: Text = { text: given.report.text, tokens: given.tokens, cueAt }
      const drafts: Draft[] = []
      const found = quotations(given.report.text, given.report.blocks).filter(one => !isTitle(text, one))
      for (const [i, quotation] of found.entries()) {
        const earlier = drafts.at(-1)
        const near = { previous: sameBlock(found[i - 1], quotation), next: sameBlock(found[i + 1], quotation) }
        if (earlier?.attribution?.contentFrom != null && earlier.content.some(span => within(quotation.outer, span))) {
          earlier.quoted.push(quotation.inner)
        } else if (earlier && found[i - 1]?.goesOn && earlier.last === found[i - 1]) add(earlier, quotation)
        else {
          const own = attributed(text, quotation, near, earlier)
          if (own === 'goes on') add(earlier!, quotation)
          else if (own) include(drafts, given, text, own, quotation)
          else if (isWholeSentence(given, quotation)) drafts.push(freeStanding(given, quotation, drafts))
        }
      }
      return { statements: drafts.map((draft, i) => statement(given, draft, `s${i + 1}`)) }
    },
  })
}

/** 'on the programme “Harlan This Morning”': two to seven words, all with capitals, straight behind a word that is no verb of saying. */
function isTitle({ text, tokens, cueAt }: Text, { inner, outer }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).match(/[\p{L}\p{N}’']+/gu) ?? []
  if (words.length < 2 || words.length > 7 || words.some(word => word.length > 3 && /^\p{Ll}/u.test(word))) return false
  if (/[?!]$/.test(text.slice(inner.start, inner.end)) || !/^\p{Lu}/u.test(words[0]!)) return false
  const before = tokenAt(tokens, outer.start) - 1
  const near = tokens[before]
  return near !== undefined && /[\p{L}]$/u.test(near.text) && near.end >= outer.start - 1 && !cueAt(tokens, before)
}

const sameBlock = (other: Quotation | undefined, one: Quotation) => (other?.block === one.block ? other : undefined)

function add(draft: Draft, quotation: Quotation): void {
  draft.content.push(quotation.inner)
  draft.quoted.push(quotation.inner)
  draft.last = quotation
}

type Near = { readonly previous: Quotation | undefined; readonly next: Quotation | undefined }

/** The quotation's own attribution; 'goes on' when it continues the one before: `"A," he said, "b." "A," he said. "B."` */
function attributed(
  text: Text,
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
function isCueGap({ text, tokens }: Text, earlier: Draft, previous: Quotation, quotation: Quotation): boolean {
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

/** A new statement, or one more quotation inside the indirect speech of the same cue. */
function include(drafts: Draft[], given: Given, text: Text, attribution: Attribution, quotation: Quotation): void {
  const earlier = drafts.at(-1)
  const { tokens } = given
  if (
    earlier?.attribution &&
    earlier.attribution.contentFrom !== null &&
    earlier.attribution.cue.from === attribution.cue.from
  ) {
    earlier.quoted.push(quotation.inner)
    earlier.last = quotation
    return
  }
  const inherits =
    attribution.speaker === null &&
    earlier &&
    sentenceOf(given, earlier.first.outer.start) === sentenceOf(given, quotation.outer.start)
  const speaker = attribution.speaker ? spanOfRange(tokens, attribution.speaker) : inherits ? earlier.speaker : null
  const inside = attribution.contentFrom !== null
  const content = inside ? contentOf(text, attribution, quotation) : [quotation.inner]
  drafts.push({
    first: quotation,
    last: quotation,
    attribution,
    content,
    quoted: [quotation.inner],
    speaker,
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
 * A quotation that stands alone: its speaker is whoever spoke last in the paragraph or the one before it. Not after a question: the
 * answer is somebody else's. The subject of a sentence before it is not taken: that was right once in three times.
 */
function freeStanding(given: Given, quotation: Quotation, drafts: readonly Draft[]): Draft {
  const earlier = drafts.at(-1)
  const alone = {
    first: quotation,
    last: quotation,
    attribution: null,
    content: [quotation.inner],
    quoted: [quotation.inner],
  }
  const above = given.sentences[sentenceOf(given, quotation.outer.start) - 1]
  const close = earlier && above && earlier.last.outer.end > above.start && earlier.last.block >= quotation.block - 1
  const asked =
    close && (given.report.text[earlier.last.inner.end - 1] === '?' || earlier.attribution?.cue.act === 'ask')
  const speaker = close && !asked ? earlier.speaker : null
  return { ...alone, speaker, rule: speaker ? 'statements.same-speaker' : 'statements.alone' }
}

function statement(given: Given, draft: Draft, id: string): Statement {
  const { attribution } = draft
  const { speaker, others } = draft.speaker ? speakerOf(given, draft.speaker) : nobody
  const cue = attribution && spanOfRange(given.tokens, attribution.cue)
  return {
    id,
    form: attribution?.contentFrom != null ? 'mixed' : 'direct',
    act: attribution?.cue.act ?? 'say',
    speaker,
    others,
    addressee: null,
    cue: cue && { ...cue, lemma: attribution!.cue.lemma },
    content: draft.content.map(spanOf),
    quoted: draft.quoted.map(spanOf),
    within: null,
    confidence: confidence[draft.rule]!,
    rule: draft.rule,
  }
}
