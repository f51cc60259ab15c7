import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenSpans } from './tokens.ts'

const tokensOf = (sentence: string) => tokenSpans(sentence).map(([start, end]) => sentence.slice(start, end))

test.each([
  ["He didn't say.", ['He', 'did', "n't", 'say', '.']],
  ['She’s Putin’s aide', ['She', '’s', 'Putin', '’s', 'aide']],
  ['We cannot go', ['We', 'can', 'not', 'go']],
  ['$1.2 million, 3.5%', ['$', '1.2', 'million', ',', '3.5', '%']],
  ['at 14:32 on 11/3/2026', ['at', '14:32', 'on', '11/3/2026']],
  ['the U.S. and the E.U.', ['the', 'U.S.', 'and', 'the', 'E.U.']],
  ['Mr. J. Veyra', ['Mr.', 'J.', 'Veyra']],
  ['a 26-year-old', ['a', '26', '-', 'year', '-', 'old']],
  ['An Chan-il', ['An', 'Chan', '-', 'il']],
  ['O’Hare and D’Arcy', ['O’Hare', 'and', 'D’Arcy']],
  ['press@example.org or www.example.org.', ['press@example.org', 'or', 'www.example.org', '.']],
  ['“Stop!” (he said)', ['“', 'Stop', '!', '”', '(', 'he', 'said', ')']],
  ["''We go''", ["''", 'We', 'go', "''"]],
  ['#ferry @harbour', ['#ferry', '@harbour']],
  ['AT&T fell', ['AT&T', 'fell']],
  ['at 6 p.m. today', ['at', '6', 'p.m.', 'today']],
])('%s', (sentence, tokens) => expect(tokensOf(sentence)).toEqual(tokens))

test('tokens cover everything but white space, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), sentence => {
      expect(tokensOf(sentence).join('')).toBe(sentence.replace(/\s/g, ''))
    }),
  )
})
