import { openReader } from '../../index.ts'
import { perform, type Task } from './task.ts'

/* A process of the pool: reads a task at a time, and answers each reading as the line of JSON that it is printed as. */

const reader = openReader()

process.on('message', async task => {
  process.send!((await perform(reader, task as Task)).map(line => JSON.stringify(line)))
})

/** Whoever asked is gone. */
process.on('disconnect', () => process.exit())
