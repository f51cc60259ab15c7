import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binaryKind, decode } from './decode.ts'

const english = 'The ferry’s owner said: “We sail at noon.” It cost €40 – or so.'
const wide = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test('UTF-8 with and without a byte order mark', () => {
  expect(decode(Buffer.from(english))).toEqual({ text: english, encoding: 'utf-8', warnings: [] })
  expect(decode(Buffer.from(`\uFEFF${english}`)).text).toBe(english)
})

test.each([true, false])('UTF-16, big end first: %s', big => {
  expect(decode(wide(`\uFEFF${english}`, big)).text).toBe(english)
  expect(decode(wide(english, big)).text).toBe(english)
})

test('windows-1252, with a warning', () => {
  const bytes = Buffer.from([0x93, 0x57, 0x65, 0x94, 0x20, 0x63, 0x61, 0x66, 0xe9])
  expect(decode(bytes)).toMatchObject({
    text: '“We” café',
    encoding: 'windows-1252',
    warnings: [{ code: 'encoding-guessed' }],
  })
})

test('UTF-8 cut in the middle of a letter stays UTF-8 and says so', () => {
  const bytes = Buffer.from(`${english}é`).subarray(0, -1)
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'encoding-damaged' }] })
})

test('any text comes back from UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0') && text.isWellFormed())
      expect(decode(Buffer.from(text)).text).toBe(text)
    }),
  )
})

test('any bytes give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), bytes => {
      expect(typeof decode(bytes).text).toBe('string')
    }),
  )
})

test('what is no text is named', () => {
  expect(binaryKind(Buffer.from('%PDF-1.7'))).toBe('a PDF')
  expect(binaryKind(Buffer.from('PK\x03\x04'))).toMatch(/ZIP/)
  expect(binaryKind(Buffer.from([1, 0, 2, 3, 0, 0, 9]))).toBe('a binary file')
  expect(binaryKind(wide(english, false))).toBeNull()
  expect(binaryKind(Buffer.from(english))).toBeNull()
})
