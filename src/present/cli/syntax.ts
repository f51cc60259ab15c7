import { openReader, problem, type ReportInput, readDocument, readStream } from '../../index.ts'
import { conllu } from '../conllu.ts'
import type { Streams } from './read.ts'

/** `hearsay read --syntax`: prints CoNLL-U, report by report. Answers the exit code; throws where an input cannot be read. */
export async function printSyntax(
  paths: readonly string[],
  tokens: boolean,
  defaults: ReportInput,
  streams: Streams,
): Promise<number> {
  const reader = openReader()
  for (const path of paths.length > 0 ? paths : ['-']) {
    if (path === '-' && streams.in.isTTY) throw problem('nothing-given')
    const { input } = path === '-' ? await readStream(streams.in) : await readDocument(path)
    const parse = tokens
      ? await reader.parseTokens((input.text ?? '').split('\n').filter(line => line.trim() !== ''))
      : await reader.parse({ ...input, ...defaults })
    const text = conllu(path === '-' ? 'standard input' : path, parse)
    if (!streams.out.write(text)) await new Promise(resolve => streams.out.once('drain', resolve))
  }
  return 0
}
