import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplesFolder } from './examples.ts'
import { hearsay } from './hearsay.ts'

/* Nothing leaves the machine but what the user asked to fetch. */

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-net-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function attempts(...commands: string[][]): Promise<string> {
  const file = join(folder, 'attempts')
  writeFileSync(file, '')
  const env = {
    HEARSAY_ATTEMPTS: file,
    HEARSAY_WORKSPACE: join(folder, 'workspace'),
    NODE_OPTIONS: `--require ${join(import.meta.dirname, 'network.cjs')}`,
  }
  for (const args of commands) {
    const { code, err } = await hearsay(args, null, env)
    if (code !== 0) writeFileSync(file, `${readFileSync(file, 'utf8')}${args.join(' ')}: ${err}`)
  }
  return readFileSync(file, 'utf8')
}

test('no command that was given no address opens a connection or looks up a name', async () => {
  const page = join(folder, 'page.html')
  writeFileSync(
    page,
    '<html><head><link rel=canonical href="https://courier.example/a"><script src="https://courier.example/x.js"></script></head><body><article><h1>Ferry fire</h1><p>Police closed the harbour at Sundal on Monday, the harbour master said.</p><img src="https://courier.example/x.png"></article></body></html>',
  )
  const report = join(examplesFolder, 'wire-ferry-fire.txt')
  expect(
    await attempts(
      ['read', report, page],
      ['read', report, '--html', join(folder, 'out.html')],
      ['explain', report],
      ['add', examplesFolder, page],
      ['search', 'ferry'],
      ['show', 'https://courier.example/a'],
      ['rebuild'],
      ['status'],
      ['remove', 'https://courier.example/a'],
    ),
  ).toBe('')
}, 120_000)

test('reading leaves nothing behind: no number for the machine, no log, no queue of what the runtime would report', async () => {
  const [home, temporary] = [join(folder, 'home'), join(folder, 'temporary')]
  for (const made of [home, temporary]) mkdirSync(made)
  // CI is unset, since the runtime is silent by itself where it is set.
  const env = { HOME: home, XDG_CACHE_HOME: join(home, '.cache'), TMPDIR: temporary, CI: '', ORT_DISABLE_TELEMETRY: '' }
  const { code } = await hearsay(['read', join(examplesFolder, 'wire-ferry-fire.txt')], null, env)
  expect([code, readdirSync(home), readdirSync(temporary)]).toEqual([0, [], []])
})

test('an address that was given is noticed, so that the test above can fail', async () => {
  expect(await attempts(['read', 'http://localhost:9/'])).toMatch(/localhost/)
  expect(await attempts(['add', 'http://localhost:9/'])).toMatch(/localhost/)
})
