import type { BlockKind, Dropped } from '../core/reading.ts'
import { duplicates } from './duplicates.ts'
import { headlineIndex, isHeading, looksShort } from './headings.ts'
import { type LineKind, lineKind } from './lines.ts'
import { isBareName, isRole, type MetaLine, metaLine } from './metaline.ts'
import type { Piece } from './pieces.ts'

/** What a piece of the text is: a block of the report, or something to leave out. */
export type Verdict =
  | { readonly keep: true; readonly kind: BlockKind; readonly meta: MetaLine | null; readonly line: LineKind | null }
  | { readonly keep: false; readonly reason: Dropped['reason']; readonly line: LineKind | null }

const kept = (kind: BlockKind, from?: { meta?: MetaLine; line?: LineKind }): Verdict => ({
  keep: true,
  kind,
  meta: from?.meta ?? null,
  line: from?.line ?? null,
})
const left = (reason: Dropped['reason'], line: LineKind | null = null): Verdict => ({ keep: false, reason, line })

/** Says of every piece what it is, in order. `given` is the title and `authors` are the writers known from elsewhere. */
export function classify(pieces: readonly Piece[], given: string | null, authors: readonly string[] = []): Verdict[] {
  const known = pageLines(pieces)
  const headline = headlineIndex(pieces, known, given)
  const body = pieces.map(
    (piece, i) => known[i] ?? (i === headline ? kept('headline') : bodyKind(piece, i + 1 < pieces.length)),
  )
  return lastly(pieces, withLead(body), authors)
}

/** The pieces that are known without regard to headings: repeats, lines of the page, bylines. Null for the report's own words. */
function pageLines(pieces: readonly Piece[]): (Verdict | null)[] {
  const kindOfLine = once(lineKind)
  const metaOfLine = once(metaLine)
  const kinds = pieces.map((piece, i) => lineKindOf(pieces, i, piece, kindOfLine))
  const repeats = duplicates(pieces, kinds.indexOf(null))
  const verdicts = pieces.map((piece, i): Verdict | null => {
    if (repeats.has(i)) return left('duplicate')
    const meta = piece.hint === 'headline' ? null : metaOfLine(piece.text)
    if (meta) return kept('credit', { meta })
    const kind = kinds[i]
    if (!kind) return null
    if (kind.as === 'drop') return left('boilerplate', kind)
    return kept(kind.as === 'label' ? 'credit' : kind.as, { line: kind })
  })
  return byNeighbours(pieces, kinds, verdicts)
}

/** The same answer for the same line, worked out once: pages repeat their labels, hostile ones 100,000 times. */
function once<Answer>(answer: (line: string) => Answer): (line: string) => Answer {
  const known = new Map<string, Answer>()
  return line => {
    if (!known.has(line)) known.set(line, answer(line))
    return known.get(line)!
  }
}

/** A dash before a lone line is part of a signature ('— AFP'); among other list items it is a bullet. */
function lineKindOf(
  pieces: readonly Piece[],
  i: number,
  piece: Piece,
  kindOf: (line: string) => LineKind | null,
): LineKind | null {
  const listed = piece.bullet !== null && (pieces[i - 1]?.bullet != null || pieces[i + 1]?.bullet != null)
  const words = piece.bullet && /[-–—]/.test(piece.bullet) && !listed ? `${piece.bullet} ${piece.text}` : piece.text
  if (piece.hint === 'caption' || piece.hint === 'headline') return null
  const kind = kindOf(words)
  return listed && kind?.as !== 'drop' ? null : kind
}

const longestAddressLine = 60
/** 'Northlight News, in Cebu' below a byline. */
const workplace = /^\p{Lu}[\p{L}’'&. ]{2,40},? (in|at|for) \p{Lu}[\p{L}’'. ]{2,30}$/u

/** Lines that only their neighbours explain: links below 'Related topics', an address below 'Media contact', a name above a post. */
function byNeighbours(
  pieces: readonly Piece[],
  kinds: readonly (LineKind | null)[],
  verdicts: readonly (Verdict | null)[],
) {
  const made = [...verdicts]
  let list: Verdict | null = null
  for (const [i, piece] of pieces.entries()) {
    const opens = opensList(kinds[i]!, piece.text)
    if (opens) list = opens
    else if (made[i] === null && list?.keep && piece.text.length <= longestAddressLine) made[i] = list
    else if (made[i] === null && list && looksShort(piece.text)) {
      const above = pieces[i + 1] !== undefined && made[i + 1] === null && !looksShort(pieces[i + 1]!.text)
      if (!above) made[i] = list
    } else if (made[i] === null) list = null
  }
  const isMeta = (i: number) => made[i]?.keep === true && made[i].meta !== null
  for (const [i, piece] of pieces.entries()) {
    if (made[i] !== null) continue
    const beside = isMeta(i - 1) || isMeta(i + 1)
    const post = pieces[i + 1] !== undefined && made[i + 1] === null && isRole(pieces[i + 1]!.text)
    if (isBareName(piece.text) && i > 0 && post) {
      made[i] = kept('credit', { meta: { names: [piece.text], published: null, updated: null, ambiguous: null } })
    } else if (beside && looksShort(piece.text) && (isRole(piece.text) || workplace.test(piece.text)))
      made[i] = kept('credit')
  }
  return made
}

/** What the short lines after a label are, until the next paragraph. A heading directly above a paragraph belongs to that. */
function opensList(kind: LineKind | null, line: string): Verdict | null {
  if (kind?.name === 'more-to-read' && !/[:>|»›→].*\p{L}/u.test(line)) return left('boilerplate')
  if (kind?.name === 'contact') return kept('credit')
  return null
}

function bodyKind(piece: Piece, hasMore: boolean): Verdict {
  if (piece.hint) return kept(piece.hint)
  if (piece.bullet === '>') return kept('quote')
  if (piece.bullet) return kept('listitem')
  return kept(isHeading(piece.text, hasMore) ? 'heading' : 'paragraph')
}

function withLead(verdicts: readonly Verdict[]): Verdict[] {
  const first = verdicts.findIndex(verdict => verdict.keep && verdict.kind === 'paragraph')
  return verdicts.map((verdict, i) => (i === first ? kept('lead') : verdict))
}

/** The note on the author at the end ('Ana Cruz is a professor of …') is a credit; it is known by the byline's name. */
function lastly(pieces: readonly Piece[], verdicts: readonly Verdict[], known: readonly string[]): Verdict[] {
  const shown = verdicts.flatMap(verdict => (verdict.keep && verdict.meta ? verdict.meta.names : []))
  const authors = [...known, ...shown]
  const isNote = (text: string) =>
    authors.some(
      name =>
        text.startsWith(name) && /^,? (is|was|has|writes|covers|teaches|works|reports)\b/.test(text.slice(name.length)),
    )
  return verdicts.map((verdict, i) =>
    verdict.keep && verdict.kind === 'paragraph' && i >= pieces.length - 5 && isNote(pieces[i]!.text)
      ? kept('credit')
      : verdict,
  )
}
