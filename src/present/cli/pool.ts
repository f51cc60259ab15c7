import { availableParallelism } from 'node:os'
import { openReader, problem } from '../../index.ts'
import { errorLine, idsOf, perform, type Task } from './task.ts'

/** Reads tasks into lines of JSON, in the order they came. */
export interface Pool {
  run(tasks: AsyncIterable<Task> | Iterable<Task>): AsyncGenerator<string[]>
  close(): Promise<void>
}

export const defaultWorkers = (): number => Math.max(1, availableParallelism())

/** Tasks in flight for each worker: enough that no worker waits, few enough that memory is bounded. */
const ahead = 3
/** MB a worker's heap may grow to before it is ended and its task answered with an error. */
const heapLimit = 2048

/** Work in this process: for a few reports it is done before workers would have started. */
export function inProcess(): Pool {
  const reader = openReader()
  return {
    async *run(tasks) {
      for await (const task of tasks) yield (await perform(reader, task)).map(line => JSON.stringify(line))
    },
    close: async () => {},
  }
}

/**
 * A pool of worker threads. A task that takes more than `seconds` a report is stopped and answered with error lines; so is one that
 * ends its worker. The run goes on.
 */
export async function openPool(workers: number, seconds: number): Promise<Pool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<Task, string[]>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  })
  const slots = slotsFor(workers)
  const one = async (task: Task): Promise<string[]> => {
    await slots.take()
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), seconds * 1000 * ('file' in task ? 1 : task.lines.length))
    try {
      return await pool.run(task, { signal: stop.signal })
    } catch (error) {
      const failed = stop.signal.aborted ? problem('read-too-long', seconds) : error
      return idsOf(task).map(id => JSON.stringify(errorLine(id, failed)))
    } finally {
      clearTimeout(timer)
      slots.give()
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
    close: () => pool.close(),
  }
}

/** Lets `count` tasks run at once and the rest wait in order, so that a task's time is counted from when it begins. */
function slotsFor(count: number) {
  let free = count
  const waiting: (() => void)[] = []
  return {
    take: async (): Promise<void> => {
      if (free > 0) free--
      else await new Promise<void>(resolve => waiting.push(resolve))
    },
    give: (): void => {
      const next = waiting.shift()
      if (next) next()
      else free++
    },
  }
}
