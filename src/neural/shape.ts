/**
 * Letter-case classes of words, which the uncased encoder is given beside the pieces: no word, all letters small, first letter a
 * capital, all capitals, mixed, no letters but digits, neither, and a single capital.
 */
export const shapes = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4, digits: 5, other: 6, single: 7 } as const

export type Shape = (typeof shapes)[keyof typeof shapes]

/** The class of a word. Letters without case, as in Arabic or Han, count as small. */
export function shapeOf(word: string): Shape {
  const letters = word.match(/\p{L}/gu)
  if (!letters) return /\p{Nd}/u.test(word) ? shapes.digits : shapes.other
  const capitals = letters.filter(isCapital).length
  if (capitals === 0) return shapes.lower
  if (!letters.some(isSmall)) return letters.length > 1 ? shapes.upper : shapes.single
  return capitals === 1 && isCapital(letters[0]!) ? shapes.title : shapes.mixed
}

const isCapital = (letter: string): boolean => letter.toLowerCase() !== letter
const isSmall = (letter: string): boolean => !isCapital(letter) && letter.toUpperCase() !== letter
