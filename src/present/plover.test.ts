import { expect, test } from 'vitest'
import { openReader } from '../index.ts'
import { ploverColumns, ploverRows, tabbed } from './plover.ts'

const { read } = openReader()

/** The rows of a text, each as its columns by name. */
const rowsOf = async (text: string) => {
  const rows = ploverRows(await read({ id: 'a', text, published: '2026-03-11' }))
  return rows.map(row => Object.fromEntries(ploverColumns.map((column, i) => [column, row[i]])))
}

test('an act is a row with its category, quad class, CAMEO root, both sides and the evidence', async () => {
  const [row] = await rowsOf('Norway sent medical aid to Canada on Monday, Ines Torvald said.')
  expect(row).toMatchObject({
    report: 'a',
    date: '2026-03-09',
    category: 'AID',
    type: 'AID',
    modality: 'happened',
    historical: 'false',
    quad_class: '2',
    cameo_root: '07',
    actor: 'Norway',
    actor_country: 'NOR',
    recipient: 'Canada',
    recipient_country: 'CAN',
    trigger: 'sent',
    sentence: 'Norway sent medical aid to Canada on Monday, Ines Torvald said.',
    asserter: 'Ines Torvald',
  })
})

test('two on one side are two rows; what has another category as a clause keeps its own type', async () => {
  const rows = await rowsOf('Norway will send medical aid to Canada and Mexico.')
  expect(rows.map(({ recipient, category, type, cameo_root }) => [recipient, category, type, cameo_root])).toEqual([
    ['Canada', 'AGREE', 'AID', '03'],
    ['Mexico', 'AGREE', 'AID', '03'],
  ])
})

test('those who act on each other are one row', async () => {
  const rows = await rowsOf('Norway and Canada held talks in Geneva.')
  expect(rows).toMatchObject([
    { category: 'CONSULT', actor: 'Norway; Canada', actor_country: 'NOR; CAN', recipient: '', place: 'Geneva' },
  ])
  expect(Number(rows[0]!.lat)).toBeCloseTo(46.2, 0)
})

test('CAMEO has the fighting of armed forces apart from other violence', async () => {
  const [state] = await rowsOf('Norway attacked Canada.')
  const [gunmen] = await rowsOf('Gunmen attacked Ines Torvald.')
  expect([state?.cameo_root, gunmen?.cameo_root]).toEqual(['19', '18'])
})

test('what did not happen has no category, hence no row', async () => {
  expect(await rowsOf('Norway did not attack Canada.')).toEqual([])
})

test('no cell breaks a row or is a formula', async () => {
  const reading = await read({ id: '=HYPERLINK("x")', text: 'Norway\nattacked\tCanada.', asIs: true })
  const [row] = ploverRows(reading)
  expect(row![0]).toBe('\'=HYPERLINK("x")')
  expect(tabbed(row!).split(/[\t\n]/)).toHaveLength(ploverColumns.length + 1)
})
