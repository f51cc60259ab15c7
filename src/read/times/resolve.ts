import { type Day, isoDay } from '../../core/calendar.ts'
import type { TimeExpression } from '../../core/reading.ts'
import { daysAround, isoDuration } from './duration.ts'
import type { ClockTime, Meaning } from './meaning.ts'
import { daysMeant, type Period, shifted, timexOf } from './period.ts'
import { type Anchors, type Placed, place } from './place.ts'
import type { Tense } from './tense.ts'

/** Dates told so far: what later ones are counted from. */
export interface Told {
  readonly narrative: Period | null
  readonly account: Period | null
}

export const toldNothing: Told = { narrative: null, account: null }

export interface Context {
  readonly published: Day | null
  readonly tense: () => Tense | null
  readonly told: Told
}

type Time = Omit<TimeExpression, 'id' | 'start' | 'end' | 'rule'>

/** What an expression means at its place in a report, and what has been told behind it. */
export function resolve(
  meaning: Meaning,
  { published, tense, told }: Context,
): { readonly time: Time; readonly told: Told } {
  const anchors: Anchors = { published, tense, narrative: told.narrative, account: told.account }
  const mod = 'mod' in meaning ? (meaning.mod ?? null) : null
  switch (meaning.is) {
    case 'date': {
      const found = place(meaning.when, anchors)
      const remembered = meaning.when.is === 'compared' ? told : after(told, found.period)
      return { time: time('DATE', found, mod), told: remembered }
    }
    case 'part': {
      const found = place(meaning.when, anchors)
      const dated = found.period?.grain === 'day' ? found : { ...found, period: null }
      return { time: time('TIME', dated, mod, `T${meaning.part}`), told: after(told, dated.period) }
    }
    case 'clock': {
      const found = meaning.when ? place(meaning.when, anchors) : clockDay(anchors)
      return {
        time: { ...time('TIME', found, mod, clockValue(meaning.clock)), ...zone(meaning.clock) },
        told: after(told, found.period),
      }
    }
    case 'range': {
      const from = place(meaning.from, anchors)
      const to = behind(from, place(meaning.to, anchors))
      return { time: range(from, to, mod), told: after(told, to.period) }
    }
    case 'duration':
      return { time: duration(meaning, published, mod), told }
    case 'set':
      return { time: { type: 'SET', value: meaning.value, mod, first: null, last: null }, told }
    case 'ref':
      return { time: { type: 'DATE', value: meaning.value, mod, first: null, last: null }, told }
    case 'unknown':
      return { time: { type: 'DATE', value: null, mod, first: null, last: null, because: meaning.why }, told }
  }
}

function after(told: Told, period: Period | null): Told {
  if (period === null) return told
  const accounts = period.grain === 'quarter' || period.grain === 'half'
  return { narrative: period, account: accounts ? period : told.account }
}

function time(type: 'DATE' | 'TIME', { period, because, rejected }: Placed, mod: string | null, suffix = ''): Time {
  const value = period && timexOf(period) + suffix
  const days = period ? daysMeant(period) : { first: null, last: null }
  return { type, value, mod, ...days, because, ...(rejected ? { rejected: rejected + suffix } : {}) }
}

/** A clock time without a day is that of the last day told, else of publication. */
function clockDay({ narrative, published }: Anchors): Placed {
  const told = narrative?.grain === 'day' ? narrative : null
  const day = told?.first ?? published
  return {
    period: day === null ? null : { grain: 'day', first: day, last: day },
    because: told
      ? 'it is of the last day told'
      : day === null
        ? 'no day is known that it is of'
        : 'it is of the day of publication',
    rejected: null,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
const clockValue = ({ hour, minute }: ClockTime): string => `T${two(hour)}:${two(minute ?? 0)}`
const zone = ({ zone }: ClockTime) => (zone ? { zone } : {})

/** The end of a range lies behind its beginning: the Thursday after that Monday. */
function behind({ period: from }: Placed, to: Placed): Placed {
  if (!from || !to.period || from.grain !== 'day' || to.period.grain !== 'day') return to
  const days = to.period.first - from.first
  return days >= -6 && (days < 0 || days > 6) ? { ...to, period: shifted(to.period, days < 0 ? 7 : -7) } : to
}

function range(from: Placed, to: Placed, mod: string | null): Time {
  const both = from.period && to.period && from.period.first <= to.period.last
  const value = both ? `${timexOf(from.period!)}/${timexOf(to.period!)}` : null
  const days = both ? { first: isoDay(from.period!.first), last: isoDay(to.period!.last) } : { first: null, last: null }
  return { type: 'DATE', value, mod, ...days, because: from.because }
}

function duration(
  { amount, unit, side }: Meaning & { is: 'duration' },
  published: Day | null,
  mod: string | null,
): Time {
  const days = side && amount !== null && published !== null ? daysAround(published, amount, unit, side) : null
  return {
    type: 'DURATION',
    value: isoDuration(amount, unit),
    mod,
    first: days && isoDay(days[0]),
    last: days && isoDay(days[1]),
  }
}
