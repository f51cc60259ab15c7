/** What a page's JSON-LD says of its article. Values are as written, only strings. */
export interface Structured {
  readonly type: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly language: string | null
  readonly url: string | null
  /** The section of the paper: 'Opinion', 'World'. */
  readonly section: string | null
}

type Node = Readonly<Record<string, unknown>>

const article =
  /(?:^|[/:])(?:\w*Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting|Reportage\w*|DiscussionForumPosting|PodcastEpisode)$/
const page = /(?:^|[/:])(?:WebPage|ItemPage|VideoObject|Recipe|CreativeWork|AboutPage|FAQPage|Product|Event)$/
/** Nodes that are looked at; more is no page's own description. */
const mostNodes = 3000

/** The node that describes the article, else the page; null when the page has none that can be parsed. */
export function structuredOf(scripts: readonly string[]): Structured | null {
  const nodes = scripts.flatMap(script => collect(parsed(script)))
  const typed = (pattern: RegExp) => nodes.filter(node => types(node).some(type => pattern.test(type)))
  const dated = (list: readonly Node[]) => list.find(node => text(node.datePublished) !== null) ?? list[0]
  const chosen = dated(typed(article)) ?? dated(typed(page))
  if (!chosen) return null
  return {
    type: types(chosen)[0] ?? '',
    headline: text(chosen.headline) ?? text(chosen.name),
    published: text(chosen.datePublished) ?? text(chosen.dateCreated) ?? text(chosen.uploadDate),
    modified: text(chosen.dateModified),
    authors: namesIn(chosen.author ?? chosen.creator),
    publisher: namesIn(chosen.publisher)[0] ?? null,
    language: text(chosen.inLanguage),
    section: text(chosen.articleSection),
    url:
      text(chosen.url) ?? text(chosen.mainEntityOfPage) ?? text((chosen.mainEntityOfPage as Node | undefined)?.['@id']),
  }
}

function parsed(script: string): unknown {
  const cleaned = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g, '')
    .trim()
  for (const attempt of [
    cleaned,
    cleaned
      .replace(/[\u0000-\u001F]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // the next attempt is more lenient
    }
  }
  return null
}

function collect(value: unknown): Node[] {
  const found: Node[] = []
  const stack: unknown[] = [value]
  while (stack.length > 0 && found.length < mostNodes) {
    const one = stack.pop()
    if (Array.isArray(one)) for (let i = one.length - 1; i >= 0; i--) stack.push(one[i])
    else if (typeof one === 'object' && one !== null) {
      const node = one as Node
      if (node['@type'] !== undefined) found.push(node)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'])
        if (typeof node[key] === 'object') stack.push(node[key])
    }
  }
  return found
}

const types = (node: Node): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string')

const text = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : null
}

/** Names of persons or organisations given as strings, objects or lists of them. */
function namesIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.slice(0, 20).flatMap(one => {
    const name = typeof one === 'object' && one !== null ? (one as Node).name : one
    return (Array.isArray(name) ? name : [name]).filter(
      (each): each is string => typeof each === 'string' && each.trim() !== '',
    )
  })
}
