import type { Grain, Period } from './period.ts'

/** What comes round again: the third weekday, May, 5 May, the second quarter, summer, Christmas, the 13th of a month. */
export type Cycle =
  | { readonly of: 'weekday'; readonly weekday: number }
  | { readonly of: 'month'; readonly month: number }
  | { readonly of: 'date'; readonly month: number; readonly day: number }
  | { readonly of: 'monthday'; readonly day: number }
  | { readonly of: 'quarter' | 'half' | 'season'; readonly number: number }
  | { readonly of: 'weekend' }
  | { readonly of: 'holiday'; readonly name: string }
  /** The week that holds a date: 'the week of March 6'. */
  | { readonly of: 'weekwith'; readonly month: number; readonly day: number }

/** Which of its rounds is meant; `open` leaves it to tense. */
export type Which = 'open' | 'last' | 'next' | 'this' | 'past' | 'coming' | 'previous' | 'following'

/** Where on the calendar, before anything outside the words is known. */
export type When =
  | { readonly is: 'fixed'; readonly period: Period }
  /** So many periods from the one that holds the day of publication, or the last date of the narrative. */
  | {
      readonly is: 'shifted'
      readonly grain: Grain
      readonly by: number
      readonly from: 'published' | 'narrative'
      /** A fiscal year or quarter: its days are not told. */
      readonly fiscal?: boolean
    }
  | { readonly is: 'cycle'; readonly cycle: Cycle; readonly which: Which }
  /** 'June last year', 'Tuesday of next week', 'Christmas 2019'. */
  | { readonly is: 'inside'; readonly cycle: Cycle; readonly outer: When }
  /** 'a year ago' beside a quarter or month: the same period of another year. */
  | {
      readonly is: 'compared'
      readonly years: number
      readonly grain: Grain | null
      readonly from: 'published' | 'narrative'
    }
  /** 'that day', 'the quarter': the last date of the narrative with this grain. */
  | { readonly is: 'same'; readonly grain: Grain }
  /** 'the 1988 period': the quarter that the report gives figures for, in another year; without one, the year. */
  | { readonly is: 'account'; readonly year: number }
  /** 'the latest quarter': the last that had ended. */
  | { readonly is: 'ended'; readonly grain: Grain }

export type Mod = 'APPROX' | 'START' | 'MID' | 'END' | 'BEFORE' | 'AFTER' | 'LESS_THAN' | 'MORE_THAN'

/** 'MO', 'MI', 'AF', 'EV', 'NI', 'DT': part of a day, as TIMEX3 writes it behind T. */
export type Part = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** Hours 0 to 24; `zone` is an offset as ISO 8601 writes it, or null. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number | null
  readonly zone: string | null
}

export type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'min' | 'S'

interface Modified {
  readonly mod?: Mod | null
}

export type Meaning =
  | (Modified & { readonly is: 'date'; readonly when: When })
  | (Modified & { readonly is: 'part'; readonly when: When; readonly part: Part })
  | (Modified & { readonly is: 'clock'; readonly when: When | null; readonly clock: ClockTime })
  | (Modified & { readonly is: 'range'; readonly from: When; readonly to: When })
  | (Modified & {
      readonly is: 'duration'
      /** Null for 'years', 'several days'. */
      readonly amount: number | null
      readonly unit: DurationUnit
      /** Where it lies, seen from the day of publication: 'the past two months', 'the next ten days'. */
      readonly side?: 'past' | 'next'
    })
  | (Modified & { readonly is: 'set'; readonly value: string })
  | { readonly is: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** Words of time whose value no calendar of ours tells: Ramadan. */
  | { readonly is: 'unknown'; readonly why: string }
