import type { TimeRule } from './rule.ts'
import { clockRules } from './rules/clock.ts'
import { dateRules } from './rules/dates.ts'
import { deicticRules } from './rules/deictic.ts'
import { durationRules } from './rules/durations.ts'
import { refRules } from './rules/refs.ts'
import { setRules } from './rules/sets.ts'
import { weekdayRules } from './rules/weekdays.ts'
import { yearRules } from './rules/years.ts'

/** Every rule of times. Of two that match the same words, the first is taken. */
export const timeRules: readonly TimeRule[] = [
  ...clockRules,
  ...dateRules,
  ...yearRules,
  ...setRules,
  ...weekdayRules,
  ...deicticRules,
  ...refRules,
  ...durationRules,
]
