import type { Layers, Token, Utterance } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, spanOf, within } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { headIn, type Range, treesOf } from '../../core/tree.ts'
import { spanOfRange } from './attribute.ts'
import { type AfterColon, afterColons, cueRange } from './colons.ts'
import { openCues } from './cues.ts'
import { type Draft, directs, isTitle, type Spoken } from './direct.ts'
import { type Indirect, indirects, isThirdPerson, named, others, spansOf } from './indirect.ts'
import { type Labelled, labelled } from './labels.ts'
import { type Quotation, quotations } from './quotations.ts'
import { confidence } from './rules.ts'
import { openSayings } from './sayings.ts'
import { actorOf, nounPhrase, type Party, type Text } from './subject.ts'

/** An utterance with what later steps ask of it. */
interface Made extends Omit<Utterance, 'within'> {
  /** Where the cue begins that a source is cited for. */
  readonly cites?: number | null
}

/**
 * Finds what is said: quotations with the words that name their speaker, and what a word of saying reports without marks. Who is meant by
 * the words is not asked yet.
 */
export function openUtterances() {
  const cueAt = openCues()
  const sayingAt = openSayings()
  return stage({
    name: 'utterances',
    needs: ['report', 'sentences', 'tokens', 'syntax', 'chunks'],
    gives: ['utterances'],
    run(given) {
      const { report, tokens } = given
      const text: Text = { trees: treesOf(given.syntax), tokens, names: namesAt(given) }
      const surface = { text: report.text, tokens, cueAt }
      const [titles, quoted] = parted(quotations(report.text, report.blocks), one => isTitle(surface, one))
      const outers = quoted.map(({ outer }) => outer)
      const readable = report.blocks.map(({ kind }) => kind !== 'caption' && kind !== 'credit' && kind !== 'correction')
      const told = indirects(text, sayingAt, cueAt)
        .filter(({ at }) => readable[tokens[at]!.block] && !titles.some(({ outer }) => within(tokens[at]!, outer)))
        .map(one => ({ one, content: spansOf(tokens, one.words).map(span => widened(span, quoted, outers)) }))
        .filter(({ content }) => content.length > 0)
      const holders = holdersOf(tokens, told)
      const spoken = told.map(
        ({ one, content }): Spoken => ({
          at: one.at,
          content,
          speaker: one.speaker?.words ?? null,
          asks: one.act === 'ask',
          mayGoOn: !['believe', 'want', 'show'].includes(one.act) && holders[one.at] === null,
        }),
      )
      const drafts = directs(given, surface, quoted, spoken)
      const kept = told.filter(({ one, content }) => !isSaidDirectly(one, content, drafts, text))
      const spoke = labelled(given).filter(({ content }) => !isQuoted(content, drafts))
      const colons = afterColons(given, text, sayingAt).filter(
        ({ saying }) => !drafts.some(({ attribution }) => attribution?.cue.from === saying.at),
      )
      const made: Made[] = [
        ...colons.map(one => ofColon(text, one, quoted, report.text)),
        ...spoke.map(one => ofLabelled(text, one)),
        ...drafts.map(draft => ofDraft(text, draft)),
        ...kept.map(({ one, content }) => ofIndirect(text, one, content, quoted, report.text)),
      ].sort((a, b) => extent(a).start - extent(b).start || (a.cue?.start ?? 0) - (b.cue?.start ?? 0))
      return { utterances: nested(text, made) }
    },
  })
}

function namesAt({ tokens, chunks }: Pick<Layers, 'tokens' | 'chunks'>): Text['names'] {
  const names: Text['names'][number][] = tokens.map(() => null)
  for (const chunk of chunks) names.fill(chunk, chunk.from, chunk.to)
  return names
}

function parted<T>(list: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [list.filter(first), list.filter(one => !first(one))]
}

/** Whether a labelled paragraph is nothing but quotations, which stand for it. */
const isQuoted = (content: Span, drafts: readonly Draft[]): boolean =>
  drafts.reduce((sum, draft) => sum + shared(draft.content, [content]), 0) > 0.8 * (content.end - content.start)

/** What is said with its quotations whole: one that begins inside runs to its end, and marks stay where other words stand beside them. */
function widened(span: Span, quoted: readonly Quotation[], outers: readonly Span[]): Span {
  const first = quoted[firstEndingAfter(outers, span.start)]
  const last = quoted[firstEndingAfter(outers, span.end - 1)]
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

/** Whether a quotation already says it: by the same cue, or in nearly the same words. */
function isSaidDirectly(one: Indirect, content: readonly Span[], drafts: readonly Draft[], { tokens }: Text): boolean {
  const cue = tokens[one.at]!
  for (const { attribution, content: own } of drafts) {
    if (attribution && one.at >= attribution.cue.from && one.at < attribution.cue.to) return true
    const holds = own.some(span => within(cue, span))
    if (!holds && shared(content, own) * 2 > length(content)) return true
  }
  return false
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

const shared = (some: readonly Span[], more: readonly Span[]): number =>
  some.reduce(
    (sum, a) =>
      sum + more.reduce((inner, b) => inner + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )

function ofDraft(text: Text, draft: Draft): Made {
  const { tokens } = text
  const { attribution, speaker, rule } = draft
  const party = speaker
    ? wholePhrase(text, speaker, attribution?.cue ?? null)
    : attribution && !attribution.cue.phrase
      ? actorOf(text, attribution.cue.from)
      : null
  return {
    form: attribution?.contentFrom != null ? 'mixed' : 'direct',
    act: attribution?.cue.act ?? 'say',
    speaker: party && named(tokens, party),
    others: party ? others(text, party) : [],
    addressee: null,
    cue: attribution && cueOf(tokens, attribution.cue, attribution.cue.lemma),
    content: draft.content.map(spanOf),
    quoted: draft.quoted.map(spanOf),
    confidence: confidence[rule]!,
    rule,
  }
}

function ofColon(text: Text, one: AfterColon, quoted: readonly Quotation[], whole: string): Made {
  const { saying, speaker, content, isQuote } = one
  const rule = 'statements.colon'
  const inside = quoted.map(({ inner }) => inner).filter(inner => within(inner, content))
  return {
    form: isQuote ? 'direct' : formOf(whole, [content], inside),
    act: saying.act,
    speaker: named(text.tokens, speaker),
    others: others(text, speaker),
    addressee: null,
    cue: cueOf(text.tokens, cueRange(one), saying.lemma),
    content: [content],
    quoted: inside.map(spanOf),
    confidence: confidence[rule]!,
    rule,
  }
}

function ofLabelled(text: Text, { speaker, content, asks }: Labelled): Made {
  const rule = 'statements.label'
  const party = { head: headIn(text.trees.syntax, speaker), words: speaker }
  return {
    form: 'direct',
    act: asks ? 'ask' : 'say',
    speaker: named(text.tokens, party),
    others: [],
    addressee: null,
    cue: null,
    content: [content],
    quoted: [],
    confidence: confidence[rule]!,
    rule,
  }
}

/** A speaker told from the words alone, with the apposition behind the name: 'said Ana Cruz, the harbour master'. */
function wholePhrase(text: Text, words: Range, cue: Range | null): Party {
  const head = headIn(text.trees.syntax, words)
  const whole = nounPhrase(text, head)
  const isLonger =
    whole.from === words.from && whole.to > words.to && !(cue && cue.from >= whole.from && cue.from < whole.to)
  return { head, words: isLonger && !text.tokens.slice(whole.from, whole.to).some(isMark) ? whole : words }
}

const isMark = ({ text }: Token): boolean => /["“”]/.test(text)

const cueOf = (tokens: readonly Token[], range: Range, lemma: string) => ({ ...spanOfRange(tokens, range), lemma })

function ofIndirect(
  text: Text,
  one: Indirect,
  content: readonly Span[],
  quoted: readonly Quotation[],
  whole: string,
): Made {
  const { tokens } = text
  const inside = quoted.map(({ inner }) => inner).filter(inner => content.some(span => within(inner, span)))
  const rule = `statements.${one.frame}`
  const speaker = one.speaker && named(tokens, one.speaker)
  return {
    form: formOf(whole, content, inside),
    act: one.act,
    speaker,
    others: one.speaker ? others(text, one.speaker) : [],
    addressee: one.addressee && named(tokens, one.addressee),
    cue: cueOf(tokens, one.cue, one.lemma),
    content,
    cites: one.cites === null ? null : tokens[one.cites]!.start,
    quoted: inside.map(spanOf),
    ...(one.modality ? { modality: one.modality } : {}),
    confidence: confidence[rule]!,
    rule,
  }
}

/** 'direct' when all is quoted, 'indirect' when nothing is. */
function formOf(text: string, content: readonly Span[], quoted: readonly Span[]): Utterance['form'] {
  if (quoted.length === 0) return 'indirect'
  const words = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  return words(quoted) >= words(content) * 0.9 ? 'direct' : 'mixed'
}

/** Of each token, the index of the shortest content that it stands in. O(words said, over all). */
function holdersOf(
  tokens: readonly Token[],
  said: readonly { readonly content: readonly Span[] }[],
): (number | null)[] {
  const holders: (number | null)[] = tokens.map(() => null)
  const longestFirst = said.map((_, i) => i).sort((a, b) => length(said[b]!.content) - length(said[a]!.content))
  for (const i of longestFirst)
    for (const { start, end } of said[i]!.content)
      holders.fill(i, firstEndingAfter(tokens, start), firstEndingAfter(tokens, end - 1) + 1)
  return holders
}

/** From the first to the last character of what is said and by which word. */
function extent({ content, cue }: Made): Span {
  const spans = cue ? [...content, cue] : content
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/**
 * Says of each utterance which other one it is reported inside: the shortest whose content has its cue. What the speaker of that one
 * says of himself ('I think'), and what is thought or wished there without a clause of its own, adds nothing to it and is left out.
 */
function nested({ trees, tokens }: Text, made: readonly Made[]): Utterance[] {
  const holders = holdersOf(tokens, made)
  const isWithin = (i: number, holder: number) =>
    length(made[holder]!.content) > length(made[i]!.content) ||
    (length(made[holder]!.content) === length(made[i]!.content) && holder < i)
  const byCue = new Map(made.map(({ cue }, i) => [cue?.start, i]))
  const outer = made.map(({ cue, cites }, i) => {
    if (cites != null) return byCue.get(cites) ?? null
    const holder = cue ? holders[firstEndingAfter(tokens, cue.start)]! : null
    return holder !== null && isWithin(i, holder) ? holder : null
  })
  const kept = made.map((one, i) => outer[i] === null || addsTo(trees, one))
  const index = kept.map((_, i) => kept.slice(0, i).filter(Boolean).length)
  const standing = (i: number | null): number | null => (i === null || kept[i] ? i : standing(outer[i]!))
  return made.flatMap(({ cites, ...one }, i): Utterance[] => {
    const within = standing(outer[i]!)
    return kept[i] ? [{ ...one, within: within === null ? null : index[within]! }] : []
  })
}

function addsTo(trees: Text['trees'], { speaker, act, rule }: Made): boolean {
  if (speaker && !isThirdPerson(trees, speaker.head)) return false
  return (act !== 'believe' && act !== 'want') || rule === 'statements.clause'
}
