import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as hearsay from '../src/index.ts'

test('the public API is exactly this', () => {
  expect(Object.keys(hearsay).sort()).toEqual([
    'HearsayError',
    'QueryMistake',
    'applyDecisions',
    'checkPublished',
    'decide',
    'decode',
    'defaultWorkers',
    'describeDecision',
    'errorLine',
    'errors',
    'explain',
    'fewReports',
    'idOfLine',
    'inProcess',
    'inputOfLine',
    'languageName',
    'languageOf',
    'linesOf',
    'listFiles',
    'open',
    'openPool',
    'openQuantities',
    'openReader',
    'openTimes',
    'problem',
    'readDocument',
    'readStream',
    'rules',
    'systemClock',
    'version',
    'warnings',
    'whoSaid',
  ])
})

test('a workspace has exactly these functions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-api-'))
  const workspace = hearsay.open(folder, { create: true })
  workspace.close()
  rmSync(folder, { recursive: true })
  expect(Object.keys(workspace).sort()).toEqual([
    'add',
    'close',
    'correct',
    'corrections',
    'folder',
    'original',
    'reading',
    'rebuild',
    'remove',
    'report',
    'reports',
    'search',
    'status',
    'undo',
  ])
})

test('the version is that of the package', () => {
  expect(hearsay.version).toBe(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
})

test('a reading has the fields of the contract and nothing else', async () => {
  const reading = await hearsay.openReader().read({ text: 'PORT SUNDAL - “We sail,” said Orlan Veyra.' })
  expect(Object.keys(reading)).toEqual([
    'schema',
    'id',
    'report',
    'sentences',
    'entities',
    'mentions',
    'times',
    'quantities',
    'statements',
    'events',
    'warnings',
    'engine',
  ])
  expect(Object.keys(reading.report)).toEqual([
    'text',
    'title',
    'url',
    'outlet',
    'byline',
    'published',
    'language',
    'genre',
    'blocks',
    'dateline',
    'dropped',
  ])
})

test.each<[unknown, string]>([
  [null, 'input-invalid'],
  [[], 'input-invalid'],
  [{}, 'text-missing'],
  [{ text: 'x', html: '<p>x</p>' }, 'text-and-html'],
  [{ text: 7 }, 'input-invalid'],
  [{ text: 'x', asIs: 'yes' }, 'input-invalid'],
  [{ text: 'x', published: 'yesterday' }, 'published-invalid'],
  [{ text: 'x', published: '2026-02-30' }, 'published-invalid'],
])('%j is refused with %s', async (input, code) => {
  await expect(hearsay.openReader().read(input as hearsay.ReportInput)).rejects.toMatchObject({ code })
})

test('every error and warning ends with what to do', () => {
  const texts = [...Object.values(hearsay.errors), ...Object.values(hearsay.warnings)].map(text =>
    (text as (...args: unknown[]) => string)('x', 'y', 'z'),
  )
  for (const text of texts) {
    const last = text
      .trim()
      .split(/(?<=[.)])\s+/)
      .at(-1)!
    expect(last).toMatch(
      /^(Give|Install|Save|Write|Check|Name|Split|Correct|Get|This is a defect: please|Text|Line|Reading|It has|If letters|Check which|Run text|Run this again|Make room|Restore|See hearsay|.*; (run|see|it was read|only English) )/,
    )
    expect(text).toMatch(/\.$/)
  }
})
