import { open, systemClock } from '../../index.ts'
import { openProgress } from './progress.ts'
import type { Streams } from './read.ts'
import { count, plural, size } from './words.ts'

/** `hearsay remove`: takes reports out for good, and says what else changes. */
export async function remove(
  names: readonly string[],
  folder: string,
  { reason }: { readonly reason?: string },
  { out }: Streams,
): Promise<number> {
  const workspace = open(folder)
  try {
    for (const name of names) {
      const { report, decisions, versions } = workspace.remove(name, reason)
      const lines = [`${report.title ?? report.name} (${report.key}) was taken out; its words are gone from the file.`]
      if (decisions > 0) lines.push(`  ${plural(decisions, 'correction')} of it went with it`)
      if (versions.length > 0)
        lines.push(
          `  ${plural(versions.length, 'other version')} of ${report.address} ${versions.length === 1 ? 'stays' : 'stay'}: ${versions.map(({ key }) => key).join(', ')}`,
        )
      out.write(`${lines.join('\n')}\n`)
    }
    return 0
  } finally {
    workspace.close()
  }
}

/** `hearsay rebuild`: reads all reports again. Exit code 1 where one could not be read. */
export async function rebuild(
  folder: string,
  options: { readonly workers?: number; readonly seconds?: number },
  { out, err }: Streams,
): Promise<number> {
  const workspace = open(folder)
  const progress = openProgress(err, systemClock, workspace.status().reports, 'reports')
  let done = 0
  let failed = 0
  try {
    for await (const { report, why, stale } of workspace.rebuild(options)) {
      progress.step(1)
      if (why === null) done++
      else failed++
      const complain = (words: string) => void err.write(`${report.key} ${report.title ?? report.name}: ${words}\n`)
      if (why !== null) complain(`${why} Its earlier reading stays.`)
      for (const one of stale) complain(`correction ${one.id} no longer applies: ${one.why}`)
    }
  } finally {
    progress.finish()
    workspace.close()
  }
  out.write(`${plural(done, 'report')} read again${failed > 0 ? `, ${count(failed)} could not be` : ''}.\n`)
  return failed > 0 ? 1 : 0
}

/** `hearsay status`: what a workspace holds. */
export async function status(folder: string, { json }: { readonly json?: boolean }, { out }: Streams): Promise<number> {
  const workspace = open(folder)
  try {
    const held = workspace.status()
    if (json) {
      out.write(`${JSON.stringify(held, null, 2)}\n`)
      return 0
    }
    const { reports, addresses, statements, events, decisions, removed, first, last, bytes, engines } = held
    const lines = [
      `${plural(reports, 'report')} at ${plural(addresses, 'address', 'addresses')}${first ? `, published ${first} to ${last}` : ''}`,
      `${plural(statements, 'statement')} and ${plural(events, 'event')}`,
      ...(decisions > 0 ? [plural(decisions, 'correction')] : []),
      ...(removed > 0 ? [`${plural(removed, 'report')} taken out`] : []),
      `${size(bytes)} in ${folder}`,
      ...engines.map(one => `${plural(one.reports, 'report')} read by Hearsay ${one.version}, model ${one.model}`),
      ...(engines.length > 1 ? ['Readings were made by different engines: hearsay rebuild makes them alike.'] : []),
    ]
    out.write(`${lines.join('\n')}\n`)
    return 0
  } finally {
    workspace.close()
  }
}
