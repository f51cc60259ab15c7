import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Found } from '../core/original.ts'
import { contentsOf } from './contents.ts'
import { largestMegabytes } from './file.ts'
import { originalsOfWarc } from './warc.ts'

const bytesOf = (text: string): Buffer => Buffer.from(text)

/** The same bytes in pieces, as they come from a file. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function foundIn(bytes: Uint8Array, size = 65_536): Promise<Found[]> {
  const found: Found[] = []
  const contents = await contentsOf(inPieces(bytes, size))
  for await (const one of originalsOfWarc(contents, 'crawl.warc')) found.push(one)
  return found
}

/** What was found, in a word or two each. */
const told = (found: readonly Found[]): string[] =>
  found.map(one => ('bytes' in one ? one.id : 'skipped' in one ? one.skipped : one.error.code))

type RecordOptions = Parameters<typeof WARCRecord.create>[0]

async function record(options: RecordOptions, body: string | Uint8Array = '', gzip = false): Promise<Uint8Array> {
  const block = typeof body === 'string' ? bytesOf(body) : body
  const date = '2020-01-01T00:00:00Z'
  return WARCSerializer.serialize(WARCRecord.create({ date, ...options }, [block]), { gzip })
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const page = (
  name: string,
  body: string | Uint8Array = `<p>${name}</p>`,
  httpHeaders: Record<string, string> = html,
  gzip = false,
) => record({ url: `http://news.test/${name}`, type: 'response', httpHeaders }, body, gzip)

describe('what a WARC gives', () => {
  test('a page is an original under its address', async () => {
    const [found] = await foundIn(await page('port', '<p>Ärger</p>'))
    expect(found).toMatchObject({
      id: 'http://news.test/port',
      address: 'http://news.test/port',
      source: 'crawl.warc@0',
      form: 'file',
      type: 'text/html; charset=utf-8',
      given: { url: 'http://news.test/port' },
    })
    expect(found).toHaveProperty('bytes', bytesOf('<p>Ärger</p>'))
  })

  test('what is no page says what it is, and notes about the crawl are left out', async () => {
    const answers: [string, Record<string, string>, string][] = [
      ['HTTP/1.1 200 OK', { 'Content-Type': 'image/png' }, 'an image'],
      ['HTTP/1.1 200 OK', { 'Content-Type': 'application/json' }, 'data for programs'],
      ['HTTP/1.1 301 Moved', { Location: '/elsewhere' }, 'a redirect'],
      ['HTTP/1.1 404 Not Found', html, 'an answer with status 404'],
      ['nonsense', html, 'an answer without a status'],
    ]
    const url = 'http://news.test/x'
    const records = await Promise.all([
      record({ type: 'warcinfo', filename: 'x.warc' }, 'software: none\r\n'),
      record({ url, type: 'request', statusline: 'GET / HTTP/1.1', httpHeaders: { Host: 'news.test' } }),
      record({ url, type: 'metadata' }, 'via: elsewhere\r\n'),
      ...answers.map(([statusline, httpHeaders]) => record({ url, type: 'response', statusline, httpHeaders }, 'x')),
      record({ url, type: 'revisit' }),
      record({ url: 'dns:news.test', type: 'response', warcHeaders: { 'Content-Type': 'text/dns' } }, 'x'),
      record({ url, type: 'continuation' }, 'x'),
      record(
        { url: 'http://news.test/robots.txt', type: 'resource', warcHeaders: { 'Content-Type': 'text/plain' } },
        'x',
      ),
      record({ url, type: 'conversion', warcHeaders: { 'Content-Type': 'text/plain' } }, 'The port.'),
      record({ url, type: 'resource', warcHeaders: { 'Content-Type': 'application/pdf' } }, '%PDF-1.7'),
    ])
    expect(told(await foundIn(Buffer.concat(records)))).toEqual([
      ...answers.map(([, , word]) => word),
      'a revisit of a page recorded elsewhere',
      'of type text/dns',
      'a part of a record that was cut into several',
      'rules for crawlers',
      url,
      url,
    ])
  })

  const words = `<p>${'The port is shut. '.repeat(40)}</p>`
  const chunked = bytesOf(
    `10\r\n${words.slice(0, 16)}\r\n${(words.length - 16).toString(16)}\r\n${words.slice(16)}\r\n0\r\n\r\n`,
  )
  test.each<[string, Uint8Array, Record<string, string>]>([
    ['chunked', chunked, { 'Transfer-Encoding': 'chunked' }],
    ['said to be chunked', bytesOf(words), { 'Transfer-Encoding': 'chunked' }],
    ['gzip', gzipSync(words), { 'Content-Encoding': 'gzip' }],
    ['said to be gzip', bytesOf(words), { 'Content-Encoding': 'gzip' }],
    ['deflate', deflateSync(words), { 'Content-Encoding': 'deflate' }],
    ['deflate without a header', deflateRawSync(words), { 'Content-Encoding': 'deflate' }],
    ['brotli', brotliCompressSync(words), { 'Content-Encoding': 'br' }],
    ['said to be brotli', bytesOf(words), { 'Content-Encoding': 'br' }],
    ['twice packed', brotliCompressSync(gzipSync(words)), { 'Content-Encoding': 'gzip, br' }],
  ])('a body that is %s comes out plain', async (_, body, headers) => {
    const [found] = await foundIn(await page('port', body, { ...html, ...headers }))
    expect(found && 'bytes' in found && new TextDecoder().decode(found.bytes)).toBe(words)
  })

  test('chunks that go wrong give what there is', async () => {
    const [found] = await foundIn(
      await page('port', '4\r\n<p>A\r\nzz\r\nport', { ...html, 'Transfer-Encoding': 'chunked' }),
    )
    expect(found && 'bytes' in found && new TextDecoder().decode(found.bytes)).toBe('<p>Azz\r\nport')
  })

  test('a body that unpacks to more than the limit, and a record that is larger, are refused; the next is read', async () => {
    const bomb = gzipSync(Buffer.alloc((largestMegabytes + 1) * 2 ** 20))
    const large = Buffer.alloc((largestMegabytes + 2) * 2 ** 20, 'x')
    const video = await page('video', large, { 'Content-Type': 'video/mp4' })
    const records = [
      await page('bomb', bomb, { ...html, 'Content-Encoding': 'gzip' }),
      await page('large', large),
      video,
    ]
    const found = await foundIn(Buffer.concat([...records, await page('small')]))
    expect(told(found)).toEqual(['too-large', 'too-large', 'a video', 'http://news.test/small'])
  })

  test('ARC, with blanks in an address and more fields in the second version', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Port</p>'
    const about = '1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n'
    const first = `http://news.test/a b 10.0.0.1 20200101000000 text/html ${answer.length}\n${answer}\n`
    const second = `http://news.test/c 10.0.0.1 20200101000000 text/html 200 sum - 99 x.arc ${answer.length}\n${answer}\n`
    const arc = `filedesc://x.arc 10.0.0.1 20200101000000 text/plain ${about.length}\n${about}\n${first}${second}`
    expect(told(await foundIn(bytesOf(arc)))).toEqual(['http://news.test/a b', 'http://news.test/c'])
  })
})

describe('what is cut or damaged', async () => {
  const names = ['one', 'two', 'three']
  const plain = await Promise.all(names.map(name => page(name)))
  const packed = await Promise.all(names.map(name => page(name, `<p>${name.repeat(30)}</p>`, html, true)))
  const addresses = names.map(name => `http://news.test/${name}`)
  const starts = (records: readonly Uint8Array[]): number[] =>
    records.map((_, index) => records.slice(0, index).reduce((sum, { length }) => sum + length, 0))

  test.each([
    ['plain', plain, 4],
    ['packed', packed, 0],
  ])('a WARC cut at any byte gives the records before it and one complaint: %s', async (_, records, tail) => {
    const whole = Buffer.concat(records)
    const ends = starts(records).map((start, index) => start + records[index]!.length)
    for (let cut = 0; cut <= whole.length; cut++) {
      const found = await foundIn(whole.subarray(0, cut), 1 + (cut % 700))
      const complete = ends.filter(end => end - tail <= cut).length
      const atBorder = cut === 0 || ends.some(end => end - tail <= cut && cut <= end)
      expect(told(found), `cut at ${cut}`).toEqual([
        ...addresses.slice(0, complete),
        ...(atBorder ? [] : ['archive-cut']),
      ])
      if (!atBorder) expect(found.at(-1)!.source).toBe(`crawl.warc@${starts(records)[complete]}`)
    }
  })

  test('a whole file packed as one, cut at any byte, gives the records before it and one complaint', async () => {
    const whole = gzipSync(Buffer.concat(plain))
    for (let cut = 1; cut < whole.length; cut++) {
      const codes = told(await foundIn(whole.subarray(0, cut)))
      expect(addresses.slice(0, codes.length - 1)).toEqual(codes.slice(0, -1))
      expect(codes.at(-1)).toBe('archive-cut')
    }
  })

  test('one wrong byte in a packed record costs no other record, if the file still begins like one', async () => {
    const whole = Buffer.concat(packed)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 1, max: 900 }),
        async (at, flip, size) => {
          const damaged = Buffer.from(whole)
          damaged[at]! ^= flip
          const hit = starts(packed).filter(start => start <= at).length - 1
          const found = await foundIn(damaged, size)
          const codes = told(found)
          for (const [index, address] of addresses.entries())
            if (index !== hit)
              expect(found[codes.indexOf(address)]?.source, address).toBe(`crawl.warc@${starts(packed)[index]}`)
          expect(codes.length).toBeLessThanOrEqual(6)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('any bytes end in complaints, never in an error or a loop', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(plain[0]!.length),
        fc.boolean(),
        async (noise, at, pack) => {
          const mixed = Buffer.concat([plain[0]!.subarray(0, at), noise, plain[0]!.subarray(at), plain[1]!])
          for (const found of await foundIn(pack ? gzipSync(mixed) : mixed)) expect(found.source).toMatch(/^crawl/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('what stands between records is told once, and they are all read', async () => {
    const noise = bytesOf('one line\nand another\n\n')
    const found = await foundIn(Buffer.concat([plain[0]!, noise, plain[1]!]))
    expect(told(found)).toEqual([addresses[0], 'archive-damaged', addresses[1]])
    const packedNoise = await foundIn(Buffer.concat([packed[0]!, noise, packed[1]!]))
    expect(told(packedNoise)).toEqual([addresses[0], 'archive-damaged', addresses[1]])
  })

  test('headers without an end or a length are told, and the next record is read', async () => {
    const endless = bytesOf(`WARC/1.0\r\n${'x: y\r\n'.repeat(300_000)}\r\n`)
    const lengthless = bytesOf('WARC/1.0\r\nWARC-Type: response\r\n\r\n')
    expect(told(await foundIn(Buffer.concat([endless, lengthless, plain[0]!])))).toEqual([
      'archive-damaged',
      addresses[0],
    ])
  })
})

const corpus = join(process.env.HEARSAY_SHARED ?? join(import.meta.dirname, '../../../shared'), 'corpora', 'warc')
const missing = existsSync(corpus) ? '' : ' (left out: the corpora are not here; name their folder in HEARSAY_SHARED)'
test.skipIf(missing !== '')(`every archive of the corpus gives records or says what is wrong${missing}`, async () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.w?arc(\.gz)?(\.bad)?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(15)
  const silent = ['example-digest.warc']
  for (const file of files) {
    const bytes = readFileSync(join(corpus, file))
    const found = await foundIn(bytes)
    if (!silent.some(name => file.endsWith(name))) expect(found.length, file).toBeGreaterThan(0)
    for (const one of found) expect(one.through).toBeLessThanOrEqual(bytes.length)
    if (/\bexample\.w?arc(\.gz)?$/.test(file)) expect(told(found)).toContain('http://example.com/')
  }
})
