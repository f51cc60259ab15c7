#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { HearsayError, version } from '../../index.ts'
import type { Streams } from './read.ts'
import { addReadingCommands } from './reading-commands.ts'
import { addWorkspaceCommands } from './workspace-commands.ts'

const streams: Streams = { in: process.stdin, out: process.stdout, err: process.stderr, env: process.env }
const usageError = 2
const usageErrors: ReadonlySet<string> = new Set([
  'nothing-given',
  'page-of-one',
  'correction-unclear',
  'location-invalid',
  'page-invalid',
])

function program(done: (code: number) => void): Command {
  const hearsay = new Command('hearsay')
    .description('Reads news reports into what happened and who says so, each entry tied to the words it rests on.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(hearsay --help shows what there is)')
    .addHelpText('after', '\nExit codes: 0 all done, 1 an input could not be read, 2 wrong usage.\n')

  addReadingCommands(hearsay, streams, done)
  addWorkspaceCommands(hearsay, streams, done)

  hearsay
    .command('demo')
    .description('read the example reports that come with Hearsay')
    .action(async () => {
      const { demo } = await import('./demo.ts')
      done(await demo(streams))
    })

  hearsay
    .command('doctor')
    .description('say what is installed and whether it works')
    .action(async () => {
      const { doctor } = await import('./doctor.ts')
      done(await doctor(streams))
    })
  return hearsay
}

/*
 * Patterns are compiled to machine code at once: V8 would make bytecode of each first, and compile it again when it runs a second time,
 * as nearly all of ours do. It halves what large patterns cost, a tenth of the time that one report takes.
 */
setFlagsFromString('--no-regexp-tier-up')

/** A reader that closed its end of the pipe (`| head`) wants no more: not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  await program(code => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usageError
  else if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${error.message}\n`)
    process.exitCode = usageErrors.has(error.code) ? usageError : 1
  } else throw error
}
