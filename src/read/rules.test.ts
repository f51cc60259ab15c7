import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReader } from '../index.ts'
import { rules } from './rules.ts'

const { read } = openReader()
const wordsAt = (text: string, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)

describe.each(Object.entries(rules()))('%s', (rule, { says, shows }) => {
  test('says what it goes by', () => expect(says).toMatch(/^\p{L}.{10,120}[^.]$/u))
  if (shows === null) return
  const [text, finds] = shows
  test(`finds “${finds}” in “${text}”`, async () => {
    const { report, entities, events, mentions, quantities, statements, times } = await read({
      text,
      asIs: true,
      published: '2026-03-11',
    })
    if (rule.startsWith('places.')) {
      const placed = entities.filter(({ location }) => location?.rule === rule).map(({ name }) => name)
      return expect(placed).toContain(finds)
    }
    if (rule.startsWith('events.')) {
      const told = events.filter(event => event.rule === rule || event.reasons?.includes(rule))
      return expect(told.map(({ trigger }) => wordsAt(report.text, trigger))).toContain(finds)
    }
    const found = /^(?:names|entities|quantities|times)\./.test(rule)
      ? [...mentions, ...quantities, ...times].filter(one => one.rule === rule).map(one => wordsAt(report.text, one))
      : statements.filter(statement => statement.rule === rule).map(({ speaker }) => wordsAt(report.text, speaker.span))
    expect(found).toContain(finds)
  })
})

test('every rule in the examples of this repository is known', async () => {
  const { readExamples } = await import('../../test/examples.ts')
  const named = (await readExamples()).flatMap(
    ({ now }) => now.match(/\b(?:names|entities|quantities|statements|times|events)\.[a-z-]+/g) ?? [],
  )
  expect([...new Set(named)].filter(rule => !(rule in rules()))).toEqual([])
})

test('every reason that tells an event’s modality is known', () => {
  const folder = join(import.meta.dirname, 'events')
  const code = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'))
  const named = code.flatMap(text => text.match(/(?<=')events\.[a-z-]+(?=')/g) ?? [])
  expect([...new Set(named)].filter(rule => !(rule in rules()))).toEqual([])
})
