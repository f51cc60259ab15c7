import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { openReader } from '../../index.ts'
import { happened } from './happened.ts'

const { read } = openReader()
const plain = picocolors.createColors(false)

const linesOf = async (text: string, width = 80) =>
  happened(await read({ text, published: '2026-03-11' }), plain, width).flatMap(lines => lines.split('\n'))

test('what happened, what will and what did not, each under its title with who says so', async () => {
  const lines = await linesOf(
    'Police arrested 12 smugglers on Monday, Ines Torvald said. Norway will send medical aid to Canada. Norway did not attack Mexico.',
  )
  expect(lines).toEqual([
    '    happened or under way',
    expect.stringMatching(/^v\d {2}arrest: Police → 12 smugglers · 2026-03-09 · says Ines Torvald, s1$/),
    '    planned',
    expect.stringMatching(/^v\d {2}aid: Norway → Canada and medical aid$/),
    '    did not happen',
    expect.stringMatching(/^v\d {2}attack: Norway → Mexico$/),
    expect.stringMatching(/^ {4}1 more left out here/),
    expect.stringMatching(/^ {4}.*--json has them$/),
  ])
})

test('what a group’s title does not tell stands behind', async () => {
  const lines = await linesOf('Police failed to arrest the smugglers. In 2019 Norway attacked Canada.')
  expect(lines).toContainEqual(expect.stringMatching(/arrest: Police → .*smugglers \(tried, failed\)$/))
  expect(lines).toContainEqual(expect.stringMatching(/attack: Norway → Canada · 2019 \(background\)$/))
})

test('narrow terminals wrap behind the ids', async () => {
  const lines = await linesOf('Police arrested 12 smugglers on Monday, harbour master Ines Torvald said.', 40)
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(40)
  expect(lines[2]).toMatch(/^ {4}\S/)
})

test('a text without events has no lines', async () => {
  expect(await linesOf('Harbour, March 2026.')).toEqual([])
})
