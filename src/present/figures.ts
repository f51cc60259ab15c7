import type { Quantity, TimeExpression } from '../index.ts'

const mods: Readonly<Record<string, string>> = {
  APPROX: 'about ',
  START: 'early in ',
  MID: 'middle of ',
  END: 'late in ',
  BEFORE: 'earlier in ',
  AFTER: 'later in ',
  LESS_THAN: 'less than ',
  MORE_THAN: 'more than ',
}

const parts: Readonly<Record<string, string>> = {
  TMO: 'morning',
  TMI: 'midday',
  TAF: 'afternoon',
  TEV: 'evening',
  TNI: 'night',
  TDT: 'daytime',
}
const units: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}

/** 'P2Y6M' as '2 years 6 months', 'PXW' as 'some weeks'; null where the value is no duration. */
function duration(value: string): string | null {
  const [, days, clock] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? []
  if (days === undefined) return null
  const named = (list: string, mark: string): string[] =>
    [...list.matchAll(/([\dX.]+)([A-Z])/g)].map(([, amount, unit]) => {
      const one = units[mark + unit!]!
      return amount === 'X' ? `some ${one}s` : `${amount} ${one}${amount === '1' ? '' : 's'}`
    })
  return [...named(days, ''), ...named(clock ?? '', 'T')].join(' ')
}

/** What a time means, in a line: its value, and the days where the value does not show them. */
export function meaning({ value, mod, first, last, type, because, zone }: TimeExpression): string {
  if (value === null) return `open: ${because ?? 'its value is not told'}`
  const refs: Readonly<Record<string, string>> = {
    PRESENT_REF: 'now',
    PAST_REF: 'some time ago',
    FUTURE_REF: 'some time to come',
  }
  const shown = /^\d{4}(?:-\d{2})?$/.test(value)
  const days = first && last && first !== last && !shown ? ` (${first} to ${last})` : ''
  const length = duration(value)
  const plain =
    refs[value] ??
    (type === 'SET' ? `every ${length ?? value}` : (length ?? value.replace(/T[A-Z]{2}$/, part => ` ${parts[part]}`)))
  return `${mod ? mods[mod] : ''}${plain}${zone ? ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}` : ''}${days}`
}

const bounds = { exact: '', atleast: 'at least ', atmost: 'at most ', about: 'about ' } as const

/** What a quantity says, in a line: bound, number or range, unit, what is counted. */
export function figure({ value, max, bound, unit, of, sameAs }: Quantity): string {
  const number = value === null ? 'some' : value.toLocaleString('en', { maximumFractionDigits: 6 })
  const range = max === null ? number : `${number} to ${max.toLocaleString('en', { maximumFractionDigits: 6 })}`
  return `${value === null ? '' : bounds[bound]}${range}${unit && unit !== '1' ? ` ${unit}` : ''}${of ? ` × ${of}` : ''}${sameAs ? `, the figure before it again` : ''}`
}

/** Annotations that say the same of the same words, with how often they stand in the text. */
export function once<One>(all: readonly One[], same: (one: One) => string): [One, number][] {
  const groups = new Map<string, [One, number]>()
  for (const one of all) {
    const group = groups.get(same(one))
    if (group) group[1]++
    else groups.set(same(one), [one, 1])
  }
  return [...groups.values()]
}
