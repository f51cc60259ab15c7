import { expect, test } from 'vitest'
import { wordsOf } from '../../grammar/scan.ts'
import { tenseAt } from './tense.ts'

const tense = (text: string) => {
  const words = wordsOf(text)
  const at = words.starts.findIndex((start, i) => text.slice(start, words.ends[i]) === 'Friday')
  return tenseAt(words, at, at + 1)
}

test.each([
  ['The ferry sank on Friday.', 'past'],
  ['On Friday, the harbour master spoke.', 'past'],
  ['The council will vote on Friday.', 'future'],
  ['The owners said they would meet on Friday.', 'would'],
  ['He said that from Friday the said owners would pay.', 'would'],
  ['They agreed to meet on Friday.', 'future'],
  ['They failed to appear on Friday.', 'past'],
  ['She had hoped to speak on Friday.', 'past'],
  ['He was taken to court on Friday.', 'past'],
  ['A letter to federal judges on Friday, seen by this paper, was blunt.', 'past'],
  ['They were told to leave their homes on Friday.', 'past'],
  ['The dividend will be paid Friday.', 'future'],
  ['The minister is meeting the owners on Friday.', 'future'],
  ['The vote is on Friday.', 'future'],
  ['The pier is considered unsafe. Friday brought rain.', 'past'],
  ['They were told to leave by Friday.', 'future'],
  ['All had left by Friday.', 'past'],
  ['No boat has sailed since Friday.', 'past'],
  ['The Friday market', null],
] as const)('%s %s', (text, wanted) => expect(tense(text)).toBe(wanted))
