import type { Unit } from './units.ts'
import { inSi } from './units.ts'

/** A quantity with the unit as the rules know it. */
export interface Measured {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly max: number | null
  readonly unit: Unit | null
}

/** What may stand between a quantity and its restatement: a bracket, or 'or' between commas; a word of approximation goes with the second. */
const between = /^\s?(?:\(\s?(?:or|i\.e\.|equal to|equivalent to|the equivalent of|worth)?\s?|\[\s?|\/|, or |— ?or )$/
/** How far apart the two may be: 'about 600 miles (1,000 km)' is rounded twice. */
const tolerance = 0.15

/** Whether the second quantity says the first once more in another unit: '1,000 kilometres (620 miles)', '5 million pesos ($90,000)'. */
export function isRestated(text: string, first: Measured, second: Measured): boolean {
  if (!between.test(text.slice(first.end, second.start))) return false
  if (!first.unit || !second.unit || first.unit.code === second.unit.code) return false
  if (first.unit.dimension === null || first.unit.dimension !== second.unit.dimension) return false
  if (first.unit.dimension === 'money') return first.value !== null && second.value !== null
  return isNear(first, second, ({ value }) => value) && isNear(first, second, ({ max }) => max)
}

function isNear(first: Measured, second: Measured, number: (of: Measured) => number | null): boolean {
  const [a, b] = [inSi(number(first), first.unit!), inSi(number(second), second.unit!)]
  if (a === null || b === null) return a === b
  return Math.abs(a.value - b.value) <= tolerance * Math.max(Math.abs(a.value), Math.abs(b.value))
}
