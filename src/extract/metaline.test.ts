import { expect, test } from 'vitest'
import { metaLine } from './metaline.ts'

test.each<[string, string[], string | null]>([
  ['By Ana Cruz', ['Ana Cruz'], null],
  ['By Ana Cruz and Jo Bell', ['Ana Cruz', 'Jo Bell'], null],
  ['By Ana Cruz, Jo Bell and Tom O’Hare', ['Ana Cruz', 'Jo Bell', 'Tom O’Hare'], null],
  ['By DEAN O’HARE, Foreign Reporter', ['Dean O’Hare'], null],
  ['By Ana Cruz, South East Asia correspondent', ['Ana Cruz'], null],
  ['By Ana Cruz | Staff Writer', ['Ana Cruz'], null],
  ['By Ana Cruz | Staff Writer | March 12, 2026', ['Ana Cruz'], '2026-03-12'],
  ['Ana Cruz, Political Editor', ['Ana Cruz'], null],
  ['March 12, 2026 | 4:47 PM', [], '2026-03-12T16:47'],
  ['Published: 09:14, 12 Mar 2026 | Updated: 13:50, 12 Mar 2026', [], '2026-03-12T09:14'],
  ['Nordic Ledger, 19 May 2026', [], '2026-05-19'],
])('%s', (line, names, published) => expect(metaLine(line)).toMatchObject({ names, published }))

test.each([
  'By noon the fire was out.',
  'By Friday all had left the island',
  'The ferry left on 12 March 2026 with 40 on board',
  'Ana Cruz, 47, of Sundal',
  'From Sundal to Harlan the road was shut',
  'On 12 March 2026 the ship sank.',
  'By and large it held',
])('%s is no byline or date line', line => expect(metaLine(line)).toBeNull())
