import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../src/index.ts'
import { hearsay, main } from './hearsay.ts'

const root = join(import.meta.dirname, '..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const report =
  'Harbour shut after ferry fire\n\nSUNDAL, March 12 (Press) - “We sail at noon,” harbour master Maria Veyra said.\n\nShe left.\n'
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('hearsay read', () => {
  test('a file for people: text, who said what, no colour codes in a pipe', async () => {
    const { code, out, err } = await hearsay(['read', file('a.txt', report), '--published', '2026-03-12'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Harbour shut after ferry fire')
    expect(out).toMatch(/Who said what\ns1 +harbour master Maria Veyra, said\n +“We sail at noon,”/)
    expect(out).not.toContain('\x1b')
  })
  test('colour where it is asked for', async () => {
    expect((await hearsay(['read', file('a.txt', report)], null, { FORCE_COLOR: '1', NO_COLOR: '' })).out).toContain(
      '\x1b[',
    )
  })
  test('--json is a reading; standard input reads alike', async () => {
    const fromFile = JSON.parse((await hearsay(['read', file('a.txt', report), '--json'])).out)
    const fromInput = JSON.parse((await hearsay(['read', '-', '--json'], report)).out)
    expect(fromFile.schema).toBe('hearsay.reading/1')
    expect({ ...fromInput, id: '' }).toEqual({ ...fromFile, id: '' })
  })
  test('many files: an array in JSON, a line each in NDJSON, in order', async () => {
    const paths = ['1', '2', '3'].map(n => file(`${n}.txt`, report.replace('noon', n)))
    const array = JSON.parse((await hearsay(['read', ...paths, '--json'])).out) as { id: string }[]
    expect(array.map(({ id }) => id)).toEqual(paths)
    const lines = (await hearsay(['read', ...paths, '--ndjson'])).out.trim().split('\n')
    expect(lines.map(line => JSON.parse(line).id)).toEqual(paths)
  })
  test('options reach the reading', async () => {
    const { out } = await hearsay([
      'read',
      file('a.txt', report),
      '--json',
      '--published',
      '2026-03-12T09:00+01:00',
      '--outlet',
      'Courier',
      '--title',
      'T',
      '--as-is',
    ])
    expect(JSON.parse(out).report).toMatchObject({
      published: '2026-03-12T09:00+01:00',
      outlet: 'Courier',
      title: 'T',
      text: report,
    })
  })
  test('NDJSON: order kept, bad lines are error lines with their id, the run goes on, exit 1', async () => {
    const input = [
      '{"id":"a","text":"One."}',
      'no json',
      '',
      '{"id":"c"}',
      '{"id":4,"text":"Four."}',
      '{"text":"Five."}',
      '[1]',
      '{"id":"z","text":"Last.","published":"soon"}',
    ]
    const { code, out } = await hearsay(['read', '--ndjson'], input.join('\n'))
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ id, error }) => [id, error?.code ?? 'read'])).toEqual([
      ['a', 'read'],
      ['line:2', 'not-json'],
      ['c', 'text-missing'],
      ['4', 'read'],
      ['line:6', 'read'],
      ['line:7', 'not-json'],
      ['z', 'published-invalid'],
    ])
    expect(code).toBe(1)
  })
  test('NDJSON through workers gives the same bytes as without, whatever their number', async () => {
    const input = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: report.replace('noon', `noon ${i}`) }),
    ).join('\n')
    const [one, two, three] = await Promise.all(
      ['1', '2', '3'].map(workers => hearsay(['read', '--ndjson', '--workers', workers], input)),
    )
    expect(one!.out.split('\n').length).toBe(61)
    expect(two!.out).toBe(one!.out)
    expect(three!.out).toBe(one!.out)
    const alone = await hearsay(['read', '--ndjson'], input.split('\n')[7]!)
    expect(alone.out.trim()).toBe(one!.out.split('\n')[7])
  })
  test('a line separator inside a JSON string does not cut the line', async () => {
    const { out } = await hearsay(['read', '--ndjson'], '{"id":"a","text":"One.\u2028Two."}\n')
    expect(JSON.parse(out).report.text).toBe('One.\n\nTwo.')
  })
  test('a folder: its .txt files in order, with a pool of workers', async () => {
    const many = mkdtempSync(join(folder, 'many-'))
    for (let i = 10; i < 30; i++) writeFileSync(join(many, `${i}.txt`), report)
    const lines = (await hearsay(['read', many, '--ndjson'])).out.trim().split('\n')
    expect(lines.map(line => JSON.parse(line).id.slice(-6))).toEqual(
      Array.from({ length: 20 }, (_, i) => `${i + 10}.txt`),
    )
  })
  test('one file that cannot be read does not stop the others', async () => {
    const { code, out, err } = await hearsay([
      'read',
      join(folder, 'nowhere.txt'),
      file('x.png', Buffer.from('\x89PNG…', 'latin1')),
      file('a.txt', report),
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/nowhere\.txt: There is no file/)
    expect(err).toMatch(
      /x\.png is an image or sound file, not text, a page, a PDF or an e-mail\. Save it as one of these/,
    )
    expect(out).toContain('Harbour shut')
  })
  test('a saved page in, a page to look at out', async () => {
    const html = `<html><body><article><h1>Harbour shut</h1>${'<p>The harbour of Sundal was shut on Monday, the port authority said.</p>'.repeat(1)}<p>“We sail again at noon,” harbour master Maria Veyra told reporters on the pier.</p></article></body></html>`
    const out = join(folder, 'reading.html')
    const { code, out: printed, err } = await hearsay(['read', file('page.html', html), '--html', out])
    expect([code, printed, err]).toEqual([0, '', `wrote ${out}\n`])
    expect(readFileSync(out, 'utf8')).toContain('We sail again at noon')
    expect((await hearsay(['read', file('page.html', html), file('a.txt', report), '--html', out])).code).toBe(2)
    expect((await hearsay(['read', file('page.html', html), '--html', join(folder, 'no', 'where.html')])).err).toMatch(
      /cannot be written/,
    )
  })
  test('NDJSON takes pages too', async () => {
    const html = '<p>The harbour of Sundal was shut on Monday, the port authority said.</p>'
    const { out } = await hearsay(['read', '--ndjson'], JSON.stringify({ id: 'a', html }))
    expect(JSON.parse(out).report.text).toContain('The harbour of Sundal')
  })
  test.each<[string, Buffer | string, RegExp]>([
    ['an empty file', '', /The report has no text/],
    ['windows-1252', Buffer.from('He said \x93no\x94.', 'latin1'), /read as windows-1252/],
    ['UTF-16', Buffer.from(`\uFEFF${report}`, 'utf16le'), /Maria Veyra/],
    [
      'German',
      'Der Hafen wurde am Montag nach einem Brand auf einer Fähre geschlossen, teilte die Behörde der Stadt mit.',
      /in German; only English is read/,
    ],
  ])('%s', async (_, content, shows) => {
    const { code, out } = await hearsay(['read', file('odd.txt', content)])
    expect(code).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toMatch(shows)
  })
  test('a reader that closes the pipe early is no error', async () => {
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${main}" read examples/*.txt | head -n 1; echo "\${PIPESTATUS:-0}"`],
      { cwd: root },
    )
    let err = ''
    child.stderr.on('data', words => {
      err += words
    })
    await new Promise(resolve => child.on('close', resolve))
    expect(err).toBe('')
  })
})

describe('hearsay read --plover', () => {
  test('rows of all reports below one header; what cannot be read goes to standard error', async () => {
    const paths = ['Canada', 'Mexico'].map(who => file(`${who}.txt`, `Norway attacked ${who} on Monday.\n`))
    const { code, out, err } = await hearsay(['read', ...paths, join(folder, 'nowhere.txt'), '--plover'])
    const rows = out.split('\n').map(row => row.split('\t'))
    expect(rows.map(([report, , , category]) => [report, category])).toEqual([
      ['report', 'category'],
      [paths[0], 'ASSAULT'],
      [paths[1], 'ASSAULT'],
      ['', undefined],
    ])
    expect([code, err]).toEqual([1, expect.stringContaining('There is no file')])
  })
  test('a report without events is the header alone', async () => {
    const { out } = await hearsay(['read', '-', '--plover'], 'Harbour, March 2026.\n')
    expect(out).toMatch(/^report\tevent\t.*\tasserter\n$/)
  })
})

describe('hearsay read --syntax', () => {
  test('prints words, sentences and trees as CoNLL-U', async () => {
    const { code, out, err } = await hearsay(['read', '--syntax', '--as-is'], "We can't sail. Dogs sleep.\n")
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n').map(line => line.split('\t').slice(0, 4).join(' '))
    expect(lines).toEqual([
      '# newdoc id = standard input',
      '# newpar',
      '# sent_id = 1',
      "# text = We can't sail.",
      '1 We we PRON',
      "2-3 can't _ _",
      '2 ca can AUX',
      "3 n't not PART",
      '4 sail sail VERB',
      '5 . . PUNCT',
      '',
      '# sent_id = 2',
      '# text = Dogs sleep.',
      '1 Dogs dog NOUN',
      '2 sleep sleep VERB',
      '3 . . PUNCT',
      '',
      '',
    ])
    expect(out).toContain('4\tsail\tsail\tVERB\t_\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No')
  })
  test('--pretokenized keeps the tokens and sentences it is given', async () => {
    const { out } = await hearsay(['read', '--pretokenized'], 'Dogs sleep . Cats\u00a0and dogs do\n\nso what ?\n')
    const rows = out.split('\n').filter(line => /^\d+\t/.test(line))
    expect(rows.map(row => row.split('\t')[1])).toEqual([
      'Dogs',
      'sleep',
      '.',
      'Cats\u00a0and',
      'dogs',
      'do',
      'so',
      'what',
      '?',
    ])
    expect(out.match(/# sent_id/g)).toHaveLength(2)
  })
})

test('--vectors adds two vectors of 384 whole numbers, here and in workers', async () => {
  const input = Array.from({ length: 10 }, (_, i) => JSON.stringify({ id: `${i}`, text: report })).join('\n')
  const { out } = await hearsay(['read', '--ndjson', '--vectors', '--workers', '2'], input)
  const { vectors } = JSON.parse(out.split('\n')[0]!)
  expect(Object.keys(vectors)).toEqual(['report', 'lead'])
  expect(Buffer.from(vectors.report, 'base64')).toHaveLength(384)
  expect(JSON.parse((await hearsay(['read', '--json'], report)).out)).not.toHaveProperty('vectors')
})

test('a report that takes too long is an error line, and the run goes on', { timeout: 60_000 }, async () => {
  const long = file('long.txt', 'The ferry sank in the harbour on Monday. '.repeat(20_000))
  const files = Array.from({ length: 8 }, (_, i) => file(`short${i}.txt`, report))
  const { code, out } = await hearsay(['read', long, ...files, '--ndjson', '--timeout', '5', '--workers', '1'])
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(code).toBe(1)
  expect(lines[0]).toMatchObject({ id: long, error: { code: 'read-too-long' } })
  expect(lines.slice(1).map(({ schema }) => schema)).toEqual(files.map(() => 'hearsay.reading/1'))
})

describe('wrong usage ends with exit 2 and says what to do', () => {
  test.each([
    [['read', '--published', 'yesterday'], /2026-03-11/],
    [['read', '--workers', '0'], /whole number from 1/],
    [['read', '--nonsense'], /unknown option/],
    [['nonsense'], /unknown command/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await hearsay(args as string[])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})

describe('the other commands', () => {
  test('explain prints the chain: rule, cue, speaker and what that rests on', async () => {
    const { code, out } = await hearsay(['explain', file('a.txt', report), 's1'])
    expect(code).toBe(0)
    expect(out).toMatch(/s1 statement “We sail at noon,”\n +because .*\(statements\.after\)/)
    expect(out).toMatch(/cue “said” \(say, in lexicon\/sayings\)/)
    expect(out).toMatch(/m\d+ mention “Maria Veyra”\n +because .*\(names\./)
  })
  test('explain of what is not there says what is', async () => {
    const { code, err } = await hearsay(['explain', file('a.txt', report), 's9'])
    expect(code).toBe(1)
    expect(err).toMatch(/no annotation "s9"\. It has s1, v1/)
  })
  test('doctor finds everything working', async () => {
    const { code, out } = await hearsay(['doctor'])
    expect([code, out]).toEqual([0, expect.stringMatching(/Everything works\.\n$/)])
  })
  test('demo shows one reading and a line for each example', async () => {
    const { code, out } = await hearsay(['demo'])
    expect(code).toBe(0)
    for (const name of ['wire-ferry-fire.txt', 'court-verdict.txt']) expect(out).toContain(name)
  })
  test('--version and --help', async () => {
    expect((await hearsay(['--version'])).out.trim()).toBe(version)
    const { code, out } = await hearsay(['read', '--help'])
    expect([code, out]).toEqual([0, expect.stringContaining('Examples:')])
  })
})

describe('hearsay who', () => {
  test('says what somebody said, with the report and the words', async () => {
    const path = file('who.txt', report)
    const { code, out, err } = await hearsay(['who', 'Veyra', path, '--published', '2026-03-12'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Maria Veyra')
    expect(out).toMatch(/2026-03-12 · .*who\.txt s1\n +“We sail at noon,”\n +.*said/)
  })
  test('as JSON, and nobody as an empty list', async () => {
    const path = file('who.txt', report)
    const found = JSON.parse((await hearsay(['who', 'Maria Veyra', path, '--json'])).out)
    expect(found.map((one: { name: string; said: unknown[] }) => [one.name, one.said.length])).toEqual([
      ['Maria Veyra', 1],
    ])
    expect(JSON.parse((await hearsay(['who', 'Kess', path, '--json'])).out)).toEqual([])
    expect((await hearsay(['who', 'Kess', path])).out).toMatch(/^Nothing that Kess says was found\. Try /)
  })
  test('a report that cannot be read is told, and the others are read', async () => {
    const { code, out, err } = await hearsay(['who', 'Veyra', join(folder, 'missing.txt'), file('who.txt', report)])
    expect(code).toBe(1)
    expect(err).toContain('missing.txt')
    expect(out).toContain('Maria Veyra')
  })
})

test('the first output for one report comes in a second, or on a slow or busy machine in thirty times what Node takes to start', async () => {
  const path = join(root, 'examples/wire-ferry-fire.txt')
  const quickest = async (run: () => Promise<unknown>) => {
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const started = performance.now()
      await run()
      times.push(performance.now() - started)
    }
    return Math.min(...times)
  }
  const node = await quickest(async () => spawnSync(process.execPath, ['-e', '0']))
  expect(await quickest(() => hearsay(['read', path]))).toBeLessThan(Math.max(1000, 30 * node))
})

test('what was written is whole: the last reading of a large run ends its line', async () => {
  const input = Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: `r${i}`, text: report })).join('\n')
  const { out } = await hearsay(['read', '--ndjson'], input)
  expect(out.endsWith('}\n')).toBe(true)
  expect(out.trim().split('\n').length).toBe(300)
})
