/**
 * Speed: words a second of one reader on one thread, what share of it is outside the encoder and what share each layer takes; of the command line with one worker and
 * two; the time to load the model and to answer for one report; memory of one worker. Tokens are counted as blanks part them.
 *
 *     npm run bench
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layers } from '../dist/src/core/layers.js'
import { reportFromText } from '../dist/src/extract/text.js'
import { lazyGazetteer, shippedGazetteer } from '../dist/src/gazetteer/shipped.js'
import { openQuantities, openTimes } from '../dist/src/index.js'
import { type LazyModel, openModel, shippedModel } from '../dist/src/neural/model.js'
import { openLayers, openPipeline } from '../dist/src/pipeline.js'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/src/present/cli/main.js')
const folder = join(root, 'examples')
const reports = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => readFileSync(join(folder, file), 'utf8'))
const wordsIn = (text: string) => text.split(/\s+/).length
const words = reports.reduce((sum, text) => sum + wordsIn(text), 0)
const print = (name: string, figure: string) => process.stdout.write(`${name.padEnd(52)} ${figure}\n`)
const rate = (rounds: number, milliseconds: number) =>
  `${Math.round((words * rounds * 1000) / milliseconds).toLocaleString('en')} words/s`

const timed = async (work: () => Promise<void> | void): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const encoder = { milliseconds: 0 }
/** The shipped model, its time in the encoder added up. */
function clocked(model: LazyModel): LazyModel {
  return {
    id: model.id,
    load: async () => {
      const loaded = await model.load()
      return {
        ...loaded,
        score: async window => {
          const started = performance.now()
          const scores = await loaded.score(window)
          encoder.milliseconds += performance.now() - started
          return scores
        },
      }
    },
  }
}

const model = openModel(shippedModel())
print('model ready', `${Math.round(await timed(async () => void (await model.load())))} ms`)

const rounds = 4
async function perReport(name: string, work: (text: string) => Promise<unknown>): Promise<void> {
  for (const text of reports) await work(text)
  encoder.milliseconds = 0
  const took = await timed(async () => {
    for (let i = 0; i < rounds; i++) for (const text of reports) await work(text)
  })
  const outside = Math.round((100 * (took - encoder.milliseconds)) / took)
  print(name, `${rate(rounds, took)}${outside < 100 ? `, ${outside} % of the time outside the encoder` : ''}`)
}
const pipeline = openPipeline(clocked(model), lazyGazetteer(shippedGazetteer()))
await perReport('words, sentences, syntax; one thread', text => pipeline.parse({ text }))
await perReport('all layers; one thread', text => pipeline.read({ text }))

const { stages } = openLayers(model, lazyGazetteer(shippedGazetteer()))
const layerMilliseconds = stages.map(() => 0)
for (let i = 0; i < rounds + 1; i++) {
  if (i === 1) layerMilliseconds.fill(0)
  for (const text of reports) {
    const layers: Partial<Layers> = { report: (await reportFromText({ text })).report }
    for (const [k, { run }] of stages.entries())
      layerMilliseconds[k]! += await timed(async () => void Object.assign(layers, await run(layers as Layers)))
  }
}
const allLayers = layerMilliseconds.reduce((sum, took) => sum + took, 0)
print(
  'share of each layer',
  stages.map(({ name }, k) => `${name} ${((100 * layerMilliseconds[k]!) / allLayers).toFixed(1)} %`).join(', '),
)

const [timesOf, quantitiesOf] = [openTimes(), openQuantities()]
await perReport('times and quantities alone; one thread', async text => {
  quantitiesOf(text, { taken: timesOf(text, { published: '2026-03-11' }) })
})

const copies = 12
const lines = Array.from({ length: copies }, (_, i) =>
  reports.map((text, k) => JSON.stringify({ id: `${i}-${k}`, text })).join('\n'),
).join('\n')
const input = join(mkdtempSync(join(tmpdir(), 'hearsay-bench-')), 'reports.ndjson')
writeFileSync(input, lines)
for (const workers of ['1', '2']) {
  const took = await timed(() => {
    const command = `"${process.execPath}" "${main}" read --ndjson --workers ${workers} < "${input}" > /dev/null`
    spawnSync('sh', ['-c', command])
  })
  print(`hearsay read --ndjson --workers ${workers} (start-up in)`, rate(copies, took))
}

async function started(...args: string[]): Promise<string> {
  const took: number[] = []
  for (let i = 0; i < 9; i++) took.push(await timed(() => void spawnSync(process.execPath, args)))
  return `${Math.round(took.sort((a, b) => a - b)[4]!)} ms`
}
print('one report on the command line, median of 9', await started(main, 'read', join(folder, 'wire-ferry-fire.txt')))
print('node itself, median of 9', await started('-e', '0'))
const { stderr } = spawnSync('/usr/bin/time', ['-v', process.execPath, main, 'read', '--ndjson', '--workers', '1'], {
  input: lines,
  encoding: 'utf8',
  maxBuffer: 2 ** 31 - 1,
})
const resident = /Maximum resident set size \(kbytes\): (\d+)/.exec(stderr ?? '')?.[1]
if (resident)
  print(`memory of a worker, ${reports.length * copies} reports`, `${Math.round(Number(resident) / 1024)} MB`)
