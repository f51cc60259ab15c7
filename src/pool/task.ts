import { idOfLine, inputOfLine, type Line } from '../acquire/lines.ts'
import type { Original } from '../core/original.ts'
import { HearsayError, problem } from '../core/problems.ts'
import type { ReadLine, ReportInput } from '../core/reading.ts'
import { documentOf, readDocument } from '../documents.ts'
import type { Reader, ReadingOptions } from '../reader.ts'

/** How the reports of a task are to be read. */
export interface Manner {
  /** What holds where an input does not say. */
  readonly defaults: ReportInput
  readonly options: ReadingOptions
}

/** One piece of work for a worker: lines of a stream, a file, or a report as it came. */
export type Task = Manner &
  ({ readonly lines: readonly Line[] } | { readonly file: string } | { readonly original: Original })

/** Reads what a task holds; an input that cannot be read is an error line, never a throw. */
export async function perform(reader: Reader, task: Task): Promise<ReadLine[]> {
  if ('original' in task) return [await readOriginal(reader, task.original, task)]
  if ('file' in task) return [await readFileInput(reader, task.file, task)]
  const read: ReadLine[] = []
  for (const line of task.lines) read.push(await readLine(reader, line, task))
  return read
}

async function readLine(reader: Reader, line: Line, { defaults, options }: Manner): Promise<ReadLine> {
  try {
    return await reader.read({ ...defaults, ...inputOfLine(line) }, options)
  } catch (error) {
    return errorLine(idOfLine(line), error)
  }
}

async function readFileInput(reader: Reader, file: string, { defaults, options }: Manner): Promise<ReadLine> {
  try {
    const { input, warnings } = await readDocument(file)
    const reading = await reader.read({ id: file, ...input, ...defaults }, options)
    return { ...reading, warnings: [...warnings, ...reading.warnings] }
  } catch (error) {
    return errorLine(file, error)
  }
}

async function readOriginal(reader: Reader, original: Original, { defaults, options }: Manner): Promise<ReadLine> {
  try {
    const { input, warnings } = await documentOf(original)
    const reading = await reader.read({ ...defaults, ...input, ...original.given, id: original.id }, options)
    return { ...reading, warnings: [...warnings, ...reading.warnings] }
  } catch (error) {
    return errorLine(original.id, error)
  }
}

/** The error line for an input; what is no `HearsayError` is a defect of ours and says so. */
export function errorLine(id: string, error: unknown): ReadLine {
  const known =
    error instanceof HearsayError
      ? error
      : problem('read-failed', error instanceof Error ? error.message : String(error))
  return { id, error: { code: known.code, message: known.message } }
}

/** The ids that a task's error lines carry when the whole task was lost. */
export function idsOf(task: Task): string[] {
  if ('original' in task) return [task.original.id]
  return 'file' in task ? [task.file] : task.lines.map(idOfLine)
}
