import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open } from '../src/index.ts'
import { fileName } from '../src/store/open.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { checkedContent } from './content.ts'
import { examplesFolder } from './examples.ts'
import { hearsay, type Outcome } from './hearsay.ts'

let folder: string
let workspace: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-ws-'))
  workspace = join(folder, 'examples')
  await hearsay(['add', examplesFolder, '-w', workspace])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const at = (...args: string[]): Promise<Outcome> => hearsay([...args, '-w', workspace])
const text = (n: number, words = 'It was shut.') =>
  `Harbour shut\n\nPolice arrested ${n} smugglers in Sundal on Monday. ${words} “We sail at noon,” Maria Veyra said.\n`
const line = (fields: object) => `${JSON.stringify(fields)}\n`

/** Adds lines in this process, which has its model already. */
async function keep(to: string, lines: string): Promise<void> {
  const opened = open(to, { create: true })
  const stdin = (async function* () {
    yield Buffer.from(lines)
  })()
  for await (const { outcome, why } of opened.add(['-'], { stdin })) if (outcome === 'failed') throw new Error(why!)
  opened.close()
}

describe('hearsay add', () => {
  test('a folder, and again: nothing is read twice', async () => {
    const again = await at('add', examplesFolder)
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toMatch(/^0 reports added to .*\.\n {2}14 were here already\n {2}14 left out: not a kind of file/)
  })

  test('what cannot be read is told, the rest is added, and a file tells what became of each', async () => {
    const to = join(folder, 'mixed')
    const file = join(folder, 'mixed.ndjson')
    const report = join(folder, 'report.ndjson')
    const lines = [
      { id: 'a', text: text(1) },
      { id: 'b' },
      { id: 'a', text: text(1) },
      { id: 'c', text: text(3), published: '9/28' },
    ]
    writeFileSync(file, `${lines.map(line).join('')}not json\n`)
    const { code, out } = await hearsay(['add', file, join(folder, 'nowhere'), '-w', to, '--report', report])
    expect(code).toBe(1)
    expect(out).toMatch(/^1 report added to .*\n {2}1 was here already\n {2}4 could not be read:\n/)
    expect(out).toContain(`${file}:2: The report has no "text"`)
    const entries = readFileSync(report, 'utf8').trim().split('\n')
    expect(entries.map(entry => JSON.parse(entry)).map(({ outcome, code: why }) => why ?? outcome)).toEqual([
      'added',
      'text-missing',
      'known',
      'published-invalid',
      'not-json',
      'file-missing',
    ])
  })

  test('other words at an address are its next version; the address stands in the page or was given', async () => {
    const to = join(folder, 'versions')
    const url = 'https://courier.example/harbour'
    const page = (n: number) =>
      `<html><head><link rel="canonical" href="${url}"></head><body><article>${text(n)
        .split('\n\n')
        .map(part => `<p>${part}</p>`)
        .join('')}</article></body></html>`
    writeFileSync(join(folder, 'page.html'), page(2))
    await keep(to, line({ text: text(1), url: `${url}?utm_source=x#top` }))
    await hearsay(['add', join(folder, 'page.html'), '-w', to])
    const { out } = await hearsay(['show', url, '--versions', '--json', '-w', to])
    expect(
      JSON.parse(out).map(({ version, address }: { version: number; address: string }) => [version, address]),
    ).toEqual([
      [1, url],
      [2, url],
    ])
    const came = await hearsay(['show', url, '--original', '-w', to])
    expect(came.out).toBe(page(2))
  })

  test('a table with columns of its own names', async () => {
    const to = join(folder, 'table')
    const file = join(folder, 'table.csv')
    writeFileSync(file, `NR,PROSE,DAY\n1,"${text(1)}",2026-03-12\n2,"${text(2)}",2026-03-13\n`)
    const wrong = await hearsay(['add', file, '-w', to])
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('--column text=')])
    await hearsay(['add', file, '-w', to, '--column', 'text=PROSE', '--column', 'id=NR', '--column', 'published=DAY'])
    const { out } = await hearsay(['search', 'event:arrest', '--json', '-w', to])
    expect(
      JSON.parse(out).hits.map(({ name, published }: { name: string; published: string }) => [name, published]),
    ).toEqual([
      ['2', '2026-03-13'],
      ['1', '2026-03-12'],
    ])
  })

  test('two at once: each report is stored once', async () => {
    const [to, file] = [join(folder, 'two'), join(folder, 'two.ndjson')]
    writeFileSync(file, Array.from({ length: 30 }, (_, i) => line({ id: `r${i}`, text: text(i) })).join(''))
    const both = await Promise.all([1, 2].map(() => hearsay(['add', file, '-w', to, '--json', '--workers', '1'])))
    const counts = both.map(({ out }) => JSON.parse(out))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(counts[0].added + counts[1].added).toBe(30)
    expect(counts[0].known + counts[1].known).toBe(30)
    checkedContent(to)
  })
})

describe('hearsay show, correct, remove, rebuild', () => {
  const key = async (query: string): Promise<string> =>
    JSON.parse((await at('search', query, '--json')).out).hits[0].key

  test('the reading is that of hearsay read', async () => {
    const file = join(examplesFolder, 'wire-ferry-fire.txt')
    const kept = JSON.parse((await at('show', file, '--json')).out)
    const read = JSON.parse((await hearsay(['read', file, '--json', '--vectors'])).out)
    expect(kept).toEqual(read)
    expect((await at('show', file)).out).toContain('What happened')
    expect((await at('show', file, 'v1')).out).toMatch(/^v1 [\s\S]+ because /)
  })

  test('a correction is found by search, listed, kept through rebuild, and undone', async () => {
    const report = await key('event:verdict OR guilty')
    const reading = JSON.parse((await at('show', report, '--json')).out)
    const event = reading.events.find(({ modality }: { modality: string }) => modality === 'happened')
    const search = () =>
      at('search', `event:"${event.kind}" modality:conditional`, '--json').then(({ out }) => JSON.parse(out))
    const before = checkedContent(workspace)
    const { total } = await search()
    const told = await at('correct', report, event.id, '--modality', 'conditional', '--note', 'see the ruling')
    expect([told.code, told.out]).toEqual([0, expect.stringMatching(/happened → conditional.*see the ruling/)])
    expect((await search()).total).toBe(total + 1)
    const corrected = checkedContent(workspace)
    expect((await at('rebuild')).out).toMatch(/^14 reports read again\./)
    expect(checkedContent(workspace)).toBe(corrected)
    const [kept] = JSON.parse((await at('corrections', '--json')).out)
    expect([kept.report, kept.stale, kept.note]).toEqual([report, null, 'see the ruling'])
    expect((await at('corrections', '--undo', String(kept.id))).code).toBe(0)
    expect(checkedContent(workspace)).toBe(before)
    expect((await at('corrections', '--undo', '99')).err).toMatch(/There is no correction 99\. See/)
    expect((await at('correct', report, event.id)).code).toBe(2)
  }, 60_000)

  test('what was taken out says what stays, and does not come back unseen', async () => {
    const to = join(folder, 'removed')
    const given = [1, 2].map(n => line({ text: text(n), url: 'https://courier.example/a' }))
    await keep(to, given.join(''))
    const { out } = await hearsay(['remove', 'https://courier.example/a', '-w', to, '--reason', 'asked by the court'])
    expect(out).toMatch(/was taken out.*\n {2}1 other version of https:\/\/courier\.example\/a stays: [0-9a-f]{16}\n/)
    const again = await hearsay(['add', '-', '-w', to], given.join(''))
    expect(again.out).toMatch(/^0 reports added.*\n {2}1 was here already\n {2}1 left out, since taken out/)
    expect((await hearsay(['add', '-', '-w', to, '--again', '--json'], given.join(''))).out).toContain('"added":1')
  })

  test('status', async () => {
    const { out } = await at('status')
    expect(out).toMatch(/^14 reports at 14 addresses, published 2026-01-\d\d to 2026-05-\d\d\n/)
  })
})

test('what somebody says is found without the words that interrupt it', async () => {
  const to = join(folder, 'interrupted')
  await keep(
    to,
    line({
      text: 'Vote\n\n“We have been patient,” said Amalia Reyes, who heads the union. “That patience has ended.”\n',
    }),
  )
  const opened = open(to)
  const [hit] = opened.search('said:Reyes').hits
  const { text } = opened.reading(hit!.key).report
  opened.close()
  const [said] = hit!.statements
  expect(said!.words).toBe('We have been patient, … That patience has ended.')
  expect(text.slice(said!.start, said!.end)).toMatch(/^We have [\s\S]+ ended\.$/)
})

describe('trouble', () => {
  test.each([['search', 'x'], ['show', 'x'], ['rebuild'], ['status'], ['corrections'], ['remove', 'x']])(
    'hearsay %s without a workspace says how to make one',
    async (...args) => {
      const { code, err } = await hearsay([...args, '-w', join(folder, 'none')])
      expect([code, err]).toEqual([1, expect.stringMatching(/There is no workspace in .*make one: hearsay add/)])
    },
  )

  test('a mistake in a search is shown where it is', async () => {
    const { code, err } = await at('search', 'ferry sayd:Veyra')
    expect(code).toBe(2)
    expect(err).toMatch(/^ +ferry sayd:Veyra\n {8}\^{4}\n/)
  })

  test('another program that does not let go: a clear error, and the workspace is whole', async () => {
    const to = join(folder, 'busy')
    await keep(to, line({ text: text(1) }))
    const other = openSqlite(join(to, fileName))
    other.exec('BEGIN IMMEDIATE')
    const many = Array.from({ length: 40 }, (_, i) => line({ text: text(i + 2) })).join('')
    const { code, err } = await hearsay(['add', '-', '-w', to], many)
    expect([code, err]).toEqual([1, expect.stringMatching(/Another program is writing to .*Run this again/)])
    expect((await hearsay(['search', 'smugglers', '-w', to])).out).toContain('1 report')
    other.exec('ROLLBACK')
    other.close()
    checkedContent(to)
  }, 60_000)

  test('a folder that cannot be written can be searched, and says so when something is added', async () => {
    const to = join(folder, 'readonly')
    cpSync(workspace, to, { recursive: true })
    const root = process.getuid?.() === 0
    chmodSync(folder, 0o755)
    for (const file of readdirSync(to)) chmodSync(join(to, file), 0o444)
    chmodSync(to, 0o555)
    const asOther = (args: string[], input: string | null = null) =>
      hearsay([...args, '-w', to], input, {}, root ? { uid: 65534 } : {})
    const found = await asOther(['search', 'ferry'])
    expect([found.code, found.out]).toEqual([0, expect.stringContaining('reports')])
    const { code, err } = await asOther(['add', '-'], line({ text: text(9) }))
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be written .*Check its permissions/)])
    chmodSync(to, 0o755)
  }, 60_000)

  test('a folder that cannot be made', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { code, err } = await hearsay(['add', '-', '-w', join(file, 'below')], line({ text: text(1) }))
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be written/)])
  })
})

test('a workspace of every released version comes through', () => {
  const released = readdirSync(join(import.meta.dirname, 'workspaces')).filter(file => file.endsWith('.db'))
  expect(released.length).toBeGreaterThan(0)
  for (const file of released) {
    const to = join(folder, `from-${file}`)
    mkdirSync(to)
    cpSync(join(import.meta.dirname, 'workspaces', file), join(to, fileName))
    const opened = open(to)
    const reading = opened.reading('r1')
    expect(reading.report.text).toContain('smugglers')
    expect(opened.search('said:Veyra event:arrest').total).toBe(2)
    expect(opened.corrections()).toMatchObject([{ stale: null, note: 'seen on video' }])
    opened.close()
    checkedContent(to)
  }
})
