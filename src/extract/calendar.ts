import { zones as listedZones } from '../../lexicon/zones.gen.ts'
import { dayOf, isDate, isoDay } from '../core/calendar.ts'

/*
 * Full calendar dates as pages print them: day, month and year all there. Relative and partial dates are the business of
 * `read/times`, since they need an anchor.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '((?:19|20)\\d{2})'

const dateForms: readonly { form: RegExp; parts: readonly ('day' | 'month' | 'year')[] }[] = [
  { form: new RegExp(`\\b${year}-(\\d{1,2})-(\\d{1,2})(?!\\d)`, 'i'), parts: ['year', 'month', 'day'] },
  { form: new RegExp(`\\b${year}/(\\d{1,2})/(\\d{1,2})\\b`, 'i'), parts: ['year', 'month', 'day'] },
  { form: new RegExp(`\\b${dayNumber}(?: of)?[ -]${monthName},?[ -]${year}\\b`, 'i'), parts: ['day', 'month', 'year'] },
  { form: new RegExp(`\\b${monthName} ${dayNumber},? ${year}\\b`, 'i'), parts: ['month', 'day', 'year'] },
  { form: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${year}\\b`), parts: ['day', 'month', 'year'] },
]
/** 03/04/2026 is the third of April or the fourth of March; only a number above twelve tells. */
const slashed = new RegExp(`\\b(\\d{1,2})/(\\d{1,2})/${year}\\b`)
const clock =
  /(?<![\d-])(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])\.?m\b\.?|:(\d{2})(?::\d{2}(?:\.\d+)?)?|\s*([ap])\.?m\b\.?)/i
/** 'Z' in dates of machines; names of zones by the word list. */
const zones = new Map([['z', 'Z'], ...listedZones.map(({ name, offset }) => [name, offset] as const)])

/** A date found in a line, and what is left of the line without it. */
export interface CalendarDate {
  /** ISO 8601: '2026-03-12', '2026-03-12T09:14' (zone not shown) or '2026-03-12T09:14+01:00'. Null for 03/04/2026. */
  readonly iso: string | null
  readonly rest: string
}

/** The first full date in a line with its time of day and zone; null when there is none or it is no day of the calendar. */
export function calendarDate(line: string): CalendarDate | null {
  for (const { form, parts } of dateForms) {
    const match = form.exec(line)
    if (!match) continue
    const part = (name: 'day' | 'month' | 'year') => match[parts.indexOf(name) + 1]!
    const date = isoDate(Number(part('year')), monthNumber(part('month')), Number(part('day')))
    return date === null ? null : withTime(date, line, match)
  }
  const match = slashed.exec(line)
  if (!match) return null
  const [one, two] = [Number(match[1]), Number(match[2])]
  const date =
    one > 12
      ? isoDate(Number(match[3]), two, one)
      : two > 12 || one === two
        ? isoDate(Number(match[3]), one, two)
        : null
  return date
    ? withTime(date, line, match)
    : one <= 12 && two <= 12
      ? { iso: null, rest: line.replace(match[0], ' ') }
      : null
}

const monthNumber = (words: string): number =>
  /^\d/.test(words) ? Number(words) : months.indexOf(words.slice(0, 3).toLowerCase()) + 1

/** ISO form of a day that the calendar has, else null. */
const isoDate = (year: number, month: number, day: number): string | null =>
  isDate(year, month, day) ? isoDay(dayOf(year, month, day)) : null

function withTime(date: string, line: string, match: RegExpExecArray): CalendarDate {
  const before = line.slice(0, match.index)
  const after = line.slice(match.index + match[0].length).replace(/^T(?=\d)/, ' ')
  const rest = `${before} ${after}`
  const time = clock.exec(rest)
  if (!time) return { iso: date, rest }
  const half = (time[3] ?? time[5])?.toLowerCase()
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  const minute = time[2] ?? time[4] ?? '00'
  if (Number(time[1]) > (half ? 12 : 23) || Number(minute) > 59) return { iso: date, rest }
  const following = rest.slice(time.index + time[0].length)
  const zone = /^\s*(?:([+-]\d{2}):?(\d{2})|\(?(?:(?:gmt|utc)([+-]\d{1,2})|([a-z]{1,4})\b)\)?)/i.exec(following)
  const offset = zone && zoneOffset(zone)
  const left = rest.slice(0, time.index) + (zone && offset ? following.slice(zone[0].length) : following)
  return { iso: `${date}T${String(hour).padStart(2, '0')}:${minute}${offset ?? ''}`, rest: left }
}

function zoneOffset([, hours, minutes, whole, name]: RegExpExecArray): string | null {
  if (hours) return `${hours}:${minutes}`
  if (whole) return `${whole[0]}${whole.slice(1).padStart(2, '0')}:00`
  return zones.get(name!.toLowerCase()) ?? null
}
