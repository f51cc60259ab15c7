import { after, before } from '../../../lexicon/abbreviations.gen.ts'
import type { Word } from '../../core/layers.ts'
import type { Report, Span } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))
const beforeNames = words(before)
const afterNames = words(after)

/** Marks that may end a sentence, with the quotation marks and brackets that close behind them. */
const ending = /([.!?…]+)(["'”’»)\]]*|\s?''|’’)(?=\s|$)/gu
/** What a sentence may begin with. */
const beginning = /^["'“‘«([¿¡—–-]*\s?(?:\p{Lu}|\p{N}|\p{Lt}|\p{Lo}|[@#$£€])/u
/** Verbs that go on after a closed quotation: '"Is it?" he asked', '"No!" Smith said'. */
const goesOn =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}?(?:\p{Ll}+ed|said|says|told|tells|asks|adds|wrote|writes|replies|recalls|went on|began|cries|thought|snapped|quips)\b/u

/** How far the rules lean for or against a beginning, in log-odds: swept 0–3.5 on EWT and GUM, 1 either way is best. */
const leanElsewhere = 1
/** The same for a report that ends its sentences with stops: there the rules are nearly always right. */
const leanOfEdited = 6

/**
 * Where sentences may begin. They never cross a block, and the dateline is one of its own: there the rules are certain. Elsewhere they
 * lean: for a beginning behind '.', '!', '?' and '…' with the quotation marks after them, but not after titles, initials, ordinals and
 * decimals, nor between a closed question and the verb of saying that follows.
 */
export const sentences = stage({
  name: 'sentences',
  needs: ['report', 'words'],
  gives: ['breaks'],
  run({ report, words }) {
    const { dateline } = report
    const lean = isEdited(report) ? leanOfEdited : leanElsewhere
    const starts = new Set(report.blocks.flatMap(block => beginnings(report.text, block)))
    const leanAt = (i: number): number => {
      const { start, block, joined } = words[i]!
      if (words[i - 1]?.block !== block || (dateline && isNext(words, i, dateline.end))) return Number.POSITIVE_INFINITY
      const inside = dateline && start > dateline.start && start < dateline.end
      if (inside || joined || isOpening(report.text, words[i - 1]!) || isClosing(report.text, words[i]!))
        return Number.NEGATIVE_INFINITY
      if (isHeadline(report.blocks[block]!)) return starts.has(start) ? lean : Number.NEGATIVE_INFINITY
      return starts.has(start) ? lean : -lean
    }
    const breaks = words.map((word, i) => ({ lean: leanAt(i), opens: isOpening(report.text, word) }))
    return { breaks }
  },
})

/** Headlines are cut at their full stops alone: what else looks like a beginning is a capital ('US STOCKS-Wall St ends higher'). */
const isHeadline = ({ kind }: Report['blocks'][number]): boolean => kind === 'headline'

const longBlock = 40
const mostBlocks = 0.97

/** Whether nearly all longer paragraphs end as sentences do. Of news all do; of web pages, e-mails and reviews (EWT) seven in ten. */
function isEdited({ text, blocks }: Report): boolean {
  const long = blocks.filter(
    ({ start, end, kind }) => /^(?:lead|paragraph|quote)$/.test(kind) && end - start >= longBlock,
  )
  const ended = long.filter(({ start, end }) => /[.!?…:]["'”’»)\]]*$/.test(text.slice(Math.max(start, end - 5), end)))
  return ended.length >= long.length * mostBlocks
}

/** Whether word `i` is the first to begin at or behind an offset. */
const isNext = (words: readonly Word[], i: number, offset: number): boolean =>
  words[i]!.start >= offset && words[i - 1]!.start < offset

/** A mark with a blank before and none behind: what it opens begins with it. */
const isOpening = (text: string, { start, end }: Word): boolean =>
  /^(?:["'“‘«([„]|''|``)$/.test(text.slice(start, end)) &&
  /^(?:\s|^)$/.test(text.slice(start - 1, start)) &&
  /^\S/.test(text.slice(end, end + 1))

/** A mark that ends or closes, with no blank before. */
const isClosing = (text: string, { start, end }: Word): boolean =>
  /^(?:["'”’»)\].,;:!?…]+)$/.test(text.slice(start, end)) && /^\S/.test(text.slice(start - 1, start))

/** Offsets at which the rules have a sentence of one block begin; its start is not among them. O(length). */
export function beginnings(text: string, block: Span): number[] {
  const found: number[] = []
  const body = text.slice(block.start, block.end)
  let start = 0
  for (const match of body.matchAll(ending)) {
    const end = match.index + match[0].length
    if (!isBoundary(body, start, match, end)) continue
    start = body.slice(end, end + lookahead).search(/\S/) + end
    found.push(block.start + start)
  }
  return found
}

const lookahead = 80
const longestWord = 30

function isBoundary(body: string, start: number, match: RegExpMatchArray, end: number): boolean {
  const rest = body.slice(end, end + lookahead).trimStart()
  if (rest === '') return false
  const [, marks, closing] = match as unknown as [string, string, string]
  if (!beginning.test(rest)) return false
  const at = match.index!
  if (marks === '.' && closing === '') return !isAbbreviation(body, start, at, rest)
  const asks = /[!?…]/.test(marks)
  if (asks && /["'”’»]$/.test(closing) && goesOn.test(rest)) return false
  return true
}

/** Whether the full stop at `at` belongs to the word before it. */
function isAbbreviation(body: string, start: number, at: number, rest: string): boolean {
  const word = /[\p{L}\p{N}.&'’-]+$/u.exec(body.slice(Math.max(start, at - longestWord), at))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return isInitial(body, start, at, rest)
  if (beforeNames.has(word))
    return !(afterNames.has(word) && startsAnew(rest)) && /^["'“‘(]?(?:\p{Lu}|\p{N})/u.test(rest)
  if (afterNames.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsAnew(rest)
  if (/^\d{1,3}$/.test(word) && /(?:^|\s)$/.test(body.slice(start, at - word.length)) && at - word.length === start)
    return true
  return false
}

/** 'J. K. Halloran', 'George W. Bush'; but 'vitamin C. The' and 'Plan B. It' end. */
function isInitial(body: string, start: number, at: number, rest: string): boolean {
  const letter = body[at - 1]
  if (letter === 'I' && !/^\p{Lu}\.? ?\p{Lu}/u.test(rest))
    return !startsAnew(rest) && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(rest)
  const previous = /(\S+)\s$/u.exec(body.slice(Math.max(start, at - 1 - longestWord), at - 1))?.[1] ?? ''
  const afterSmall = /^\p{Ll}/u.test(previous)
  return !(startsAnew(rest) || (afterSmall && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(rest)))
}

const openers = words(
  'The A An It He She They We I You This That These Those There Here In On At By For From With After Before As But And Or So If When While Then His Her Their Its Our My Your What Who Why How Where Not No Yes Some Many Most All Both Each Such One Two Three Also However Since Once Under Over About Although Because During Until Now Officials Police',
)

/** Whether what follows begins with a word that opens sentences and is in no name. */
const startsAnew = (rest: string): boolean =>
  openers.has(/^["'“‘«([—–-]*([\p{L}]+)/u.exec(rest)?.[1] ?? '') || /^["“«]/u.test(rest)
