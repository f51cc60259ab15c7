import type { HearsayError } from './problems.ts'
import type { ReportInput } from './reading.ts'

/** A report as it came, before anything is made of it. */
export interface Original {
  /** What the user calls it: the id of a line, the path of a file, an address. */
  readonly id: string
  /** Where it was found, for messages: a path, 'reports.ndjson:12', 'crawl.warc.gz@4711'. */
  readonly source: string
  /** What it is a version of: an address or a file; null where neither was given, so that the report itself may show its address. */
  readonly address: string | null
  /** 'text' and 'html': a string that was given, as UTF-8. 'file': bytes as they were found, to be told by their name and content. */
  readonly form: 'text' | 'html' | 'file'
  /** Media type and character set that came with a file ('text/html; charset=utf-8'); null where none did. */
  readonly type: string | null
  /** What is known beside the bytes. */
  readonly given: Given
  readonly bytes: Uint8Array
}

/** What may be known of a report beside its words. */
export type Given = Omit<ReportInput, 'id' | 'text' | 'html'>

/** Something that was looked at and is no report. */
export interface Skipped {
  readonly source: string
  /** Why, as words that follow a name: 'an image', 'a revisit of a page recorded elsewhere'. */
  readonly skipped: string
}

/** Something that could not be read. The run goes on. */
export interface Failed {
  readonly source: string
  readonly error: HearsayError
}

/** What a source gives, one at a time; `through` counts the bytes of the source that were read so far, for progress. */
export type Found = (Original | Skipped | Failed) & { readonly through: number }
