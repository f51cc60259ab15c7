import wrapAnsi from 'wrap-ansi'
import type { Entity, EntityType, Reading, Span, Statement } from '../../index.ts'
import { languageName } from '../../index.ts'
import type { Terminal } from './terminal.ts'

type Paint = (words: string) => string

/** One reading as a person reads it: the text with what was found in it, then who said what, and what was left out or open. */
export function pretty(reading: Reading, { colours: c, width }: Terminal): string {
  const parts = [
    head(reading, c, width),
    body(reading, c, width),
    section('Who said what', said(reading, c, width), c),
    section('Names', named(reading, c, width), c),
    section('Left out of the text', dropped(reading, c, width), c),
    section('Not settled', open(reading, c, width), c),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

type Colours = Terminal['colours']

const section = (title: string, lines: readonly string[], c: Colours): string =>
  lines.length > 0 ? `${c.bold(c.underline(title))}\n${lines.join('\n')}` : ''

const indented = (words: string, indent: number, width: number): string =>
  wrapAnsi(words, width - indent, { hard: true, trim: true })
    .split('\n')
    .map(line => ' '.repeat(indent) + line)
    .join('\n')

function head({ report, id }: Reading, c: Colours, width: number): string {
  const facts = [
    report.outlet,
    report.published ?? 'no date of publication',
    report.byline.length > 0 ? `by ${report.byline.join(', ')}` : null,
    report.genre && genres[report.genre],
    report.language === 'en' ? null : languageName(report.language),
  ]
  const title = wrapAnsi(c.bold(report.title ?? 'No title'), width)
  return `${title}\n${c.dim(indented([...facts.filter(Boolean), id].join(' · '), 0, width))}`
}

const genres = {
  news: 'news report',
  live: 'live coverage',
  opinion: 'opinion',
  analysis: 'analysis',
  interview: 'interview',
  pressrelease: 'press release',
  sponsored: 'sponsored',
} as const

function body(reading: Reading, c: Colours, width: number): string {
  const { text, blocks } = reading.report
  if (blocks.length === 0) return c.dim('No text.')
  const marks = painted(reading, c)
  return blocks
    .filter(block => block.kind !== 'headline')
    .map(block => {
      const words = paint(text, block, marks)
      if (block.kind === 'heading') return wrapAnsi(c.bold(words), width)
      if (block.kind === 'listitem') return indented(`• ${words}`, 2, width)
      if (block.kind === 'credit' || block.kind === 'caption' || block.kind === 'correction')
        return c.dim(indented(`${block.kind}: ${words}`, 2, width))
      return wrapAnsi(words, width)
    })
    .join('\n\n')
}

interface Painted extends Span {
  readonly paint: Paint
  /** Shown behind the span. */
  readonly label: string
}

/** Spans with their colours; where two overlap the earlier in this list is outside. */
function painted({ statements, mentions, report }: Reading, c: Colours): Painted[] {
  const quotes = statements.flatMap(({ quoted, content, id }) => {
    const spans = quoted.length > 0 ? quoted : content
    return spans.map(
      (span, i): Painted => ({
        ...withMarks(report.text, span),
        paint: c.yellow,
        label: i === spans.length - 1 ? c.dim(`[${id}]`) : '',
      }),
    )
  })
  const cues = statements.flatMap(({ cue }): Painted[] => (cue ? [{ ...cue, paint: c.underline, label: '' }] : []))
  const names = mentions.map((mention): Painted => ({ ...mention, paint: typeColour(mention.type, c), label: '' }))
  return [...quotes, ...cues, ...names]
}

/** A quotation with the marks around it. */
const withMarks = (text: string, { start, end }: Span): Span => ({
  start: /["'“‘«„`]/.test(text[start - 1] ?? '') ? start - 1 : start,
  end: /["'”’»]/.test(text[end] ?? '') ? end + 1 : end,
})

const typeColour = (type: EntityType, c: Colours): Paint =>
  type === 'person'
    ? c.cyan
    : type === 'organization'
      ? c.magenta
      : type === 'country' || type === 'place' || type === 'facility'
        ? c.green
        : c.blueBright

/** The words of a block, each run painted by the innermost span it lies in. */
function paint(text: string, block: Span, marks: readonly Painted[]): string {
  const inside = marks.filter(mark => mark.start >= block.start && mark.end <= block.end)
  const cuts = [...new Set([block.start, block.end, ...inside.flatMap(mark => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  )
  let made = ''
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[i + 1]!
    const over = inside.filter(mark => mark.start <= start && mark.end >= end).at(-1)
    const words = text.slice(start, end)
    made += over ? over.paint(words) : words
    made += inside
      .filter(mark => mark.end === end)
      .map(mark => mark.label)
      .join('')
  }
  return made
}

function said(reading: Reading, c: Colours, width: number): string[] {
  return reading.statements.flatMap(statement => {
    const who = c.bold(speakerName(reading, statement))
    const cue = statement.cue
      ? `, ${c.underline(reading.report.text.slice(statement.cue.start, statement.cue.end))}`
      : ''
    const sure = statement.confidence < 0.76 ? c.dim(`  (confidence ${statement.confidence})`) : ''
    return [`${c.dim(statement.id.padEnd(4))}${who}${cue}${sure}`, indented(contentOf(reading, statement), 4, width)]
  })
}

/** 'Ana Cruz', 'a spokesman for the port', 'he', or that nobody is named. */
function speakerName({ entities, report }: Reading, { speaker }: Statement): string {
  const words = speaker.span && report.text.slice(speaker.span.start, speaker.span.end)
  const name = entities.find(entity => entity.id === speaker.entity)?.name
  if (name && words && !words.includes(name)) return `${name} (“${words}”)`
  return words ?? name ?? 'speaker not told'
}

const contentOf = ({ report }: Reading, { content, form }: Statement): string => {
  const words = content.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ' ')).join(' … ')
  return form === 'direct' ? `“${words}”` : words
}

const sorts: readonly [string, (entity: Entity) => boolean][] = [
  ['people', ({ type }) => type === 'person'],
  ['organisations', ({ type }) => type === 'organization'],
  ['places', ({ type }) => type === 'country' || type === 'place' || type === 'facility'],
  ['others', ({ type }) => ['group', 'event', 'work', 'product', 'law'].includes(type)],
]

function named({ entities, mentions }: Reading, c: Colours, width: number): string[] {
  return sorts.flatMap(([title, belongs]) => {
    const names = entities.filter(belongs).map(({ id, name, roles, type }) => {
      const times = mentions.filter(mention => mention.entity === id).length
      const role = roles.length > 0 ? c.dim(` (${roles.join(', ')})`) : ''
      return `${typeColour(type, c)(name)}${role}${times > 1 ? c.dim(` ×${times}`) : ''}`
    })
    return names.length > 0 ? [`    ${c.dim(title)}`, indented(names.join(', '), 4, width)] : []
  })
}

const dropped = ({ report }: Reading, c: Colours, width: number): string[] =>
  report.dropped.map(({ text, reason }) =>
    indented(`${c.dim(reason.padEnd(11))} ${text.length > 160 ? `${text.slice(0, 160)}…` : text}`, 4, width),
  )

/** What stayed open, each with what would settle it. */
function open(reading: Reading, c: Colours, width: number): string[] {
  const speakerless = reading.statements.filter(({ speaker }) => speaker.span === null)
  const pronouns = reading.statements.filter(({ speaker }) => speaker.kind === 'unknown' && speaker.span !== null)
  const list = (statements: readonly Statement[]) => statements.map(({ id }) => id).join(', ')
  const lines = [
    ...(speakerless.length > 0 ? [`${list(speakerless)}: the report does not tell beside the words who speaks`] : []),
    ...(pronouns.length > 0 ? [`${list(pronouns)}: the speaker is a pronoun and was not traced to a name`] : []),
    ...reading.warnings.map(({ message }) => message),
  ]
  return lines.map(line => indented(`${c.yellow('!')} ${line}`, 4, width))
}
