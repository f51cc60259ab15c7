import { describe, expect, test } from 'vitest'
import type { Quantity } from '../../core/reading.ts'
import { openQuantities } from './quantities.ts'
import { rulesOfQuantities } from './rules.ts'

const quantitiesOf = openQuantities()

/** '10…15 about km of road'. */
function meaningOf({ value, max, bound, unit, of }: Quantity): string {
  const number = `${value ?? '?'}${max === null ? '' : `…${max}`}`
  return [number, bound === 'exact' ? '' : bound, unit ?? '', of === null ? '' : `of ${of}`].filter(Boolean).join(' ')
}

describe.each(rulesOfQuantities)('$name', ({ name, yes, no }) => {
  test.each(yes)('%s', (text, words, meaning) => {
    const found = quantitiesOf(text).filter(({ rule }) => rule === name)
    expect(found.map(one => [text.slice(one.start, one.end), meaningOf(one)])).toContainEqual([words, meaning])
  })
  test.each(no)('nothing: %s', text => {
    expect(quantitiesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})
