import { type Correction, describeDecision, open, problem, type Wish } from '../../index.ts'
import type { Streams } from './read.ts'
import { terminalOf } from './terminal.ts'

export interface CorrectOptions {
  readonly speaker?: string
  readonly modality?: string
  readonly place?: string
  readonly location?: string
  readonly sameAs?: string
  readonly apart?: boolean
  readonly absent?: boolean
  readonly note?: string
}

/** `hearsay correct`: overrules an annotation of a stored report. */
export async function correct(
  name: string,
  id: string,
  folder: string,
  options: CorrectOptions,
  { out }: Streams,
): Promise<number> {
  const workspace = open(folder)
  try {
    const kept = workspace.correct(name, id, wishOf(options), options.note)
    const words = describeDecision(workspace.reading(name), kept)
    out.write(`${words}\nKept as correction ${kept.id}; hearsay corrections --undo ${kept.id} takes it back.\n`)
    return 0
  } finally {
    workspace.close()
  }
}

/** The one thing that is asked for. Throws `correction-unclear` for none and for several. */
function wishOf({ speaker, modality, place, location, sameAs, apart, absent }: CorrectOptions): Wish {
  const wishes: Wish[] = [
    ...(speaker === undefined ? [] : [{ set: 'speaker', to: speaker === 'nobody' ? null : speaker } as const]),
    ...(modality === undefined ? [] : [{ set: 'modality', to: modality } as const]),
    ...(place === undefined ? [] : [{ set: 'place', to: place === 'nowhere' ? null : place } as const]),
    ...(location === undefined ? [] : [{ set: 'location', to: pointOf(location) } as const]),
    ...(sameAs === undefined ? [] : [{ set: 'same', to: sameAs } as const]),
    ...(apart ? [{ set: 'apart' } as const] : []),
    ...(absent ? [{ set: 'absent' } as const] : []),
  ]
  if (wishes.length !== 1) throw problem('correction-unclear')
  return wishes[0]!
}

/** '41.7,44.8', or 'unknown' for null. Throws `location-invalid`. */
function pointOf(words: string): { lat: number; lon: number } | null {
  if (words === 'unknown') return null
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(words)
  if (!match) throw problem('location-invalid', words)
  return { lat: Number(match[1]), lon: Number(match[2]) }
}

/** `hearsay corrections`: lists them, or takes one back. */
export async function corrections(
  name: string | undefined,
  folder: string,
  { undo, json }: { readonly undo?: string; readonly json?: boolean },
  { out, env }: Streams,
): Promise<number> {
  const workspace = open(folder)
  try {
    if (undo !== undefined) {
      const report = workspace.undo(Number(undo))
      out.write(`Correction ${undo} of ${report.title ?? report.name} was taken back.\n`)
      return 0
    }
    const found = workspace.corrections(name)
    const { colours: c } = terminalOf(out, env)
    const line = (one: Correction) =>
      [
        `${c.bold(String(one.id))}  ${describeDecision(workspace.reading(one.report), one)}`,
        c.dim(`   report ${one.report}, ${one.made.slice(0, 10)}`),
        ...(one.stale === null ? [] : [`   no longer applies: ${one.stale}`]),
      ].join('\n')
    if (json) out.write(`${JSON.stringify(found, null, 2)}\n`)
    else out.write(found.length === 0 ? 'Nothing was corrected.\n' : `${found.map(line).join('\n')}\n`)
    return 0
  } finally {
    workspace.close()
  }
}
