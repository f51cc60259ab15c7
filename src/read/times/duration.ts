import { addMonths, type Day, dayOf } from '../../core/calendar.ts'
import type { DurationUnit } from './meaning.ts'

const letters: Readonly<Record<DurationUnit, string>> = { Y: 'Y', M: 'M', W: 'W', D: 'D', H: 'H', min: 'M', S: 'S' }
const below: Partial<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  Y: ['M', 12],
  H: ['min', 60],
  min: ['S', 60],
  D: ['H', 24],
  W: ['D', 7],
}
const isClock = (unit: DurationUnit): boolean => unit === 'H' || unit === 'min' || unit === 'S'

/** ISO 8601 duration: 'P2D', 'PT1H30M', 'P2Y6M'; 'PXW' where the number is not known. A part that is not whole goes into the next unit. */
export function isoDuration(amount: number | null, unit: DurationUnit): string {
  const head = isClock(unit) ? 'PT' : 'P'
  if (amount === null) return `${head}X${letters[unit]}`
  const whole = Math.floor(amount)
  const rest = amount - whole
  const smaller = below[unit]
  if (rest === 0 || smaller === undefined) return `${head}${amount}${letters[unit]}`
  const [next, times] = smaller
  const tail = Math.round(rest * times)
  if (tail === 0) return `${head}${whole}${letters[unit]}`
  const mark = isClock(next) && !isClock(unit) ? 'T' : ''
  return `${head}${whole > 0 ? `${whole}${letters[unit]}` : ''}${mark}${tail}${letters[next]}`
}

/** First and last day of so many units up to a day, or from it on; null for clock units, which end within days, and beyond the years 1 to 9999. */
export function daysAround(day: Day, amount: number, unit: DurationUnit, side: 'past' | 'next'): [Day, Day] | null {
  if (!Number.isInteger(amount) || isClock(unit)) return null
  const steps = side === 'past' ? -amount : amount
  const far =
    unit === 'Y' || unit === 'M'
      ? addMonths(day, steps * (unit === 'Y' ? 12 : 1))
      : day + steps * (unit === 'W' ? 7 : 1)
  if (far < dayOf(1) || far >= dayOf(10_000)) return null
  return side === 'past' ? [far, day] : [day, far]
}
