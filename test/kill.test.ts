import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkedContent } from './content.ts'
import { hearsay, main } from './hearsay.ts'

/*
 * Ended with kill -9 at moments drawn at random while it adds, then run to its end: the same content as without. The number of kills is
 * HEARSAY_KILLS, 4 where it is not given.
 */
const kills = Number(process.env.HEARSAY_KILLS ?? 4)
const reports = 300

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const towns = ['Sundal', 'Corvo Bay', 'Hallin', 'Maresk', 'Oldfort', 'Tavik', 'Ibersund']
const lines = Array.from({ length: reports }, (_, i) => {
  const town = towns[i % towns.length]
  const text = `Police arrested ${i + 2} smugglers in ${town} on Monday. “We will go on,” Inspector Ines Torvald said.`
  return JSON.stringify({ id: `r${i}`, text, url: `https://courier.example/${i % 290}`, published: '2026-03-12' })
})

/** Runs `hearsay add` and ends it after so many milliseconds, with all its workers left to themselves. */
const addAndKill = (args: readonly string[], milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })

test(`killed ${kills} times while adding ${reports} reports, and run again: nothing lost, nothing twice`, async () => {
  const file = join(folder, 'reports.ndjson')
  writeFileSync(file, lines.join('\n'))
  const [whole, cut] = [join(folder, 'whole'), join(folder, 'cut')]
  const started = Date.now()
  expect((await hearsay(['add', file, '-w', whole])).code).toBe(0)
  const undisturbed = Date.now() - started
  const stored: number[] = []
  for (let i = 0; i < kills; i++) {
    await addAndKill(['add', file, '-w', cut, '--workers', '2'], Math.random() * undisturbed)
    const { out } = await hearsay(['status', '--json', '-w', cut])
    stored.push(out === '' ? 0 : JSON.parse(out).reports)
  }
  const { out } = await hearsay(['add', file, '-w', cut, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    failed: 0,
    skipped: 0,
    known: stored.at(-1),
    added: reports - stored.at(-1)!,
  })
  expect(stored).toEqual([...stored].sort((a, b) => a - b))
  expect(checkedContent(cut)).toBe(checkedContent(whole))
}, 600_000)
