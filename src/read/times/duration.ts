import { addMonths, type Day } from '../../core/calendar.ts'
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

/** First and last day of so many units up to a day, or from it on; null for clock units, which end within days. */
export function daysAround(day: Day, amount: number, unit: DurationUnit, side: 'past' | 'next'): [Day, Day] | null {
  if (!Number.isInteger(amount)) return null
  const sign = side === 'past' ? -1 : 1
  if (isClock(unit)) return null
  const far =
    unit === 'Y' || unit === 'M'
      ? addMonths(day, sign * amount * (unit === 'Y' ? 12 : 1))
      : day + sign * amount * (unit === 'W' ? 7 : 1)
  return sign < 0 ? [far, day] : [day, far]
}
