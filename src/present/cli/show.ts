import { open } from '../../index.ts'
import { showWhy } from './explain.ts'
import { pretty } from './pretty.ts'
import type { Streams } from './read.ts'
import { terminalOf } from './terminal.ts'

export interface ShowOptions {
  readonly json?: boolean
  readonly original?: boolean
  readonly versions?: boolean
}

/** `hearsay show`: a stored report with its reading, why some annotations are there, the report as it came, or its versions. */
export async function show(
  name: string,
  ids: readonly string[],
  folder: string,
  options: ShowOptions,
  { out, env }: Pick<Streams, 'out' | 'env'>,
): Promise<number> {
  const workspace = open(folder)
  try {
    const report = workspace.report(name)
    const { key, version, source, added } = report
    if (ids.length > 0) showWhy(workspace.reading(key), ids, options.json === true, { out, env })
    else if (options.original) out.write(workspace.original(key).bytes)
    else if (options.versions) {
      const versions = [...workspace.reports(report.address)]
      if (options.json) out.write(`${JSON.stringify(versions, null, 2)}\n`)
      else for (const one of versions) out.write(`${one.version}  ${one.key}  added ${one.added}  ${one.title ?? ''}\n`)
    } else if (options.json) out.write(`${JSON.stringify(workspace.reading(key), null, 2)}\n`)
    else {
      const terminal = terminalOf(out, env)
      const head = `report ${key}, version ${version}, from ${source}, added ${added.slice(0, 10)}`
      out.write(`${terminal.colours.dim(head)}\n\n${pretty(workspace.reading(key), terminal)}`)
    }
    return 0
  } finally {
    workspace.close()
  }
}
