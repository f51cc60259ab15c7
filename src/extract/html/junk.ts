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
const words: readonly [string, string][] = [
  [
    'comments',
    'comment|comments|commentlist|commentlisting|respond|disqus|kommentar|kommentare|leserkommentare|commentform|replies|livefyre|fbcomments|discussion|forum',
  ],
  [
    'related',
    'related|recommend|recommended|recommendation|recommendations|outbrain|taboola|morenews|readmore|yarpp|upnext|ähnliche|weitere|mehrzumthema|crosslink|crosslinks|linkbox|nextprev|postnavigation|relatedposts|zergnet|nrelate|similar|suggested|readnext',
  ],
  [
    'share',
    'share|sharing|sharebar|sharebuttons|sharedaddy|social|socials|socialmedia|addthis|addtoany|shariff|twitter|facebook|whatsapp|followus|follow|bookmarks|teilen|sociable|ssba|shr',
  ],
  [
    'newsletter',
    'newsletter|newsletters|subscribe|subscription|signup|optin|mailchimp|abo|abonnement|mc4wp|emailsignup',
  ],
  [
    'advertisement',
    'ad|ads|advert|advertisement|advertisements|advertising|adbox|adslot|adcontainer|adsense|adunit|dfp|sponsor|sponsored|sponsors|promo|promos|promotion|werbung|anzeige|anzeigen|banner|banners|affiliate|affiliates|commercial',
  ],
  [
    'navigation',
    'nav|navi|navigation|navbar|navmenu|menu|menus|breadcrumb|breadcrumbs|pagination|pager|paging|pagenav|subnav|topnav|skip|skiplink|sitemap|toolbar|tabs|topbar|navlinks|rootline|jump',
  ],
  ['footer', 'footer|foot|colophon|copyright|impressum|disclaimer|pagefooter|sitefooter|bottom'],
  [
    'sidebar',
    'sidebar|sidebars|widget|widgets|rail|rightcol|rightcolumn|leftcol|marginal|marginalspalte|sidebarright|secondary|tertiary',
  ],
  ['header', 'masthead|siteheader|pageheader|logo|tagline|claim|branding'],
  [
    'most read',
    'trending|mostread|mostpopular|mostviewed|popular|popularposts|popularstories|newsticker|topstories|meistgelesen|tagcloud|storylist|recentposts|currentissue|latestnews|morefrom',
  ],
  [
    'list of headlines',
    'teaser|teasers|latest|headlines|newsfeed|ticker|carousel|slider|gallery|bildergalerie|archive|archives|blogroll|recent',
  ],
  ['embed', 'twittertweet|twittertimeline|instagrammedia|tiktokembed|fbpost|fbvideo|redditembed|blueskyembed'],
  ['inset', 'factbox|infobox|infokasten|callout|pullquote|boxout|inset|factfile'],
  [
    'tags',
    'tag|tags|taglist|topics|topic|keywords|categories|category|filed|postmeta|posttags|postcategories|schlagworte|catlinks|cats|labels',
  ],
  [
    'author note',
    'authorbox|authorbio|authorinfo|aboutauthor|bio|biography|vcard|autor|authordescription|abouttheauthor|profile|avatar|gravatar',
  ],
  ['cookies', 'cookie|cookies|consent|gdpr|dsgvo|onetrust|cmp|cookieconsent|cookielaw'],
  ['overlay', 'popup|modal|overlay|lightbox|tooltip|paywall|piano|interstitial|notification|notice'],
  [
    'control',
    'print|printer|drucken|player|controls|button|buttons|btn|cta|toggle|rating|ratings|vote|voting|poll|quiz|login|loginform|search|searchform|suche|dropdown|toolbox|tools|feedback|share-count|vgwort|reaction|reactions',
  ],
  ['credit', 'photocredit|imagecredit|copyright'],
]
const reasons = new Map(
  words.flatMap(([reason, list]) => list.split('|').map(word => [word.toLowerCase(), reason] as const)),
)
/** Names that stand for looks or for page builders' boxes, not for what is inside. */
const builders =
  /^(?:elementor|wp|vc|et|fl|csc|field|paragraph|col|row|has|no|non|with|without|is|js|sticky|one|two|u|overflow|heading|page|body|site|g|l|c)$/
/** Words that mean something only as a whole name or at its end: 'tag-harbour' is about the harbour, 'post-tags' are tags. */
const atEnd = new Set([
  'tags',
  'header',
  'list of headlines',
  'footer',
  'sidebar',
  'control',
  'author note',
  'credit',
  'overlay',
  'advertisement',
])
const hiddenNames =
  /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-?reader(?:-text)?|d-none|invisible|u-hidden|is-hidden|hide)(?:\s|$)/i
/** A part that holds more than this share of the page's prose is not junk, whatever it is called. */
const mostShare = 0.25
const mostShareSure = 0.5
/** Even when they are most of the page. */
const certain = new Set(['comments', 'cookies'])
const mostShareCertain = 0.85
const sure = new Set(['comments', 'related', 'share', 'newsletter', 'navigation', 'hidden', 'advertisement', 'cookies'])
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

/** Why an element and all below it are not the report; null when nothing tells so. `prose` is how much it has of the `total`. */
export function junkIn(element: Element, prose: number, total: number): string | null {
  const share = prose / total
  const { tag, attributes } = element
  if (tag === 'head' || tag === 'title') return 'head'
  if (tag === 'p' && prose >= longParagraph) return null
  if (share > mostShareSure)
    return share < mostShareCertain && certain.has(byName(element) ?? '') && !never.has(tag) ? byName(element) : null
  if (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    unseenStyle.test(attributes.style ?? '')
  )
    return 'hidden'
  if (never.has(tag)) return null
  const reason = tags[tag] ?? roles[attributes.role ?? ''] ?? byName(element)
  return reason !== null && reason !== undefined && (share <= mostShare || sure.has(reason)) ? reason : null
}

/** The reason that a class or id gives. */
function byName(element: Element): string | null {
  const names = labels(element)
  if (names.length < 5) return null
  if (hiddenNames.test(names)) return 'hidden'
  for (const name of names.trim().split(/\s+/)) {
    const parts = name
      .replace(/([a-zäöü])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-zäöü]+/)
      .filter(Boolean)
    if (parts.length === 0 || builders.test(parts[0]!) || isHash(name)) continue
    const own = ownParts.has(parts[0]!)
    if (own && parts.some((part, i) => i > 0 && ownParts.has(part))) continue
    for (const [i, part] of parts.entries()) {
      const pair = i + 1 < parts.length ? reasons.get(part + parts[i + 1]!) : undefined
      if (pair && (!own || sure.has(pair))) return pair
      const reason = reasons.get(part)
      if (reason && (own ? sure.has(reason) : i === parts.length - 1 || !atEnd.has(reason))) return reason
    }
  }
  return null
}
