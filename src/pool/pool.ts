import { availableParallelism } from 'node:os'
import { openReader, problem } from '../../index.ts'
import { openWorker, tooLong, type Worker } from './process.ts'
import { errorLine, idsOf, perform, type Task } from './task.ts'

/** Reads tasks into lines of JSON, in the order they came. */
export interface Pool {
  run(tasks: AsyncIterable<Task> | Iterable<Task>): AsyncGenerator<string[]>
  close(): void
}

export const defaultWorkers = (): number => Math.max(1, availableParallelism())

/** Tasks in flight for each worker: enough that no worker waits, few enough that memory is bounded. */
const ahead = 3

/** Work in this process: for a few reports it is done before workers would have started. */
export function inProcess(): Pool {
  const reader = openReader()
  return {
    async *run(tasks) {
      for await (const task of tasks) yield (await perform(reader, task)).map(line => JSON.stringify(line))
    },
    close: () => {},
  }
}

/**
 * A pool of processes. A task that takes more than `seconds` a report is stopped and answered with error lines; so is one that ends its
 * worker. The run goes on. Processes and not threads: a thread that is ended while the model runs takes the whole process with it.
 */
export function openPool(workers: number, seconds: number): Pool {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const open = new Set<Worker>()
  const start = (): Worker => {
    const worker = openWorker()
    open.add(worker)
    return worker
  }
  const free = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const take = async (): Promise<Worker> =>
    idle.pop() ?? (open.size < workers ? start() : new Promise<Worker>(resolve => waiting.push(resolve)))
  const one = async (task: Task): Promise<string[]> => {
    const worker = await take()
    const reports = 'file' in task ? 1 : task.lines.length
    try {
      const lines = await worker.perform(task, seconds * 1000 * reports)
      free(worker)
      return lines
    } catch (error) {
      open.delete(worker)
      if (waiting.length > 0) free(start())
      const failed = error === tooLong ? problem('read-too-long', seconds) : error
      return idsOf(task).map(id => JSON.stringify(errorLine(id, failed)))
    }
  }
  return {
    async *run(tasks) {
      const running: Promise<string[]>[] = []
      for await (const task of tasks) {
        running.push(one(task))
        if (running.length >= workers * ahead) yield await running.shift()!
      }
      for (const left of running) yield await left
    },
    close: () => {
      for (const worker of open) worker.end()
    },
  }
}
