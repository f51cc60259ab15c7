import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFromHtml } from '../src/extract/html.ts'

const longestMilliseconds = 2000
const mostMegabytes = 500

const paragraph =
  '<p>The harbour of Sundal was shut on Monday after a fire on a ferry, the port authority said, and “nobody was hurt,” it added.</p>'
const article = `<html><head><title>Harbour shut</title><meta property="article:published_time" content="2026-03-12T09:00:00+01:00"></head><body><nav><a href="/">Home</a></nav><article><h1>Harbour shut</h1>${paragraph.repeat(6)}</article><footer>© 2026</footer></body></html>`

/** Makes a report of a page; fails when it takes too long or the spans are wrong. */
async function survives(html: string): Promise<void> {
  const started = performance.now()
  const { report } = await reportFromHtml({ html })
  const took = performance.now() - started
  if (took > longestMilliseconds) throw new Error(`took ${Math.round(took)} ms`)
  for (const { start, end } of report.blocks) {
    if (!(start >= 0 && start < end && end <= report.text.length)) throw new Error(`broken span ${start}–${end}`)
  }
  if (/<script|onerror=/i.test(report.text) && !/&lt;/.test(html)) throw new Error('markup in the text')
}

const tag = fc.constantFrom(
  'p',
  'div',
  'span',
  'article',
  'h1',
  'h2',
  'li',
  'ul',
  'table',
  'td',
  'a',
  'blockquote',
  'figure',
  'figcaption',
  'aside',
  'nav',
  'form',
  'script',
  'style',
  'noscript',
  'svg',
  'template',
  'br',
  'b',
  'time',
  'meta',
  'title',
  'head',
  'body',
)
const attribute = fc.constantFrom(
  '',
  ' class="article-body"',
  ' class="comments"',
  ' id="main"',
  ' hidden',
  ' style="display:none"',
  ' itemprop="datePublished" content="x"',
  ' datetime="2026-13-45"',
  ' class="',
  " class='a",
  ' onclick="alert(1)"',
  ' lang="de"',
  ' href="javascript:alert(1)"',
)
const word = fc.constantFrom(
  'The ferry burned. ',
  '“We sail,” he said. ',
  '&nbsp;',
  '&#0;',
  '&#x110000;',
  '&amp;lt;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<',
  '>',
  '\0',
  '\uD800',
  '12 March 2026',
  '{"@type":"NewsArticle","datePublished":',
)
const piece = fc.oneof(
  tag.chain(name => attribute.map(more => `<${name}${more}>`)),
  tag.map(name => `</${name}>`),
  word,
  word,
  fc.string({ maxLength: 8 }),
)
const soup = fc.array(piece, { maxLength: 200 }).map(parts => parts.join(''))
const broken = fc
  .array(fc.tuple(fc.nat(article.length), fc.nat(12), piece), { maxLength: 25 })
  .map(edits =>
    edits.reduce(
      (html, [at, gone, put]) => html.slice(0, at % html.length) + put + html.slice((at % html.length) + gone),
      article,
    ),
  )
const cut = fc.nat(article.length).map(end => article.slice(0, end))

test('500 broken pages: no crash, none over two seconds, every span right', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(soup, broken, cut), survives), {
    numRuns: 500,
    seed: Number(process.env.FUZZ_SEED ?? 20260311),
  })
})

const times = (part: string, count: number) => part.repeat(count)
test.each<[string, string]>([
  ['100,000 elements deep', `${times('<div>', 100_000)}${paragraph}`],
  ['100,000 deep inline', `${times('<b>', 100_000)}text`],
  ['unclosed paragraphs', times('<p>The ferry burned in the harbour of Sundal. ', 20_000)],
  ['unclosed tags', times('<div class="article-body"><span', 20_000)],
  [
    'megabytes of inline pictures',
    article.replace('<h1>', `<img src="data:image/png;base64,${times('A', 8_000_000)}"><h1>`),
  ],
  ['megabytes of script', article.replace('<h1>', `<script>${times('var a = "<p>no</p>";\n', 200_000)}</script><h1>`)],
  [
    'megabytes of JSON-LD',
    article.replace(
      '<h1>',
      `<script type="application/ld+json">{"@graph":[${times('{"@type":"NewsArticle","headline":"x"},', 60_000)}{}]}</script><h1>`,
    ),
  ],
  ['deep JSON-LD', article.replace('<h1>', `<script type="application/ld+json">${times('[', 100_000)}</script><h1>`)],
  [
    'nested JSON-LD',
    article.replace(
      '<h1>',
      `<script type="application/ld+json">${times('{"@type":"WebPage","mainEntity":', 4_000)}1${times('}', 4_000)}</script><h1>`,
    ),
  ],
  ['a million entities', `<p>${times('&amp;', 400_000)}</p>`],
  ['many attributes', `<div ${Array.from({ length: 60_000 }, (_, i) => `a${i}="x"`).join(' ')}>${paragraph}</div>`],
  ['one huge attribute', `<div class="${times('comment-', 500_000)}">${paragraph}</div>`],
  ['many classes', times(`<div class="${times('a-b-c ', 200)}">x</div>`, 800)],
  ['many links', times('<li><a href="/x">Ferries of Sundal</a></li>', 30_000)],
  ['many headings', times('<h1>Harbour shut</h1>', 20_000)],
  ['many time elements', times('<time datetime="2026-03-12">12 March 2026</time>', 20_000)],
  ['a table of 40,000 cells', `<table>${times('<tr><td>12</td><td>34</td></tr>', 20_000)}</table>`],
  ['one line of 4 MB', `<p>${times('ferry ', 700_000)}</p>`],
  ['130,000 sentences in one paragraph', `<p>${times('The ferry. ', 130_000)}</p>`],
  ['40,000 quotations in one paragraph', `<p>${times('“Go,” he said. ', 40_000)}</p>`],
  ['comments never closed', `${paragraph}<!--${times('-', 500_000)}`],
  ['nothing', ''],
  ['no markup', 'The ferry burned.'],
  ['line breaks only', times('<br>', 100_000)],
])('%s', { timeout: 20_000 }, async (_, html) => {
  await survives(html)
})

test.each([
  "'<p>' + 'ferry '.repeat(700_000) + '</p>'",
  "'<p>The ferry burned in the harbour of Sundal. '.repeat(60_000)",
  "'<b>'.repeat(1_000_000) + 'text'",
  "'<img src=\"data:' + 'A'.repeat(14_000_000) + '\">'",
])('%s is read in under 500 MB, in a process of its own', { timeout: 60_000 }, page => {
  const script = `
    const { reportFromHtml } = await import('./dist/src/extract/html.js')
    await reportFromHtml({ html: ${page} })
    console.log(process.resourceUsage().maxRSS / 1024)`
  const cwd = new URL('..', import.meta.url)
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' })
  expect(Number(printed)).toBeLessThan(mostMegabytes)
})

test('no script of a page is run, and nothing of it is fetched', async () => {
  const globals = globalThis as { hearsayWasHere?: boolean }
  const page = article.replace(
    '<h1>',
    '<script>globalThis.hearsayWasHere = true</script><img src="http://127.0.0.1:9/x" onerror="globalThis.hearsayWasHere = true"><h1>',
  )
  const { report } = await reportFromHtml({ html: page })
  expect(globals.hearsayWasHere).toBeUndefined()
  expect(report.text).not.toContain('hearsayWasHere')
})
