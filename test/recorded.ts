import { join } from 'node:path'
import { openReader } from '../src/index.ts'
import { conllu } from '../src/present/conllu.ts'

/** What the shipped weights answered for a text of ours, in the repository. */
export const recordedFile = join(import.meta.dirname, 'recorded.conllu')

const text = `Russia might help Norway, reports suggest

PORT SUNDAL, March 3 (Seaboard) - "We can't sail at noon," harbour master Maria Veyra told reporters on Monday. Four people were killed and the ferry's owner, Harlan Lines, denied that it had been warned.

He was said to have asked the ministry, which regulates ferries, whether to close the port. It didn't answer.`

/** What they answer now: words, sentences and trees as CoNLL-U, and the names behind it. */
export async function recordedNow(): Promise<string> {
  const reader = openReader()
  const { report, mentions } = await reader.read({ text })
  const names = mentions
    .filter(({ form }) => form === 'name')
    .map(({ start, end, type }) => `# name ${start}–${end} ${type} ${report.text.slice(start, end)}`)
  return `${conllu('recorded', await reader.parse({ text }))}${names.join('\n')}\n`
}
