import wrapAnsi from 'wrap-ansi'
import type { Event, Modality, Reading } from '../../index.ts'
import { eventWords, happenings } from '../happenings.ts'
import type { Terminal } from './terminal.ts'

type Colours = Terminal['colours']

/** What a group's title does not tell of a modality. */
const finer: Readonly<Partial<Record<Modality, string>>> = {
  ongoing: 'under way',
  conditional: 'on a condition',
  denied: 'denied',
  failed: 'tried, failed',
}

/** The events of a report that a reader wants, one a line, by whether they are so; then how many are not shown. */
export function happened(reading: Reading, c: Colours, width: number): string[] {
  const groups = happenings(reading)
  const shown = groups.reduce((sum, { events }) => sum + events.length, 0)
  const indent = Math.max(4, ...groups.flatMap(({ events }) => events.map(({ id }) => id.length + 1)))
  const more = reading.events.length - shown
  const lines = groups.flatMap(({ title, events }) => [
    `${' '.repeat(indent)}${c.dim(title.toLowerCase())}`,
    ...events.map(event => line(reading, event, c, width, indent)),
  ])
  if (more === 0) return lines
  const words = `${more} ${shown > 0 ? 'more ' : ''}left out here: acts of speech, told above, and words that nobody and nothing is told with; --json has them`
  return [...lines, wrapped(c.dim(words), indent, width)]
}

function line(reading: Reading, event: Event, c: Colours, width: number, indent: number): string {
  const { kind, who, whom, where, when, howMany, asserter, notes } = eventWords(reading, event)
  const sides = [c.bold(who ? `${kind}:` : kind), who, whom && `→ ${whom}`].filter(Boolean).join(' ')
  const by = asserter && c.dim(`says ${asserter}`)
  const facts = [sides, where, when && c.blue(when), howMany && c.blue(howMany), by].filter(Boolean).join(' · ')
  const aside = [finer[event.modality], ...notes].filter(Boolean)
  const words = aside.length > 0 ? `${facts} ${c.dim(`(${aside.join(', ')})`)}` : facts
  return `${c.dim(event.id.padEnd(indent))}${wrapped(words, indent, width).trimStart()}`
}

/** Words wrapped behind an indent. */
const wrapped = (words: string, indent: number, width: number): string =>
  wrapAnsi(words, width - indent, { hard: true, trim: true })
    .split('\n')
    .map(one => ' '.repeat(indent) + one)
    .join('\n')
