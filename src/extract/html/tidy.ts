import type { BlockKind } from '../../core/reading.ts'
import type { HtmlBlock } from './blocks.ts'
import { type Element, labels } from './tree.ts'

/*
 * What is still not the report among the blocks that were taken for it: rows of links, labels without a sentence at either end,
 * captions that no element marks.
 */

const mostLinked = 0.6
const longestLink = 250
const captionName =
  /(?:^|[\s_-])(?:caption|captions|legend|bildunterschrift|bildtext|imagedescription|image-description|photo-?credit|image-?credit|credits?|copyright|media__caption|source|bu|imginline)(?:$|[\s_-])/i
const pictureName =
  /(?:^|[\s_-])(?:image|photo|picture|img|figure)[-_]?(?:widget|box|container|wrapper|block|text|holder|credit|boxa)/i
const ends = /[.!?…:;"”“»’')\]]\s*$/
const longestLabel = 90

/** The blocks that are the report, in order, with what each is; captions are found here too. */
export function tidied(blocks: readonly HtmlBlock[]): Map<HtmlBlock, BlockKind | null> {
  const sizes = sizesOf(blocks)
  const marked = blocks.map(origin => ({
    ...origin,
    origin,
    hint: isCaption(origin, sizes) ? ('caption' as const) : origin.hint,
  }))
  const kept = marked.filter(block => !isLinks(block))
  const first = kept.findIndex(isProse)
  const last = kept.findLastIndex(block => isProse(block) || isItem(block))
  const body =
    first < 0
      ? kept
      : kept.filter((block, i) => (i >= first && i <= last) || (i < first ? leads(block) : block.hint === 'caption'))
  return new Map(body.map(({ origin, hint }) => [origin, hint]))
}

const isLinks = ({ text, linked, hint }: HtmlBlock): boolean =>
  hint !== 'caption' &&
  linked > text.length * mostLinked &&
  text.length < longestLink &&
  !(hint === 'paragraph' && text.length > 100 && /[.!?]$/.test(text))

/** How many blocks each element holds, three levels up. */
function sizesOf(blocks: readonly HtmlBlock[]): Map<Element, number> {
  const sizes = new Map<Element, number>()
  for (const { element } of blocks) {
    let at: Element | null = element
    for (let up = 0; at && up < 3; up++, at = at.parent) sizes.set(at, (sizes.get(at) ?? 0) + 1)
  }
  return sizes
}

/** A caption stands in its box with few other lines. */
const mostLines = 4

const isCaption = (block: HtmlBlock, sizes: ReadonlyMap<Element, number>): boolean => {
  for (let at: HtmlBlock['element'] | null = block.element, up = 0; at && up < 3; at = at.parent, up++) {
    if ((sizes.get(at) ?? 0) > mostLines) return false
    if (at.tag === 'figure' || at.tag === 'figcaption') return block.text.length < 600
    if (at.tag !== 'article' && (captionName.test(labels(at)) || pictureName.test(labels(at))))
      return block.text.length < 450
  }
  return false
}

/** Prose: a sentence, or long enough to be one. */
const isProse = ({ text, hint, level }: HtmlBlock): boolean =>
  level === 0 && hint !== 'caption' && (text.length > longestLabel || (text.length > 25 && ends.test(text)))

const isItem = ({ hint, text, level }: HtmlBlock): boolean => level === 0 && hint === 'listitem' && text.length > 12

/** Before the first prose: headings that begin a section, captions. */
const leads = ({ level, hint }: HtmlBlock): boolean => (level > 1 && level < 5) || hint === 'caption'
