import type { HtmlBlock } from './blocks.ts'
import { type Element, labels } from './tree.ts'

/** Names that page makers give to the box of a report's text. */
const bodyName =
  /(?:^|[\s_-])(?:article|story|post|entry|news|content|beitrag|artikel|text|main)[_-]*(?:-?_?)(?:body|content|text|main|copy|inner|detail|wrapper)?(?:$|[\s_-])/i
const sureName =
  /article-?_?(?:body|content|text)|story-?_?(?:body|content|text)|post-?_?(?:body|content|text)|entry-?_?(?:content|body|text)|(?:^|\s)(?:articlebody|bodytext|body-text|artikeltext)(?:$|\s)/i

/** How far the search goes down: a child is taken as long as it holds this share of what its parent is worth (swept 0.72–0.9 on 863 pages). */
const worthKept = 0.84
const sureShare = 0.45
/** Parts of a text, not what holds it. */
const leaves = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'span',
  'figure',
  'figcaption',
  'pre',
  'dl',
  'dd',
])
/** Names of the standfirst. */
const introName =
  /teaser|intro|lead|lede|excerpt|summary|\bdek\b|standfirst|subtitle|vorspann|deck|abstract|description|chapo/i

/** What a block speaks for (positive) or against (negative) its being a report's text, about in characters. */
export function worth(block: HtmlBlock): number {
  const { text, linked, level, junk, hint } = block
  if (junk !== null) return 0
  const share = linked / text.length
  if (level > 0) return share > 0.5 ? -15 : 5
  if (share > 0.5) return -Math.min(120, text.length) * 0.4 - 10
  const sentence = /[.!?…:;"”“»)]\s*$/.test(text)
  if (text.length >= 80 || (sentence && text.length >= 35))
    return Math.min(text.length, 600) * (1 - 1.5 * share) * (hint === 'listitem' ? 0.6 : 1)
  return hint === 'listitem' ? -8 : -4
}

/** The element that holds the report: from the root down, along the child that holds nearly all that is worth reading. */
function mainElement(root: Element, blocks: readonly HtmlBlock[]): Element {
  const sums = new Map<Element, number>()
  for (const block of blocks) {
    const value = worth(block)
    for (let element: Element | null = block.element; element; element = element.parent)
      sums.set(element, (sums.get(element) ?? 0) + value)
  }
  const sum = (element: Element) => sums.get(element) ?? 0
  let best = root
  for (;;) {
    const child = bestChild(best, sum)
    if (!child || leaves.has(child.tag) || sum(child) < sum(best) * worthKept) break
    best = child
  }
  return named(best, sum) ?? best
}

const bestChild = (element: Element, sum: (element: Element) => number): Element | null => {
  let best: Element | null = null
  for (const child of element.children)
    if (typeof child !== 'string' && (best === null || sum(child) > sum(best))) best = child
  return best
}

/** Inside what was found, a box that says itself that it holds the text, when it holds enough of it. */
function named(found: Element, sum: (element: Element) => number): Element | null {
  let best: Element | null = null
  const stack: Element[] = [found]
  while (stack.length > 0) {
    const element = stack.pop()!
    const { itemprop, class: classes } = element.attributes
    const sure =
      itemprop === 'articleBody' ||
      sureName.test(labels(element)) ||
      (element.tag === 'article' && bodyName.test(classes ?? ''))
    if (sure && sum(element) > sum(found) * sureShare && (best === null || sum(element) > sum(best))) best = element
    for (const child of element.children) if (typeof child !== 'string' && sum(child) > 0) stack.push(child)
  }
  return best
}

/** Prose this long between headline and text is the standfirst. */
const shortestIntro = 40
const introDistance = 40

/**
 * The blocks of the report's text: those inside its element, and the standfirst that stands between the headline and it. What tells
 * against a block keeps it out.
 */
export function bodyBlocks(root: Element, blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const main = mainElement(root, blocks)
  const inside = blocks.map(block => block.junk === null && isInside(block.element, main))
  const first = inside.indexOf(true)
  const heading = (level: number) =>
    blocks.findLastIndex(
      (block, i) => i < first && i > first - introDistance && block.level === level && block.junk !== 'hidden',
    )
  const title = heading(1) >= 0 ? heading(1) : heading(2)
  return blocks.filter((block, i) => inside[i] || (title >= 0 && i > title && i < first && isIntro(block)))
}

const isIntro = (block: HtmlBlock): boolean =>
  (block.junk === null ||
    (block.text.length >= 60 &&
      (block.junk === 'list of headlines' || block.junk === 'header') &&
      introName.test(labels(block.element) + (block.element.parent ? labels(block.element.parent) : '')))) &&
  block.hint !== 'caption' &&
  block.text.length >= shortestIntro &&
  block.linked < block.text.length / 2 &&
  worth({ ...block, junk: null }) > 0

/** Whether an element is `ancestor` or below it. */
function isInside(element: Element | null, ancestor: Element): boolean {
  for (let at = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
