import type { Command } from 'commander'
import { asIs, examples, outlet, published, timeout, workers } from './options.ts'
import type { ReadOptions, Streams } from './read.ts'

/** Commands that read what is named and keep nothing. Each is loaded when it is called: start-up is most of the time that one report takes. */
export function addReadingCommands(hearsay: Command, streams: Streams, done: (code: number) => void): void {
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
    .addOption(outlet())
    .option('--title <words>', 'its headline, where the text does not show it')
    .addOption(asIs())
    .addOption(workers())
    .addOption(timeout())
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
    .addOption(workers())
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
}
