import type { Token } from '../../core/layers.ts'
import type { Span } from '../../core/reading.ts'
import { firstEndingAfter, holdersOf, within } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { textOf } from '../../core/subject.ts'
import { afterColons } from './colons.ts'
import { openCues } from './cues.ts'
import { type Draft, directs, isTitle, type Spoken } from './direct.ts'
import { type Indirect, indirects } from './indirect.ts'
import { labelled, signedBy } from './labels.ts'
import { extent, type Made, ofColon, ofDraft, ofIndirect, ofLabelled } from './made.ts'
import { nested } from './nesting.ts'
import { quotations } from './quotations.ts'
import { openSayings } from './sayings.ts'
import { quotedOf, spansOf, widened } from './spans.ts'

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
      const text = textOf(given)
      const surface = { text: report.text, tokens, cueAt }
      const [titles, marked] = parted(quotations(report.text, report.blocks), one => isTitle(surface, one))
      const quoted = quotedOf(marked)
      const isTitled = inside(titles.map(({ outer }) => outer))
      const readable = report.blocks.map(({ kind }) => kind !== 'caption' && kind !== 'credit' && kind !== 'correction')
      const told = indirects(text, sayingAt, cueAt)
        .filter(({ at }) => readable[tokens[at]!.block] && !isTitled(tokens[at]!))
        .map(one => ({ one, content: spansOf(tokens, one.words).map(span => widened(span, quoted)) }))
        .filter(({ content }) => content.length > 0)
      const holders = holdersOf(
        tokens,
        told.map(({ content }) => content),
      )
      const spoken = told.map(
        ({ one, content }): Spoken => ({
          at: one.at,
          content,
          speaker: one.speaker?.words ?? null,
          asks: one.act === 'ask',
          mayGoOn: !['believe', 'want', 'show'].includes(one.act) && holders[one.at]! < 0,
        }),
      )
      const drafts = directs(given, surface, quoted.list, spoken, one => signedBy(given, text, one))
      const direct = {
        holders: holdersOf(
          tokens,
          drafts.map(({ content }) => content),
        ),
        cues: cuesOf(drafts),
      }
      const kept = told.filter(({ one }) => !isSaidDirectly(one, direct))
      const spoke = labelled(given, text).filter(({ content }) => !isQuoted(tokens, content, direct))
      const colons = afterColons(given, text, sayingAt).filter(({ saying }) => !direct.cues.has(saying.at))
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

function parted<T>(list: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [list.filter(first), list.filter(one => !first(one))]
}

/** Whether a span lies in one of some spans in order. */
const inside = (sorted: readonly Span[]) => (span: Span) => {
  const one = sorted[firstEndingAfter(sorted, span.start)]
  return one !== undefined && within(span, one)
}

/** What is said in quotation marks: of each token the draft that it stands in or -1, and the tokens of their words of saying. */
interface Direct {
  readonly holders: Int32Array
  readonly cues: ReadonlySet<number>
}

function cuesOf(drafts: readonly Draft[]): Set<number> {
  const found = new Set<number>()
  for (const { attribution } of drafts)
    if (attribution) for (let at = attribution.cue.from; at < attribution.cue.to; at++) found.add(at)
  return found
}

/** Whether a quotation already says it: by the same word, or in most of its words. */
function isSaidDirectly({ at, words }: Indirect, { holders, cues }: Direct): boolean {
  if (cues.has(at)) return true
  const quoted = words.filter(word => holders[word]! >= 0 && holders[word] !== holders[at])
  return quoted.length * 2 > words.length
}

/** Whether a labelled paragraph is nothing but quotations, which stand for it. */
function isQuoted(tokens: readonly Token[], content: Span, { holders }: Direct): boolean {
  const from = firstEndingAfter(tokens, content.start)
  const to = firstEndingAfter(tokens, content.end - 1) + 1
  return holders.slice(from, to).filter(holder => holder >= 0).length > 0.8 * (to - from)
}
