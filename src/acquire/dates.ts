import { checkPublished } from '../core/input.ts'

const yearFirst =
  /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:(?:T|\s+|(?=\d{6}$))(\d{2}):?(\d{2})(?::?(\d{2})([.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const monthNamed =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as programs write it, in the form that a report's date has: ISO 8601 with a blank or without marks, RFC 2822, seconds or
 * milliseconds since 1970. Undefined for anything else, such as 03/04/2026, which may be a day of March or of April.
 */
export function machineDate(written: string): string | undefined {
  const given = written.trim()
  const date = /^\d{10}(?:\d{3})?$/.test(given)
    ? fromEpoch(Number(given))
    : (fromYearFirst(given) ?? fromMonthNamed(given))
  if (date === undefined || !/^.{10}(?:T(?:[01]\d|2[0-3]):[0-5]\d|$)/.test(date)) return undefined
  try {
    checkPublished(date)
    return date
  } catch {
    return undefined
  }
}

/** Ten digits count seconds, thirteen milliseconds: from 2001 to 2286 in both. */
const fromEpoch = (count: number): string => new Date(count < 1e12 ? count * 1000 : count).toISOString()

function fromYearFirst(given: string): string | undefined {
  const [, year, , month, day, hour, minute, second, fraction, zone] = yearFirst.exec(given) ?? []
  return year && dateTime(`${year}-${month}-${day}`, hour, minute, second, fraction?.replace(',', '.'), zone)
}

function fromMonthNamed(given: string): string | undefined {
  const [, day, name, year, hour, minute, second, zone] = monthNamed.exec(given) ?? []
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1
  if (!day || !year || month === 0) return undefined
  return dateTime(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, hour, minute, second, '', zone)
}

function dateTime(
  date: string,
  hour?: string,
  minute?: string,
  second?: string,
  fraction?: string,
  zone?: string,
): string {
  if (!hour) return date
  const shift = /^(?:Z|UTC|GMT)$/i.test(zone ?? '') ? 'Z' : (zone ?? '').replace(/^([+-]\d{2})$/, '$1:00')
  return `${date}T${hour}:${minute}${second ? `:${second}${fraction ?? ''}` : ''}${shift}`
}
