import { openReader } from '../reader.ts'
import { perform, type Task } from './task.ts'

/* A process of the pool: reads a task at a time, and answers each reading as the line of JSON that it is printed as. */

const reader = openReader()

/** Given to `send`, which would throw otherwise: the end of the channel is told by 'disconnect'. */
const whoeverAskedIsGone = (): void => {}

process.on('message', async task => {
  const lines = (await perform(reader, task as Task)).map(line => JSON.stringify(line))
  process.send!(lines, undefined, undefined, whoeverAskedIsGone)
})

process.on('disconnect', () => process.exit())
