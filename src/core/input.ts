import { problem } from './problems.ts'
import type { ReportInput } from './reading.ts'

const strings = ['id', 'text', 'html', 'title', 'url', 'outlet', 'published'] as const
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * An input as the contract has it. Unknown fields are ignored, so that lines made for other tools can be piped in; null counts as
 * absent. Throws `input-invalid`, `published-invalid`.
 */
export function checkInput(given: unknown): ReportInput {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw problem('input-invalid', 'report', 'an object')
  const fields = given as Record<string, unknown>
  const checked: Record<string, unknown> = {}
  for (const field of strings) {
    const value = fields[field]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') throw problem('input-invalid', field, 'a string')
    checked[field] = value
  }
  if (fields.asIs !== undefined && fields.asIs !== null && typeof fields.asIs !== 'boolean')
    throw problem('input-invalid', 'asIs', 'true or false')
  if (fields.asIs) checked.asIs = true
  if (typeof checked.published === 'string') checkPublished(checked.published)
  return checked as ReportInput
}

/** Throws `published-invalid` unless the string is an ISO 8601 date or date-time that the calendar has. */
export function checkPublished(given: string): void {
  const match = isoDate.exec(given)
  const [, year, month, day] = (match ?? []).map(Number)
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day))
  if (!match || date.getUTCMonth() + 1 !== month || Number.isNaN(Date.parse(given.slice(0, 10))))
    throw problem('published-invalid', given)
}
