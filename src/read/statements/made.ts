import type { Token, Utterance } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { spanOf } from '../../core/span.ts'
import { actorOf, nounPhrase, type Party, type Text } from '../../core/subject.ts'
import { headIn, type Range } from '../../core/tree.ts'
import { spanOfRange } from './attribute.ts'
import { type AfterColon, cueRange } from './colons.ts'
import type { Draft } from './direct.ts'
import type { Indirect } from './indirect.ts'
import type { Labelled } from './labels.ts'
import { confidence } from './rules.ts'
import { formOf, named, others, type Quoted, quotesIn } from './spans.ts'

/*
 * Every way of saying made into the same: an utterance.
 */

/** An utterance with what nesting asks of it. */
export interface Made extends Omit<Utterance, 'within'> {
  /** Where the cue begins that a source is cited for. */
  readonly cites?: number | null
}

export function ofDraft(text: Text, draft: Draft): Made {
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

export function ofColon(text: Text, one: AfterColon, quoted: Quoted, whole: string): Made {
  const { saying, speaker, content, isQuote } = one
  const rule = 'statements.colon'
  const inside = quotesIn([content], quoted)
  return {
    form: isQuote ? 'direct' : formOf(whole, [content], inside),
    act: saying.act,
    speaker: named(text.tokens, speaker),
    others: others(text, speaker),
    addressee: null,
    cue: cueOf(text.tokens, cueRange(one), saying.lemma),
    content: [content],
    quoted: inside,
    confidence: confidence[rule]!,
    rule,
  }
}

export function ofLabelled(text: Text, { speaker, content, asks }: Labelled): Made {
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

export function ofIndirect(text: Text, one: Indirect, content: readonly Span[], quoted: Quoted, whole: string): Made {
  const { tokens } = text
  const inside = quotesIn(content, quoted)
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
    quoted: inside,
    ...(one.modality ? { modality: one.modality } : {}),
    confidence: confidence[rule]!,
    rule,
  }
}

/** From the first to the last character of what is said and by which word. */
export function extent({ content, cue }: Made): Span {
  const spans = cue ? [...content, cue] : content
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}
