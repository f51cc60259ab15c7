import { describe, expect, test } from 'vitest'
import { encoded, openGrammar } from './grammar.ts'
import { numberClasses, numberOf, numberPieces, ordinalOf, yearOf } from './numbers.ts'

describe('numbers', () => {
  test.each([
    ['twenty - five', 25],
    ['a hundred and six', 106],
    ['two and a half million', 2_500_000],
    ['1.2 million', 1_200_000],
    ['2 1/2', 2.5],
    ['half a dozen', 6],
    ['two thousand five hundred', 2500],
    ['1,000,000', 1_000_000],
    ['five hundred thousand', 500_000],
    ['zero', 0],
    ['tango', null],
    ['and', null],
  ])('%s', (words, worth) => expect(numberOf(words)).toBe(worth))
  test.each([
    ['twenty - first', 21],
    ['13th', 13],
    ['third', 3],
    ['thirty', null],
  ])('%s', (words, worth) => expect(ordinalOf(words)).toBe(worth))
  test.each([
    ['nineteen ninety - six', 1996],
    ['two thousand and four', 2004],
    ['twenty twelve', 2012],
    ['nineteen hundred', 1900],
    ['ninety six', null],
  ])('%s', (words, year) => expect(yearOf(words)).toBe(year))
})

describe('patterns', () => {
  const grammar = openGrammar(
    [
      { name: 'ago', pattern: '{count} <unit> ago', means: match => numberOf(match.words('count')) },
      { name: 'bare', pattern: '{count} <unit>', notBefore: 'old', means: match => numberOf(match.words('count')) },
      { name: 'in', pattern: '<month>', after: 'in', means: () => 0 },
    ],
    { ...numberClasses, unit: 'day days year years', month: 'May March' },
    numberPieces,
  )
  const find = (text: string) => {
    const { words, symbols } = encoded(text, grammar.vocabulary)
    return grammar
      .find(words, symbols)
      .map(({ match, meaning }) => [
        text.slice(words.starts[match.from], words.ends[match.to - 1]),
        match.rule,
        meaning,
      ])
  }
  test('the longest match wins', () =>
    expect(find('twenty-five years ago')).toEqual([['twenty-five years ago', 'ago', 25]]))
  test('context is not part of the match', () => {
    expect(find('2 years old, in May or in may')).toEqual([['May', 'in', 0]])
  })
  test('a class with a capital is not met in small letters', () => expect(find('they march in march')).toEqual([]))
  test('a pattern that names nothing known is refused', () => {
    expect(() => openGrammar([{ name: 'x', pattern: '<nowhere>', means: () => 0 }], {}, {})).toThrow(/on no list/)
  })
})
