import { problem, warn } from '../core/problems.ts'
import type { Dropped, ReportInput } from '../core/reading.ts'
import { assemble, type Extracted } from './assemble.ts'
import { cleaned, onOneLine } from './characters.ts'
import { classify } from './classify.ts'
import { blocksOf, type HtmlBlock, proseOf } from './html/blocks.ts'
import { bodyBlocks } from './html/main.ts'
import { alike, metadataOf } from './html/metadata.ts'
import { tidied } from './html/tidy.ts'
import { parse } from './html/tree.ts'
import { metaLine } from './metaline.ts'
import type { Piece } from './pieces.ts'

/** Lines this far around the headline are looked at for byline and date. */
const nearHeadline = 12

/**
 * A page → Report: the blocks of the article, found by where its prose is and by the names that page makers give its parts; title,
 * byline, date and outlet from JSON-LD, meta tags, marked elements, address and visible text, in that order. Everything else on the page
 * goes to `dropped`. No script is run and nothing is fetched.
 */
export async function reportFromHtml(input: ReportInput & { readonly html: string }): Promise<Extracted> {
  const tree = parse(input.html)
  const blocks = blocksOf(tree.root, proseOf(tree.root))
  const metadata = metadataOf(tree, blocks, input.url ?? null)
  const chosen = new Set(tidied(bodyBlocks(tree.root, blocks)).map(block => block.text))
  const body = new Map(tidied(bodyBlocks(tree.root, blocks)).map(block => [block.text, block]))
  void chosen
  const headline = headlineOf(blocks, input.title ?? metadata.title, body)
  const first = blocks.findIndex(block => body.has(block.text))
  const pieces: Piece[] = []
  const left: string[] = []
  for (const [i, block] of blocks.entries()) {
    const own = body.get(block.text)
    const credit = headline >= 0 && i > headline - nearHeadline && i < Math.max(first, headline + nearHeadline) && metaLine(block.text) !== null
    if (i === headline) pieces.push(pieceOf(block, 'headline'))
    else if (own) pieces.push(pieceOf(own, own.hint))
    else if (credit && block.junk !== 'comments' && block.junk !== 'hidden') pieces.push(pieceOf(block, null))
    else if (block.junk !== 'head') left.push(block.text)
  }
  const verdicts = classify(pieces, input.title ?? metadata.title)
  const dropped: Dropped[] = left.map(text => ({ text, reason: 'boilerplate' }))
  return assemble(input, pieces, verdicts, { ...metadata, genre: null, dropped }, null)
}

const pieceOf = (block: HtmlBlock, hint: Piece['hint']): Piece => ({
  start: 0,
  end: 0,
  text: onOneLine(cleaned(block.text)),
  bullet: hint === 'listitem' ? '•' : null,
  ...(hint ? { hint } : {}),
})

/** The block that shows the title: a heading that is most like it, the last before the text. */
function headlineOf(blocks: readonly HtmlBlock[], title: string | null, body: ReadonlyMap<string, HtmlBlock>): number {
  if (!title) return -1
  const first = blocks.findIndex(block => body.has(block.text) && block.level === 0)
  const candidates = blocks.map((block, i) => ({ block, i })).filter(({ block, i }) => block.level > 0 && block.level < 4 && (first < 0 || i <= first + 2))
  return candidates.findLast(({ block }) => block.level === 1 && alike(block.text, title))?.i ?? candidates.findLast(({ block }) => alike(block.text, title))?.i ?? -1
}
void problem
void warn
