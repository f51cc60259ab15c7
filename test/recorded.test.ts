import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordedFile, recordedNow } from './recorded.ts'

test('the shipped weights answer as recorded (after new weights, run "npm run golden" and review the difference)', async () => {
  expect(await recordedNow()).toBe(readFileSync(recordedFile, 'utf8'))
})
