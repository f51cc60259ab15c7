import {
  HearsayError,
  idOfLine,
  inputOfLine,
  type Line,
  problem,
  type Reader,
  type ReadingOptions,
  type ReadLine,
  type ReportInput,
  readDocument,
} from '../../index.ts'

/** How the reports of a task are to be read. */
export interface Manner {
  /** What holds where an input does not say. */
  readonly defaults: ReportInput
  readonly options: ReadingOptions
}

/** One piece of work for a worker: lines of a stream, or a file. */
export type Task = Manner & ({ readonly lines: readonly Line[] } | { readonly file: string })

/** Reads what a task holds; an input that cannot be read is an error line, never a throw. */
export async function perform(reader: Reader, task: Task): Promise<ReadLine[]> {
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

/** The error line for an input; what is no `HearsayError` is a defect of ours and says so. */
export function errorLine(id: string, error: unknown): ReadLine {
  const known =
    error instanceof HearsayError
      ? error
      : problem('read-failed', error instanceof Error ? error.message : String(error))
  return { id, error: { code: known.code, message: known.message } }
}

/** The ids that a task's error lines carry when the whole task was lost. */
export const idsOf = (task: Task): string[] => ('file' in task ? [task.file] : task.lines.map(idOfLine))
