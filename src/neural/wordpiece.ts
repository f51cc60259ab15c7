import type { Span } from '../core/reading.ts'

/*
 * WordPiece as BERT's uncased models use it (Wu et al. 2016; Devlin et al. 2019): letters lowered and stripped of accents, marks and
 * ideographs apart, then the longest pieces of the vocabulary from left to right.
 */

/** One piece of the vocabulary; the span is of the text that was given, in UTF-16 code units. */
export interface Piece extends Span {
  readonly id: number
}

export interface WordPiece {
  /** The pieces of a text, without [CLS] and [SEP]. O(length). */
  pieces(text: string): Piece[]
  readonly cls: number
  readonly sep: number
  readonly unknown: number
}

/** Letters that a word may have before it is unknown as a whole, as in BERT's own tokenizer. */
const longestWord = 100

/** @param vocabulary the lines of `vocab.txt`; the line number is the id, and '##' begins a piece that goes on. */
export function openWordPiece(vocabulary: string): WordPiece {
  const ids = new Map(
    vocabulary
      .trimEnd()
      .split('\n')
      .map((piece, id) => [piece, id]),
  )
  const special = (piece: string) => ids.get(piece) ?? 0
  const unknown = special('[UNK]')
  return {
    pieces: text => words(text).flatMap(word => split(word, ids, unknown)),
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    unknown,
  }
}

/** A normalised letter and the letters of the text that it comes from. */
interface Letter extends Span {
  readonly text: string
}

/** White space is not reported; control characters vanish; marks and ideographs are words of one letter. */
function words(text: string): Letter[][] {
  const found: Letter[][] = []
  let open: Letter[] | null = null
  let start = 0
  for (const character of text) {
    const end = start + character.length
    const letters = normalised(character).map(letter => ({ text: letter, start, end }))
    /** '≠' is a struck '=' and stands apart as that does. */
    const alone = apart.test(character) || letters.some(letter => apart.test(letter.text))
    if (blank.test(character)) open = null
    else if (!removed.test(character)) {
      if (alone || !open) {
        open = []
        found.push(open)
      }
      for (const letter of letters) open.push(letter)
      if (alone) open = null
    }
    start = end
  }
  return found.filter(word => word.length > 0)
}

/** Tab and line ends are blanks; other control characters, the vertical tab too, are not there. */
const blank = /[\t\n\r\p{Z}]/u
const removed = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u
/** Punctuation of all scripts, ASCII symbols, and the ideographs that BERT sets apart. */
const apart =
  /[\p{P}!-/:-@[-`{-~\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u

const normalised = (character: string): string[] => [
  ...character
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase(),
]

/** Longest match first; a word with a part that no piece covers is unknown as a whole. */
function split(word: readonly Letter[], ids: ReadonlyMap<string, number>, unknown: number): Piece[] {
  const whole = { id: unknown, start: word[0]!.start, end: word.at(-1)!.end }
  if (word.length > longestWord) return [whole]
  const pieces: Piece[] = []
  for (let from = 0; from < word.length; ) {
    let to = word.length
    let id: number | undefined
    for (; to > from; to--) {
      const letters = word.slice(from, to).map(letter => letter.text)
      id = ids.get((from > 0 ? '##' : '') + letters.join(''))
      if (id !== undefined) break
    }
    if (id === undefined) return [whole]
    pieces.push({ id, start: word[from]!.start, end: word[to - 1]!.end })
    from = to
  }
  return pieces
}
