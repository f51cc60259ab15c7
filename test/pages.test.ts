import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lazyGazetteer, shippedGazetteer } from '../src/gazetteer/shipped.ts'
import { type ReportInput, readDocument } from '../src/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { readingPage } from '../src/present/html/page.ts'
import { arbitraryModel } from './arbitrary-model.ts'

const reader = openPipeline(arbitraryModel(), lazyGazetteer(shippedGazetteer()))
const report = async (html: string, more: ReportInput = {}) => (await reader.read({ html, ...more })).report
const prose = [
  'The harbour of Sundal was shut on Monday after a fire on a ferry, the port authority said.',
  '“We sail again at noon,” harbour master Maria Veyra told reporters on the pier, where forty people had spent the night.',
  'The fire broke out in the engine room and was put out by noon, according to the crew of the tug that towed the ferry in.',
  'Nobody was hurt, but the ferry, which carried 212 people and 40 cars, is a loss, its owner said in a statement on Tuesday.',
]
const body = prose.map(words => `<p>${words}</p>`).join('\n')

/** A page of an invented outlet with all that stands around an article. */
const page = (
  inside: { head?: string; above?: string; article?: string; below?: string; aside?: string } = {},
) => `<!doctype html>
<html lang="en-GB"><head><title>Harbour shut after ferry fire | Sundal Courier</title>${inside.head ?? ''}</head>
<body class="single has-sidebar"><header class="site-header"><a href="/">Sundal Courier</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="story"><h1>Harbour shut after ferry fire</h1>${inside.above ?? ''}<div class="story-body">${inside.article ?? body}</div>${inside.below ?? ''}</article>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Mayor resigns over the bridge that never was</a></li></ul></aside>${inside.aside ?? ''}</main>
<section id="comments"><h2>Comments</h2><p class="comment">I was on that ferry and it was nothing like this at all, believe me, the crew was asleep.</p></section>
<footer>© 2026 Sundal Courier. All rights reserved.</footer></body></html>`

const textOf = async (html: string) => (await report(html)).text

describe('the article and nothing else', () => {
  test('prose in, headline first; navigation, comments, footer and most read left out, and listed', async () => {
    const { text, title, dropped } = await report(page())
    expect(text).toBe(['Harbour shut after ferry fire', ...prose].join('\n\n'))
    expect(title).toBe('Harbour shut after ferry fire')
    for (const words of ['Mayor resigns', 'I was on that ferry', 'All rights reserved']) {
      expect(dropped.some(({ text, reason }) => text.includes(words) && reason === 'boilerplate')).toBe(true)
    }
  })
  test('the same words are in the text or in dropped, once', async () => {
    const html = page({ below: '<div class="related"><h3>Related</h3><a href="/2">Ferries of Sundal</a></div>' })
    const { text, dropped } = await report(html)
    const words = (all: string) => all.match(/[\p{L}\p{N}]+/gu)!.sort()
    const shown = html.replace(/<title>.*?<\/title>|<[^>]+>/gs, ' ')
    expect(words(`${text} ${dropped.map(one => one.text).join(' ')}`)).toEqual(words(shown))
  })
  test.each<[string, Parameters<typeof page>[0], string]>([
    [
      'a newsletter box',
      {
        article: `${body}<div class="newsletter-signup"><p>Get the harbour in your inbox every morning, free of charge.</p></div>`,
      },
      'inbox',
    ],
    [
      'a share bar',
      { above: '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Copy link</a></div>' },
      'Copy link',
    ],
    [
      'related links in the text',
      { article: body.replace('</p>', '</p><p><a href="/3">Read more: The ferries that never sailed</a></p>') },
      'never sailed',
    ],
    [
      'a cookie notice',
      {
        aside:
          '<div class="cookie-consent"><p>We and our partners use cookies to keep this site alive, and ask for your consent.</p></div>',
      },
      'partners',
    ],
    [
      'an embedded post',
      {
        article: `${body}<blockquote class="twitter-tweet"><p>What a night on the pier, friends, what a night.</p>Jo Bell (@jobell)</blockquote>`,
      },
      'What a night',
    ],
    [
      'words for screen readers',
      { article: body.replace('said.', 'said<span class="visually-hidden"> opens in a new tab</span>.') },
      'new tab',
    ],
    [
      'hidden parts',
      { article: `${body}<div hidden><p>This was never meant to be seen by anybody at all, and is not.</p></div>` },
      'never meant',
    ],
  ])('%s is left out', async (_, inside, words) => {
    const { text, dropped } = await report(page(inside))
    expect(text).not.toContain(words)
    for (const paragraph of prose.slice(1)) expect(text).toContain(paragraph)
    expect(dropped.length).toBeGreaterThan(0)
  })
  test('the standfirst between headline and text belongs to it', async () => {
    expect(
      await textOf(
        page({
          above: '<p class="standfirst">Forty people spent the night on the pier while tugs fought the flames.</p>',
        }),
      ),
    ).toContain('fought the flames')
  })
  test('captions stay, marked', async () => {
    const { text, blocks } = await report(
      page({
        article: `<figure><img src="x.jpg"><figcaption>The ferry on Monday. Photo: Jo Bell</figcaption></figure>${body}`,
      }),
    )
    expect(blocks.filter(({ kind }) => kind === 'caption').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The ferry on Monday. Photo: Jo Bell',
    ])
  })
  test('a box inside a sentence does not part it', async () => {
    expect(
      await textOf(
        page({
          article: `${body}<p>The owner is <span><div>Harlan Lines</div></span>, of Sundal, and it has one ship left.</p>`,
        }),
      ),
    ).toContain('Harlan Lines, of Sundal')
  })
  test('headings, list items and quotations keep their kind', async () => {
    const article = `${body}<h2>What next</h2>${body.replaceAll('Sundal', 'Harlan').replace(prose[1]!, '')}<ul><li>The ferry will be towed to Harlan.</li><li>The pier stays shut until Friday.</li></ul><blockquote>There was smoke on every deck, and no one said a word.</blockquote><p>${prose[2]} So the crew says.</p>`
    const { blocks } = await report(page({ article }))
    expect(blocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['headline', 'lead', 'heading', 'listitem', 'quote']),
    )
  })
  test('a page of several sections keeps all of them', async () => {
    const [one, two, three, four] = prose
    const article = `<section class="part"><p>${one}</p><p>${two}</p></section><section class="part"><p>${three}</p><p>${four}</p></section>`
    expect(await textOf(page({ article }))).toBe(['Harbour shut after ferry fire', ...prose].join('\n\n'))
  })
  test('several articles on one page are read as one, and it says so', async () => {
    const one = `<article><h2>Harbour shut</h2>${body}</article>`
    const { warnings } = await reader.read({
      html: `<html><body><main>${one}${one.replaceAll('Sundal', 'Harlan')}</main></body></html>`,
    })
    expect(warnings.map(({ code }) => code)).toContain('page-with-several')
    expect((await reader.read({ html: page() })).warnings.map(({ code }) => code)).not.toContain('page-with-several')
  })
  test('a list of headlines is no article, and says so', async () => {
    const links = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/${i}">Ferry number ${i} is late again today</a></li>`,
    ).join('')
    const { warnings } = await reader.read({ html: `<html><body><h1>News</h1><ul>${links}</ul></body></html>` })
    expect(warnings.map(({ code }) => code)).toContain('page-without-article')
  })
})

describe('metadata', () => {
  const dated = async (inside: Parameters<typeof page>[0], url?: string) =>
    (await report(page(inside), url ? { url } : {})).published
  const ld = (fields: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })}</script>`
  test('JSON-LD gives date with its zone, authors and outlet', async () => {
    const head = ld({
      headline: 'Harbour shut after ferry fire',
      datePublished: '2026-03-12T23:30:00-05:00',
      author: [
        { '@type': 'Person', name: 'Ana Cruz' },
        { '@type': 'Person', name: 'Jo Bell' },
      ],
      publisher: { name: 'Sundal Courier' },
    })
    expect(await report(page({ head }))).toMatchObject({
      published: '2026-03-12T23:30-05:00',
      byline: ['Ana Cruz', 'Jo Bell'],
      outlet: 'Sundal Courier',
    })
  })
  test('JSON-LD with a trailing comma and in a graph', async () => {
    expect(
      await dated({
        head: '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2026-03-12",}]}</script>',
      }),
    ).toBe('2026-03-12')
  })
  test.each([
    ['<meta property="article:published_time" content="2026-03-12T09:00:00+01:00">', '2026-03-12T09:00+01:00'],
    ['<meta name="pubdate" content="20260312">', '2026-03-12'],
    ['<meta name="DC.date.issued" content="2026-03-12">', '2026-03-12'],
    ['<meta itemprop="datePublished" content="Thu, 12 Mar 2026 09:00:00 GMT">', '2026-03-12T09:00Z'],
  ])('%s', async (head, published) => expect(await dated({ head })).toBe(published))
  test.each([
    ['<time datetime="2026-03-12T09:00:00Z">today</time>', '2026-03-12T09:00Z'],
    ['<p class="meta">Published 12 March 2026</p>', '2026-03-12'],
    ['<span class="datum">12. März 2026</span>', '2026-03-12'],
    ['<div class="date">25/12/2025</div>', '2025-12-25'],
    ['<p class="date">3/4/2026</p>', '2026-04-03'],
  ])('%s beside the headline', async (above, published) => expect(await dated({ above })).toBe(published))
  test('the address, where nothing else tells', async () =>
    expect(await dated({}, 'https://courier.example/2026/03/12/harbour')).toBe('2026-03-12'))
  test('a time in UTC of the day after the one in the address is of that day', async () => {
    const head = '<meta property="article:published_time" content="2026-03-13T02:30:00Z">'
    expect(await dated({ head }, 'https://courier.example/2026/03/12/harbour')).toBe('2026-03-12')
  })
  test('dates of comments and of other articles are not taken', async () => {
    const aside = '<aside class="related"><time datetime="2019-01-01">1 January 2019</time></aside>'
    expect(await dated({ aside })).toBeNull()
  })
  test('what is given goes before what the page shows', async () => {
    const head = ld({ datePublished: '2026-03-12' })
    expect(await report(page({ head }), { published: '2026-03-11', outlet: 'Post', title: 'T' })).toMatchObject({
      published: '2026-03-11',
      outlet: 'Post',
      title: 'T',
    })
  })
  test.each([
    [
      { head: '<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"x"}</script>' },
      undefined,
      'opinion',
    ],
    [
      { head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>' },
      undefined,
      'live',
    ],
    [{}, 'https://courier.example/opinion/harbour', 'opinion'],
    [{}, 'https://courier.example/news/harbour', null],
  ])('genre %#', async (inside, url, genre) =>
    expect((await report(page(inside), url ? { url } : {})).genre).toBe(genre),
  )
  test('a byline in the text, where no tag has it', async () =>
    expect((await report(page({ above: '<p>By Ana Cruz</p>' }))).byline).toEqual(['Ana Cruz']))
})

describe('files and addresses', () => {
  let folder: string
  let server: Server
  let origin: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-pages-'))
    server = createServer((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: '/page' }).end()
      else if (request.url === '/loop') answer.writeHead(302, { location: '/loop' }).end()
      else if (request.url === '/file') answer.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (request.url === '/picture') answer.writeHead(200, { 'content-type': 'image/png' }).end('x')
      else if (request.url === '/page')
        answer
          .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
          .end(Buffer.from(page({ above: '<p>By René Cruz</p>' }).replaceAll('“', '"').replaceAll('”', '"'), 'latin1'))
      else answer.writeHead(404).end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  test('an address is fetched, redirects followed, its character set heeded', async () => {
    const { input } = await readDocument(`${origin}/moved`)
    expect(input.url).toBe(`${origin}/page`)
    expect((await reader.read(input)).report.byline).toEqual(['René Cruz'])
  })
  test.each([
    ['/loop', /redirects/],
    ['/file', /no web page/],
    ['/picture', /image\/png/],
    ['/gone', /404/],
  ])('%s is refused', async (path, why) => {
    await expect(readDocument(origin + path)).rejects.toMatchObject({
      code: 'url-refused',
      message: expect.stringMatching(why),
    })
  })
  test('a saved page declares its character set', async () => {
    const html = page({ head: '<meta charset="windows-1251">', above: '<p>By Анна Круз</p>' })
    const bytes = Buffer.from(
      [...html].map(char =>
        char >= 'А' && char <= 'я' ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 0x22,
      ),
    )
    expect((await reader.read((await readDocument(file('a.html', bytes))).input)).report.byline).toEqual(['Анна Круз'])
  })
  test('an e-mail gives subject, sender, date and its page', async () => {
    const mail = `From: Sundal Courier <news@courier.example>\r\nTo: you@example.org\r\nSubject: Harbour shut after ferry fire\r\nDate: Thu, 12 Mar 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page().replaceAll('=', '=3D')}`
    const { report } = await reader.read((await readDocument(file('a.eml', mail))).input)
    expect(report).toMatchObject({
      title: 'Harbour shut after ferry fire',
      outlet: 'Sundal Courier',
      published: '2026-03-12T09:00+01:00',
    })
    expect(report.text).toContain(prose[2])
  })
  test('a PDF gives its text; one that is broken or empty says what to do', async () => {
    const { input } = await readDocument(
      file('a.pdf', pdf(['Harbour shut after ferry fire', ...prose.map(words => words.replace(/[“”]/g, "'"))])),
    )
    expect((await reader.read(input)).report.text).toContain('The harbour of Sundal was shut on Monday')
    await expect(readDocument(file('b.pdf', '%PDF-1.7 broken'))).rejects.toMatchObject({ code: 'pdf-unreadable' })
    await expect(readDocument(file('c.pdf', pdf([])))).rejects.toMatchObject({ code: 'pdf-without-text' })
  })
})

/** A one-page PDF of lines, by hand. */
function pdf(lines: readonly string[]): string {
  const stream = `BT /F1 10 Tf 40 780 Td 14 TL ${lines.map(line => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let made = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = made.length
    made += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const start = made.length
  made += `xref\n0 6\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return made
}

describe('a reading as a page', () => {
  test('holds no script and no markup of the report, and loads nothing', async () => {
    const evil = '<script>alert(1)</script> <img src=x onerror=alert(1)> & "quoted"'
    const text = `Harbour ${evil}\n\n“We sail ${evil} at noon,” Maria ${evil} Veyra said.\n\nFollow us: ${evil}`
    const made = readingPage(await reader.read({ text, outlet: evil, title: evil, url: 'javascript:alert(1)' }))
    expect(made).not.toMatch(/<script|<img|href="javascript|<link|url\(/i)
    expect(made).toContain('&lt;script&gt;')
    expect(made).toContain("default-src 'none'")
  })
  test('every link leads to something on the page, and elements nest', async () => {
    const made = readingPage(
      await reader.read({ text: readFileSync(new URL('../examples/local-ferry-fire.txt', import.meta.url), 'utf8') }),
    )
    const ids = new Set([...made.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!))
    for (const [, target] of made.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    const open: string[] = []
    for (const [, slash, tag] of made.matchAll(
      /<(\/?)(a|span|p|article|section|ul|li|h1|h2|div|main|header|footer|details|summary|small|b)\b/g,
    )) {
      if (!slash) open.push(tag!)
      else expect(open.pop()).toBe(tag)
    }
    expect(open).toEqual([])
  })
})
