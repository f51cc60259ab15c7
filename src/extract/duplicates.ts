import { bareWords } from './characters.ts'
import type { Piece } from './pieces.ts'

/** Fewer words than this recur by chance ("he told reporters on Monday"). */
const shortestRepeat = 8
const shortestTeaser = 5
/** A cut teaser ends so: 'while they […]', 'in the … Read more'. */
const cutMark = /(\[\s*(…|\.\.\.)\s*\]|\(\s*(…|\.\.\.)\s*\)|…|\.\.\.)(\s*(read|see|show)? ?more)?\s*$/iu
/** Pieces that begin alike are compared one by one; more than this many is no report, and not worth the time. */
const mostAlike = 24

/**
 * Indices of the pieces that only repeat others: a teaser that is the opening of the report cut off with '[…]', a paragraph printed
 * twice (the first stays), a pull quote that stands in a paragraph word for word (the paragraph stays). `spared`, the
 * piece that may be the headline, is never a repeat. Time grows with the number of words.
 */
export function duplicates(pieces: readonly Piece[], spared: number): Set<number> {
  const words = pieces.map(piece => bareWords(piece.text))
  const repeats = new Set<number>()
  const first = new Map<string, number>()
  for (const [i, own] of words.entries()) {
    const key = own.join(' ')
    const long = own.length >= shortestRepeat || (i === spared + 1 && own.length > 0)
    if (first.has(key) && long) repeats.add(i)
    else if (!first.has(key)) first.set(key, i)
  }
  for (const i of teasers(pieces, words)) repeats.add(i)
  for (const i of contained(words, spared, repeats)) repeats.add(i)
  repeats.delete(spared)
  return repeats
}

function teasers(pieces: readonly Piece[], words: readonly string[][]): number[] {
  const found: number[] = []
  for (const [i, piece] of pieces.entries()) {
    const cut = cutMark.exec(piece.text)
    if (!cut) continue
    const opening = bareWords(piece.text.slice(0, cut.index))
    if (opening.length < shortestTeaser) continue
    const last = Math.min(pieces.length, i + 1 + mostAlike)
    for (let from = i + 1; from < last; from++) {
      if (opens(opening, words, from)) {
        found.push(i)
        break
      }
    }
  }
  return found
}

/** Whether the words from piece `from` onwards begin with `opening`; its last word may be cut. */
function opens(opening: readonly string[], words: readonly string[][], from: number): boolean {
  let at = 0
  for (let piece = from; piece < words.length && at < opening.length; piece++) {
    for (const word of words[piece]!) {
      if (at === opening.length) break
      const same = at === opening.length - 1 ? word.startsWith(opening[at]!) : word === opening[at]
      if (!same) return false
      at++
    }
  }
  return at === opening.length
}

function contained(words: readonly string[][], spared: number, repeats: ReadonlySet<number>): number[] {
  const openings = new Map<string, number[]>()
  for (const [i, own] of words.entries()) {
    if (i === spared || own.length < shortestRepeat || repeats.has(i)) continue
    const key = own.slice(0, 3).join(' ')
    const alike = openings.get(key)
    if (!alike) openings.set(key, [i])
    else if (alike.length < mostAlike) alike.push(i)
  }
  const found: number[] = []
  for (const [host, own] of words.entries()) {
    if (host === spared || repeats.has(host)) continue
    for (let at = 0; at + shortestRepeat <= own.length && openings.size > 0; at++) {
      for (const i of openings.get(`${own[at]} ${own[at + 1]} ${own[at + 2]}`) ?? []) {
        const inner = words[i]!
        if (i !== host && inner.length < own.length && inner.every((word, k) => word === own[at + k])) found.push(i)
      }
    }
  }
  return found
}
