import { Parser } from 'htmlparser2'

/** A page's element. Text is a string among the children. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly children: (Element | string)[]
}

/** A page as a tree, without what cannot be read. */
export interface Tree {
  readonly root: Element
  /** Contents of `<script type="application/ld+json">`, in order. */
  readonly structured: readonly string[]
  /** Whether the page was larger than is read, or deeper than is kept. */
  readonly cut: boolean
}

/** Elements whose text nobody sees. JSON-LD is kept apart. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'applet',
  'datalist',
  'map',
])
/** Deeper elements are taken as text of the one above: no page of ours is deeper than 60, hostile ones are 100,000 deep. */
const deepest = 200
/** Characters of markup that are read; the largest page of a newspaper that we know has 2 M. */
const longest = 16_000_000
const longestScript = 2_000_000
/** The parser's own stack takes time that grows with the square of its depth; reading ends where it is deeper than any page. */
const mostOpen = 20_000
const chunk = 65_536
/** Attributes that something here looks at. Others, some of which hold megabytes of inline pictures, are let go. */
const kept = new Set([
  'class',
  'id',
  'itemprop',
  'itemtype',
  'role',
  'name',
  'property',
  'content',
  'datetime',
  'href',
  'rel',
  'title',
  'lang',
  'hidden',
  'style',
  'aria-hidden',
  'data-testid',
  'data-component',
  'type',
  'http-equiv',
  'pubdate',
  'cite',
  'data-datetime',
  'data-date',
  'data-published',
  'data-timestamp',
  'scheme',
  'aria-label',
])
const longestAttribute = 2000

/** Parses a page in one pass; never throws. Time and memory grow with its length, which is bounded. */
export function parse(html: string): Tree {
  const root: Element = { tag: '#root', attributes: {}, parent: null, children: [] }
  const structured: string[] = []
  let here = root
  let depth = 0
  let skipped = 0
  let flat = 0
  let script: string[] | null = null
  let scripted = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (skipped > 0 || unseen.has(tag)) {
          if (skipped++ === 0 && tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) script = []
          return
        }
        if (depth >= deepest) {
          flat++
          return
        }
        const element: Element = { tag, attributes: chosen(attributes), parent: here, children: [] }
        here.children.push(element)
        here = element
        depth++
      },
      ontext(text) {
        if (script && scripted < longestScript) {
          script.push(text)
          scripted += text.length
        }
        if (skipped === 0) here.children.push(text)
      },
      onclosetag() {
        if (skipped > 0) {
          if (--skipped === 0 && script) {
            structured.push(script.join(''))
            script = null
          }
        } else if (flat > 0) flat--
        else if (here.parent) {
          here = here.parent
          depth--
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  const end = Math.min(html.length, longest)
  let read = 0
  for (; read < end && flat + skipped < mostOpen; read += chunk)
    parser.write(html.slice(read, Math.min(read + chunk, end)))
  parser.end()
  return { root, structured, cut: read < html.length }
}

function chosen(attributes: Record<string, string>): Record<string, string> {
  const made: Record<string, string> = {}
  for (const name in attributes) {
    if (kept.has(name)) made[name] = attributes[name]!.slice(0, longestAttribute)
  }
  return made
}

/** Every element below one, in document order. Iterative, so that depth costs no stack. */
export function* elements(root: Element): Generator<Element> {
  const stack: Element[] = [root]
  while (stack.length > 0) {
    const element = stack.pop()!
    if (element !== root) yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!
      if (typeof child !== 'string') stack.push(child)
    }
  }
}

/** The first element below `root` that passes, or null. */
export function find(root: Element, passes: (element: Element) => boolean): Element | null {
  for (const element of elements(root)) if (passes(element)) return element
  return null
}

/** All text below an element, blanks folded; at most `most` characters. */
export function textOf(element: Element, most = 100_000): string {
  const parts: string[] = []
  let size = 0
  const stack: (Element | string)[] = [element]
  while (stack.length > 0 && size < most) {
    const node = stack.pop()!
    if (typeof node === 'string') {
      parts.push(node)
      size += node.length
    } else {
      if (node.tag === 'br' || !inline.has(node.tag)) parts.push(' ')
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, most)
}

/** Elements that run on in the line they stand in. */
export const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
  'amp-img',
  'picture',
  'source',
])

/** Class, id and the like in one string, for patterns over names that page makers give. */
export const labels = ({ attributes }: Element): string =>
  `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`
