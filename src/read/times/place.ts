import { civilOf, type Day, dayOf, weekdayOf } from '../../core/calendar.ts'
import { roundIn, roundsAbout, yearsOn } from './cycle.ts'
import type { Cycle, When, Which } from './meaning.ts'
import { type Grain, type Period, periodOf, shifted, timexOf, year } from './period.ts'
import type { Tense } from './tense.ts'

/** What a time is reckoned from. */
export interface Anchors {
  /** Day of publication, in the zone it is written in; null when not known. */
  readonly published: Day | null
  /** The last date that the report told before. */
  readonly narrative: Period | null
  /** The last quarter or half-year that it told. */
  readonly account: Period | null
  /** Tense of the clause; asked only where the words leave the round open. */
  readonly tense: () => Tense | null
}

/** Where on the calendar an expression lies, and why there. */
export interface Placed {
  readonly period: Period | null
  /** In words that end the sentence "… because". */
  readonly because: string
  /** Value under the reading that was not taken. */
  readonly rejected: string | null
}

/** Years that ISO 8601 writes with four digits. */
const written = (period: Period): boolean => period.first >= dayOf(1) && period.last < dayOf(10_000)

const placed = (found: Period | null, because: string, rejected: Period | null = null): Placed => {
  const period = found && written(found) ? found : null
  return {
    period,
    because: found && !period ? 'it lies beyond the years of four digits' : because,
    rejected: other(period, rejected),
  }
}

const other = (period: Period | null, rejected: Period | null): string | null =>
  rejected && period && timexOf(rejected) !== timexOf(period) ? timexOf(rejected) : null
const noDate = placed(null, 'the day of publication is not known')
const noNarrative = placed(null, 'the report tells no date before it that it could count from')

/** Finds the period that words mean. Pure: everything it goes by is in `anchors`. */
export function place(when: When, anchors: Anchors): Placed {
  const { published, narrative } = anchors
  switch (when.is) {
    case 'fixed':
      return placed(when.period, 'the words give it whole')
    case 'shifted': {
      if (when.from === 'narrative') return fromNarrative(when.grain, when.by, narrative)
      if (published === null) return noDate
      const period = shifted(periodOf(when.grain, published), when.by)
      return placed(when.fiscal ? { ...period, fiscal: true } : period, 'it is counted from the day of publication')
    }
    case 'cycle':
      return round(when.cycle, when.which, anchors)
    case 'inside': {
      const outer = place(when.outer, anchors)
      if (outer.period === null) return outer
      const round = roundIn(when.cycle, outer.period)
      return placed(round, round ? outer.because : unknownDay(when.cycle))
    }
    case 'compared':
      return compared(when.years, when.from, anchors)
    case 'same':
      return fromNarrative(when.grain, 0, narrative)
    case 'account': {
      const { account } = anchors
      if (account === null) return placed(year(when.year), 'the report gives no figures for a quarter before')
      return placed(
        yearsOn(account, when.year - civilOf(account.first).year),
        `the report gives figures for ${timexOf(account)}`,
      )
    }
    case 'ended':
      if (anchors.account?.grain === when.grain && ended(anchors.account, published))
        return placed(anchors.account, 'the report told it before')
      return published === null
        ? noDate
        : placed(shifted(periodOf(when.grain, published), -1), 'it is the last that had ended')
  }
}

const unknownDay = (cycle: Cycle): string =>
  cycle.of === 'holiday' ? 'the moon tells its day, not the calendar' : 'there is no such day then'

const order: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
]

function fromNarrative(grain: Grain, by: number, narrative: Period | null): Placed {
  if (narrative === null) return noNarrative
  if (order.indexOf(narrative.grain) > order.indexOf(grain))
    return placed(null, `the last date told (${timexOf(narrative)}) is coarser than a ${grain}`)
  const from = periodOf(grain, narrative.first)
  return placed(shifted(from, by), `it is counted from the last date told, ${timexOf(narrative)}`)
}

const ended = ({ last }: Period, published: Day | null): boolean => published === null || last < published

/** A year from a quarter is that quarter of another year; from anything else it is a year. */
function compared(years: number, from: 'published' | 'narrative', { published, narrative, account }: Anchors): Placed {
  if (account && years === -1 && ended(account, published))
    return placed(yearsOn(account, years), `it is compared with ${timexOf(account)}`)
  if (from === 'narrative') {
    if (narrative === null) return noNarrative
    const same = years === -1 && narrative.grain !== 'day'
    const from = same ? narrative : periodOf('year', narrative.first)
    return placed(yearsOn(from, years), `it is counted from the last date told, ${timexOf(narrative)}`)
  }
  return published === null
    ? noDate
    : placed(year(civilOf(published).year + years), 'it is counted from the day of publication')
}

/** 'the following Tuesday' is counted from the last day told, others from the day of publication. */
function round(cycle: Cycle, which: Which, { published, narrative, tense }: Anchors): Placed {
  if (which === 'previous' || which === 'following') {
    const told = narrative?.grain === 'day' ? narrative.first : null
    const from = told ?? published
    if (from === null) return noDate
    const rounds = roundsAbout(cycle, from)
    const found =
      which === 'previous' ? rounds.filter(({ last }) => last < from).at(-1) : rounds.find(({ first }) => first > from)
    return placed(
      found ?? null,
      told === null ? 'it is counted from the day of publication' : 'it is counted from the last day told',
    )
  }
  return published === null ? noDate : chosen(cycle, which, published, tense)
}

/** The round of a cycle that is meant, seen from the day of publication. */
function chosen(
  cycle: Cycle,
  which: Exclude<Which, 'previous' | 'following'>,
  at: Day,
  tense: () => Tense | null,
): Placed {
  const rounds = roundsAbout(cycle, at)
  if (rounds.length === 0) return placed(null, unknownDay(cycle))
  const holding = rounds.find(({ first, last }) => first <= at && last >= at) ?? null
  const before = rounds.filter(({ last }) => last < at).at(-1) ?? null
  const after = rounds.find(({ first }) => first > at) ?? null
  switch (which) {
    case 'past':
    case 'last':
      return placed(before, 'it is the last before the day of publication', lastWeeks(cycle, at, rounds))
    case 'coming':
      return placed(after, 'it is the next from the day of publication')
    case 'next':
      return cycle.of === 'weekday'
        ? placed(inWeek(rounds, at, 1), 'it lies in the week after that of publication', after)
        : placed(after, 'it is the next from the day of publication')
    case 'this':
      return placed(
        thisRound(cycle, at, rounds) ?? holding ?? after,
        'it lies in the week or year of publication',
        before,
      )
    case 'open':
      return byTense(cycle, tense(), { holding, before, after }, at)
  }
}

const inWeek = (rounds: readonly Period[], at: Day, step: number): Period | null => {
  const monday = at - weekdayOf(at) + 1 + 7 * step
  return rounds.find(({ first }) => first >= monday && first < monday + 7) ?? null
}

const lastWeeks = (cycle: Cycle, at: Day, rounds: readonly Period[]): Period | null =>
  cycle.of === 'weekday' ? inWeek(rounds, at, -1) : null

function thisRound(cycle: Cycle, at: Day, rounds: readonly Period[]): Period | null {
  if (cycle.of === 'weekday' || cycle.of === 'weekend') return inWeek(rounds, at, 0)
  const { year: ofPublication } = civilOf(at)
  return rounds.find(({ first }) => civilOf(first).year === ofPublication) ?? null
}

interface Near {
  readonly holding: Period | null
  readonly before: Period | null
  readonly after: Period | null
}

/**
 * Tense decides, and without a verb the past, which news tells of; unless the date would then be most of a year off when the other round is
 * near ('was extended to 16 November', written in October). In days; a verb is overruled only where the other round is weeks away.
 */
const far = { open: 270, told: 320 }
const close = { open: 100, told: 45 }

function byTense(cycle: Cycle, tense: Tense | null, { holding, before, after }: Near, at: Day): Placed {
  if (holding)
    return placed(holding, 'the day of publication lies in it', tense === 'past' || tense === null ? before : after)
  const [back, ahead] = [before ? at - before.last : Infinity, after ? after.first - at : Infinity]
  const known = tense === null || tense === 'would' ? 'open' : 'told'
  if (ahead > far[known] && back < close[known]) return placed(before, 'it is far nearer than the next', after)
  if (back > far[known] && ahead < close[known]) return placed(after, 'it is far nearer than the last', before)
  if (tense === 'past' || tense === null)
    return placed(
      before,
      tense ? 'the clause tells of the past' : 'no verb tells the tense, and news tells of the past',
      after,
    )
  if ((cycle.of === 'quarter' || cycle.of === 'half') && back < ahead)
    return placed(before, 'figures are given for the nearest', after)
  return placed(after, 'the clause looks ahead', before)
}
