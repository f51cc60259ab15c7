import { authorsOf } from './authors.ts'
import type { HtmlBlock } from './blocks.ts'
import type { DayOrder } from './dates.ts'
import { dateInText, localDay, publishedOf } from './published.ts'
import { type Structured, structuredOf } from './structured.ts'
import { type Element, elements, find, type Tree, textOf } from './tree.ts'

/** What a page tells of its report apart from the text. Null where it does not. */
export interface Metadata {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  readonly publishedSource: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** BCP 47, as the page says it; the text may be another. */
  readonly language: string | null
  readonly structured: Structured | null
}

/** Reads a page's metadata. `given` is the address it was fetched from, where that is known. */
export function metadataOf(tree: Tree, blocks: readonly HtmlBlock[], given: string | null): Metadata {
  const { root } = tree
  const structured = structuredOf(tree.structured)
  const meta = metaTags(root)
  const url = canonical(root, meta, structured) ?? given
  const language =
    find(root, ({ tag }) => tag === 'html')?.attributes.lang ?? structured?.language ?? meta.get('og:locale') ?? null
  const junk = new Set(blocks.filter(block => block.junk !== null).map(block => block.element))
  const dated = publishedOf(
    root,
    structured,
    given ?? url,
    dayOrder(language, meta.get('og:locale') ?? null),
    element => isArticle(element, junk),
  )
  const textDate =
    dated.source === null || dated.source === 'changed' ? dateInText(blocks, dayOrder(language, null)) : null
  const published = textDate ?? dated.published
  return {
    title: titleOf(root, blocks, meta, structured),
    byline: authorsOf(root, meta, structured),
    published: published && localDay(published, url, blocks, dayOrder(language, null)),
    publishedSource: textDate ? 'text' : dated.source,
    outlet: meta.get('og:site_name') ?? structured?.publisher ?? meta.get('application-name') ?? null,
    url,
    language,
    structured,
  }
}

/** Not inside what is junk, or in another article's box. */
function isArticle(element: Element, junk: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (junk.has(at)) return false
  return true
}

/** Pages of the United States write the month first; other languages and kinds of English the day. */
function dayOrder(language: string | null, locale: string | null): DayOrder {
  const told = (locale ?? language ?? '').toLowerCase().replace('_', '-')
  if (told === '' || told === 'en') return null
  return told === 'en-us' ? 'month first' : 'day first'
}

function metaTags(root: Element): Map<string, string> {
  const tags = new Map<string, string>()
  for (const { tag, attributes } of elements(root)) {
    if (tag !== 'meta') continue
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
    if (name && attributes.content?.trim() && !tags.has(name)) tags.set(name, attributes.content.trim())
  }
  return tags
}

function canonical(root: Element, meta: ReadonlyMap<string, string>, structured: Structured | null): string | null {
  const link = find(root, ({ tag, attributes }) => tag === 'link' && attributes.rel?.toLowerCase() === 'canonical')
    ?.attributes.href
  return [link, meta.get('og:url'), structured?.url].find(address => address && /^https?:\/\//i.test(address)) ?? null
}

/** The headline that is set on the page where it is the one that the tags name; else what the tags name; else the window's title. */
function titleOf(
  root: Element,
  blocks: readonly HtmlBlock[],
  meta: ReadonlyMap<string, string>,
  structured: Structured | null,
): string | null {
  const tagged = [
    structured?.type.match(/Article|Posting|Report|Review/) ? structured.headline : null,
    meta.get('og:title'),
    meta.get('twitter:title'),
  ]
    .filter((title): title is string => Boolean(title))
    .map(title => title.replace(/\s+/g, ' ').trim())
  const window = find(root, ({ tag }) => tag === 'title')
  const windowTitle = window ? textOf(window, 500) : null
  const headings = blocks.filter(block => block.level === 1 && block.junk === null).map(block => block.text)
  const known = [...tagged, ...(windowTitle ? [windowTitle] : [])]
  const set = headings.find(heading => known.some(title => alike(heading, title)))
  return (
    set ?? tagged[0] ?? (headings.length === 1 ? headings[0]! : (windowTitle?.split(/ [|–—»·-] /)[0]?.trim() ?? null))
  )
}

/** Whether most words of the shorter stand in the longer. */
export function alike(one: string, two: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [small, large] = [words(one), words(two)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  return small.size > 0 && [...small].filter(word => large.has(word)).length >= small.size * 0.6
}
