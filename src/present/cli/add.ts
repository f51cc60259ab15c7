import { createWriteStream, type WriteStream } from 'node:fs'
import { type Added, type AddOptions, open, problem, systemClock } from '../../index.ts'
import { openProgress } from './progress.ts'
import type { Streams } from './read.ts'
import { count, plural } from './words.ts'

/** Failures told one by one; the rest are counted. */
const toldOneByOne = 10

/** `hearsay add`: adds sources to the workspace. Exit code 1 where something could not be read. */
export async function addCommand(
  sources: readonly string[],
  folder: string,
  options: AddOptions,
  { json, report }: { readonly json?: boolean; readonly report?: string },
  { in: stdin, out, err }: Streams,
): Promise<number> {
  const log = report === undefined ? null : await openLog(report)
  const workspace = open(folder, { create: true })
  const progress = openProgress(err, systemClock, null, 'reports')
  const summary = openSummary(folder)
  try {
    for await (const added of workspace.add(sources, { ...options, stdin })) {
      summary.take(added)
      log?.write(`${JSON.stringify(entryOf(added))}\n`)
      progress.step(1, added.total ? added.through / added.total : undefined)
    }
  } finally {
    progress.finish()
    workspace.close()
    await new Promise(resolve => (log ? log.end(resolve) : resolve(null)))
  }
  out.write(json ? `${JSON.stringify(summary.counts)}\n` : summary.words())
  return summary.counts.failed > 0 ? 1 : 0
}

/** One line of the file that tells what became of each thing. */
const entryOf = ({ through: _, total: __, ...entry }: Added) => entry

const openLog = (path: string): Promise<WriteStream> =>
  new Promise((resolve, reject) => {
    const stream = createWriteStream(path)
    stream.once('open', () => resolve(stream))
    stream.once('error', error => reject(problem('page-unwritable', path, (error as NodeJS.ErrnoException).code ?? '')))
  })

/** '1 of them is', '3 of them are' */
const are = (n: number, what: string): string => `${count(n)} ${what} ${n === 1 ? 'is' : 'are'}`

/** Counts outcomes, and says them in words. */
function openSummary(folder: string) {
  const counts = { added: 0, versions: 0, known: 0, removed: 0, skipped: 0, failed: 0, unread: 0 }
  const skipped = new Map<string, number>()
  const failed: string[] = []
  return {
    counts,
    take({ outcome, version, why, source, warnings }: Added): void {
      counts[outcome]++
      if (version !== null && version > 1) counts.versions++
      if (warnings.includes('language-not-read')) counts.unread++
      if (outcome === 'skipped') skipped.set(why!, (skipped.get(why!) ?? 0) + 1)
      if (outcome === 'failed' && failed.length < toldOneByOne)
        failed.push(why!.includes(source) ? why! : `${source}: ${why}`)
    },
    words(): string {
      const lines = [`${plural(counts.added, 'report')} added to ${folder}.`]
      const aside = (n: number, words: string) => void (n > 0 && lines.push(`  ${words}`))
      aside(counts.versions, `${are(counts.versions, 'of them')} new at an address that was here`)
      aside(counts.unread, `${are(counts.unread, 'of them')} not in English: kept, but not read`)
      aside(counts.known, `${count(counts.known)} ${counts.known === 1 ? 'was' : 'were'} here already`)
      aside(counts.removed, `${count(counts.removed)} left out, since taken out earlier; --again adds such reports`)
      for (const [why, n] of [...skipped].sort(([, a], [, b]) => b - a)) aside(n, `${count(n)} left out: ${why}`)
      aside(counts.failed, `${count(counts.failed)} could not be read:`)
      for (const line of failed) lines.push(`    ${line}`)
      aside(
        counts.failed - failed.length,
        `  and ${count(counts.failed - failed.length)} more; --report FILE lists all`,
      )
      return `${lines.join('\n')}\n`
    },
  }
}
