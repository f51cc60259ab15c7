import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginnings } from './sentences.ts'

const sentencesOf = (text: string) => {
  const starts = [0, ...beginnings(text, { start: 0, end: text.length })]
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim())
}

/** A bar shows where a sentence ends. */
test.each([
  'The ferry sank. | Nobody was hurt.',
  'Mr. Veyra left. | He was 40.',
  'Dr. J. K. Halloran agreed. | So did Lt. Gen. Veyra.',
  'It rose 3.5 percent to $1.2 million. | Prices fell.',
  'The U.S. Navy sent a ship. | It left the U.S. | The crew stayed.',
  'He works for Harlan Inc. in Sundal. | She works for Harlan Inc. | They met there.',
  'The meeting is at 6 p.m. Friday at the pier. | Doors open at 5 p.m. | It may rain.',
  '“Is it possible?” she asked. | “No.”',
  '“No!” Veyra said. | He left.',
  '“We sail at noon. | We sail alone,” he said.',
  '“We sail.” | “When?”',
  'He waited… then left. | She stayed…',
  'Who knew? | Nobody! | It was over.',
  'See No. 2 on the list. | It is short.',
  'He was born on Jan. 14 in St. Marks. | She was not.',
  'George W. Bush spoke. | It was Plan B. | It failed.',
  '(It rained.) | The match went on.',
  'He said: "Stop." | She did.',
  "''We stay,'' he said. | ''We do.''",
  'The vote was 52 to 48. | 12 members were away.',
])('%s', marked => {
  const expected = marked.split(' | ')
  expect(sentencesOf(expected.join(' '))).toEqual(expected)
})

test('sentences begin inside the block, in order, and at words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const starts = beginnings(text, { start: 0, end: text.length })
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      for (const start of starts) expect(text[start]).toMatch(/\S/)
    }),
  )
})
