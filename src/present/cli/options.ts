import { InvalidArgumentError, Option } from 'commander'
import { checkPublished } from '../../index.ts'

/* Options that several commands have. */

export const date = (given: string): string => {
  try {
    checkPublished(given)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
  return given
}

export const count = (given: string): string => {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new InvalidArgumentError('Give a whole number from 1.')
  return given
}

export const published = () =>
  new Option(
    '--published <date>',
    'date of publication (2026-03-11 or with a time); relative dates hang on it',
  ).argParser(date)

export const asIs = () => new Option('--as-is', 'read the text exactly as it is: nothing left out, offsets are yours')

export const outlet = () => new Option('--outlet <name>', 'who published it')

export const workers = () =>
  new Option('--workers <n>', 'processes to read with (default: one a processor)').argParser(count)

export const timeout = () =>
  new Option('--timeout <seconds>', 'give up on a report after so long (default: 60)').argParser(count)

/** The folder of the workspace. */
export const workspace = () =>
  new Option('-w, --workspace <folder>', 'folder of the workspace').env('HEARSAY_WORKSPACE').default('./hearsay')

/** Examples below the help of a command. */
export const examples = (lines: readonly [string, string][]): string => {
  const width = Math.max(...lines.map(([command]) => command.length))
  return `\nExamples:\n${lines.map(([command, what]) => `  ${command.padEnd(width)}   ${what}`).join('\n')}\n`
}
