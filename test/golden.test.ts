import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readExamples } from './examples.ts'

const examples = await readExamples()

test('there are at least twelve examples', () => expect(examples.length).toBeGreaterThanOrEqual(12))

describe.each(examples)('$name', ({ expected, now }) => {
  test('reads as reviewed (if the change is meant, run "npm run golden" and review the difference)', () => {
    expect(existsSync(expected), `${expected} is missing: run "npm run golden"`).toBe(true)
    expect(now).toBe(readFileSync(expected, 'utf8'))
  })
})
