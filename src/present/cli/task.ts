import {
  HearsayError,
  idOfLine,
  inputOfLine,
  type Line,
  problem,
  type Reader,
  type ReadLine,
  type ReportInput,
  readDocument,
} from '../../index.ts'

/** One piece of work for a worker: lines of a stream, or a file. What is set in `defaults` holds where an input does not say. */
export type Task =
  | { readonly lines: readonly Line[]; readonly defaults: ReportInput }
  | { readonly file: string; readonly defaults: ReportInput }

/** Reads what a task holds; an input that cannot be read is an error line, never a throw. */
export async function perform(reader: Reader, task: Task): Promise<ReadLine[]> {
  if ('file' in task) return [await readFileInput(reader, task.file, task.defaults)]
  const read: ReadLine[] = []
  for (const line of task.lines) read.push(await readLine(reader, line, task.defaults))
  return read
}

async function readLine(reader: Reader, line: Line, defaults: ReportInput): Promise<ReadLine> {
  try {
    return await reader.read({ ...defaults, ...inputOfLine(line) })
  } catch (error) {
    return errorLine(idOfLine(line), error)
  }
}

async function readFileInput(reader: Reader, file: string, defaults: ReportInput): Promise<ReadLine> {
  try {
    const { input, warnings } = await readDocument(file)
    const reading = await reader.read({ id: file, ...input, ...defaults })
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
