import { type Explanation, explain, openReader, readDocument, readStream } from '../../index.ts'
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
  const wanted = ids.length > 0 ? ids : reading.statements.map(({ id }) => id)
  const explanations = wanted.map(id => explain(reading, id))
  const terminal = terminalOf(streams.out, streams.env)
  streams.out.write(
    json ? `${JSON.stringify(explanations, null, 2)}\n` : explanations.map(one => printed(one, terminal, 0)).join('\n'),
  )
  return 0
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
