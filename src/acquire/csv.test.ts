import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Found } from '../core/original.ts'
import type { ColumnMap } from './columns.ts'
import { contentsOf } from './contents.ts'
import { originalsOfCsv } from './csv.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function foundIn(table: string | Uint8Array, columns: ColumnMap = {}, size = 1000): Promise<Found[]> {
  const found: Found[] = []
  const contents = await contentsOf(inPieces(typeof table === 'string' ? Buffer.from(table) : table, size))
  try {
    for await (const one of originalsOfCsv(contents, 'news.csv', { columns })) found.push(one)
  } catch (error) {
    found.push({ source: 'thrown', error: error as never, through: 0 })
  }
  return found
}

const textOf = (found: Found | undefined): string | undefined =>
  found && 'bytes' in found ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : undefined

/** What was found, in a word or two each. */
const told = (found: readonly Found[]): (string | undefined)[] =>
  found.map(one => ('error' in one ? one.error.code : 'skipped' in one ? one.skipped : textOf(one)))

test('columns are known by their usual names', async () => {
  const found = await foundIn(
    'Stories_ID,Headline,Body,Link,Media_Name,PubDate,Publish_Date\n5,Port,Shut.,http://news.test/1,Herald,x,2026-03-11 09:30:00\n',
  )
  expect(found).toMatchObject([
    {
      id: '5',
      source: 'news.csv:2',
      address: 'http://news.test/1',
      form: 'text',
      given: { title: 'Port', url: 'http://news.test/1', outlet: 'Herald', published: '2026-03-11T09:30:00' },
    },
  ])
  expect(textOf(found[0])).toBe('Shut.')
})

test('the user names columns, and what is named so has no other meaning', async () => {
  const found = await foundIn('title;WORDS;text\nPort;Shut.;x\n', { text: 'words', outlet: 'title' })
  expect(found).toMatchObject([{ id: 'line:2', address: null, given: { outlet: 'Port' } }])
  expect(found[0]).not.toHaveProperty('given.title')
  expect(textOf(found[0])).toBe('Shut.')
})

test('a table without a column for texts, or without the one named, is refused once, with the columns that it has', async () => {
  const [unknown, ...none] = await foundIn('a,b\n1,2\n3,4\n')
  expect(unknown).toMatchObject({ source: 'news.csv', error: { code: 'columns-unknown' } })
  expect(unknown && 'error' in unknown && unknown.error.message).toMatch(/a, b\..*--column text=BODY\.$/)
  expect(none).toEqual([])
  const [missing] = await foundIn('text,b\n1,2\n', { title: 'Titel' })
  expect(missing && 'error' in missing && missing.error.message).toMatch(/no column "Titel".*: text, b\.$/)
})

test('rows that cannot be used say so with the line that they begin on', async () => {
  const found = await foundIn('id,text\n\n1,"two\r\nlines"\n2\n3,\n4,five,6\n7,"eight ""so to say"""\n')
  expect(told(found)).toEqual(['two\r\nlines', 'row-uneven', 'a row without text', 'row-uneven', 'eight "so to say"'])
  expect(found.map(({ source }) => source)).toEqual([
    'news.csv:3',
    'news.csv:5',
    'news.csv:6',
    'news.csv:7',
    'news.csv:8',
  ])
})

test('a quote that is never closed is told, and the rows before it are kept', async () => {
  const found = await foundIn('id,text\n1,one\n\n2,"two\n3,three\n')
  expect(told(found)).toEqual(['one', 'table-unreadable'])
  expect((found[1] as { error: Error }).error.message).toMatch(
    /^news\.csv:4 .*a quote is opened there and never closed/,
  )
})

test('a stray quote inside a cell stays what it is', async () => {
  expect(told(await foundIn('id,text\n1,the 5" gun\n2,two\n'))).toEqual(['the 5" gun', 'two'])
})

test.each<[string, (text: string) => Uint8Array]>([
  ['UTF-8', text => Buffer.from(text)],
  ['UTF-8 with a mark', text => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', text => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 the other way round', text => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['windows-1252', text => Buffer.from(text, 'latin1')],
])('%s', async (_, encoded) => {
  for (const size of [1, 1000])
    expect(told(await foundIn(encoded('text;title\nHäfen geschlossen;é\n'), {}, size))).toEqual(['Häfen geschlossen'])
})

test('any cells come back as they were, whatever stands between them', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;\t|"\n\r', '\r\n', 'é', '—', '😀'), maxLength: 12 })
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 6 })
  const mark = fc.constantFrom(',', ';', '\t', '|')
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(
      rows,
      mark,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (cells, between, end, size) => {
        const table = [['title', 'text'], ...cells].map(row => row.map(quoted).join(between)).join(end)
        const found = await foundIn(table, {}, size)
        expect(told(found)).toEqual(cells.map(([, text]) => (text.trim() ? text : 'a row without text')))
        const titles = found.map(one => ('bytes' in one ? (one.given.title ?? '') : null))
        expect(titles).toEqual(cells.map(([title, text]) => (text.trim() ? title.trim() : null)))
      },
    ),
    { numRuns: 200 },
  )
})
