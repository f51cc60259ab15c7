import type { Token } from '../../core/layers.ts'
import { stage } from '../../core/stage.ts'

/*
 * Words as Universal Dependencies' English treebanks cut them: contractions and possessives apart, hyphens apart between letters,
 * numbers with their separators whole, addresses whole.
 */
const word = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s<>"”’)]*[^\\s<>"”’).,;:!?]',
    '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}',
    '[@#][\\p{L}\\p{N}_]+',
    '[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.(?:com|org|net|gov|edu|co\\.uk|info|int)\\b',
    '\\p{N}+(?:[.,:/]\\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|am|pm|p)?(?![\\p{L}\\p{N}])',
    '\\p{N}+(?:[.,:]\\p{N}+)*',
    '(?:\\p{Lu}\\.){2,}',
    '(?:[ap]\\.m\\.)',
    "(?:[OoDdL]|Ta|Sa)['’]\\p{Lu}[\\p{L}\\p{M}]+",
    '[\\p{L}\\p{M}]+(?:&[\\p{L}\\p{M}]+)*',
    "''|``",
    '\\.{2,}|…+|-{2,}|[–—]+',
    "[’'](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])",
    '[^\\s]',
  ].join('|'),
  'gu',
)
const negated = /^(\p{L}+)(n)$/iu
const apostropheT = /^['’]t(?![\p{L}\p{N}])/iu
const abbreviated =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Maj|Col|Cmdr|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Ltd|Co|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Fla|Calif)$/
const joined: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 }

/** Words, numbers and marks with exact offsets, each in its sentence. */
export const tokens = stage({
  name: 'tokens',
  needs: ['report', 'sentences'],
  gives: ['tokens'],
  run({ report, sentences }) {
    const made: Token[] = []
    for (const [sentence, { start, end }] of sentences.entries()) {
      for (const [from, to] of tokenSpans(report.text.slice(start, end))) {
        made.push({ start: start + from, end: start + to, text: report.text.slice(start + from, start + to), sentence })
      }
    }
    return { tokens: made }
  },
})

/** Offsets of the tokens in one sentence: [start, end) pairs in order. */
export function tokenSpans(sentence: string): [number, number][] {
  const made: [number, number][] = []
  word.lastIndex = 0
  for (let match = word.exec(sentence); match; match = word.exec(sentence)) {
    let end = match.index + match[0].length
    const start = match.index
    const negation = negated.test(match[0]) && apostropheT.test(sentence.slice(end, end + 3))
    const cut = joined[match[0].toLowerCase()]
    if (negation) {
      if (end - 1 > start) made.push([start, end - 1])
      made.push([end - 1, end + 2])
      word.lastIndex = end + 2
      continue
    }
    if (cut) made.push([start, start + cut])
    const stop =
      sentence[end] === '.' &&
      (abbreviated.test(match[0]) || (/^\p{Lu}$/u.test(match[0]) && /^\. ?\p{Lu}/u.test(sentence.slice(end, end + 3))))
    if (stop) word.lastIndex = ++end
    made.push([cut ? start + cut : start, end])
  }
  return made
}
