import { civilOf, type Day, dayOf, isoDay, isoWeekOf, isoYear, weekdayOf } from '../../core/calendar.ts'

/** How coarse a stretch of the calendar is. Halves, quarters and seasons are of a year; a weekend is of an ISO week. */
export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'

/** A stretch of the calendar with its first and last day. */
export interface Period {
  readonly grain: Grain
  readonly first: Day
  readonly last: Day
  /** A fiscal year or quarter: its days are the company's or government's to say. */
  readonly fiscal?: boolean
}

const two = (number: number): string => String(number).padStart(2, '0')
/** Meteorological seasons of the north; they tell which year is meant, not which days (`daysMeant`). */
const seasonCodes = ['SP', 'SU', 'FA', 'WI'] as const

export const day = (first: Day): Period => ({ grain: 'day', first, last: first })
export const week = (monday: Day): Period => ({ grain: 'week', first: monday, last: monday + 6 })
export const weekend = (monday: Day): Period => ({ grain: 'weekend', first: monday + 5, last: monday + 6 })

/** So many months from the first of one. */
const months = (grain: Grain, year: number, month: number, length: number): Period => ({
  grain,
  first: dayOf(year, month),
  last: dayOf(year, month + length) - 1,
})

export const month = (year: number, number: number): Period => months('month', year, number, 1)
export const quarter = (year: number, number: number): Period => months('quarter', year, 3 * number - 2, 3)
export const half = (year: number, number: number): Period => months('half', year, 6 * number - 5, 6)
/** 1 is spring, 4 winter; the winter of a year begins in its December. */
export const season = (year: number, number: number): Period => months('season', year, 3 * number, 3)
export const year = (number: number): Period => months('year', number, 1, 12)
export const decade = (first: number): Period => ({ ...months('decade', first, 1, 120), grain: 'decade' })
/** 20 is the years 1900 to 1999, as news counts them. */
export const century = (number: number): Period => months('century', (number - 1) * 100, 1, 1200)

/** The period of a grain that holds a day. */
export function periodOf(grain: Grain, at: Day): Period {
  const { year: y, month: m } = civilOf(at)
  switch (grain) {
    case 'day':
      return day(at)
    case 'week':
      return week(at - weekdayOf(at) + 1)
    case 'weekend':
      return weekend(at - weekdayOf(at) + 1)
    case 'month':
      return month(y, m)
    case 'quarter':
      return quarter(y, Math.floor((m - 1) / 3) + 1)
    case 'half':
      return half(y, m <= 6 ? 1 : 2)
    case 'season':
      return m < 3 ? season(y - 1, 4) : season(y, Math.floor(m / 3))
    case 'year':
      return year(y)
    case 'decade':
      return decade(Math.floor(y / 10) * 10)
    case 'century':
      return century(Math.floor(y / 100) + 1)
  }
}

const daysOf: Partial<Record<Grain, number>> = { day: 1, week: 7, weekend: 7 }
const monthsOf: Partial<Record<Grain, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 12,
  year: 12,
  decade: 120,
  century: 1200,
}

/** The period of the same grain so many steps later; a season moves by years. */
export function shifted(period: Period, steps: number): Period {
  const days = daysOf[period.grain]
  if (days !== undefined) return { ...period, first: period.first + steps * days, last: period.last + steps * days }
  const { year: y, month: m } = civilOf(period.first)
  const length = period.grain === 'season' ? 3 : monthsOf[period.grain]!
  return { ...period, ...months(period.grain, y, m + steps * monthsOf[period.grain]!, length) }
}

/** TIMEX3 value: '2026-03-11', '2026-W11', '2026-W11-WE', '2026-03', '2026-Q1', '2026-H1', '2026-SP', '2026', '202', '20'. */
export function timexOf({ grain, first }: Period): string {
  const { year: y, month: m } = civilOf(first)
  const iso = grain === 'week' || grain === 'weekend' ? isoWeekOf(first) : null
  switch (grain) {
    case 'day':
      return isoDay(first)
    case 'week':
      return `${isoYear(iso!.year)}-W${two(iso!.week)}`
    case 'weekend':
      return `${isoYear(iso!.year)}-W${two(iso!.week)}-WE`
    case 'month':
      return `${isoYear(y)}-${two(m)}`
    case 'quarter':
      return `${isoYear(y)}-Q${(m + 2) / 3}`
    case 'half':
      return `${isoYear(y)}-H${(m + 5) / 6}`
    case 'season':
      return `${isoYear(y)}-${seasonCodes[m / 3 - 1]}`
    case 'year':
      return isoYear(y)
    case 'decade':
      return isoYear(y).slice(0, 3)
    case 'century':
      return isoYear(y).slice(0, 2)
  }
}

/** First and last day meant; null for seasons, whose days depend on the hemisphere, and for fiscal periods. */
export const daysMeant = ({ grain, first, last, fiscal }: Period): { first: string | null; last: string | null } =>
  grain === 'season' || fiscal ? { first: null, last: null } : { first: isoDay(first), last: isoDay(last) }
