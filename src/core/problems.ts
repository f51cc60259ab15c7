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
