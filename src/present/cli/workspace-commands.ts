import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AddOptions } from '../../index.ts'
import type { CorrectOptions } from './correct.ts'
import { count, date, examples, outlet, timeout, workers, workspace } from './options.ts'
import type { Streams } from './read.ts'

/** 'text=BODY' as a column of a table; given once for each. */
function column(given: string, so: NonNullable<AddOptions['columns']> = {}): NonNullable<AddOptions['columns']> {
  const [, field, name] = /^(id|text|html|title|url|outlet|published)=(.+)$/.exec(given) ?? []
  if (!field)
    throw new InvalidArgumentError('Write it as text=BODY; fields are id, text, html, title, url, outlet, published.')
  return { ...so, [field]: name }
}

/** Commands that keep reports in a workspace and find them there. Each is loaded when it is called. */
export function addWorkspaceCommands(hearsay: Command, streams: Streams, done: (code: number) => void): void {
  hearsay
    .command('add')
    .description(
      'add reports to the workspace: files, folders, globs, tables (CSV, Parquet, NDJSON), web archives (WARC), addresses, or - for standard input',
    )
    .argument('<sources...>', 'what to add; what is here already is passed over, so a run that was ended goes on')
    .addOption(workspace())
    .option(
      '--column <field=name>',
      'column of a table that holds a field, as text=BODY; may be given several times',
      column,
    )
    .addOption(outlet())
    .addOption(
      new Option(
        '--published <date>',
        'date of publication; goes before what a page or text shows, not before a date of its line or row',
      ).argParser(date),
    )
    .option('--again', 'add also what had been taken out')
    .option('--report <file>', 'write what became of each thing to a file, one JSON line each')
    .option('--json', 'print the counts as JSON')
    .addOption(workers())
    .addOption(timeout())
    .addHelpText(
      'after',
      examples([
        ['hearsay add reports/', 'every text, page, PDF, e-mail, table and archive below a folder'],
        ["hearsay add 'pages/**/*.html' --outlet Sundal-Press", 'the pages that a pattern finds'],
        ['hearsay add crawl.warc.gz', 'the pages of a web archive'],
        ['hearsay add stories.csv --column text=BODY --column published=DATE', 'a table with columns of its own names'],
        ['hearsay add - < reports.ndjson', 'one JSON report a line'],
      ]),
    )
    .action(
      async (sources: string[], { workspace: folder, column, outlet, published, again, workers, timeout, ...rest }) => {
        const { addCommand } = await import('./add.ts')
        const options: AddOptions = {
          defaults: { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) },
          ...(column ? { columns: column } : {}),
          ...(again ? { again } : {}),
          ...(workers ? { workers: Number(workers) } : {}),
          ...(timeout ? { seconds: Number(timeout) } : {}),
        }
        done(await addCommand(sources, folder, options, rest, streams))
      },
    )

  hearsay
    .command('search')
    .description('find reports in the workspace, by words, speakers, events, places and dates')
    .argument('<query...>', 'words, "exact phrases", OR, NOT, and filters such as said:"Orlan Veyra" or event:launch')
    .addOption(workspace())
    .addOption(new Option('--limit <n>', 'how many to show').argParser(count).default('10'))
    .addOption(new Option('--offset <n>', 'how many to pass over').default('0'))
    .addOption(new Option('--sort <by>', 'order of what is found').choices(['relevance', 'date']).default('relevance'))
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      examples([
        ['hearsay search ferry fire', 'reports with both words'],
        ["hearsay search 'said:Veyra says:insurance'", 'what somebody says about something'],
        ["hearsay search 'event:strike modality:planned from:2026-03'", 'strikes that are announced'],
        ["hearsay search 'type:SANCTION country:Norway NOT outlet:Sundal-Press'", 'and so on; see docs/search.md'],
      ]),
    )
    .action(async (query: string[], { workspace: folder, ...options }) => {
      const { searchCommand } = await import('./search.ts')
      done(await searchCommand(query.join(' '), folder, options, streams))
    })

  hearsay
    .command('show')
    .description('show a report of the workspace with its reading, or why annotations are there')
    .argument('<report>', 'its key or the beginning of it, or the id, address or path it came with')
    .argument('[ids...]', 'annotations to explain, as s1 v2 e2')
    .addOption(workspace())
    .option('--json', 'print the reading as JSON')
    .option('--original', 'write the report as it came')
    .option('--versions', 'list the versions of its address')
    .addHelpText(
      'after',
      examples([
        ['hearsay show 3fa9', 'the reading for people'],
        ['hearsay show 3fa9 v2', 'why this event is there, from words to code'],
        ['hearsay show https://example.org/ferry --versions', 'what was published there, in order'],
        ['hearsay show 3fa9 --original > page.html', 'the page as it came'],
      ]),
    )
    .action(async (name: string, ids: string[], { workspace: folder, ...options }) => {
      const { show } = await import('./show.ts')
      done(await show(name, ids, folder, options, streams))
    })

  hearsay
    .command('correct')
    .description('overrule an annotation of a report in the workspace; one thing at a time')
    .argument('<report>', 'the report, as for show')
    .argument('<id>', 'the annotation: s3, v2, e5, m7')
    .addOption(workspace())
    .option('--speaker <who>', 'who says it: an entity (e5), its name, or nobody')
    .option('--modality <m>', 'whether it is so: happened, planned, possible, denied …')
    .option('--place <where>', 'where it takes place: an entity, its name, or nowhere')
    .option('--location <lat,lon>', 'where an entity is, or unknown')
    .option('--same-as <id>', 'the same as another: two entities, or two events')
    .option('--apart', 'a mention or event stands for itself')
    .option('--absent', 'nothing of the kind is told')
    .option('--note <words>', 'why')
    .addHelpText(
      'after',
      examples([
        ['hearsay correct 3fa9 s3 --speaker "Orlan Veyra"', 'somebody else said it'],
        ['hearsay correct 3fa9 v2 --modality possible --note "toll unconfirmed"', 'it is not sure'],
        ['hearsay correct 3fa9 e4 --same-as e2', 'two names of one person'],
      ]),
    )
    .action(
      async (name: string, id: string, { workspace: folder, ...options }: CorrectOptions & { workspace: string }) => {
        const { correct } = await import('./correct.ts')
        done(await correct(name, id, folder, options, streams))
      },
    )

  hearsay
    .command('corrections')
    .description('list what was corrected, or take a correction back')
    .argument('[report]', 'of one report alone')
    .addOption(workspace())
    .option('--undo <n>', 'take this one back')
    .option('--json', 'print them as JSON')
    .action(async (name: string | undefined, { workspace: folder, ...options }) => {
      const { corrections } = await import('./correct.ts')
      done(await corrections(name, folder, options, streams))
    })

  hearsay
    .command('remove')
    .description('take reports out of the workspace for good; says what else changes')
    .argument('<reports...>', 'reports, as for show')
    .addOption(workspace())
    .option('--reason <words>', 'why; kept with the key, so that it is not added again unseen')
    .action(async (names: string[], { workspace: folder, ...options }) => {
      const { remove } = await import('./keep.ts')
      done(await remove(names, folder, options, streams))
    })

  hearsay
    .command('rebuild')
    .description('read all reports of the workspace again, and make all that hangs on the readings anew')
    .addOption(workspace())
    .addOption(workers())
    .addOption(timeout())
    .action(async ({ workspace: folder, workers, timeout }) => {
      const { rebuild } = await import('./keep.ts')
      const options = {
        ...(workers ? { workers: Number(workers) } : {}),
        ...(timeout ? { seconds: Number(timeout) } : {}),
      }
      done(await rebuild(folder, options, streams))
    })

  hearsay
    .command('status')
    .description('say what the workspace holds')
    .addOption(workspace())
    .option('--json', 'print it as JSON')
    .action(async ({ workspace: folder, ...options }) => {
      const { status } = await import('./keep.ts')
      done(await status(folder, options, streams))
    })
}
