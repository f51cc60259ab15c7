import type { ErrorCode, errors } from '../../core/problems.ts'
import { HearsayError, problem } from '../../core/problems.ts'
import type { Span } from '../../core/reading.ts'

/** What is wrong with a search, and where in it. */
export interface Mistake extends Span {
  readonly error: HearsayError
}

/** The mistake of that code, its text filled in. */
export const mistake = <Code extends ErrorCode>(
  code: Code,
  { start, end }: Span,
  ...details: Parameters<(typeof errors)[Code]>
): Mistake => ({ error: problem(code, ...details), start, end })

/** A search that cannot be understood. The message ends with what would be right. */
export class QueryMistake extends HearsayError {
  /** The search as it was written. */
  readonly query: string
  /** What is wrong in it, in UTF-16 code units. */
  readonly span: Span
  constructor(query: string, { error, start, end }: Mistake) {
    super(error.code, error.message)
    this.query = query
    this.span = { start, end }
  }
}
