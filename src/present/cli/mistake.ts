import type { Span } from '../../index.ts'
import type { Streams } from './read.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** A search with a mistake at a span of it. */
export interface Mistaken {
  readonly query: string
  readonly span: Span
  readonly message: string
}

/** Prints what is wrong with a search, below the place where it is. Answers the exit code of wrong usage. */
export function showMistake(mistaken: Mistaken, streams: Streams): number {
  streams.err.write(`${pointedAt(mistaken, terminalOf(streams.err, streams.env))}\n\n${mistaken.message}\n`)
  return 2
}

const indent = '  '
const cut = '…'

/** The search and a line with carets below the span. Of a long search, the part around the span that fits. */
export function pointedAt({ query, span }: Pick<Mistaken, 'query' | 'span'>, { colours: c, width }: Terminal): string {
  const room = width - indent.length - 2 * cut.length
  const before = lettersOf(query.slice(0, span.start))
  const wrong = fitting(lettersOf(query.slice(span.start, span.end)), room)
  const behind = lettersOf(query.slice(span.end))
  const isCut = wrong.length < lettersOf(query.slice(span.start, span.end)).length
  const left = room - Math.max(1, columnsOf(wrong))
  const after = isCut ? [] : fitting(behind, Math.max(Math.floor(left / 2), left - columnsOf(before)))
  const lead = fitting(before.toReversed(), left - columnsOf(after)).toReversed()
  const start = lead.length < before.length ? [cut, ...lead] : lead
  const end = isCut || after.length < behind.length ? [...after, cut] : after
  const line = `${start.join('')}${wrong.join('')}${end.join('')}`
  const carets = '^'.repeat(Math.max(1, columnsOf(wrong)))
  return `${indent}${line}\n${indent}${' '.repeat(columnsOf(start))}${c.red(carets)}`
}

/** The letters of a text as a terminal shows them; tabs and line breaks as blanks. */
const lettersOf = (text: string): string[] =>
  [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment.replace(/[\s\p{Cc}]+/gu, ' '))

/** As many of some letters, from the first, as go into some columns. */
function fitting(letters: readonly string[], room: number): string[] {
  let columns = 0
  const end = letters.findIndex(letter => {
    columns += columnsOf([letter])
    return columns > room
  })
  return letters.slice(0, end < 0 ? letters.length : end)
}

const columnsOf = (letters: readonly string[]): number => letters.reduce((sum, letter) => sum + columns(letter), 0)

/** Chinese, Japanese, Korean letters, full-width forms and emoji take two columns; what only joins or marks takes none. */
const columns = (letter: string): number =>
  /^[\p{Mark}\p{Format}]*$/u.test(letter)
    ? 0
    : /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
          letter,
        )
      ? 2
      : 1
