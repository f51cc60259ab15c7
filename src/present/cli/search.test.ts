import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import type { Hit, SearchAnswer } from '../../index.ts'
import { showAnswer } from './search.ts'

const hit: Hit = {
  key: '3fa9c1d2e4b5a697',
  address: 'https://courier.example/ferry',
  version: 2,
  newest: true,
  name: 'ferry.html',
  title: 'Ferry ran aground',
  outlet: 'Sundal Courier',
  published: '2026-03-12T08:00:00Z',
  url: null,
  score: 1.5,
  snippet: { text: '… the ferry sank\n\nin the harbour …', marked: [{ start: 6, end: 11 }] },
  statements: [{ id: 's2', speaker: 'Maria Veyra', words: 'The ferry was safe', start: 10, end: 28 }],
  events: [
    {
      id: 'v1',
      kind: 'sinking',
      modality: 'denied',
      words: 'sank',
      start: 50,
      end: 54,
      context: { text: '… it sank at noon', marked: [{ start: 5, end: 9 }] },
    },
  ],
}

function printed(
  answer: SearchAnswer,
  options: Parameters<typeof showAnswer>[2] = {},
  env: NodeJS.ProcessEnv = {},
): string {
  let text = ''
  const out = { columns: 60, write: (some: string) => (text += some) } as unknown as NodeJS.WriteStream
  showAnswer('ferry', answer, options, { out, env })
  return text
}

test('a hit: its title, where it is from, what was searched, what it was found by', () => {
  expect(printed({ total: 1, hits: [hit] })).toBe(
    `1 report

Ferry ran aground
Sundal Courier · 2026-03-12 · 3fa9c1d2
    … the ferry sank in the harbour …
    s2 Maria Veyra: The ferry was safe
    v1 sinking: … it sank at noon (denied)
`,
  )
})

test('what was searched stands out', () => {
  const c = picocolors.createColors(true)
  const text = printed({ total: 1, hits: [hit] }, {}, { FORCE_COLOR: '1' })
  expect(text).toContain(`the ${c.bold(c.yellow('ferry'))} sank`)
  expect(text).toContain(`it ${c.bold(c.yellow('sank'))} at`)
})

test('no line is wider than the terminal', () => {
  const words = 'The harbour master of Port Sundal says it again and again. '.repeat(12)
  const long = { ...hit, title: words, statements: [{ ...hit.statements[0]!, words }] }
  const lines = printed({ total: 1, hits: [long] }).split('\n')
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(60)
  expect(printed({ total: 1, hits: [long] })).toMatch(/ …\n {4}v1/)
})

test('without a title its name; without a date that there is none; which version, where it is not the newest', () => {
  const bare = { ...hit, title: null, outlet: null, published: null, newest: false }
  expect(printed({ total: 1, hits: [bare] })).toContain('ferry.html\nno date · 3fa9c1d2 · version 2, not the newest\n')
})

test.each([
  [0, 1, 12, /^1 of 12 reports\n[\s\S]*\n\n--offset 1 shows more\n$/],
  [4, 2, 1200, /^5 to 6 of 1,200 reports\n[\s\S]*\n\n--offset 6 shows more\n$/],
  [11, 1, 12, /^12 to 12 of 12 reports\n(?![\s\S]*--offset)/],
  [0, 0, 0, /^No report was found for ferry\n\nTry fewer words.*\n.*begins so\.\n$/],
  [20, 0, 12, /^12 reports in all, and none behind the first 20\. Try a smaller --offset\.\n$/],
])('behind %d, %d of %d', (offset, shown, total, expected) => {
  expect(printed({ total, hits: Array(shown).fill(hit) }, { offset })).toMatch(expected)
})

test('as JSON, all of it', () => {
  const answer = { total: 1, hits: [hit] }
  expect(JSON.parse(printed(answer, { json: true }))).toEqual(answer)
})
