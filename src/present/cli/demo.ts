import { fileURLToPath } from 'node:url'
import { listFiles, openReader, type Reading, readDocument } from '../../index.ts'
import { pretty } from './pretty.ts'
import type { Streams } from './read.ts'
import { terminalOf } from './terminal.ts'

/** Shown in full; the others as one line each. */
const shownInFull = 'local-ferry-fire.txt'

/** `hearsay demo`: reads the reports in examples/ and shows what comes out. */
export async function demo({ out, env }: Streams): Promise<number> {
  const terminal = terminalOf(out, env)
  const { colours: c } = terminal
  const folder = fileURLToPath(new URL('../../../../examples', import.meta.url))
  const reader = openReader()
  const readings: Reading[] = []
  for (const file of await listFiles(folder)) {
    readings.push(await reader.read({ id: file.slice(folder.length + 1), ...(await readDocument(file)).input }))
  }
  const full = readings.find(({ id }) => id === shownInFull)
  if (full) out.write(`${pretty(full, terminal)}\n${c.dim('─'.repeat(terminal.width))}\n\n`)
  out.write(`${c.bold(`All ${readings.length} example reports`)}\n`)
  out.write(c.dim(`${row(['file', 'kind', 'published', 'quotations', 'attributed', 'names', 'left out'])}\n`))
  for (const reading of readings) out.write(`${row(cells(reading))}\n`)
  out.write(`\nRead your own: ${c.cyan('npx hearsay read FILE')}   All options: ${c.cyan('npx hearsay read --help')}\n`)
  return 0
}

const widths = [34, 14, 11, 11, 11, 6, 8]
const row = (words: readonly string[]): string =>
  words
    .map((word, i) => word.padEnd(widths[i]!))
    .join(' ')
    .trimEnd()

const cells = ({ id, report, statements, entities }: Reading): string[] => [
  id,
  report.genre ?? '-',
  report.published?.slice(0, 10) ?? '-',
  String(statements.length),
  String(statements.filter(({ speaker }) => speaker.span !== null).length),
  String(entities.length),
  String(report.dropped.length),
]
