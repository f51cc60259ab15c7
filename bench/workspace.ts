/**
 * The workspace at size: adds reports, then searches while another process writes.
 *
 *     npx tsx bench/workspace.ts REPORTS.ndjson.gz FOLDER     adds all (hours are not needed: it goes on where it was ended), then searches
 *     npx tsx bench/workspace.ts REPORTS.ndjson.gz FOLDER --sample 300   the cost of storing beside reading, in one run, in FOLDER
 */
import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { open } from '../dist/src/index.js'

const [source, folder] = process.argv.slice(2) as [string, string]
const sample = process.argv.includes('--sample') ? Number(process.argv.at(-1)) : null
const main = join(import.meta.dirname, '../dist/src/present/cli/main.js')
const print = (name: string, figure: string) => process.stdout.write(`${name.padEnd(52)} ${figure}\n`)
const figure = (n: number) => Math.round(n).toLocaleString('en')

async function firstLines(most: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(source).pipe(createGunzip()) })) {
    lines.push(line)
    if (lines.length >= most) break
  }
  return lines
}

/** Runs the command line; seconds it took, and the most memory of its largest process. */
function run(args: readonly string[], input?: string): { seconds: number; megabytes: number; out: string } {
  const started = performance.now()
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-v', process.execPath, main, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 31 - 1,
    ...(input === undefined ? {} : { input }),
  })
  if (status !== 0 && !stdout) throw new Error(stderr)
  const seconds = (performance.now() - started) / 1000
  return {
    seconds,
    megabytes: Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1]) / 1024,
    out: stdout,
  }
}

const words = (lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + (JSON.parse(line).text as string).split(/\s+/).length, 0)

if (sample !== null) {
  const lines = await firstLines(sample)
  const path = join(tmpdir(), `hearsay-bench-${process.pid}.ndjson`)
  writeFileSync(path, lines.join('\n'))
  rmSync(folder, { recursive: true, force: true })
  for (let round = 1; round <= 2; round++) {
    const read = run(['read', '--ndjson', '--vectors'], lines.join('\n'))
    const add = run(['add', path, '-w', `${folder}/${round}`])
    print(`read ${sample} reports, two workers`, `${figure(words(lines) / read.seconds)} words/s`)
    print(
      `add them`,
      `${figure(words(lines) / add.seconds)} words/s, ${figure(add.megabytes)} MB at most in one process`,
    )
    print('share of the time that storing takes', `${(100 * (1 - read.seconds / add.seconds)).toFixed(1)} %`)
  }
  rmSync(path)
} else {
  const before = open(folder, { create: true }).status().reports
  const { seconds, megabytes, out } = run(['add', source, '-w', folder])
  process.stdout.write(out)
  const workspace = open(folder)
  const { reports, statements, events } = workspace.status()
  print(
    'added in',
    `${figure(seconds)} s, ${figure(reports - before)} reports; ${figure(megabytes)} MB at most in one process`,
  )
  print(
    'database',
    `${figure(statSync(join(folder, 'hearsay.db')).size / 1e6)} MB; ${figure(statements)} statements, ${figure(events)} events`,
  )
  await searches(workspace)
  workspace.close()
}

/** Times searches of every sort, while another process adds reports to the same workspace. */
async function searches(workspace: ReturnType<typeof open>): Promise<void> {
  const queries = [
    'missile',
    'climate change',
    '"prime minister" Brexit',
    'immigra* border wall',
    'shutdown OR furlough',
    'trump',
    'said:Trump',
    'said:Obama says:health',
    'said:"Nancy Pelosi" shutdown',
    'says:"witch hunt"',
    'said:officials',
    'event:killing modality:happened',
    'event:launch',
    'type:SANCTION country:Iran',
    'type:ASSAULT at:Syria',
    'event:meeting who:Putin',
    'event:protest modality:planned',
    'modality:denied',
    'type:THREATEN whom:Iran',
    'country:PRK from:2017 to:2017-12',
    'at:Paris event:attack',
    'outlet:"Fox News" immigration',
    'NOT trump election',
    'economy from:2016-10-01 to:2016-11-30',
    'genre:opinion gun control',
    '(tax OR budget) -obama said:Ryan',
  ]
  const rounds = 8
  const writer = spawn(process.execPath, [main, 'add', '-', '-w', workspace.folder, '--workers', '1'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const lines = await firstLines(2000)
  writer.stdin.on('error', () => {}) // it is ended before it has taken all
  writer.stdin.end(
    lines
      .map(line => JSON.stringify({ ...JSON.parse(line), url: undefined, outlet: `Copy ${process.pid}` }))
      .join('\n'),
  )
  for (const query of queries) workspace.search(query)
  const held = () => workspace.status().reports
  const before = held()
  while (held() === before) await new Promise(resolve => setTimeout(resolve, 100))
  const took: { query: string; milliseconds: number }[] = []
  for (let round = 0; round < rounds; round++)
    for (const query of queries) {
      const started = performance.now()
      workspace.search(query)
      took.push({ query, milliseconds: performance.now() - started })
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  const written = held() - before
  writer.kill('SIGKILL')
  took.sort((a, b) => a.milliseconds - b.milliseconds)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  print(
    `${took.length} searches while another process adds ${written} reports`,
    `p50 ${at(0.5).milliseconds.toFixed(1)} ms, p95 ${at(0.95).milliseconds.toFixed(1)} ms`,
  )
  print('slowest', `${at(1).query}: ${at(1).milliseconds.toFixed(0)} ms`)
}
