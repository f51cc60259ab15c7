import { after, before } from '../../../lexicon/abbreviations.gen.ts'
import type { Span } from '../../core/reading.ts'
import { trimmed } from '../../core/span.ts'
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

/**
 * Sentences of a text, in order. They end at '.', '!', '?' and '…' with the quotation marks behind them, but not after titles,
 * initials, ordinals and decimals, nor between a closed question and the verb of saying that follows. They never cross a block;
 * the dateline is one of its own.
 */
export const sentences = stage({
  name: 'sentences',
  needs: ['report'],
  gives: ['sentences'],
  run({ report }) {
    const found: Span[] = []
    for (const block of report.blocks) {
      const { dateline } = report
      const opens = dateline && dateline.start === block.start ? dateline : null
      if (opens) found.push(opens)
      for (const span of split(report.text, { start: opens ? opens.end : block.start, end: block.end }))
        found.push(span)
    }
    return { sentences: found }
  },
})

/** Splits one block. O(length). */
export function split(text: string, block: Span): Span[] {
  const found: Span[] = []
  const body = text.slice(block.start, block.end)
  let start = 0
  for (const match of body.matchAll(ending)) {
    const end = match.index + match[0].length
    if (!isBoundary(body, start, match, end)) continue
    push(found, text, block.start + start, block.start + end)
    start = end
  }
  push(found, text, block.start + start, block.end)
  return found
}

function push(found: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, { start, end })
  if (span.start < span.end) found.push(span)
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
