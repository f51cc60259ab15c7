import { warn } from '../core/problems.ts'
import type { Dropped, ReportInput, Warning } from '../core/reading.ts'
import { assemble, type Extracted } from './assemble.ts'
import { cleaned, onOneLine } from './characters.ts'
import { classify } from './classify.ts'
import { genreOfPage } from './genre.ts'
import { blocksOf, type HtmlBlock, proseOf } from './html/blocks.ts'
import { bodyBlocks } from './html/main.ts'
import { alike, metadataOf } from './html/metadata.ts'
import { tidied } from './html/tidy.ts'
import { type Element, parse } from './html/tree.ts'
import { metaLine } from './metaline.ts'
import type { Piece } from './pieces.ts'

/** Lines this far around the headline are looked at for byline and date. */
const nearHeadline = 12
/** Parts in which byline and date stand, whatever else does. */
const besideHeadline = new Set(['author note', 'header', 'tags', 'share', 'control'])

/**
 * A page → Report: the blocks of the article, found by where its prose is and by the names that page makers give its parts; title,
 * byline, date and outlet from JSON-LD, meta tags, marked elements, address and visible text, in that order. Everything else on the page
 * goes to `dropped`. No script is run and nothing is fetched.
 */
export async function reportFromHtml(input: ReportInput & { readonly html: string }): Promise<Extracted> {
  const tree = parse(input.html)
  const blocks = blocksOf(tree.root, proseOf(tree.root))
  const metadata = metadataOf(tree, blocks, input.url ?? null)
  const body = tidied(bodyBlocks(tree.root, blocks))
  const headline = headlineOf(blocks, input.title ?? metadata.title, body)
  const first = blocks.findIndex(block => body.has(block))
  const start = first > headline ? first : headline + 3
  const isCredit = (block: HtmlBlock, i: number): boolean =>
    headline >= 0 &&
    i > headline - nearHeadline &&
    i < start &&
    (block.junk === null || besideHeadline.has(block.junk)) &&
    metaLine(block.text) !== null
  const pieces: Piece[] = []
  const left: Dropped[] = []
  for (const [i, block] of blocks.entries()) {
    const hint = body.get(block)
    if (i === headline) pieces.push(pieceOf(block, 'headline'))
    else if (hint !== undefined) pieces.push(pieceOf(block, hint))
    else if (isCredit(block, i)) pieces.push(pieceOf(block, null))
    else if (block.junk !== 'head') left.push({ text: block.text, reason: 'boilerplate' })
  }
  const { structured } = metadata
  const genre = genreOfPage(structured?.type ?? null, structured?.section ?? null, metadata.url)
  const verdicts = classify(pieces, input.title ?? metadata.title, metadata.byline)
  const extracted = await assemble(input, pieces, verdicts, { ...metadata, genre, dropped: left }, null)
  const warnings = pageWarnings(extracted, tree.cut, [...body.keys()])
  return warnings.length > 0
    ? { ...extracted, warnings: [...warnings, ...extracted.warnings.filter(({ code }) => code !== 'empty')] }
    : extracted
}

/** Fewer characters of prose are no article: a list of headlines, a log-in, an error page. */
const shortestArticle = 200

function pageWarnings({ report }: Extracted, cut: boolean, body: readonly HtmlBlock[]): Warning[] {
  const prose = report.blocks.filter(
    ({ kind }) => kind === 'lead' || kind === 'paragraph' || kind === 'quote' || kind === 'listitem',
  )
  const length = prose.reduce((sum, { start, end }) => sum + end - start, 0)
  const several = report.genre !== 'live' && articlesIn(body) > 1
  return [
    ...(several ? [warn('page-with-several')] : []),
    ...(length < shortestArticle ? [warn('page-without-article')] : []),
    ...(cut ? [warn('page-cut')] : []),
  ]
}

/** An article on a page of several has a heading of its own and this much text. */
const shortestOfSeveral = 400

/** How many boxes that are articles of their own the text comes from. */
function articlesIn(body: readonly HtmlBlock[]): number {
  const sizes = new Map<Element, { size: number; headed: boolean }>()
  for (const { element, text, level } of body) {
    let at: Element | null = element
    while (at && at.tag !== 'article') at = at.parent
    if (!at) continue
    const { size, headed } = sizes.get(at) ?? { size: 0, headed: false }
    sizes.set(at, { size: size + text.length, headed: headed || (level > 0 && level < 4) })
  }
  return [...sizes.values()].filter(({ size, headed }) => headed && size >= shortestOfSeveral).length
}

const pieceOf = (block: HtmlBlock, hint: Piece['hint']): Piece => ({
  start: 0,
  end: 0,
  text: onOneLine(cleaned(block.text)),
  bullet: hint === 'listitem' ? '•' : null,
  ...(hint ? { hint } : {}),
})

/** The block that shows the title: a heading that is most like it, the last before the text. */
function headlineOf(blocks: readonly HtmlBlock[], title: string | null, body: ReadonlyMap<HtmlBlock, unknown>): number {
  if (!title) return -1
  const first = blocks.findIndex(block => body.has(block) && block.level === 0)
  const candidates = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block, i }) => block.level > 0 && block.level < 4 && (first < 0 || i <= first + 2))
  return (
    candidates.findLast(({ block }) => block.level === 1 && alike(block.text, title))?.i ??
    candidates.findLast(({ block }) => alike(block.text, title))?.i ??
    -1
  )
}
