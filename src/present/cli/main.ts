#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { checkPublished, HearsayError, version } from '../../index.ts'
import type { ReadOptions, Streams } from './read.ts'

const streams: Streams = { in: process.stdin, out: process.stdout, err: process.stderr, env: process.env }
const usageError = 2

const date = (given: string): string => {
  try {
    checkPublished(given)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
  return given
}

const count = (given: string): string => {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new InvalidArgumentError('Give a whole number from 1.')
  return given
}

const published = () =>
  new Option(
    '--published <date>',
    'date of publication (2026-03-11 or with a time); relative dates hang on it',
  ).argParser(date)
const asIs = () => new Option('--as-is', 'read the text exactly as it is: nothing left out, offsets are yours')

function program(done: (code: number) => void): Command {
  const hearsay = new Command('hearsay')
    .description('Reads news reports into what happened and who says so, each entry tied to the words it rests on.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(hearsay --help shows what there is)')
    .addHelpText('after', '\nExit codes: 0 all done, 1 an input could not be read, 2 wrong usage.\n')

  hearsay
    .command('read')
    .description(
      'read reports: texts, saved pages, PDFs and e-mails, folders of them, an address, or - for standard input',
    )
    .argument('[files...]', 'files, folders or an address (https://…); - or nothing for standard input')
    .option('--json', 'print the readings as JSON')
    .option(
      '--ndjson',
      'one JSON line a report; with standard input, one JSON report a line in, one reading a line out',
    )
    .option('--syntax', 'print words, sentences and syntax as CoNLL-U, and nothing else')
    .option('--pretokenized', 'the same for one sentence a line, with blanks between its tokens')
    .option('--vectors', 'add the vectors of the report and its lead to the readings, for linking')
    .option('--geojson', 'print the places as GeoJSON, with the words that name them')
    .option('--plover', 'print the events as tab-separated rows with PLOVER and CAMEO codes')
    .option('--html <out>', 'write the reading as one self-contained page to a file')
    .addOption(published())
    .option('--outlet <name>', 'who published it')
    .option('--title <words>', 'its headline, where the text does not show it')
    .addOption(asIs())
    .addOption(new Option('--workers <n>', 'threads to read with (default: one a processor)').argParser(count))
    .addOption(new Option('--timeout <seconds>', 'give up on a report after so long (default: 60)').argParser(count))
    .addHelpText(
      'after',
      examples([
        ['hearsay read report.txt --published 2026-03-11', 'a reading for people'],
        ['hearsay read report.txt --json > reading.json', 'the same for programs'],
        ['pbpaste | hearsay read -', 'text from the clipboard'],
        ['hearsay read page.html --html reading.html', 'a saved page in, a page to look at out'],
        ['hearsay read reports/ --geojson > places.geojson', 'every place on a map of yours'],
        ['hearsay read reports/ --plover > events.tsv', 'every event as event data has it, a row a pair'],
        ['hearsay read reports/ --ndjson > readings.ndjson', 'every report below a folder'],
        ['hearsay read --ndjson < reports.ndjson > readings.ndjson', 'a filter: {"id": …, "text": …} a line'],
      ]),
    )
    .action(async (files: string[], options: ReadOptions) => {
      const { read } = await import('./read.ts')
      done(await read(files, options, streams))
    })

  hearsay
    .command('explain')
    .description('say why each annotation of a report is there')
    .argument('<file>', 'the report; - for standard input')
    .argument('[ids...]', 'annotations, as s1 v2 q2 m3 e2 (default: every statement)')
    .addOption(published())
    .addOption(asIs())
    .option('--json', 'print the chains as JSON')
    .addHelpText(
      'after',
      examples([
        ['hearsay explain report.txt s1', 'why the first statement has the speaker it has'],
        ['hearsay explain report.txt v2', 'from words to code: kind, roles, PLOVER category, modality'],
        ['hearsay explain report.txt e2', 'where an entity is named, and by which rules'],
      ]),
    )
    .action(async (file: string, ids: string[], options) => {
      const { explainCommand } = await import('./explain.ts')
      done(await explainCommand(file, ids, options, streams))
    })

  hearsay
    .command('who')
    .description('what somebody is reported to have said, by date, with the words and through whom it is told')
    .argument('<name>', 'a person, a body or a country; a last name will do')
    .argument('<files...>', 'reports, or folders of them')
    .option('--json', 'print it as JSON')
    .addOption(published())
    .addOption(asIs())
    .addOption(new Option('--workers <n>', 'threads to read with (default: one a processor)').argParser(count))
    .addHelpText(
      'after',
      examples([
        ['hearsay who Villaruz reports/', 'everything that she is reported to have said'],
        ['hearsay who "Marites Villaruz" reports/ --json', 'the same for programs; the full name keeps namesakes out'],
      ]),
    )
    .action(async (name: string, files: string[], options: ReadOptions) => {
      const { who } = await import('./who.ts')
      done(await who(name, files, options, streams))
    })

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

const examples = (lines: readonly [string, string][]): string => {
  const width = Math.max(...lines.map(([command]) => command.length))
  return `\nExamples:\n${lines.map(([command, what]) => `  ${command.padEnd(width)}   ${what}`).join('\n')}\n`
}

/* Commands are loaded when they are called: start-up is most of the time that one report takes. */

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
    process.exitCode = error.code === 'nothing-given' || error.code === 'page-of-one' ? usageError : 1
  } else throw error
}
