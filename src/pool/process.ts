import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Task } from './task.ts'

/** MB a worker's heap may grow to before it is ended and its task answered with an error. */
const heapLimit = 2048

/** A process that reads one task at a time. */
export interface Worker {
  /** Rejects with `tooLong` after so many milliseconds, or where the process ends; it is of no more use then. */
  perform(task: Task, milliseconds: number): Promise<string[]>
  end(): void
}

/** What a task is rejected with that took more than its time. */
export const tooLong = Symbol('too long')

export function openWorker(): Worker {
  const child: ChildProcess = fork(createRequire(import.meta.url).resolve('#worker'), {
    execArgv: [`--max-old-space-size=${heapLimit}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  return {
    end,
    perform: (task, milliseconds) =>
      new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer)
          child.off('message', answered).off('exit', ended)
        }
        const answered = (lines: unknown) => {
          done()
          resolve(lines as string[])
        }
        const ended = (code: number | null, signal: string | null) => {
          done()
          reject(new Error(`its worker ended with ${signal ?? code}`))
        }
        const timer = setTimeout(() => {
          done()
          end()
          reject(tooLong)
        }, milliseconds)
        child.on('message', answered).on('exit', ended)
        child.send(task)
      }),
  }
}
