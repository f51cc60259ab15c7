import { describe, expect, test } from 'vitest'
import { timeRules } from './rules.ts'
import { openTimes } from './times.ts'

const find = openTimes()
const published = '2026-03-11'

describe.each(timeRules)('$name', ({ name, yes, no, says }) => {
  test('says what it goes by', () => expect(says).toMatch(/^\p{L}.{10,120}[^.]$/u))
  test.each(Object.entries(yes))('%s is %s', (marked, wanted) => {
    const start = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    const text = marked.replace(/[[\]]/g, '')
    const found = find(text, { published }).find(time => time.rule === name)
    expect(found && text.slice(found.start, found.end)).toBe(text.slice(start, end))
    expect([found!.value, found!.mod].filter((part, i) => i === 0 || part).join(' ') || 'null').toBe(
      wanted === 'null' ? 'null' : wanted,
    )
  })
  test.each(no)('nothing in %s', text => {
    const found = find(text, { published }).filter(time => time.rule === name)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})

test('no two rules have one name', () => {
  const names = timeRules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
