import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { defaultWorkers, languageOf, open, openPool, openReader, systemClock, version } from '../../index.ts'
import type { Streams } from './read.ts'
import { terminalOf } from './terminal.ts'

const probe = 'PORT SUNDAL, March 3 (Press) - “We sail at noon,” harbour master Maria Veyra said.'

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

interface Check {
  readonly what: string
  /** What it found, or throws with the remedy. */
  run(): Promise<string>
}

const checks: readonly Check[] = [
  {
    what: 'Node',
    run: async () => {
      const [major, minor] = process.versions.node.split('.').map(Number)
      if (major! < 20 || (major === 20 && minor! < 19))
        throw new Error(`${process.version} is too old. Install Node 20.19, 22 or 24.`)
      return `${process.version}, ${defaultWorkers()} processors, ${Math.round(totalmem() / 2 ** 30)} GB of memory`
    },
  },
  { what: 'Hearsay', run: async () => version },
  {
    what: 'reader model, word lists and rules',
    run: async () => {
      const started = systemClock.now()
      const reading = await openReader().read({ text: probe, published: '2026-03-03' })
      const found = reading.statements[0]?.speaker.span
      if (!found) throw new Error('the test sentence was not read rightly. Build again: npm run build.')
      return `${reading.engine.model} loaded and a test sentence read in ${systemClock.now() - started} ms`
    },
  },
  {
    what: 'language detector',
    run: async () => {
      const { code } = await languageOf(
        'Der Hafenmeister sagte am Dienstag, die Fähre werde am Mittag auslaufen und abends zurückkehren.',
      )
      if (code !== 'de') throw new Error(`a German sentence was taken for "${code}". Install again: npm ci.`)
      return 'tells German from English'
    },
  },
  {
    what: 'workspace',
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hearsay-doctor-'))
      try {
        const workspace = open(folder, { create: true })
        for await (const { outcome, why } of workspace.add(['-'], { stdin: bytesOf(probe) }))
          if (outcome !== 'added') throw new Error(`a report was ${outcome}: ${why}`)
        const { total } = workspace.search('said:Veyra says:sail')
        workspace.close()
        if (total !== 1) throw new Error('a report that was added is not found. Install again: npm ci.')
        return 'a report is added and found'
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  },
  {
    what: 'worker processes',
    run: async () => {
      const pool = openPool(1, 30)
      try {
        const task = { lines: [{ number: 1, text: JSON.stringify({ text: probe }) }], defaults: {}, options: {} }
        for await (const [line] of pool.run([task])) {
          if (!line?.startsWith('{"schema"')) throw new Error(`a worker answered ${line}. Read with --workers 1.`)
        }
        return 'a worker reads'
      } finally {
        pool.close()
      }
    },
  },
]

/** `hearsay doctor`: what is installed and whether it works. Answers the exit code. */
export async function doctor({ out, env }: Streams): Promise<number> {
  const { colours: c } = terminalOf(out, env)
  let failed = 0
  for (const { what, run } of checks) {
    try {
      out.write(`${c.green('ok')}    ${what}: ${await run()}\n`)
    } catch (error) {
      failed++
      out.write(`${c.red('FAIL')}  ${what}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  out.write(
    failed === 0
      ? 'Everything works.\n'
      : `${failed} ${failed === 1 ? 'thing does' : 'things do'} not work; each line says what to do.\n`,
  )
  return failed === 0 ? 0 : 1
}
