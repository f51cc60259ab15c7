import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDollar } from './local.ts'
import { openQuantities } from './quantities.ts'

const quantitiesOf = openQuantities()

const found = (text: string) =>
  quantitiesOf(text).map(({ start, end, value, unit, sameAs }) => [text.slice(start, end), value, unit, sameAs])

describe('restatements', () => {
  test.each([
    ['It flew 1,000 kilometres (620 miles).', 'q1'],
    ['It cost 5 million pesos ($90,000).', 'q1'],
    ['It was 30C (86F).', 'q1'],
    ['They paid £1.2bn, or $1.5bn.', 'q1'],
    ['It lies seven nautical miles (about 13 km) off.', 'q1'],
    ['It flew 1,000 kilometres (620 tonnes).', null],
    ['It flew 1,000 kilometres (20 miles).', null],
    ['It flew 1,000 kilometres and 620 miles.', null],
    ['It grew 20% (12 boats).', null],
  ])('%s', (text, sameAs) => expect(quantitiesOf(text)[1]?.sameAs).toBe(sameAs))
})

test('the same across units', () =>
  expect(quantitiesOf('620 miles, 86F, two-thirds of them, 5%').map(({ si }) => si)).toEqual([
    { value: 997800, max: null, unit: 'm' },
    { value: 303.2, max: null, unit: 'K' },
    { value: 0.6667, max: null, unit: '1' },
    { value: 0.05, max: null, unit: '1' },
  ]))

test('nothing that a time covers is a quantity', () => {
  const text = 'The 12 May ferries left 20 soldiers.'
  expect(quantitiesOf(text, { taken: [{ start: 4, end: 10 }] }).map(({ of }) => of)).toEqual(['soldier'])
})

test('a dollar is that of the outlet’s country', () => {
  expect(localDollar({ url: 'https://www.post.example.au/a' })).toBe('AUD')
  expect(localDollar({ url: 'https://post.example/a.au' })).toBe('USD')
  expect(quantitiesOf('It cost $5 or US$4 or 3 dollars.', { dollar: 'AUD' }).map(({ unit }) => unit)).toEqual([
    'AUD',
    'USD',
    'AUD',
  ])
})

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A number below a thousand million in words. */
function spelled(number: number): string {
  if (number < 20) return small[number]!
  if (number < 100) return tens[Math.floor(number / 10)]! + (number % 10 ? `-${small[number % 10]}` : '')
  const [size, name] = number < 1e3 ? [100, 'hundred'] : number < 1e6 ? [1e3, 'thousand'] : [1e6, 'million']
  const rest = number % size
  const and = rest > 0 && (size === 100 || rest < 100) ? ' and' : ''
  return `${spelled(Math.floor(number / size))} ${name}${rest > 0 ? `${and} ${spelled(rest)}` : ''}`
}

describe('properties', () => {
  test('a number in words comes to itself', () =>
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 999_999_999 })), number => {
        const text = `They counted ${spelled(number)} boats.`
        expect(found(text)).toEqual([[text.slice(13, -1), number, null, null]])
      }),
      { numRuns: 3000 },
    ))
  test('figures with separators come to themselves', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), number => {
        const text = `They counted ${number.toLocaleString('en')} boats.`
        expect(found(text)).toEqual([[text.slice(13, -1), number, null, null]])
      }),
    ))

  const part = fc.constantFrom(
    '1',
    '12',
    '1,000',
    '2.5',
    '3rd',
    '10:35',
    '1/2',
    'two',
    'hundred',
    'million',
    'bn',
    'm',
    'k',
    '$',
    'US$',
    '€',
    '%',
    'km',
    'miles',
    'percent',
    'pounds',
    'of',
    'the',
    'and',
    'to',
    '-',
    '–',
    '(',
    ')',
    ',',
    '.',
    '\n\n',
    'at least',
    'more than',
    'about',
    'dozens',
    'several',
    'half',
    'a',
    'times',
    'twice',
    'no',
    'casualties',
    'people',
    'soldiers',
    'women’s',
    'U.S.',
    'North Korean',
    'killed',
    'were',
    'Boeing',
    'aged',
    'one',
    'in',
    'between',
    'from',
    'minus',
    '°C',
    '😀',
    '\uD83D',
    '\0',
  )
  const jumble = fc
    .array(fc.tuple(part, fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
    .map(parts => parts.flat().join(''))
  test('any text: spans in order, none empty, none overlapping, every restated one earlier', () =>
    fc.assert(
      fc.property(fc.oneof(jumble, fc.string({ unit: 'binary' })), text => {
        let end = 0
        for (const [i, quantity] of quantitiesOf(text).entries()) {
          expect(quantity.start).toBeGreaterThanOrEqual(end)
          expect(quantity.end).toBeGreaterThan(quantity.start)
          expect(quantity.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(quantity.start, quantity.end).trim()).toHaveLength(quantity.end - quantity.start)
          expect([null, `q${i}`]).toContain(quantity.sameAs)
          expect(quantity.max === null || quantity.max > quantity.value!).toBe(true)
          end = quantity.end
        }
      }),
      { numRuns: 5000 },
    ))
})

test.each([
  '1 ',
  'hundred ',
  '1,1,',
  'one and ',
  'one hundred and ',
  '1 to ',
  'at least ',
  '$1-',
  '1 - ',
  'half a ',
  'two North Korean ',
  'dozens of ',
  '1/',
  '1 km ',
  '( 1 mile ',
  'one million ',
  '.1',
  '5-',
  'the ',
  'of ',
  'A-',
  "a's ",
])('%j for 150,000 characters is read in linear time', part => {
  const text = part.repeat(Math.ceil(150_000 / part.length))
  const started = performance.now()
  quantitiesOf(text)
  expect(performance.now() - started).toBeLessThan(5000)
})
