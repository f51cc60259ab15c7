/**
 * Speed: words a second on one thread and on two, beside compromise in the same run; time to the first output for one report; memory.
 *
 *     npm run bench
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compromise from 'compromise'
import { openQuantities, openReader, openTimes } from '../dist/src/index.js'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/src/present/cli/main.js')
const folder = join(root, 'examples')
const reports = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => readFileSync(join(folder, file), 'utf8'))
const wordsIn = (text: string) => text.split(/\s+/).length
const rounds = 40
const words = reports.reduce((sum, text) => sum + wordsIn(text), 0) * rounds
const print = (name: string, figure: string) => process.stdout.write(`${name.padEnd(52)} ${figure}\n`)
const rate = (milliseconds: number) => `${Math.round(words / milliseconds).toLocaleString('en')},000 words/s`

const timed = async (work: () => Promise<void> | void): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const reader = openReader()
const readAll = async (times: number) => {
  for (let i = 0; i < times; i++) for (const text of reports) await reader.read({ text })
}
await readAll(3)
const one = await timed(() => readAll(rounds))
print('one thread, in process', rate(one))

const [timesOf, quantitiesOf] = [openTimes(), openQuantities()]
const measureAll = (times: number) => {
  for (let i = 0; i < times; i++)
    for (const text of reports) quantitiesOf(text, { taken: timesOf(text, { published: '2026-03-11' }) })
}
measureAll(3)
print('times and quantities alone, one thread', rate(await timed(() => measureAll(rounds))))

const lines = Array.from({ length: rounds * 5 }, (_, i) =>
  reports.map((text, k) => JSON.stringify({ id: `${i}-${k}`, text })).join('\n'),
).join('\n')
const input = join(mkdtempSync(join(tmpdir(), 'hearsay-bench-')), 'reports.ndjson')
writeFileSync(input, lines)
for (const workers of ['1', '2']) {
  const took = await timed(() => {
    spawnSync('sh', [
      '-c',
      `"${process.execPath}" "${main}" read --ndjson --workers ${workers} < "${input}" > /dev/null`,
    ])
  })
  print(`hearsay read --ndjson --workers ${workers} (start-up in)`, rate(took / 5))
}

const theirs = await timed(() => {
  for (let i = 0; i < rounds / 20; i++) for (const text of reports) compromise(text).json()
})
print('compromise, .json() of the same texts', rate(theirs * 20))
print('ratio, one thread', ((theirs * 20) / one).toFixed(1))

const starts = Array.from({ length: 9 }, () => {
  const started = performance.now()
  spawnSync(process.execPath, [main, 'read', join(folder, 'wire-ferry-fire.txt')])
  return performance.now() - started
}).sort((a, b) => a - b)
print('one report on the command line, median of 9', `${Math.round(starts[4]!)} ms`)
const bare = Array.from({ length: 9 }, () => {
  const started = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - started
}).sort((a, b) => a - b)
print('node itself, median of 9', `${Math.round(bare[4]!)} ms`)
const { stderr } = spawnSync('/usr/bin/time', ['-v', process.execPath, main, 'read', '--ndjson', '--workers', '1'], {
  input: lines,
  encoding: 'utf8',
  maxBuffer: 2 ** 31 - 1,
})
const resident = /Maximum resident set size \(kbytes\): (\d+)/.exec(stderr ?? '')?.[1]
if (resident)
  print(
    `memory for ${(reports.length * rounds * 5).toLocaleString('en')} reports, one worker`,
    `${Math.round(Number(resident) / 1024)} MB`,
  )
