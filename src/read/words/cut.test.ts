import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from './cut.ts'

const wordsOf = (text: string) => cut(text).map(({ start, end }) => text.slice(start, end))

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
  ['#ferry @harbour #1', ['#ferry', '@harbour', '#', '1']],
  ['AT&T fell', ['AT&T', 'fell']],
  ['at 6 p.m. today', ['at', '6', 'p.m.', 'today']],
  ['at 7:30pm, 65k of the 1990s', ['at', '7:30', 'pm', ',', '65', 'k', 'of', 'the', '1990s']],
  ['a pro-union, well-known co-founder', ['a', 'pro-union', ',', 'well', '-', 'known', 'co-founder']],
  ['No. 2 said no. No. She', ['No.', '2', 'said', 'no', '.', 'No', '.', 'She']],
  ['i.e. the Ph.D. at St. Marks, etc.', ['i.e.', 'the', 'Ph.D.', 'at', 'St.', 'Marks', ',', 'etc', '.']],
  ["the Shi'ite mosque at five o'clock", ['the', "Shi'ite", 'mosque', 'at', 'five', "o'clock"]],
  ['Really?! Wait!!! -- no...', ['Really', '?!', 'Wait', '!!!', '--', 'no', '...']],
  ['call 555-010-4477 :-) or see plan.pdf', ['call', '555-010-4477', ':-)', 'or', 'see', 'plan.pdf']],
  ['its a ferry, its crew; your going', ['it', 's', 'a', 'ferry', ',', 'its', 'crew', ';', 'you', 'r', 'going']],
  ['Lets sail; he lets them sail', ['Let', 's', 'sail', ';', 'he', 'lets', 'them', 'sail']],
  ['they dont know Q1 of AS400', ['they', 'do', 'nt', 'know', 'Q1', 'of', 'AS400']],
])('%s', (text, words) => expect(wordsOf(text)).toEqual(words))

test.each([
  ["I don't know Veyra's mind", ["n't", "'s"]],
  ['We cannot; they’re gone', ['not', '’re']],
  ["the workers' strike", ["'"]],
  ["he said 'the workers' won", []],
  ["''We go''", []],
])('%s: joined to the word before', (text, joined) => {
  const found = cut(text).filter(word => word.joined)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(joined)
})

test('words cover everything but white space, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(wordsOf(text).join('')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
