import { expect, test } from 'vitest'
import { inputsOf, openEncode } from './encode.ts'
import { shapeOf, shapes } from './shape.ts'
import { openWordPiece } from './wordpiece.ts'

const wordPiece = openWordPiece(['[UNK]', '[CLS]', '[SEP]', 'the', 'un', '##safe', 'mv'].join('\n'))

test.each<[string, keyof typeof shapes]>([
  ['ferry', 'lower'],
  ['Ferry', 'title'],
  ['FERRY', 'upper'],
  ['McLeod', 'mixed'],
  ['iPhone', 'mixed'],
  ['A', 'single'],
  ['Q1', 'single'],
  ['1,200', 'digits'],
  ['...', 'other'],
  ["n't", 'lower'],
  ['東京', 'lower'],
  ['Øre', 'title'],
])('%s is %s', (word, shape) => expect(shapeOf(word)).toBe(shapes[shape]))

test('a window is laid out between [CLS] and [SEP], each piece with the case of its word', () => {
  const encode = openEncode(wordPiece)
  const inputs = inputsOf(['The', 'unsafe', 'MV', 'Zyx'].map(encode), wordPiece)
  expect([...inputs.ids].map(Number)).toEqual([1, 3, 4, 5, 6, 0, 2])
  expect([...inputs.shapes].map(Number)).toEqual([0, 2, 1, 1, 3, 2, 0])
  expect([...inputs.words].map(Number)).toEqual([1, 2, 4, 5])
})

test('a word without pieces is unknown', () => expect(openEncode(wordPiece)('\u00AD').ids).toEqual([wordPiece.unknown]))
