import type { HtmlBlock } from './blocks.ts'
import { labels } from './tree.ts'

/*
 * What is still not the report among the blocks that were taken for it: rows of links, labels without a sentence at either end,
 * captions that no element marks.
 */

const mostLinked = 0.6
const longestLink = 250
const captionName = /(?:^|[\s_-])(?:caption|captions|legend|bildunterschrift|bildtext|imagedescription|image-description|photo-?credit|image-?credit|credits?|copyright|media__caption|source|bu|imginline)(?:$|[\s_-])/i
const ends = /[.!?…:;"”“»’')\]]\s*$/
const longestLabel = 90

/** The blocks without what is not the report, with captions marked. In order. */
export function tidied(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const marked = blocks.map(block => (isCaption(block) ? { ...block, hint: 'caption' as const } : block))
  const kept = marked.filter(block => !isLinks(block))
  const first = kept.findIndex(isProse)
  const last = kept.findLastIndex(block => isProse(block) || isItem(block))
  if (first < 0) return kept
  return kept.filter((block, i) => (i >= first && i <= last) || (i < first ? leads(block) : block.hint === 'caption'))
}

const isLinks = ({ text, linked, hint }: HtmlBlock): boolean =>
  hint !== 'caption' && linked > text.length * mostLinked && text.length < longestLink

const isCaption = (block: HtmlBlock): boolean => {
  for (let at: HtmlBlock['element'] | null = block.element, up = 0; at && up < 3; at = at.parent, up++) {
    if (at.tag === 'figure' || at.tag === 'figcaption') return block.text.length < 600
    if (at.tag !== 'article' && captionName.test(labels(at))) return block.text.length < 400
  }
  return false
}

/** Prose: a sentence, or long enough to be one. */
const isProse = ({ text, hint, level }: HtmlBlock): boolean =>
  level === 0 && hint !== 'caption' && (text.length > longestLabel || (text.length > 25 && ends.test(text)))

const isItem = ({ hint, text, level }: HtmlBlock): boolean => level === 0 && hint === 'listitem' && text.length > 12

/** Before the first prose: headings that begin a section, captions. */
const leads = ({ level, hint }: HtmlBlock): boolean => (level > 1 && level < 5) || hint === 'caption'
