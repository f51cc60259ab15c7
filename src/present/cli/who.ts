import wrapAnsi from 'wrap-ansi'
import { type Reading, type ReadLine, type Said, whoSaid } from '../../index.ts'
import { defaultsOf, type ReadOptions, readFiles, type Streams } from './read.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** `hearsay who NAME FILES…`: exit code 0 also where nothing is found, 1 where a report could not be read. */
export async function who(
  name: string,
  paths: readonly string[],
  options: ReadOptions,
  streams: Streams,
): Promise<number> {
  const readings: Reading[] = []
  let failed = 0
  const code = await readFiles(paths, options, { defaults: defaultsOf(options), options: {} }, streams, () => ({
    async write(line) {
      const parsed = JSON.parse(line) as ReadLine
      if ('error' in parsed) {
        failed++
        streams.err.write(`${parsed.id}: ${parsed.error.message}\n`)
      } else if (whoSaid([parsed], name).length > 0) readings.push(parsed)
    },
    close: async () => (failed > 0 ? 1 : 0),
  }))
  const found = whoSaid(readings, name)
  if (options.json) streams.out.write(`${JSON.stringify(found, null, 2)}\n`)
  else if (found.length === 0)
    streams.out.write(
      `Nothing that ${name} says was found. Try the last name alone, or "hearsay read" to see the names.\n`,
    )
  else {
    const terminal = terminalOf(streams.out, streams.env)
    streams.out.write(`${found.map(one => block(one, terminal)).join('\n\n')}\n`)
  }
  return code
}

function block({ name, said }: ReturnType<typeof whoSaid>[number], { colours: c, width }: Terminal): string {
  const roles = [...new Set(said.flatMap(({ speaker }) => speaker.roles))]
  const head = `${c.bold(c.underline(name))}${roles.length > 0 ? c.dim(`  ${roles.join(', ')}`) : ''}`
  return [head, ...said.map(one => entry(one, c, width))].join('\n\n')
}

function entry(
  { report, reading, statement, as, by, words, through }: Said,
  c: Terminal['colours'],
  width: number,
): string {
  const where = [report.published ?? 'no date', report.outlet, report.title, `${reading} ${statement.id}`]
  const how = [
    as && by ? `${as}, ${by}` : as,
    ...(statement.modality ? [statement.modality] : []),
    ...through.map(name => `told by ${name}`),
  ]
  const spoken = statement.form === 'direct' ? `“${words}”` : words
  const wrapped = wrapAnsi(spoken, width - 4, { hard: true, trim: true }).split('\n')
  return [
    c.dim(where.filter(Boolean).join(' · ')),
    ...wrapped.map(line => `    ${line}`),
    `    ${c.dim(how.filter(Boolean).join(' · '))}`,
  ].join('\n')
}
