import { parts } from '../../../lexicon/page-parts.gen.ts'
import { type Element, labels } from './tree.ts'

/*
 * What tells that a part of a page is not the report: its element, its role, or the names that page makers give such parts. Names are
 * compared as whole words after cutting at '-', '_', blanks and changes of case, so that 'shareholders' is no 'share'.
 */

const tags: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'footer',
  form: 'form',
  button: 'control',
  select: 'control',
  textarea: 'control',
  option: 'control',
  input: 'control',
  noscript: 'fallback',
  iframe: 'frame',
  audio: 'player',
  video: 'player',
  dialog: 'overlay',
  menu: 'navigation',
  aside: 'aside',
  fieldset: 'form',
}
const roles: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  search: 'search',
  complementary: 'aside',
  dialog: 'overlay',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'control',
  tablist: 'control',
  alert: 'overlay',
  alertdialog: 'overlay',
  form: 'form',
}
/** Names that stand for looks or for page builders' boxes, not for what is inside. */
const builders =
  /^(?:elementor|wp|vc|et|fl|csc|field|paragraph|col|row|has|no|non|with|without|is|js|sticky|one|two|u|overflow|heading|body|g|l|c)$/
const hiddenNames =
  /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-?reader(?:-text)?|d-none|invisible|u-hidden|is-hidden|hide)(?:\s|$)/i
/** A part that holds more than this share of the page's prose is not junk, whatever it is called. */
const mostShare = 0.25
const mostShareSure = 0.5
const mostShareCertain = 0.85
const never = new Set([
  'html',
  'body',
  'main',
  'article',
  '#root',
  'h1',
  'h2',
  'h3',
  'em',
  'strong',
  'b',
  'i',
  'table',
  'tbody',
  'tr',
])
/** Names that begin so are of the article's own parts; only sure signs count in them. */
const ownParts = new Set([
  'article',
  'story',
  'content',
  'post',
  'entry',
  'text',
  'body',
  'main',
  'artikel',
  'beitrag',
  'news',
])
/** A paragraph with so much prose is judged by where it stands, not by its own name. */
const longParagraph = 80
/** Made by programs: 'elk-c7bade55-970b-4fe0-b18a-852d64d121ac'. */
const isHash = (name: string): boolean => name.length > 14 && (name.match(/\d+/g)?.length ?? 0) > 3
const unseenStyle = /display:\s*none|visibility:\s*hidden|clip:\s*rect\(0|clip-path:\s*inset\((?:50|100)%/i

/** A part of a page that is not the report, and how much of the page's prose it may hold and still be that. */
interface Part {
  readonly name: string
  readonly most: number
  /** Whether its word counts only at the end of a name. */
  readonly end: boolean
  /** Whether it counts at the end of a name of the article's own part, as in 'post-tags'. */
  readonly own: boolean
}

const byWord = new Map(
  parts.flatMap(({ name, end, own, sure, certain, words }) => {
    const part: Part = { name, end, own, most: certain ? mostShareCertain : sure ? mostShareSure : mostShare }
    return words
      .trim()
      .split(/\s+/)
      .map(word => [word, part] as const)
  }),
)

/** Why an element and all below it are not the report; null when nothing tells so. `prose` is how much it has of the `total`. */
export function junkIn(element: Element, prose: number, total: number): string | null {
  const { tag, attributes } = element
  if (tag === 'head' || tag === 'title') return 'head'
  if (never.has(tag) && tag !== 'p') return isUnseen(attributes) && prose <= total * mostShareSure ? 'hidden' : null
  if (tag === 'p' && prose >= longParagraph) return null
  const named = partNamed(labels(element))
  if (named && prose <= total * named.most) return named.name
  if (isUnseen(attributes) || hiddenNames.test(labels(element))) return prose <= total * mostShareSure ? 'hidden' : null
  const told = tags[tag] ?? roles[attributes.role ?? '']
  return told && prose <= total * (told === 'navigation' ? mostShareSure : mostShare) ? told : null
}

const isUnseen = (attributes: Element['attributes']): boolean =>
  attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || unseenStyle.test(attributes.style ?? '')

/** The part that the first telling name of a class or id means. */
export function partNamed(names: string): Part | null {
  for (const name of names.trim().split(/\s+/)) {
    const words = name
      .replace(/([a-zäöü])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-zäöü]+/)
      .filter(Boolean)
    if (words.length === 0 || builders.test(words[0]!) || isHash(name)) continue
    const own = ownParts.has(words[0]!)
    if (own && words.some((word, i) => i > 0 && ownParts.has(word))) continue
    for (const [i, word] of words.entries()) {
      const last = i === words.length - 1
      const pair = last ? undefined : byWord.get(word + words[i + 1]!)
      if (pair && (!own || pair.most > mostShare)) return pair
      const part = byWord.get(word)
      if (part && (own ? part.most > mostShare || (last && part.own) : last || !part.end)) return part
    }
  }
  return null
}
