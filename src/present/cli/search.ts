import wrapAnsi from 'wrap-ansi'
import {
  type EventHit,
  type Excerpt,
  type Hit,
  open,
  QueryMistake,
  type SearchAnswer,
  type StatementHit,
} from '../../index.ts'
import { showMistake } from './mistake.ts'
import type { Streams } from './read.ts'
import { type Terminal, terminalOf } from './terminal.ts'
import { count, plural } from './words.ts'

/** As they are written on the command line. */
export interface SearchCommandOptions {
  readonly limit?: string
  readonly offset?: string
  readonly sort?: 'relevance' | 'date'
  readonly json?: boolean
}

/** `hearsay search`: exit code 0 also where nothing is found, 2 where the search cannot be understood. */
export async function searchCommand(
  query: string,
  folder: string,
  { limit = '10', offset = '0', sort = 'relevance', json = false }: SearchCommandOptions,
  streams: Streams,
): Promise<number> {
  const workspace = open(folder)
  try {
    const page = { limit: Number(limit), offset: Number(offset), sort }
    showAnswer(query, workspace.search(query, page), { json, offset: page.offset }, streams)
    return 0
  } catch (error) {
    if (error instanceof QueryMistake) return showMistake(error, streams)
    throw error
  } finally {
    workspace.close()
  }
}

const indent = '    '
/** Characters of a statement that are shown; --json has all of it. */
const shown = 300

/** Prints what a search found; `offset` hits stand before it. */
export function showAnswer(
  query: string,
  answer: SearchAnswer,
  { json = false, offset = 0 }: { readonly json?: boolean; readonly offset?: number },
  { out, env }: Pick<Streams, 'out' | 'env'>,
): void {
  if (json) out.write(`${JSON.stringify(answer, null, 2)}\n`)
  else out.write(`${blocks(query, answer, offset, terminalOf(out, env)).join('\n\n')}\n`)
}

function blocks(query: string, { total, hits }: SearchAnswer, offset: number, terminal: Terminal): string[] {
  const { colours: c, width } = terminal
  if (total === 0)
    return [
      `No report was found for ${query}`,
      wrapped(
        'Try fewer words or filters, OR between words that mean the same, or miss* for all that begins so.',
        '',
        width,
      ).join('\n'),
    ]
  if (hits.length === 0)
    return [`${reports(total)} in all, and none behind the first ${count(offset)}. Try a smaller --offset.`]
  const last = offset + hits.length
  const range = offset > 0 ? `${count(offset + 1)} to ${count(last)}` : count(last)
  const head = c.bold(last === total && offset === 0 ? reports(total) : `${range} of ${reports(total)}`)
  const more = last < total ? [c.dim(`--offset ${last} shows more`)] : []
  return [head, ...hits.map(hit => block(hit, terminal)), ...more]
}

const reports = (total: number): string => plural(total, 'report')

function block(hit: Hit, { colours: c, width }: Terminal): string {
  const { key, version, newest, name, title, outlet, published, snippet, statements, events } = hit
  const which = newest ? null : `version ${version}, not the newest`
  const where = [outlet, published?.slice(0, 10) ?? 'no date', key.slice(0, 8), which].filter(Boolean).join(' · ')
  return [
    ...wrapped(c.bold(title ?? name), '', width),
    ...wrapped(c.dim(where), '', width),
    ...wrapped(painted(snippet, c), indent, width),
    ...statements.flatMap(one => wrapped(statementLine(one, c), indent, width)),
    ...events.flatMap(one => wrapped(eventLine(one, c), indent, width)),
  ].join('\n')
}

function statementLine({ id, speaker, words }: StatementHit, c: Terminal['colours']): string {
  const said = words.length > shown ? `${words.slice(0, shown).replace(/\s+\S*$/, '')} …` : words
  return `${c.dim(id)} ${c.bold(speaker ? `${speaker}:` : 'said:')} ${said}`
}

const eventLine = ({ id, kind, modality, context }: EventHit, c: Terminal['colours']): string =>
  `${c.dim(id)} ${c.bold(`${kind}:`)} ${painted(context, c)} ${c.dim(`(${modality})`)}`

/** An excerpt with what is marked in colour. */
function painted({ text, marked }: Excerpt, c: Terminal['colours']): string {
  const ends = [0, ...marked.map(({ end }) => end)]
  const parts = marked.map(({ start, end }, i) => text.slice(ends[i], start) + c.bold(c.yellow(text.slice(start, end))))
  return parts.join('') + text.slice(ends.at(-1))
}

/** Words as lines behind an indent, white space made even. */
const wrapped = (words: string, before: string, width: number): string[] =>
  wrapAnsi(words.replace(/\s+/g, ' ').trim(), width - before.length, { hard: true, trim: true })
    .split('\n')
    .map(line => before + line)
