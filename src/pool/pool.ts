import { availableParallelism } from 'node:os'
import { problem } from '../core/problems.ts'
import { openReader } from '../reader.ts'
import { openWorker, tooLong, type Worker } from './process.ts'
import { errorLine, idsOf, perform, type Task } from './task.ts'

/** Reads tasks into lines of JSON. */
export interface Pool {
  /** Tasks that keep every worker busy: enough that none waits, few enough that memory is bounded. */
  readonly width: number
  /** Reads one task when a worker is free; error lines, never a throw. */
  perform(task: Task): Promise<string[]>
  /** Reads tasks in the order they come, and answers in that order. */
  run(tasks: AsyncIterable<Task> | Iterable<Task>): AsyncGenerator<string[]>
  close(): void
}

export const defaultWorkers = (): number => Math.max(1, availableParallelism())

/** Up to this many reports are read in one process before workers would have started. */
export const fewReports = 8

/** Tasks in flight for each worker. */
const ahead = 3

/** Work in this process: for a few reports it is done before workers would have started. */
export function inProcess(): Pool {
  const reader = openReader()
  const one = async (task: Task) => (await perform(reader, task)).map(line => JSON.stringify(line))
  return { width: 1, perform: one, run: tasks => inOrder(tasks, one, 1), close: () => {} }
}

/** Has tasks done, so many at a time, and answers in the order they came. */
export async function* inOrder<Given, Answer>(
  tasks: AsyncIterable<Given> | Iterable<Given>,
  act: (task: Given) => Promise<Answer>,
  width: number,
): AsyncGenerator<Answer> {
  const running: Promise<Answer>[] = []
  for await (const task of tasks) {
    running.push(act(task))
    if (running.length >= width) yield await running.shift()!
  }
  for (const left of running) yield await left
}

/**
 * A pool of processes. A task that takes more than `seconds` a report is stopped and answered with error lines; so is one that ends its
 * worker. The run goes on. Processes and not threads: a thread that is ended while the model runs takes the whole process with it.
 */
export function openPool(workers: number, seconds: number): Pool {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const open = new Set<Worker>()
  const state = { closed: false }
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
    const reports = idsOf(task).length
    try {
      const lines = await worker.perform(task, seconds * 1000 * reports)
      free(worker)
      return lines
    } catch (error) {
      open.delete(worker)
      if (waiting.length > 0 && !state.closed) free(start())
      const failed = error === tooLong ? problem('read-too-long', seconds) : error
      return idsOf(task).map(id => JSON.stringify(errorLine(id, failed)))
    }
  }
  const width = workers * ahead
  return {
    width,
    perform: one,
    run: tasks => inOrder(tasks, one, width),
    close: () => {
      state.closed = true
      for (const worker of open) worker.end()
    },
  }
}
