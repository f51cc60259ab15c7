import { expect, test } from 'vitest'
import { datelineIn } from './dateline.ts'

const found = (text: string) => {
  const span = datelineIn(text, { start: 0, end: text.length })
  return span && text.slice(span.start, span.end)
}

test.each([
  ['SEOUL, Sept 13 (Reuters) - Two missiles', 'SEOUL, Sept 13 (Reuters) -'],
  ['ST. PETERSBURG, Fla. (AP) — The bridge', 'ST. PETERSBURG, Fla. (AP) —'],
  ['WASHINGTON/KYIV, 12 March (Press) - The', 'WASHINGTON/KYIV, 12 March (Press) -'],
  ['OSLO, May 13. /Altyn Press/. Norway', 'OSLO, May 13. /Altyn Press/.'],
  ['OSLO, Norway, May 18, 2026 – Boreal', 'OSLO, Norway, May 18, 2026 –'],
  ['SUDBURY, Ontario – May 12, 2026 – Boreal', 'SUDBURY, Ontario – May 12, 2026 –'],
  ['Manila (AFP) - The ferry', 'Manila (AFP) -'],
  ['(CNN) -- The ferry', '(CNN) --'],
  ['(CNN) The ferry', '(CNN)'],
  ['TOLEDO CITY, Cebu — The rows', 'TOLEDO CITY, Cebu —'],
  ['NEW YORK - Stocks', 'NEW YORK -'],
])('%s', (text, dateline) => expect(found(text)).toBe(dateline))

test.each([
  'A BRITISH dad has told',
  'Manila was calm on Friday',
  'The US - or so it seems',
  'BREAKING news came at noon',
  '(He did not say when.) The',
])('%s opens without one', text => expect(found(text)).toBeNull())
