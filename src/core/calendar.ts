/*
 * The Gregorian calendar as arithmetic on whole days, without time zones: day 0 is 1970-01-01. Years before it are reckoned as if it had
 * always been in force (ISO 8601). Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */

/** Days since 1970-01-01. */
export type Day = number

export interface Civil {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The day of a date. A month or day past its end runs on into the next: 2026-13-01 is 2027-01-01. O(1). */
export function dayOf(year: number, month = 1, day = 1): Day {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const m = months - y * 12
  const shifted = m < 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5)
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear + day - 1 - 719468
}

/** The date of a day. O(1). */
export function civilOf(day: Day): Civil {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const m = Math.floor((5 * ofYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday 7, as in ISO 8601. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1) - dayOf(year, month)

/** Whether the calendar has this date. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Months later, on the same day of the month or its last (31 January and a month is 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = civilOf(day)
  const first = civilOf(dayOf(year, month + months))
  return dayOf(first.year, first.month, Math.min(ofMonth, daysInMonth(first.year, first.month)))
}

/** The ISO 8601 week that holds a day: weeks begin on Monday, and week 1 holds the year's first Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civilOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year)) / 7) + 1 }
}

/** Monday of an ISO week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** Four digits; more only beyond the year 9999, and a sign before the year 0. */
export const isoYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')

const two = (number: number): string => String(number).padStart(2, '0')

/** '2026-03-11'. */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day)
  return `${isoYear(year)}-${two(month)}-${two(ofMonth)}`
}

/** The day that an ISO date or date-time begins with, in the zone it is written in; null when it is none. */
export function dayOfIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T| )/.exec(iso)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}
