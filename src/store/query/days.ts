import { dayOf, daysInMonth, isDate, isoDay } from '../../core/calendar.ts'

/** First and last day of a year, month or day ('2023', '2023-09', '2023-09-13'), ISO 8601; null for what is none. */
export function daysOf(written: string): { readonly first: string; readonly last: string } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(part => (part === undefined ? undefined : Number(part)))
  if (!isDate(year!, month ?? 1, day ?? 1)) return null
  const lastMonth = month ?? 12
  return {
    first: isoDay(dayOf(year!, month ?? 1, day ?? 1)),
    last: isoDay(dayOf(year!, lastMonth, day ?? daysInMonth(year!, lastMonth))),
  }
}
