import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Found, Given } from '../core/original.ts'
import { contentsOf } from './contents.ts'
import { originalsOfLines } from './ndjson.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function foundIn(bytes: Uint8Array, defaults: Given = {}, size = 1000): Promise<Found[]> {
  const found: Found[] = []
  const contents = await contentsOf(inPieces(bytes, size))
  for await (const one of originalsOfLines(contents, 'news.ndjson', defaults)) found.push(one)
  return found
}

const textOf = (found: Found | undefined): string | undefined =>
  found && 'bytes' in found ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : undefined

test('a line is an original, and says more than what is known of all', async () => {
  const lines = [
    '{"id": 7, "text": "The port is shut.", "outlet": "Herald", "asIs": true, "extra": 1}',
    '',
    '{"html": "<p>The port</p>", "url": "http://news.test/1"}',
  ].join('\n')
  const found = await foundIn(Buffer.from(lines), { outlet: 'Wire', title: 'All' })
  expect(found).toMatchObject([
    {
      id: '7',
      source: 'news.ndjson:1',
      address: expect.stringMatching(/^file:.*#7$/),
      form: 'text',
      type: null,
      given: { outlet: 'Herald', title: 'All', asIs: true },
    },
    { id: 'line:3', source: 'news.ndjson:3', address: 'http://news.test/1', form: 'html', given: { outlet: 'Wire' } },
  ])
  expect(found.map(textOf)).toEqual(['The port is shut.', '<p>The port</p>'])
  expect(found[0]).not.toHaveProperty('given.id')
})

test('a line that cannot be used says why, and the next is read', async () => {
  const lines = ['nonsense', '[]', '{}', '{"text": 1}', '{"text": "a", "html": "b"}', '{"text": "c"}', '{"text": "cut']
  const found = await foundIn(Buffer.from(lines.join('\n')))
  expect(found.map(one => ('error' in one ? one.error.code : textOf(one)))).toEqual([
    'not-json',
    'not-json',
    'text-missing',
    'input-invalid',
    'text-and-html',
    'c',
    'not-json',
  ])
  expect(found[5]).toMatchObject({ address: null })
})

const row = fc.record(
  {
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
    title: fc.string({ unit: 'grapheme' }),
    outlet: fc.string({ unit: 'grapheme' }),
    published: fc.constantFrom('2026-03-11', '2026-03-11T09:30:00Z'),
  },
  { requiredKeys: [] },
)
const words = fc.string({ unit: 'binary', maxLength: 60 })

test('any rows come back as they were, packed or not', async () => {
  const rows = fc.array(fc.tuple(row, words, fc.constantFrom('text', 'html')), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), fc.integer({ min: 1, max: 100 }), async (given, pack, size) => {
      const lines = given.map(([known, content, field]) => JSON.stringify({ ...known, [field]: content })).join('\n')
      const bytes = pack ? gzipSync(lines) : Buffer.from(lines)
      const found = await foundIn(bytes, {}, size)
      expect(found.map(textOf)).toEqual(given.map(([, content]) => content.toWellFormed()))
      for (const [index, [{ id, ...known }, , form]] of given.entries())
        expect(found[index]).toMatchObject({ id: id ?? `line:${index + 1}`, form, given: known })
      for (const one of found) expect(one.through).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 100 },
  )
})
