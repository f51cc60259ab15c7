import type { Span, Warning } from './reading.ts'

/*
 * Every error and warning text of Hearsay. Each says what happened and ends with what to do about it.
 * An error ends the work on one input (the run goes on); a warning comes with a result.
 */

export const errors = {
  'not-json': (line: number) =>
    `Line ${line} is not a JSON object. Give one report a line, as {"id": "…", "text": "…"}; no line breaks inside a report.`,
  'input-invalid': (field: string, wanted: string) =>
    `Field "${field}" must be ${wanted}. Correct it, or leave it out if it is optional.`,
  'text-and-html': () => 'The report has both "text" and "html". Give one of them.',
  'text-missing': () => 'The report has no "text". Give its words in "text", or a page in "html".',
  'published-invalid': (given: string) =>
    `"${given}" is not a date of publication. Write it as 2026-03-11 or 2026-03-11T09:30:00+01:00.`,
  'nothing-given': () => 'There is nothing to read. Name a file or folder, or pipe a text in; see hearsay read --help.',
  'page-of-one': () => 'A page shows one report. Name one file with --html, or use --json or --ndjson for many.',
  'page-unwritable': (path: string, why: string) =>
    `${path} cannot be written (${why}). Name a file in a folder that exists and is yours.`,
  'file-missing': (path: string) =>
    `There is no file or folder ${path}. Check the spelling, or give - to read standard input.`,
  'file-unreadable': (path: string, why: string) => `${path} cannot be read (${why}). Check its permissions.`,
  'folder-empty': (path: string) =>
    `${path} holds no .txt, .html, .pdf or .eml file. Name files one by one to have them read whatever their ending.`,
  'not-text': (path: string, kind: string) =>
    `${path} is ${kind}, not text, a page, a PDF or an e-mail. Save it as one of these and give that file.`,
  'pdf-unreadable': (path: string, why: string) =>
    `${path} cannot be read as a PDF (${why}). Save its text and give that file.`,
  'pdf-without-text': (path: string) =>
    `${path} is a PDF of pictures: it holds no text. Run text recognition on it and give the result.`,
  'mail-unreadable': (path: string, why: string) =>
    `${path} cannot be read as an e-mail (${why}). Save its text and give that file.`,
  'url-refused': (url: string, why: string) =>
    `${url} was not fetched (${why}). Save the page in your browser and give that file.`,
  'too-large': (path: string, megabytes: number) =>
    `${path} is larger than ${megabytes} MB, too large for one report. Split it into its reports, one a file or one a line (--ndjson).`,
  'source-nothing': (source: string) =>
    `${source} holds no report: it is empty, or a list or archive of other things. Check that it is the right file.`,
  'source-empty': (path: string) =>
    `${path} holds no file at all. Name a folder with texts, pages, PDFs, e-mails, tables or web archives in it.`,
  'pattern-empty': (pattern: string) =>
    `No file matches ${pattern}. Check the spelling, and put it in quotes so that the shell leaves it alone.`,
  'column-missing': (path: string, column: string, columns: string) =>
    `${path} has no column "${column}". Name one of those it has: ${columns}.`,
  'columns-unknown': (path: string, columns: string) =>
    `${path} has no column that is known to hold texts or pages; its columns are ${columns}. Name the one that does, as in --column text=BODY.`,
  'row-uneven': (where: string, cells: number, columns: number) =>
    `The row at ${where} has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the header has ${columns}. Check its quotes and the marks between its cells.`,
  'table-unreadable': (where: string, why: string) =>
    `${where} cannot be read as a table (${why}); the rows before it were kept. Correct it, or write the table again.`,
  'group-too-large': (where: string, megabytes: number) =>
    `The group of rows at ${where} holds more than ${megabytes} MB. Write the table again with smaller row groups.`,
  'archive-cut': (where: string) =>
    `${where} is not whole: the file ends in it; what stands before it was kept. Get the file again from its source to have the rest.`,
  'archive-damaged': (where: string, why: string) =>
    `${where} cannot be read (${why}); what is whole around it was kept. Get the file again from its source.`,
  'read-too-long': (seconds: number) =>
    `Reading took more than ${seconds} s and was stopped. Split the text, or allow more with --timeout.`,
  'model-missing': (path: string, why: string) =>
    `${path}, a file of the reader model, cannot be read (${why}). Install Hearsay again, or check the file out of its repository.`,
  'model-damaged': (path: string) =>
    `${path} is not the file that the reader model was published with. Install Hearsay again, or check the file out of its repository.`,
  'runtime-missing': (machine: string, why: string) =>
    `There is no inference runtime for ${machine} (${why}). Install the one that runs everywhere beside Hearsay: npm i onnxruntime-web.`,
  'gazetteer-missing': (path: string, why: string) =>
    `${path}, the list of places, cannot be read (${why}). Install Hearsay again, or make it in a clone with npm run build.`,
  'gazetteer-damaged': (why: string) =>
    `The list of places cannot be used: the file is ${why}. Install Hearsay again, or make it in a clone: delete dist/lexicon/gazetteer.bin and run npm run build.`,
  'read-failed': (why: string) =>
    `Reading failed inside Hearsay (${why}). This is a defect: please report it with the text that shows it.`,
  'workspace-missing': (folder: string) =>
    `There is no workspace in ${folder}. Name its folder with --workspace, or make one: hearsay add FILE.`,
  'workspace-busy': (path: string) =>
    `Another program is writing to ${path} and did not let go. Run this again when it has ended; nothing was lost.`,
  'workspace-full': (path: string) =>
    `There is no room left to write ${path}. Make room on its disk and run this again; what was stored is whole.`,
  'workspace-unwritable': (path: string, why: string) =>
    `${path} cannot be written (${why}). Check its permissions and its disk, or name another folder with --workspace.`,
  'workspace-damaged': (path: string, why: string) =>
    `${path} is damaged or is no workspace (${why}). Restore it from a backup, or name another folder with --workspace.`,
  'workspace-foreign': (folder: string) =>
    `The hearsay.db in ${folder} was not made by Hearsay. Name another folder with --workspace.`,
  'workspace-newer': (folder: string) =>
    `The workspace in ${folder} was made by a newer Hearsay. Install that version, or name another folder with --workspace.`,
  'report-unknown': (name: string) =>
    `The workspace has no report "${name}". Give a key, an id, an address or a path as hearsay search shows them.`,
  'report-ambiguous': (name: string, keys: string) =>
    `"${name}" may be several reports: ${keys}. Give more of the key of the one you mean.`,
  'correction-unclear': () =>
    'A correction changes one thing. Give one of --speaker, --modality, --place, --location, --same-as, --apart, --absent.',
  'location-invalid': (given: string) =>
    `"${given}" is no place on the map. Write latitude and longitude as 41.7,44.8.`,
  'decision-unknown': (id: number) => `There is no correction ${id}. See hearsay corrections for those there are.`,
  'correction-misfit': (id: string, what: string, change: string, fits: string) =>
    `${id} is ${what}, and ${change} cannot be set for it. Give something else: ${fits}.`,
  'correction-other': (id: string) =>
    `${id} is a time or a quantity, which cannot be corrected. Give a statement, event, entity or mention.`,
  'correction-unlike': (id: string, other: string) =>
    `${id} and ${other} cannot be the same. Give two entities, two events, or a mention and an entity.`,
  'correction-empty': (id: string) =>
    `${id} is so already, and nothing was corrected. Give another value, or leave the reading as it is.`,
  'correction-nowhere': (name: string, what: string) =>
    `Nothing takes place in ${name}, which is ${what}. Give a country, place, facility or organisation of the report.`,
  'modality-unknown': (given: string, all: string) => `"${given}" is no modality. Give one of ${all}.`,
  'entity-unknown': (given: string, some: string) =>
    `The report names no "${given}". Give a name that it uses, or the id of an entity: ${some}.`,
  'entity-ambiguous': (given: string, ids: string) =>
    `The report has several that are called "${given}": ${ids}. Give the id of the one you mean.`,
  'page-invalid': (name: string, given: number) =>
    `The ${name} of a search must be a whole number from 0, not ${given}. Give one, or leave it out.`,
  'query-empty': () => 'The search has no words and no filters. Give words, or a filter such as said:NAME.',
  'query-too-long': (characters: number) =>
    `The search is longer than ${characters} characters. Split it into several searches.`,
  'query-too-deep': (levels: number) =>
    `Parentheses and NOTs stand more than ${levels} deep in one another. Split it into several searches.`,
  'query-quote-open': () =>
    'This quotation mark is not closed. Write another behind the last word that it should hold.',
  'query-parenthesis-open': () =>
    'This parenthesis is not closed. Write a closing one behind the last word that it should hold.',
  'query-parenthesis-close': () =>
    'This parenthesis closes none. Write an opening one before the first word that it should hold, or leave it out.',
  'query-parenthesis-empty': () =>
    'These parentheses hold nothing. Write words or filters between them, or leave them out.',
  'query-operand-missing': (operator: string, side: 'before' | 'behind') =>
    `${operator} has nothing ${side} it. Write words or a filter there, or put it in quotation marks if the word itself is meant.`,
  'query-negative': () =>
    'The search says only what reports must not have. Give words or a filter that they must have, too.',
  'query-filter-unknown': (name: string, instead: string) =>
    `There is no filter ${name}:. Write ${instead} instead, or put all of it in quotation marks if the words themselves are meant.`,
  'query-filter-empty': (name: string) =>
    `${name}: has no value. Write it without a blank, as ${name}:value, and several words in quotation marks.`,
  'query-value-unknown': (name: string, given: string, instead: string) =>
    `${name}: does not know "${given}". Write ${instead}.`,
  'query-date': (name: string, given: string) =>
    `${name}: does not know the day "${given}". Write it as 2023, 2023-09 or 2023-09-13.`,
  'query-dates-crossed': (from: string, to: string) =>
    `No day lies from ${from} to ${to}. Write the earlier one behind from:, the later one behind to:.`,
  'annotation-unknown': (id: string, some: string) =>
    `This reading has no annotation "${id}". It has ${some}; run "hearsay read --json" on the report to see them all.`,
} as const

export const warnings = {
  empty: () => 'The report has no text, so nothing was read. Give the words of the report.',
  'language-not-read': (language: string) =>
    `The report is in ${language}; only English is read, so it carries its report fields alone. Give an English version to have it read.`,
  'language-unsure': () =>
    'The text is too short or too mixed to tell its language; it was read as English. Give a longer text if it is not.',
  'encoding-guessed': (encoding: string) =>
    `The file is not UTF-8 and was read as ${encoding}. If letters look wrong, save it as UTF-8 and read it again.`,
  'encoding-damaged': (places: number) =>
    `${places} ${places === 1 ? 'place is' : 'places are'} not valid UTF-8 and show \uFFFD. Get the file again from its source.`,
  'published-unknown': () =>
    'The report shows no date of publication, so "on Wednesday" or "last week" stay without a date. Give it with --published.',
  'page-without-article': () =>
    'The page shows hardly any text of an article: it may be a list of headlines, a log-in or an error page. Give the page of one article.',
  'page-with-several': () =>
    'The page holds several articles, and they were read as one. Give the page of one article.',
  'page-cut': () =>
    'The page is longer than 16 million characters, or deeper than 20,000 elements, and was read up to there. Save its article alone to have all of it.',
  'published-ambiguous': (words: string) =>
    `"${words}" may be a day or a month first, so it was not used as the date of publication. Give it with --published.`,
  'published-differs': (given: string, shown: string) =>
    `The report shows ${shown} as its date, but ${given} was given and is used. Check which is right.`,
} as const

export type ErrorCode = keyof typeof errors
export type WarningCode = keyof typeof warnings

/** An input that could not be used. The message ends with the remedy. */
export class HearsayError extends Error {
  override readonly name = 'HearsayError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The error of that code, its text filled in. */
export function problem<Code extends ErrorCode>(
  code: Code,
  ...details: Parameters<(typeof errors)[Code]>
): HearsayError {
  const message = errors[code] as (...details: unknown[]) => string
  return new HearsayError(code, message(...details))
}

/** The warning of that code, its text filled in. */
export function warn<Code extends WarningCode>(code: Code, ...details: Parameters<(typeof warnings)[Code]>): Warning {
  const message = warnings[code] as (...details: unknown[]) => string
  return { code, message: message(...details) }
}

/** The same warning, tied to the words it is about. */
export const at = (span: Span, warning: Warning): Warning => ({
  ...warning,
  span: { start: span.start, end: span.end },
})
