/**
 * What news phrases mean, by Hearsay, chrono-node and Microsoft's recognizers: the days each gives, written on Wednesday, 2026-03-11.
 *
 *     npx tsx bench/times.ts          # prints the table that docs/times.md shows
 */
import { createRequire } from 'node:module'
import { parse } from 'chrono-node'
import { openTimes } from '../src/index.ts'

const published = '2026-03-11'
const noon = new Date('2026-03-11T12:00:00')
const day = 86_400_000
const iso = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
const span = (first: string, last: string): string => (first === last ? first : `${first}/${last}`)

/** A phrase in brackets and what it means: a day, its first and last day, a duration, or nothing at all. */
const phrases: readonly (readonly [text: string, means: string])[] = [
  ['The ferry sank on [Wednesday].', '2026-03-11'],
  ['The ferry sank on [Friday].', '2026-03-06'],
  ['The court will rule on [Monday].', '2026-03-16'],
  ['Ministers are to meet on [Tuesday morning].', '2026-03-17'],
  ['He was greeted on [Tuesday morning].', '2026-03-10'],
  ['The White House warned them [last week].', '2026-03-02/2026-03-08'],
  ['The trial opens [next Friday].', '2026-03-20'],
  ['Exports fell in [October].', '2025-10-01/2025-10-31'],
  ['The plant will open in [October].', '2026-10-01/2026-10-31'],
  ['It was shut in [late 2024].', '2024-01-01/2024-12-31'],
  ['Profit rose in [the third quarter].', '2025-07-01/2025-09-30'],
  ['Sales fell in [the first half of last year].', '2025-01-01/2025-06-30'],
  ['The tower is of [the 11th century].', '1000-01-01/1099-12-31'],
  ['Music of [the 1980s] played.', '1980-01-01/1989-12-31'],
  ['The club won in [2021-22].', '2021-01-01/2022-12-31'],
  ['It rained [between 3 and 5 March].', '2026-03-03/2026-03-05'],
  ['The fair ran [from Monday to Tuesday].', '2026-03-09/2026-03-10'],
  ['It was found on 5 May 2019; it had sunk [two days earlier].', '2019-05-03'],
  ['He was hurt on 5 May 2019 and died [the next day].', '2019-05-06'],
  ['Third-quarter profit rose from [the year-earlier period].', '2024-07-01/2024-09-30'],
  ['Shops were full on [Thanksgiving].', '2025-11-27'],
  ['The fast ends on [Easter Monday].', '2026-04-06'],
  ['The ferry sank on [the 5th].', '2026-03-05'],
  ['Bids are due [by the end of the month].', '2026-03-01/2026-03-31'],
  ['Prices rose in [the past two months].', '2026-01-11/2026-03-11'],
  ['He waited [over an hour].', 'PT1H'],
  ['It lasted [more than four decades].', 'P40Y'],
  ['They had fought for [years].', 'PXY'],
  ['It sails [every other day].', 'P2D'],
  ['They may [march] on the capital.', '-'],
  ['It employs [2000] people.', '-'],
  ['The [Sun] said so.', '-'],
  ['The [quarter-final] was close.', '-'],
  ['Theresa [May] resigned.', '-'],
  ['He came [second].', '-'],
]

type Answer = (text: string, from: number, to: number) => string

const find = openTimes()
const ours: Answer = (text, from, to) => {
  const time = find(text, { published }).find(({ start, end }) => start < to && end > from)
  if (!time) return '-'
  return time.first && time.last ? span(time.first, time.last) : (time.value ?? 'open')
}

const chrono: Answer = (text, from, to) => {
  const result = parse(text, noon).find(({ index, text: words }) => index < to && index + words.length > from)
  if (!result) return '-'
  const { start, end } = result
  const first = iso(start.date())
  if (end) return span(first, iso(end.date()))
  if (start.isCertain('day') || start.isCertain('weekday')) return first
  const [year, month] = first.split('-').map(Number) as [number, number]
  if (start.isCertain('month')) return span(first, iso(new Date(new Date(year, month, 1).getTime() - day / 2)))
  return start.isCertain('year') ? `${year}-01-01/${year}-12-31` : first
}

interface Recognized {
  readonly start: number
  readonly end: number
  readonly resolution: { readonly values: readonly Readonly<Record<string, string>>[] } | null
}
const { recognizeDateTime, DateTimeOptions } = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time')

/** Its ranges end before their last day, but for those that name it: '(2026-03-03,2026-03-05,P2D)'. */
const lastDay = (end: string, timex: string): string =>
  timex.startsWith('(') || end.length > 10 ? end.slice(0, 10) : iso(new Date(new Date(`${end}T12:00`).getTime() - day))

/** Where it gives two readings (the last and the next), both are shown: the choice is left to the reader. */
const recognizers: Answer = (text, from, to) => {
  const results: Recognized[] = recognizeDateTime(text, 'en-us', DateTimeOptions.None, noon)
  const result = results.find(({ start, end }) => start < to && end >= from)
  if (!result) return '-'
  const readings = (result.resolution?.values ?? []).map(({ type, timex, value, start, end }) => {
    if (type === 'duration' || type === 'set') return timex!
    if (start && end) return span(start.slice(0, 10), lastDay(end, timex ?? ''))
    return value?.slice(0, 10) ?? 'open'
  })
  return [...new Set(readings)].join(' or ') || 'open'
}

const tools: Readonly<Record<string, Answer>> = {
  Hearsay: ours,
  'chrono-node': chrono,
  'Microsoft recognizers': recognizers,
}
const rows = phrases.map(([marked, means]) => {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const text = marked.replace(/[[\]]/g, '')
  return { marked, means, answers: Object.values(tools).map(answer => answer(text, from, to)) }
})
const print = (line: string): boolean => process.stdout.write(`${line}\n`)
const cell = (answer: string, means: string): string => (answer === means ? '✓' : answer === '-' ? 'nothing' : answer)
print(`| phrase | means | ${Object.keys(tools).join(' | ')} |`)
print(
  `| --- | --- | ${Object.keys(tools)
    .map(() => '---')
    .join(' | ')} |`,
)
for (const { marked, means, answers } of rows)
  print(
    `| ${marked.replace(/\[(.+)\]/, '**$1**')} | ${means === '-' ? 'no time' : means} | ${answers.map(answer => cell(answer, means)).join(' | ')} |`,
  )
const right = Object.keys(tools).map((_, i) => rows.filter(({ answers, means }) => answers[i] === means).length)
print(`| right, of ${rows.length} | | ${right.join(' | ')} |`)
