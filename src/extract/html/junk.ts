import { type Element, labels } from './tree.ts'

/*
 * What tells that a part of a page is not the report: its element, its role, or the names that page makers give such parts. Names are
 * compared as whole words after cutting at '-', '_', blanks and changes of case, so that 'shareholders' is no 'share'.
 */

const tags: Readonly<Record<string, string>> = {
  nav: 'navigation', footer: 'footer', form: 'form', button: 'control', select: 'control', textarea: 'control', option: 'control', input: 'control',
  noscript: 'fallback', iframe: 'frame', audio: 'player', video: 'player', dialog: 'overlay', menu: 'navigation', aside: 'aside', fieldset: 'form',
}
const roles: Readonly<Record<string, string>> = {
  navigation: 'navigation', banner: 'header', contentinfo: 'footer', search: 'search', complementary: 'aside', dialog: 'overlay', menu: 'navigation',
  menubar: 'navigation', toolbar: 'control', tablist: 'control', alert: 'overlay', alertdialog: 'overlay', form: 'form',
}
const words: readonly [string, string][] = [
  ['comments', 'comment|comments|commentlist|commentlisting|respond|disqus|kommentar|kommentare|leserkommentare|commentform|replies|livefyre|fbcomments|discussion|forum'],
  ['related', 'related|recommend|recommended|recommendation|recommendations|outbrain|taboola|morenews|readmore|yarpp|upnext|ähnliche|weitere|mehrzumthema|crosslink|crosslinks|linkbox|nextprev|postnavigation|relatedposts|zergnet|nrelate|similar|suggested|readnext'],
  ['share', 'share|sharing|sharebar|sharebuttons|sharedaddy|social|socials|socialmedia|addthis|addtoany|shariff|twitter|facebook|whatsapp|followus|follow|bookmarks|teilen|sociable|ssba|shr'],
  ['newsletter', 'newsletter|newsletters|subscribe|subscription|signup|optin|mailchimp|abo|abonnement|mc4wp|emailsignup'],
  ['advertisement', 'ad|ads|advert|advertisement|advertisements|advertising|adbox|adslot|adcontainer|adsense|adunit|dfp|sponsor|sponsored|sponsors|promo|promos|promotion|werbung|anzeige|anzeigen|banner|banners|affiliate|affiliates|commercial'],
  ['navigation', 'nav|navi|navigation|navbar|navmenu|menu|menus|breadcrumb|breadcrumbs|pagination|pager|paging|pagenav|subnav|topnav|skip|skiplink|sitemap|toolbar|tabs|topbar|navlinks|rootline|jump'],
  ['footer', 'footer|foot|colophon|copyright|impressum|disclaimer|pagefooter|sitefooter|bottom'],
  ['sidebar', 'sidebar|sidebars|widget|widgets|rail|rightcol|rightcolumn|leftcol|marginal|marginalspalte|sidebarright|secondary|tertiary'],
  ['header', 'masthead|siteheader|pageheader|logo|tagline|claim|branding'],
  ['list of headlines', 'teaser|teasers|trending|mostread|mostpopular|mostviewed|popular|popularposts|latest|headlines|newsfeed|newsticker|ticker|topstories|meistgelesen|carousel|slider|gallery|bildergalerie|archive|archives|blogroll|tagcloud|storylist|recentposts|recent'],
  ['tags', 'tag|tags|taglist|topics|topic|keywords|categories|category|filed|postmeta|posttags|postcategories|schlagworte|catlinks|cats|labels'],
  ['author note', 'authorbox|authorbio|authorinfo|aboutauthor|bio|biography|vcard|autor|authordescription|abouttheauthor|profile|avatar|gravatar'],
  ['cookies', 'cookie|cookies|consent|gdpr|dsgvo|onetrust|cmp|cookieconsent|cookielaw'],
  ['overlay', 'popup|modal|overlay|lightbox|tooltip|paywall|piano|interstitial|notification|notice'],
  ['control', 'print|printer|drucken|player|controls|button|buttons|btn|cta|toggle|rating|ratings|vote|voting|poll|quiz|login|loginform|search|searchform|suche|dropdown|toolbox|tools|feedback|share-count|vgwort|reaction|reactions'],
  ['credit', 'photocredit|imagecredit|copyright'],
] 
const reasons = new Map(words.flatMap(([reason, list]) => list.split('|').map(word => [word.toLowerCase(), reason] as const)))
/** Names that stand for looks or for page builders' boxes, not for what is inside. */
const builders = /^(?:elementor|wp|vc|et|fl|csc|field|paragraph|col|row|has|no|non|with|without|is|js|sticky|one|two|u|overflow|heading|page|body|site|g|l|c)$/
/** Words that mean something only as a whole name or at its end: 'tag-harbour' is about the harbour, 'post-tags' are tags. */
const atEnd = new Set(['tags', 'header', 'list of headlines', 'footer', 'sidebar', 'control', 'author note', 'credit', 'overlay', 'advertisement'])
const hiddenNames = /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-?reader(?:-text)?|d-none|invisible|u-hidden|is-hidden|hide)(?:\s|$)/i
/** A part that holds more than this share of the page's prose is not junk, whatever it is called. */
const mostShare = 0.25
const mostShareSure = 0.5
const sure = new Set(['comments', 'related', 'share', 'newsletter', 'navigation', 'hidden', 'advertisement', 'cookies'])
const never = new Set(['html', 'body', 'main', 'article', '#root', 'h1', 'h2', 'h3', 'em', 'strong', 'b', 'i', 'blockquote', 'table', 'tbody', 'tr'])

/** Why an element and all below it are not the report; null when nothing tells so. `share` is its part of the page's prose. */
export function junkIn(element: Element, share: number): string | null {
  const { tag, attributes } = element
  if (tag === 'head' || tag === 'title') return 'head'
  if (share > mostShareSure) return null
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || /display:\s*none|visibility:\s*hidden/i.test(attributes.style ?? '')) return 'hidden'
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
    const parts = name.replace(/([a-zäöü])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-zäöü]+/).filter(Boolean)
    if (parts.length === 0 || builders.test(parts[0]!)) continue
    for (const [i, part] of parts.entries()) {
      const pair = i + 1 < parts.length ? reasons.get(part + parts[i + 1]!) : undefined
      if (pair) return pair
      const reason = reasons.get(part)
      if (reason && (i === parts.length - 1 || !atEnd.has(reason))) return reason
    }
  }
  return null
}
