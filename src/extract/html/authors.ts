import type { Structured } from './structured.ts'
import { type Element, elements, labels, textOf } from './tree.ts'

const metaNames = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'og:article:author',
  'news_author',
]
const authorLabel =
  /(?:^|[\s_-])(?:author|authors|byline|by-line|autor|autoren|writer|contributor|author-name|byline-name|authorname)(?:$|[\s_-])/i
const longestName = 60
const mostNames = 12
const notNames =
  /^(?:by|von|admin|administrator|editor|redaktion|redaction|staff|news desk|newsroom|webmaster|team|guest|unknown|anonymous|null|none|author|share|follow|comment.*|contact.*)$/i

/**
 * Names of the authors: JSON-LD, else meta tags, else elements marked as author. Addresses, and words that are no names, are left
 * out; the outlet's own name is taken only where no person is named.
 */
export function authorsOf(root: Element, meta: ReadonlyMap<string, string>, structured: Structured | null): string[] {
  const sources: (() => string[])[] = [
    () => (structured?.authors ?? []).flatMap(names),
    () => metaNames.flatMap(name => names(meta.get(name) ?? '')),
    () => marked(root),
  ]
  const outlet = (structured?.publisher ?? meta.get('og:site_name') ?? '').toLowerCase()
  let fallback: string[] | null = null
  for (const source of sources) {
    const found = [...new Set(source())].slice(0, mostNames)
    fallback ??= found.length > 0 ? found : null
    const persons = found.filter(name => name.toLowerCase() !== outlet)
    if (persons.length > 0) return persons
  }
  return fallback ?? []
}

function marked(root: Element): string[] {
  const found: string[] = []
  for (const element of elements(root)) {
    const { attributes } = element
    const sure = /(?:^|\s)author/.test(attributes.rel ?? '') || /author/i.test(attributes.itemprop ?? '')
    if (!sure && !authorLabel.test(labels(element))) continue
    const text = textOf(element, longestName * 3)
    if (text.length <= longestName * 2 && (sure || /^by\b|^von\b/i.test(text)))
      for (const name of names(text)) found.push(name)
    if (found.length >= mostNames) break
  }
  return found
}

/** 'By Ana Cruz and Jo Bell' → two names. */
function names(words: string): string[] {
  if (/^https?:|@\w+\.\w/.test(words.trim())) return []
  return words
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:by|von|de|par|written by|posted by|author:?|autor:?|text:?)\s+/i, '')
    .split(/\s*(?:,| and | und | og | & |\||;|\/| et )\s*/)
    .map(name => name.replace(/^(?:by|von|and)\s+/i, '').trim())
    .filter(
      name =>
        name.length > 1 &&
        name.length <= longestName &&
        /^[\p{Lu}\p{Lo}]/u.test(name) &&
        !/\d|@|https?:/.test(name) &&
        !notNames.test(name),
    )
    .filter(name => !/\b(?:correspondent|reporter|editor|writer|published|updated|ago|minutes?)\b/i.test(name))
}
