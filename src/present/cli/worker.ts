import { openReader } from '../../index.ts'
import { perform, type Task } from './task.ts'

const reader = openReader()

/** What a worker thread does: reads a task, and answers each reading as the line of JSON that it is printed as. */
export default async (task: Task): Promise<string[]> => (await perform(reader, task)).map(line => JSON.stringify(line))
