import { type Explanation, explain, openReader, type Reading, readDocument, readStream } from '../../index.ts'
import type { Streams } from './read.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** `hearsay explain FILE ID…`: why each annotation is there. */
export async function explainCommand(
  path: string,
  ids: readonly string[],
  options: { published?: string; asIs?: boolean; json?: boolean },
  streams: Streams,
): Promise<number> {
  const raw = path === '-' ? await readStream(streams.in) : await readDocument(path)
  const { json, ...given } = options
  const reading = await openReader().read({ id: path, ...raw.input, ...given })
  showWhy(reading, ids.length > 0 ? ids : reading.statements.map(({ id }) => id), json === true, streams)
  return 0
}

/** Prints why some annotations of a reading are there. */
export function showWhy(
  reading: Reading,
  ids: readonly string[],
  json: boolean,
  { out, env }: Pick<Streams, 'out' | 'env'>,
): void {
  const explanations = ids.map(id => explain(reading, id))
  const terminal = terminalOf(out, env)
  out.write(
    json ? `${JSON.stringify(explanations, null, 2)}\n` : explanations.map(one => printed(one, terminal, 0)).join('\n'),
  )
}

function printed(explanation: Explanation, terminal: Terminal, depth: number): string {
  const { colours: c } = terminal
  const { id, what, words, rule, says, notes, rests } = explanation
  const indent = '   '.repeat(depth)
  const shortened = words.length > 200 ? `${words.slice(0, 200)}…` : words
  const lines = [
    `${c.bold(id)} ${what} “${shortened}”`,
    ...(rule ? [`   because ${says ?? 'its rule says so'} ${c.dim(`(${rule})`)}`] : []),
    ...notes.map(note => c.dim(`   ${note}`)),
  ]
  return `${lines.map(line => indent + line).join('\n')}\n${rests.map(rest => printed(rest, terminal, depth + 1)).join('')}`
}
