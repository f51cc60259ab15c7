import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { pointedAt, showMistake } from './mistake.ts'

const colours = picocolors.createColors(false)

/** The query with the wrong part in brackets, and what is printed for it. */
const shown = (marked: string, width = 40): string[] => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return pointedAt({ query: marked.replace('[', '').replace(']', ''), span: { start, end } }, { colours, width }).split(
    '\n',
  )
}

test.each<[string, string, string]>([
  ['ferry [sad]:Veyra', '  ferry sad:Veyra', '        ^^^'],
  ['ferry []', '  ferry ', '        ^'],
  ['[(]a', '  (a', '  ^'],
  ['東京 [모스크바] x', '  東京 모스크바 x', '       ^^^^^^^^'],
  ['e\u0301te\u0301 [x]', '  e\u0301te\u0301 x', '      ^'],
  ['🇺🇦 a\tb\n[x]', '  🇺🇦 a b x', '         ^'],
])('%s', (query, line, carets) => {
  expect(shown(query)).toEqual([line, carets])
})

test.each<[string, string, string]>([
  [`${'a'.repeat(60)} [wrong]`, `  …${'a'.repeat(30)} wrong`, `${' '.repeat(34)}^^^^^`],
  [`[wrong] ${'b'.repeat(60)}`, `  wrong ${'b'.repeat(30)}…`, '  ^^^^^'],
  [
    `${'a'.repeat(60)}[wrong]${'b'.repeat(60)}`,
    `  …${'a'.repeat(16)}wrong${'b'.repeat(15)}…`,
    `${' '.repeat(19)}^^^^^`,
  ],
  [`a [${'w'.repeat(60)}] b`, `  …${'w'.repeat(36)}…`, `   ${'^'.repeat(36)}`],
])('of a long search, what is around: %s', (query, line, carets) => {
  expect(shown(query)).toEqual([line, carets])
})

test('the message stands below, and the exit code is that of wrong usage', () => {
  let text = ''
  const err = { write: (some: string) => (text += some) } as unknown as NodeJS.WriteStream
  const streams = { err, env: {} } as Parameters<typeof showMistake>[1]
  expect(
    showMistake({ query: 'a OR', span: { start: 2, end: 4 }, message: 'OR has nothing behind it.' }, streams),
  ).toBe(2)
  expect(text).toBe('  a OR\n    ^^\n\nOR has nothing behind it.\n')
})
