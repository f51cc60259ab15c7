import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearched, type Searched } from '../../../test/searched.ts'
import { QueryMistake } from '../query/mistake.ts'

let searched: Searched
beforeAll(() => {
  searched = openSearched()
})
afterAll(() => searched.close())

test('whatever is understood can be run', () => {
  const pieces = [
    ...'a b* "c d" said:x says:"y z" event:launch event:shell type:aid who:"x-y z" whom:z at:z country:no from:2023 outlet:o\'x genre:news'.split(
      ' ',
    ),
    ...'language:en modality:denied modality:happened,denied ( ) OR AND NOT - * ^ { } + NEAR(a) NEAR: rowid:1 \u0000 \ud800 \u19b0 ᭡ 𐌰𐌱 é'.split(
      ' ',
    ),
    ' ',
  ]
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map(word => `who:"${word.replaceAll('"', '')}" at:${word}`),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(some => some.join(' ')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(some => some.join('')),
  )
  fc.assert(
    fc.property(query, fc.constantFrom('relevance' as const, 'date' as const), (text, sort) => {
      try {
        searched.find(text, { sort })
      } catch (error) {
        expect(error).toBeInstanceOf(QueryMistake)
      }
    }),
    { numRuns: 1500 },
  )
})

test('a letter that parts words in the index of names makes no phrase, which that index cannot answer', () => {
  expect(searched.find('who:Ki\u19b0m').total).toBe(0)
})

test.each([
  ['words', 'a '.repeat(1000)],
  ['alternatives', Array.from({ length: 280 }, (_, i) => i).join(' OR ')],
  ['negations', `a ${'-b '.repeat(600)}`],
  ['names', `who:${'a-'.repeat(900)}b`],
  ['filters', 'at:a OR '.repeat(240).concat('at:b')],
  ['filters of one event', 'who:a '.repeat(330)],
  ['parentheses', `${'(a OR (b c) -'.repeat(12)}d${')'.repeat(12)}`],
  ['parentheses with filters', `${'(at:a OR (who:b -said:c '.repeat(11)}d${'))'.repeat(11)}`],
])('the longest searches can be run: %s', (_, query) => {
  expect(searched.find(query).total).toBeGreaterThanOrEqual(0)
})
