import { expect, test } from 'vitest'
import { openReader } from '../index.ts'
import { whoSaid } from './who.ts'

const { read } = openReader()

const readings = await Promise.all([
  read({
    id: 'b',
    published: '2026-03-12',
    text: 'Orlan Veyra, the harbour master, said the pier was safe. Interfax reported that Veyra had denied the charge.',
    asIs: true,
  }),
  read({ id: 'a', published: '2026-03-11', text: '“We sail at noon,” Orlan Veyra said.', asIs: true }),
  read({ id: 'c', text: 'Mara Veyra said the pier was shut.', asIs: true }),
])

test('what one person said, by date, with the chain; namesakes apart', () => {
  const found = whoSaid(readings, 'véyra').map(({ name, said }) => [
    name,
    said.map(({ reading, words, through }) => [reading, words, through]),
  ])
  expect(found).toEqual([
    [
      'Orlan Veyra',
      [
        ['a', 'We sail at noon,', []],
        ['b', 'the pier was safe', []],
        ['b', 'the charge', ['Interfax']],
      ],
    ],
    ['Mara Veyra', [['c', 'the pier was shut', []]]],
  ])
})

test('a full name means no namesake, and nobody is nobody', () => {
  expect(whoSaid(readings, 'Mara Veyra').map(({ name }) => name)).toEqual(['Mara Veyra'])
  expect(whoSaid(readings, 'Kess')).toEqual([])
  expect(whoSaid(readings, '')).toEqual([])
})
