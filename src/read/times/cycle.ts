import { civilOf, type Day, dayOf, isDate, weekdayOf } from '../../core/calendar.ts'
import { holidayIn } from './holidays.ts'
import type { Cycle } from './meaning.ts'
import { day, half, month, type Period, periodOf, quarter, season, shifted, weekend } from './period.ts'

/** Rounds of a cycle about a day, in order: those of the weeks, months or years next to it. Empty where the moon tells them. */
export function roundsAbout(cycle: Cycle, at: Day): Period[] {
  const { year, month: ofYear } = civilOf(at)
  const monday = at - weekdayOf(at) + 1
  const years = [-1, 0, 1].map(step => year + step)
  switch (cycle.of) {
    case 'weekday':
      return [-2, -1, 0, 1, 2].map(step => day(monday + 7 * step + cycle.weekday - 1))
    case 'weekend':
      return [-2, -1, 0, 1, 2].map(step => weekend(monday + 7 * step))
    case 'monthday':
      return [-2, -1, 0, 1, 2].flatMap(step => {
        const { year: y, month: m } = civilOf(dayOf(year, ofYear + step))
        return isDate(y, m, cycle.day) ? [day(dayOf(y, m, cycle.day))] : []
      })
    case 'month':
      return years.map(y => month(y, cycle.month))
    case 'date':
      return leapYears(years, cycle.month, cycle.day)
    case 'quarter':
      return years.map(y => quarter(y, cycle.number))
    case 'half':
      return years.map(y => half(y, cycle.number))
    case 'season':
      return [year - 2, ...years].map(y => season(y, cycle.number))
    case 'weekwith':
      return leapYears(years, cycle.month, cycle.day).map(({ first }) => periodOf('week', first))
    case 'holiday':
      return years.flatMap(y => {
        const found = holidayIn(cycle.name, y)
        return found === null ? [] : [day(found)]
      })
  }
}

/** 29 February comes round every four years; other dates every year. */
function leapYears(years: readonly number[], ofYear: number, ofMonth: number): Period[] {
  const all = ofYear === 2 && ofMonth === 29 ? [...Array(9).keys()].map(step => years[1]! - 4 + step) : years
  return all.filter(y => isDate(y, ofYear, ofMonth)).map(y => day(dayOf(y, ofYear, ofMonth)))
}

/** The round that begins inside a period; null where there is none. A quarter of a fiscal year is fiscal. */
export function roundIn(cycle: Cycle, outer: Period): Period | null {
  const middle = Math.floor((outer.first + outer.last) / 2)
  const candidates = [...roundsAbout(cycle, outer.first), ...roundsAbout(cycle, middle)]
  const found = candidates.find(({ first }) => first >= outer.first && first <= outer.last)
  return found ? (outer.fiscal ? { ...found, fiscal: true } : found) : null
}

/** The same period so many years on: 2026-Q1 becomes 2025-Q1, 29 February the 28th. */
export function yearsOn(period: Period, years: number): Period {
  if (period.grain === 'decade' || period.grain === 'century') return shifted(period, years)
  if (period.grain === 'week' || period.grain === 'weekend') return shifted(period, 52 * years)
  const { year, month: ofYear, day: ofMonth } = civilOf(period.first)
  const first = dayOf(year + years, ofYear, isDate(year + years, ofYear, ofMonth) ? ofMonth : 28)
  return period.grain === 'day'
    ? day(first)
    : { ...periodOf(period.grain, first), ...(period.fiscal ? { fiscal: true } : {}) }
}
