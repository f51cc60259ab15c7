import { expect, test } from 'vitest'
import { progressLine } from './progress.ts'

test.each([
  [120, 1000, 2000, 'read 120 of 1,000 reports, 60/s, 0:15 left'],
  [3, 10, 2000, 'read 3 of 10 reports, 1.5/s, 0:05 left'],
  [5000, null, 1000, 'read 5,000 reports, 5000/s'],
  [1, null, 2000, 'read 1 report, 0.5/s'],
  [0, 100_000, 0, 'read 0 of 100,000 reports'],
  [10, 100_000, 1000, 'read 10 of 100,000 reports, 10/s, 2:46:39 left'],
])('%d of %s', (done, total, milliseconds, line) =>
  expect(progressLine(done, total, milliseconds, 'reports')).toBe(line),
)

test('where a share of the whole is known instead of a number, time left goes by it', () =>
  expect(progressLine(30, null, 10_000, 'reports', 0.25)).toBe('read 30 reports, 25 %, 3.0/s, 0:30 left'))
