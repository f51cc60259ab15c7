import { zones as listedZones } from '../../../lexicon/zones.gen.ts'
import type { DurationUnit, Part } from './meaning.ts'
import type { Grain } from './period.ts'

/* Words of the calendar and the clock, and what they are worth. */

export const monthNames = 'january february March april May june july August september october november december'.split(
  ' ',
)
export const monthShort = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
export const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
export const weekdayShort = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')

const index = (...lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap(list => list.map((word, i) => [word.toLowerCase(), i + 1] as const)))

const months = index(monthNames, monthShort)
const weekdays = index(
  weekdayNames,
  weekdayShort,
  weekdayNames.map(name => `${name}s`),
)

/** 1 to 12. Abbreviations and full names. */
export const monthOf = (word: string): number => (word === 'sept' ? 9 : months.get(word)!)
/** 1 (Monday) to 7. */
export const weekdayNumber = (word: string): number =>
  weekdays.get(word) ?? ({ tues: 2, thur: 4, thurs: 4 } as Record<string, number>)[word]!

const grains: Readonly<Record<string, Grain>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  weekend: 'weekend',
  weekends: 'weekend',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
  fortnight: 'week',
  fortnights: 'week',
}
/** The grain of a unit of the calendar: 'weeks' → 'week'. */
export const grainOf = (word: string): Grain => grains[word]!

const durations: Readonly<Record<string, readonly [DurationUnit, number]>> = {
  second: ['S', 1],
  seconds: ['S', 1],
  minute: ['min', 1],
  minutes: ['min', 1],
  hour: ['H', 1],
  hours: ['H', 1],
  day: ['D', 1],
  days: ['D', 1],
  night: ['D', 1],
  nights: ['D', 1],
  week: ['W', 1],
  weeks: ['W', 1],
  fortnight: ['W', 2],
  fortnights: ['W', 2],
  weekend: ['D', 2],
  month: ['M', 1],
  months: ['M', 1],
  quarter: ['M', 3],
  quarters: ['M', 3],
  year: ['Y', 1],
  years: ['Y', 1],
  decade: ['Y', 10],
  decades: ['Y', 10],
  century: ['Y', 100],
  centuries: ['Y', 100],
  millennium: ['Y', 1000],
  millennia: ['Y', 1000],
  mins: ['min', 1],
  min: ['min', 1],
  hrs: ['H', 1],
  hr: ['H', 1],
  secs: ['S', 1],
  yr: ['Y', 1],
  yrs: ['Y', 1],
}
/** The ISO unit of a word and how many of it one is: 'decades' → ['Y', 10]. */
export const durationOf = (word: string): readonly [DurationUnit, number] => durations[word]!

const seasons: Readonly<Record<string, number>> = {
  spring: 1,
  springtime: 1,
  summer: 2,
  summertime: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
  wintertime: 4,
}
/** 1 (spring) to 4 (winter). */
export const seasonNumber = (word: string): number => seasons[word]!

export const parts: Readonly<Record<string, Part>> = {
  morning: 'MO',
  mornings: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  midmorning: 'MO',
  lunchtime: 'MI',
  afternoon: 'AF',
  midafternoon: 'AF',
  afternoons: 'AF',
  evening: 'EV',
  evenings: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  nights: 'NI',
  nightfall: 'NI',
  overnight: 'NI',
  tonight: 'NI',
}
export const partOf = (word: string): Part => parts[word]!

const zones = new Map(listedZones.map(({ name, offset }) => [name, offset]))

/** Names of zones, in small letters. */
export const zoneNames: readonly string[] = [...zones.keys()]
/** The offset from UTC that a zone's name means; null where it means several. */
export const zoneOf = (word: string): string | null => zones.get(word) ?? null
