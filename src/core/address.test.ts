import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageAddress } from './address.ts'

test.each([
  ['http://Courier.example/harbour?utm_source=x&id=7#top', 'https://courier.example/harbour?id=7'],
  ['https://courier.example:443/harbour', 'https://courier.example/harbour'],
  ['https://courier.example/harbour?fbclid=abc', 'https://courier.example/harbour'],
  ['https://user:word@courier.example/', 'https://courier.example/'],
  ['https://courier.example/a?b=1&a=2', 'https://courier.example/a?b=1&a=2'],
  ['file:///home/a.txt', 'file:///home/a.txt'],
  ['http://[broken', 'http://[broken'],
])('%s is %s', (given, address) => expect(pageAddress(given)).toBe(address))

test('an address stays what it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), url => {
      expect(pageAddress(pageAddress(url))).toBe(pageAddress(url))
    }),
    { numRuns: 30 },
  )
})
