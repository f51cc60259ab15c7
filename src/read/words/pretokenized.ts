import type { Break, Word } from '../../core/layers.ts'
import { stage } from '../../core/stage.ts'
import { cut } from './cut.ts'

/**
 * Words and sentences as somebody else cut them: a block is a sentence, and blanks stand between its tokens. Contractions are still
 * two words.
 */
export const pretokenized = stage({
  name: 'pretokenized',
  needs: ['report'],
  gives: ['words', 'breaks'],
  run({ report: { text, blocks } }) {
    const words: Word[] = []
    const breaks: Break[] = []
    for (const [block, { start, end }] of blocks.entries()) {
      for (const match of text.slice(start, end).matchAll(/[^ ]+/g)) {
        for (const part of parts(
          match[0],
          text.slice(start + match.index + match[0].length, end).slice(0, lookahead),
        )) {
          const inside = words.at(-1)?.block === block
          breaks.push({ lean: inside ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, opens: false })
          const span = { start: start + match.index + part.start, end: start + match.index + part.end }
          words.push({ ...span, text: text.slice(span.start, span.end), block, joined: part.start > 0 })
        }
      }
    }
    return { words, breaks }
  },
})

const lookahead = 20

/** The words of one token: two where it is a contraction, else the token whole. What stands behind it may tell. */
function parts(token: string, behind: string): { readonly start: number; readonly end: number }[] {
  const words = cut(token + behind).filter(({ start }) => start < token.length)
  return words.length > 1 && words.slice(1).every(({ joined }) => joined) && words.at(-1)!.end === token.length
    ? words
    : [{ start: 0, end: token.length }]
}
