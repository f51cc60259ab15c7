import { expect, test } from 'vitest'
import { openReader } from '../../index.ts'

const reader = openReader()

/** Whether a place is seen to act, by a sentence that names it. Wording is ours. */
test.each([
  ['Norway refused to reopen the talks.', 'Norway', true],
  ['Norway and Chile signed the agreement in March.', 'Chile', true],
  ['The minister accused Norway of bad faith.', 'Norway', true],
  ['Relations with Norway have cooled since March.', 'Norway', true],
  ['The dispute between Chile and Norway goes on.', 'Chile', true],
  ['Norway’s refusal surprised the delegates.', 'Norway', true],
  ['The tanker was seized by Norway on Monday.', 'Norway', true],
  ['Norway is ready to share the data.', 'Norway', true],
  ['The ships were built in Norway.', 'Norway', false],
  ['The border with Norway was closed on Monday.', 'Norway', false],
  ['Norway lies north of Denmark.', 'Norway', false],
  ['The road between Bergen and Oslo is closed.', 'Bergen', false],
  ['Rail links between Norway and Sweden were cut.', 'Norway', false],
  ['Norway’s coast is long and steep.', 'Norway', false],
  ['He flew to Norway on Monday.', 'Norway', false],
])('%s %s', async (text, name, acts) => {
  const { mentions, report } = await reader.read({ text, asIs: true })
  const mention = mentions.find(({ start, end }) => report.text.slice(start, end) === name)
  expect(mention?.metonym).toBe(acts)
})

test.each([
  ['Moscow and Kyiv warned their neighbours.', 'Kyiv', 'country'],
  ['Police in Moscow and Kyiv warned drivers.', 'Kyiv', 'place'],
])('%s: %s is a %s', async (text, name, type) => {
  const { mentions, report } = await reader.read({ text, asIs: true })
  expect(mentions.find(({ start, end }) => report.text.slice(start, end) === name)?.type).toBe(type)
})
