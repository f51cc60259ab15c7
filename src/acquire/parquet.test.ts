import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Found } from '../core/original.ts'
import { findOriginals } from './sources.ts'

/*
 * Tables written with pyarrow 26.
 * `articles`: two groups of two rows, zstd; stories_id (int64), Title, text, url, publish_date (timestamp without a zone), tags (list).
 * `zoned`: gzip; BODY, date (timestamp in UTC). `days`: brotli; html, published (date).
 */
const articles = Buffer.from(
  'UEFSMRUAFSwVPiwVBBUAFQYVBhwAAAAotS/9IBaxAAACAAAABAEBAAAAAAAAEAIAAAAAAAAAFQAVIBUyLBUEFQAVBhUGHAAAACi1L/0gEIEAAA' +
    'IAAAAEAQEAAABBAQAAAEIVABU+FVAsFQQVABUGFQYcAAAAKLUv/SAf+QAAAgAAAAQBDgAAAMOEcmdlciDigJQgb25lAwAAAHR3bxUAFToVTCwV' +
    'BBUAFQYVBhwAAAAotS/9IB3pAAACAAAABAEPAAAAaHR0cDovL2EudGVzdC8xAAAAABUAFRwVLiwVBBUAFQYVBhwAAAAotS/9IA5xAAACAAAAAw' +
    'EAtqdHvEwGABUAFSQVNiwVBBUAFQYVBhwAAAAotS/9IBKRAAACAAAABAADAAAAAwcAAQAAAHgVABUcFS4sFQQVABUGFQYcAAAAKLUv/SAOcQAA' +
    'AgAAAAMBAwAAAAAAAAAVABUWFSgsFQQVABUGFQYcAAAAKLUv/SALWQAAAgAAAAMCAQAAAEQVABUoFTosFQQVABUGFQYcAAAAKLUv/SAUoQAAAg' +
    'AAAAQBAgAAACAgBAAAAGZvdXIVABUyFUQsFQQVABUGFQYcAAAAKLUv/SAZyQAAAgAAAAMBDwAAAGh0dHA6Ly9hLnRlc3QvMxUAFSwVPiwVBBUA' +
    'FQYVBhwAAAAotS/9IBaxAAACAAAABAEAgARvyEwGAADg24zcTAYAFQAVLhVALBUGFQAVBhUGHAAAACi1L/0gF7kAAAIAAAADBAMAAAADPAABAA' +
    'AAeQEAAAB6FQQZnDUAGAZzY2hlbWEVDAAVBCUCGApzdG9yaWVzX2lkABUMJQIYBVRpdGxlJQBMHAAAABUMJQIYBHRleHQlAEwcAAAAFQwlAhgD' +
    'dXJsJQBMHAAAABUEJQIYDHB1Ymxpc2hfZGF0ZSUUTIwSHCwAAAAAADUCGAR0YWdzFQIVBkw8AAAANQQYBGxpc3QVAgAVDCUCGAdlbGVtZW50JQ' +
    'BMHAAAABYIGSwZbCYAHBUEGSUGABkYCnN0b3JpZXNfaWQVDBYEFlIWZCYISRwVABUAFQIAPCkGGSYABAAAACYAHBUMGSUGABkYBVRpdGxlFQwW' +
    'BBZGFlgmbEkcFQAVABUCADwWBBkGGSYABAAAACYAHBUMGSUGABkYBHRleHQVDBYEFmQWdibEAUkcFQAVABUCADwWIhkGGSYABAAAACYAHBUMGS' +
    'UGABkYA3VybBUMFgQWYBZyJroCSRwVABUAFQIAPBYeGQYZJgAEAAAAJgAcFQQZJQYAGRgMcHVibGlzaF9kYXRlFQwWBBZCFlQmrANJHBUAFQAV' +
    'AgA8KQYZJgICAAAAJgAcFQwZJQYAGTgEdGFncwRsaXN0B2VsZW1lbnQVDBYEFkoWXCaABEkcFQAVABUCADwWAhkmBAAZRgACAAIAAAAW6AMWBC' +
    'YIFtQEABlsJgAcFQQZJQYAGRgKc3Rvcmllc19pZBUMFgQWQhZUJtwESRwVABUAFQIAPCkGGSYCAgAAACYAHBUMGSUGABkYBVRpdGxlFQwWBBY8' +
    'Fk4msAVJHBUAFQAVAgA8FgIZBhkmAgIAAAAmABwVDBklBgAZGAR0ZXh0FQwWBBZOFmAm/gVJHBUAFQAVAgA8FgwZBhkmAAQAAAAmABwVDBklBg' +
    'AZGAN1cmwVDBYEFlgWaibeBkkcFQAVABUCADwWHhkGGSYCAgAAACYAHBUEGSUGABkYDHB1Ymxpc2hfZGF0ZRUMFgQWUhZkJsgHSRwVABUAFQIA' +
    'PCkGGSYABAAAACYAHBUMGSUGABk4BHRhZ3MEbGlzdAdlbGVtZW50FQwWBhZUFmYmrAhJHBUAFQAVAgA8FgQZJgQCGUYCAAAEAAAAFsoDFgQm3A' +
    'QWtgQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRlsHAAAHAAAHAAAHAAAHAAAHAAAAG0DAABQQVIx',
  'base64',
)
const zoned = Buffer.from(
  'UEFSMRUAFSgVSCwVBBUAFQYVBhwAAAAfiwgAAAAAAAIDY2JgYGBhZAaS+XmpIKqkPB8ASL2VJxQAAAAVABUsFU4sFQQVABUGFQYcAAAAH4sIAA' +
    'AAAAACA2NiYGBgYTzqa31nDiOQeSH8PogGAHyIDgwWAAAAFQQZPDUAGAZzY2hlbWEVBAAVDCUCGARCT0RZJQBMHAAAABUEJQIYBGRhdGUlEkyM' +
    'ERwcAAAAAAAWBBkcGSwmABwVDBklBgAZGARCT0RZFQQWBBZOFm4mCEkcFQAVABUCADwWDBkGGSYABAAAACYAHBUEGSUGABkYBGRhdGUVBBYEFl' +
    'IWdCZ2SRwVABUAFQIAPCkGGSYABAAAABagARYEJggW4gEAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRksHAAAHAAAANAAAABQ' +
    'QVIx',
  'base64',
)
const days = Buffer.from(
  'UEFSMRUAFUQVSiwVBBUAFQYVBhwAAAAbIQAARDc3xWQrhjLW2utdODxjkaWgOigTQEUbWnsPx5q+vxwLFQAVFBUcLBUEFQAVBhUGHAAAAIsEgA' +
    'IAAAADAStQAAADFQQZPDUAGAZzY2hlbWEVBAAVDCUCGARodG1sJQBMHAAAABUCJQIYCXB1Ymxpc2hlZCUMTGwAAAAWBBkcGSwmABwVDBklBgAZ' +
    'GARodG1sFQgWBBZqFnAmCEkcFQAVABUCADwWKBkGGSYABAAAACYAHBUCGSUGABkYCXB1Ymxpc2hlZBUIFgQWOhZCJnhJHBUAFQAVAgA8KQYZJg' +
    'ICAAAAFqQBFgQmCBayAQAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjYuMC4xGSwcAAAcAAAA1QAAAFBBUjE=',
  'base64',
)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-parquet-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function foundIn(table: Uint8Array, columns = {}): Promise<Found[]> {
  const path = join(folder, 'table.parquet')
  writeFileSync(path, table)
  const found: Found[] = []
  for await (const one of findOriginals(path, { columns }))
    found.push({ ...one, source: one.source.slice(folder.length + 1) })
  return found
}

const textOf = (found: Found | undefined): string | undefined =>
  found && 'bytes' in found ? new TextDecoder().decode(found.bytes) : undefined

test('rows of all groups, with ids of 64 bits and times without a zone', async () => {
  const found = await foundIn(articles)
  expect(found).toMatchObject([
    {
      id: '1152921504606846977',
      source: 'table.parquet:1',
      address: 'http://a.test/1',
      form: 'text',
      given: { title: 'A', published: '2026-03-11T09:30:00.000' },
    },
    { id: '2', source: 'table.parquet:2', address: expect.stringMatching(/^file:.*#2$/), given: { title: 'B' } },
    { source: 'table.parquet:3', skipped: 'a row without text' },
    { id: 'row:4', address: null, given: { title: 'D', published: '2026-03-13T00:00:00.000' } },
  ])
  expect(found.map(textOf)).toEqual(['Ärger — one', 'two', undefined, 'four'])
  expect(found[1]).not.toHaveProperty('given.published')
  expect(found.map(({ through }) => through)).toEqual(found.map(({ through }) => through).sort((a, b) => a - b))
  expect(found.at(-1)!.through).toBe(articles.length)
})

test('times in UTC say so, and days have no time', async () => {
  const published = (found: Found[]) => found.map(one => ('bytes' in one ? one.given.published : null))
  expect(published(await foundIn(zoned, { text: 'body' }))).toEqual([
    '2026-03-11T09:30:00.005Z',
    '2026-03-12T00:00:00.000Z',
  ])
  const found = await foundIn(days)
  expect(published(found)).toEqual(['2026-03-11', undefined])
  expect(found).toMatchObject([{ form: 'html' }, { form: 'html' }])
})

test('a table without texts is refused once, and a column that holds lists holds none', async () => {
  const [unknown, ...none] = await foundIn(zoned, { title: 'BODY' })
  expect(unknown && 'error' in unknown && unknown.error.message).toMatch(/columns are BODY, date\./)
  expect(none).toEqual([])
  const lists = await foundIn(articles, { text: 'tags' })
  expect(lists[0]).toMatchObject({ error: { code: 'input-invalid' } })
})

test('a table that is cut or damaged ends in a complaint', async () => {
  expect(await foundIn(articles.subarray(0, 500))).toMatchObject([{ error: { code: 'table-unreadable' } }])
  expect(await foundIn(Buffer.from('no table'))).toMatchObject([{ error: { code: 'table-unreadable' } }])
  expect(await foundIn(Buffer.alloc(0))).toMatchObject([{ error: { code: 'table-unreadable' } }])
  await fc.assert(
    fc.asyncProperty(fc.nat(articles.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(articles)
      damaged[at]! ^= flip
      for (const one of await foundIn(damaged)) expect(one.source).toMatch(/^table/)
    }),
    { numRuns: 150 },
  )
})
