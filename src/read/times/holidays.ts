import { holidays } from '../../../lexicon/holidays.gen.ts'
import { type Day, dayOf, daysInMonth, weekdayOf } from '../../core/calendar.ts'

/** Names of holidays as they are written, in small letters with plain apostrophes, to the entry of the word list. */
const byWords = new Map(holidays.flatMap(holiday => holiday.words.map(words => [plain(words), holiday] as const)))

/** Small letters, plain apostrophes, one blank between words and marks: as a match gives its words. */
function plain(words: string): string {
  return (
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+|[^\s\p{L}]/gu) ?? []
  ).join(' ')
}

/** The canonical name of a holiday; null where the words are none. */
export const holidayNamed = (words: string): string | null => byWords.get(words.replaceAll('’', "'"))?.name ?? null

/** Its day in a year; null where the moon tells it. */
export function holidayIn(name: string, year: number): Day | null {
  const holiday = holidays.find(one => one.name === name)
  if (holiday?.date) {
    const [month, day] = holiday.date.split('-').map(Number) as [number, number]
    return dayOf(year, month, day)
  }
  if (holiday?.weekday) return nthWeekday(holiday.weekday, year)
  return typeof holiday?.easter === 'number' ? easter(year) + holiday.easter : null
}

/** '11-4-4+1': a day after the fourth Thursday of November. */
function nthWeekday(rule: string, year: number): Day {
  const [, month, nth, weekday, more] = /^(\d+)-(-?\d)-(\d)(?:\+(\d))?$/.exec(rule)!.map(Number) as number[]
  const last = dayOf(year, month!, daysInMonth(year, month!))
  const first = dayOf(year, month!)
  const day =
    nth! > 0
      ? first + ((weekday! - weekdayOf(first) + 7) % 7) + 7 * (nth! - 1)
      : last - ((weekdayOf(last) - weekday! + 7) % 7)
  return day + (more || 0)
}

/** Easter Sunday of the Gregorian calendar (J. Meeus, "Astronomical Algorithms", 1991, chapter 8). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + r + 90) / 25)
  return dayOf(year, month, (h - m + r + month + 19) % 32)
}

/** Every way a holiday is written, for the patterns; longer ones first, so that 'Christmas Eve' is not 'Christmas'. */
export const holidayWords: readonly string[] = [...byWords.keys()].sort((a, b) => b.length - a.length)
