import { expect, test } from 'vitest'
import { explain, openReader } from '../../index.ts'

const { read } = openReader()

/** The explanation of the event whose word is given. */
async function explained(text: string, word: string) {
  const reading = await read({ text, published: '2026-03-11' })
  const event = reading.events.find(({ trigger }) => text.slice(trigger.start, trigger.end) === word)!
  return explain(reading, event.id)
}

test('from words to code: kind with its definition, type and category, modality, roles', async () => {
  const { what, rule, notes } = await explained('Norway has promised to send medical aid to Canada.', 'send')
  expect([what, rule]).toEqual(['event', 'events.frame'])
  expect(notes).toEqual([
    'word “send” (send)',
    expect.stringMatching(/^kind aid \(schema\/events\/aid\.yaml\): Aid, /),
    'PLOVER type of the act AID; category of the clause AGREE: AID that is planned, promised or offered is an agreement to it, not yet the act',
    expect.stringMatching(/^modality planned: a word above its clause says .* \(events\.operator\)$/),
    expect.stringMatching(/^actor Norway \(e\d+\)$/),
    expect.stringMatching(/^recipient Canada \(e\d+\)$/),
    'object “medical aid”',
    'asserted by Norway in s1',
    expect.stringMatching(/^confidence 0\.\d+$/),
  ])
})

test('rests on who takes part, the time, the figures and the statement that asserts it', async () => {
  const { rests } = await explained('Police arrested 12 smugglers on Monday, Ines Torvald said.', 'arrested')
  expect(rests.map(({ what, words }) => `${what} ${words}`)).toEqual([
    'mention Police',
    'mention 12 smugglers',
    'time Monday',
    'quantity 12 smugglers',
    'statement Police arrested 12 smugglers on Monday',
  ])
})

test('what is denied is not coded, and says so', async () => {
  const { notes } = await explained('Norway denied that it had attacked Canada.', 'attacked')
  expect(notes).toContain('PLOVER type of the act ASSAULT; category of the clause none: what is denied is not coded')
  expect(notes).toContain('modality denied: it is what somebody denies (events.denial)')
})

test('a word of no kind says so', async () => {
  const { notes } = await explained('The captain polished the brass bell.', 'polished')
  expect(notes[1]).toBe('no kind of schema/events fits, so it is called by its lemma, “polish”')
})

test('the same happening told otherwise is named', async () => {
  const text = 'Norway attacked Canada on Monday. Mexico denied that Norway had attacked Canada.'
  const { notes } = await explained(text, 'attacked')
  expect(notes).toContainEqual(
    expect.stringMatching(/^the same happening as v\d+ “attacked”, there denied, asserted by Mexico$/),
  )
})
