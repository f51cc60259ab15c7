import type { HtmlBlock } from './blocks.ts'
import { addressDate, type DayOrder, machineDate, visibleDate } from './dates.ts'
import type { Structured } from './structured.ts'
import { type Element, elements, labels, textOf } from './tree.ts'

/** Where the date of publication comes from, the surest first; the first source that has one is taken. */
export interface Dated {
  readonly published: string | null
  /** 'json-ld', 'meta', 'time', 'address', 'text' …, for those who ask why. */
  readonly source: string | null
}

const publishedNames =
  /^(?:(?:og:|article:|article\.|rnews:|dc\.?|dcterms\.?|dc:|sailthru\.|parsely-|citation_|cxenseparse:recs:|shareaholic:article_|vr:|pagetrends_|bt:|analytics-|swiftype:|lp\.article:|op-)?(?:published_time|publish(?:ed|ing)?_?-?(?:date|time|at|ts)?|datepublished|publicationdate|publication_date|publication-date|pubdate|pub_date|pub-date|date\.?(?:issued|created|published|available)?|issued|created|creation_date|releasedate|release_date|displaydate|firstpublished|timestamp|online_date|publishtime|publish-date|date_published|article_date_original|originalpublicationdate|datetime|sortdate))$/i
const modifiedNames =
  /^(?:(?:og:|article:|dc\.?|dcterms\.?)?(?:updated_time|modified_time|modified|date\.modified|last-?modified|lastmod|revised|revision_date|datemodified))$/i
const publishedWords =
  /publi|erschienen|veröffentlicht|posted|gepostet|datum|stand|erstellt|vom|le |created|online seit|ausgabe/i
const updatedWords = /updat|aktualisiert|geändert|modified|mis à jour|bearbeitet|zuletzt/i
const dateLabel =
  /(?:^|[\s_-])(?:date|datum|time|timestamp|published|pubdate|posted|publish|meta|byline|dateline|entry-date|post-date|postdate|submitted|info|created|day|zeit|erstellt|veröffentlicht)(?:$|[\s_-])|date|datum|published|byline|postmeta|post-meta|entry-meta|article-meta|articleinfo/i
const longestLabel = 160

/**
 * The date of publication of a page: JSON-LD, then meta tags, then the time elements and labelled dates at the head of the article,
 * then the address, then any full date in the text near the headline; a date of change only where there is none of publication.
 * A page's own zone is kept. Dates in other articles, comments and footers are not looked at.
 */
export function publishedOf(
  root: Element,
  structured: Structured | null,
  url: string | null,
  order: DayOrder,
  isArticle: (element: Element) => boolean,
): Dated {
  const metas = metaDates(root)
  const ld = structured?.published
    ? (machineDate(structured.published) ?? visibleDate(structured.published, order))
    : null
  if (ld) return { published: ld, source: 'json-ld' }
  if (metas.published) return { published: metas.published, source: 'meta' }
  const marked = markedDates(root, order, isArticle)
  if (marked.published) return { published: marked.published, source: 'marked' }
  const address = url && addressDate(url)
  if (address) return { published: address, source: 'address' }
  if (marked.labelled) return { published: marked.labelled, source: 'labelled' }
  const changed = (structured?.modified && machineDate(structured.modified)) || metas.modified || marked.modified
  return changed ? { published: changed, source: 'changed' } : { published: null, source: null }
}

function metaDates(root: Element): { published: string | null; modified: string | null } {
  let published: string | null = null
  let modified: string | null = null
  for (const { tag, attributes } of elements(root)) {
    if (tag !== 'meta') continue
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'] ?? ''
    const content = attributes.content ?? ''
    if (publishedNames.test(name)) published ??= machineDate(content) ?? visibleDate(content, null)
    else if (modifiedNames.test(name)) modified ??= machineDate(content) ?? visibleDate(content, null)
  }
  return { published, modified }
}

interface Marked {
  published: string | null
  labelled: string | null
  modified: string | null
}

function markedDates(root: Element, order: DayOrder, isArticle: (element: Element) => boolean): Marked {
  const found: Marked = { published: null, labelled: null, modified: null }
  for (const element of elements(root)) {
    const { tag, attributes } = element
    const name = labels(element)
    const sure = /datePublished|pubdate/i.test(attributes.itemprop ?? '') || attributes.pubdate !== undefined
    const value =
      attributes.datetime ??
      attributes['data-datetime'] ??
      attributes['data-date'] ??
      attributes['data-published'] ??
      attributes['data-timestamp']
    const isTime = tag === 'time' || sure || (tag === 'abbr' && /published|date/i.test(name))
    const label = tag !== 'body' && tag !== 'html' && dateLabel.test(name)
    if (!isTime && !label) continue
    if (!isArticle(element) && !sure) continue
    const text = textOf(element, longestLabel * 2)
    if (!isTime && text.length > longestLabel) continue
    const date =
      (value ? machineDate(value) : null) ??
      (tag === 'abbr' || sure ? machineDate(attributes.title ?? attributes.content ?? '') : null) ??
      visibleDate(text, order)
    if (!date) continue
    if (
      /dateModified/i.test(attributes.itemprop ?? '') ||
      (updatedWords.test(`${name} ${text}`) && !publishedWords.test(text))
    )
      found.modified ??= date
    else if (isTime) found.published ??= date
    else found.labelled ??= date
  }
  return found
}

/** Longer blocks are prose; a date in them may be of anything. */
const longestLine = 130
const wordsBefore = 24
const opensWithDate =
  /^\W{0,2}(?:[\p{L} -]{2,30},? )?\(?(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\. \p{L}+ \d{4})/u
const weakJunk = new Set([
  'footer',
  'sidebar',
  'tags',
  'list of headlines',
  'share',
  'aside',
  'control',
  'navigation',
  'author note',
  'header',
])

/**
 * A full date in the visible text: in a short line, first below the headline, then above it; at the head of a paragraph, as a
 * dateline; in the window's title; last in a short line of a part that is not the report's, when it says that it is the date.
 */
export function dateInText(blocks: readonly HtmlBlock[], order: DayOrder): string | null {
  const title = blocks.findIndex(block => block.level > 0 && block.level <= 2 && block.junk === null)
  const own = blocks.filter(block => block.junk === null)
  const below = blocks.slice(Math.max(0, title)).filter(block => block.junk === null)
  const tiers: (() => string | null)[] = [
    () => firstDate(below.filter(isLine), order),
    () => firstDate(own.filter(isLine), order),
    () => firstDate(own.filter(({ text }) => opensWithDate.test(text)).slice(0, 3), order),
    () =>
      firstDate(
        blocks.filter(({ element, text }) => element.tag === 'title' && text.length < 300),
        order,
      ),
    () =>
      firstDate(
        blocks.filter(block => block.junk !== null && weakJunk.has(block.junk) && isLine(block) && isDated(block)),
        order,
      ),
  ]
  for (const tier of tiers) {
    const date = tier()
    if (date) return date
  }
  return null
}

const isLine = ({ text }: HtmlBlock): boolean => text.length <= longestLine && /\d/.test(text)
/** The date is all there is, or a word says what it is. */
const isDated = ({ text, junk }: HtmlBlock): boolean =>
  publishedWords.test(text) ||
  (text.length <= wordsBefore && (junk === 'footer' || junk === 'tags' || junk === 'header' || junk === 'share'))

function firstDate(blocks: readonly HtmlBlock[], order: DayOrder): string | null {
  for (const { text } of blocks) {
    const date = visibleDate(text.slice(0, longestLine * 2), order)
    if (date) return date
  }
  return null
}

/**
 * A time in UTC may be of the next or the last day where the page was made. When the address or a line of the page shows the day beside,
 * that day is the one people saw; the zone is not known then, and the time is left off.
 */
export function localDay(published: string, url: string | null, blocks: readonly HtmlBlock[], order: DayOrder): string {
  if (!/T.*(?:Z|\+00:00)$/.test(published)) return published
  const day = published.slice(0, 10)
  const isBeside = (other: string | null): boolean =>
    other !== null && Math.abs(Date.parse(other.slice(0, 10)) - Date.parse(day)) === 86_400_000
  const address = url && addressDate(url)
  if (address) return isBeside(address) ? address : published
  const shown = firstDate(blocks.filter(block => block.junk === null && isLine(block)).slice(0, 12), order)
  return isBeside(shown) ? shown!.slice(0, 10) : published
}
