import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Found } from '../core/original.ts'
import { findOriginals, type SourceOptions, sizeOf } from './sources.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-sources-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A folder of its own with these files in it; a name that ends in / is a folder. */
function made(files: Record<string, string | Uint8Array>): string {
  const place = mkdtempSync(join(folder, 'in-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(place, name, '..'), { recursive: true })
    if (name.endsWith('/')) mkdirSync(join(place, name), { recursive: true })
    else writeFileSync(join(place, name), content)
  }
  return place
}

async function foundIn(source: string, options: SourceOptions = {}): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of findOriginals(source, options)) found.push(one)
  const size = await sizeOf(source)
  const through = found.map(one => one.through)
  expect(through).toEqual([...through].sort((a, b) => a - b))
  if (size !== null && through.length > 0) expect(through.at(-1)).toBeLessThanOrEqual(size)
  return found
}

/** Sources below a place and what was made of them. */
const told = (place: string, found: readonly Found[]): string[] =>
  found.map(one => {
    const name = one.source.startsWith(place) ? one.source.slice(place.length + 1) : one.source
    return `${name} ${'bytes' in one ? one.form : 'skipped' in one ? one.skipped : one.error.code}`
  })

const line = '{"text": "The port is shut."}\n'

describe('files and folders', () => {
  test('a file is its bytes, under its address', async () => {
    const place = made({ 'a b.txt': 'The port is shut.' })
    const path = join(place, 'a b.txt')
    expect(await foundIn(path, { defaults: { outlet: 'Herald' } })).toEqual([
      {
        id: path,
        source: path,
        address: pathToFileURL(path).href,
        form: 'file',
        type: null,
        given: { outlet: 'Herald' },
        bytes: Buffer.from('The port is shut.'),
        through: 17,
      },
    ])
    expect(await sizeOf(path)).toBe(17)
  })

  test('a folder gives all that is read in it, in order of name, and names what is not', async () => {
    const place = made({
      'b/two.html': '<p>two</p>',
      'b/.hidden.txt': 'x',
      '.git/config.txt': 'x',
      'a.ndjson': line,
      'c.jsonl.gz': gzipSync(line + line),
      'd.csv': 'text\none\n',
      'e.png': 'x',
      'f.warc': '',
      'g.eml': 'x',
    })
    symlinkSync(join(place, 'a.ndjson'), join(place, 'z.ndjson'))
    symlinkSync(place, join(place, 'zz'))
    expect(told(place, await foundIn(place))).toEqual([
      'a.ndjson:1 text',
      'b/two.html file',
      'c.jsonl.gz:1 text',
      'c.jsonl.gz:2 text',
      'd.csv:2 text',
      'e.png not a kind of file that is read',
      'g.eml file',
      'z.ndjson a link, which is not followed',
      'zz a link, which is not followed',
    ])
  })

  test('a file that is named is read whatever its ending, and through a link', async () => {
    const place = made({ article: 'The port is shut.' })
    symlinkSync(join(place, 'article'), join(place, 'link'))
    expect(told(place, await foundIn(join(place, 'article')))).toEqual(['article file'])
    expect(told(place, await foundIn(join(place, 'link')))).toEqual(['link file'])
  })

  test('what is not there, empty, too large or closed to us says so, and the rest is read', async () => {
    const place = made({
      'a/': '',
      'b/large.txt': '',
      'b/small.txt': 'x',
      'c/closed.ndjson': line,
      'c/open.ndjson': line,
    })
    truncateSync(join(place, 'b/large.txt'), 40 * 2 ** 20)
    chmodSync(join(place, 'c/closed.ndjson'), 0)
    expect(told(place, await foundIn(join(place, 'none')))).toEqual(['none file-missing'])
    expect(await sizeOf(join(place, 'none'))).toBeNull()
    expect(told(place, await foundIn(join(place, 'a')))).toEqual(['a source-empty'])
    expect(told(place, await foundIn(join(place, 'b')))).toEqual(['b/large.txt too-large', 'b/small.txt file'])
    const asRoot = process.getuid?.() === 0
    expect(told(place, await foundIn(join(place, 'c')))).toEqual([
      asRoot ? 'c/closed.ndjson:1 text' : 'c/closed.ndjson file-unreadable',
      'c/open.ndjson:1 text',
    ])
  })

  test('packed lines that are cut or damaged give the whole lines and one complaint', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `{"text": "${Math.sqrt(index)}"}\n`).join('')
    const packed = gzipSync(lines)
    const damaged = Buffer.from(packed)
    damaged[damaged.length - 6]! ^= 255
    const place = made({ 'cut.ndjson.gz': packed.subarray(0, packed.length / 2), 'damaged.ndjson.gz': damaged })
    for (const [name, code] of [
      ['cut', 'archive-cut'],
      ['damaged', 'archive-damaged'],
    ]) {
      const found = await foundIn(join(place, `${name}.ndjson.gz`))
      expect(found.length).toBeGreaterThan(500)
      expect(found.flatMap(one => ('error' in one ? [one.error.code] : []))).toEqual([code])
      expect(found.at(-1)).toHaveProperty('error')
    }
  })

  test('lines that unpack to more than memory should hold are passed over', async () => {
    const bomb = Buffer.concat([gzipSync(Buffer.alloc(70 * 2 ** 20, ' x')), gzipSync(`\n${line}`)])
    const place = made({ 'bomb.ndjson.gz': bomb })
    expect(told(place, await foundIn(join(place, 'bomb.ndjson.gz')))).toEqual([
      'bomb.ndjson.gz:1 too-large',
      'bomb.ndjson.gz:2 text',
    ])
  })
})

describe('patterns', () => {
  test('match files in any depth, in order, and follow no links', async () => {
    const place = made({ 'b/x.html': 'x', 'a/deep/y.html': 'y', 'a/z.txt': 'z', 'c.html': 'c', 'd.png': 'd' })
    symlinkSync(join(place, 'a'), join(place, 'linked'))
    expect(told(place, await foundIn(join(place, '**/*.html')))).toEqual([
      'a/deep/y.html file',
      'b/x.html file',
      'c.html file',
    ])
    expect(told(place, await foundIn(`${place}/{a,b}/*`))).toEqual(['a/z.txt file', 'b/x.html file'])
    expect(told(place, await foundIn(`${place}/*.png`))).toEqual(['d.png not a kind of file that is read'])
    expect(told(place, await foundIn(`${place}/*.pdf`))).toEqual(['*.pdf pattern-empty'])
    expect(await sizeOf(`${place}/**/*.html`)).toBe(3)
  })

  test('a file with signs in its name is that file', async () => {
    const place = made({ 'a[1].txt': 'x', 'a1.txt': 'y' })
    expect(told(place, await foundIn(join(place, 'a[1].txt')))).toEqual(['a[1].txt file'])
  })
})

describe('standard input', () => {
  async function* given(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield Buffer.from(piece)
  }

  test.each<[string, (string | Uint8Array)[], string[]]>([
    ['lines', ['\n \n{"te', 'xt": "a"}\n{"html": "b"}\n'], ['-:3 text', '-:4 html']],
    ['packed lines', [gzipSync(line)], ['-:1 text']],
    ['a text', ['The port is shut.\n{"text": "x"}'], ['- file']],
    ['JSON without a text', ['{"title": "x"}\n'], ['- file']],
    ['nothing', [], ['- file']],
  ])('%s', async (_, pieces, expected) => {
    expect(told('/none', await foundIn('-', { stdin: given(...pieces) }))).toEqual(expected)
  })

  test('a document is its bytes', async () => {
    const [found] = await foundIn('-', { stdin: given('The port', ' is shut.') })
    expect(found).toMatchObject({ id: '-', address: null, type: null, through: 17 })
    expect(found).toHaveProperty('bytes', Buffer.from('The port is shut.'))
  })

  test('a stream that breaks ends in a complaint', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(line)
      throw new Error('gone')
    }
    expect(told('/none', await foundIn('-', { stdin: broken() }))).toEqual(['-:1 text', '- file-unreadable'])
  })
})

describe('addresses', () => {
  let server: Server
  let base: string
  beforeAll(async () => {
    server = createServer((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: '/page' }).end()
      else if (request.url === '/page')
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>x</p>')
      else answer.writeHead(404).end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test('a page is an original under the address where it was found in the end', async () => {
    expect(await foundIn(`${base}/moved`)).toMatchObject([
      {
        id: `${base}/moved`,
        address: `${base}/page`,
        type: 'text/html; charset=utf-8',
        form: 'file',
        given: { url: `${base}/page` },
      },
    ])
    expect(await sizeOf(`${base}/page`)).toBeNull()
  })

  test('an address that gives no page says so', async () => {
    expect(told('/none', await foundIn(`${base}/none`))).toEqual([`${base}/none url-refused`])
  })
})
