import wrapAnsi from 'wrap-ansi'
import type { Entity, EntityType, Reading, Span, Statement } from '../../index.ts'
import { languageName } from '../../index.ts'
import { figure, meaning, once } from '../figures.ts'
import { happened } from './happened.ts'
import type { Terminal } from './terminal.ts'

type Paint = (words: string) => string

/** One reading as a person reads it: the text with what was found in it, then who said what, what happened, and what was left out or open. */
export function pretty(reading: Reading, { colours: c, width }: Terminal): string {
  const parts = [
    head(reading, c, width),
    body(reading, c, width),
    section('Who said what', said(reading, c, width), c),
    section('What happened', happened(reading, c, width), c),
    section('Names', named(reading, c, width), c),
    section('When', when(reading, c, width), c),
    section('How many', howMany(reading, c, width), c),
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
function painted({ statements, mentions, times, quantities, report }: Reading, c: Colours): Painted[] {
  const plain = (words: string) => words
  const quotes = statements.flatMap(({ quoted, content, id, form, within }): Painted[] => [
    ...(within ? [] : content).map((span, i) => ({
      ...(form === 'direct' ? withMarks(report.text, span) : span),
      paint: form === 'direct' ? c.yellow : plain,
      label: i === content.length - 1 ? c.dim(`[${id}]`) : '',
    })),
    ...(form === 'mixed' ? quoted : []).map(span => ({ ...withMarks(report.text, span), paint: c.yellow, label: '' })),
  ])
  const cues = statements.flatMap(({ cue }): Painted[] => (cue ? [{ ...cue, paint: c.underline, label: '' }] : []))
  const names = mentions
    .filter(({ form }) => form === 'name')
    .map((mention): Painted => ({ ...mention, paint: typeColour(mention.type, c), label: '' }))
  const figures = [...times, ...quantities].map((span): Painted => ({ ...span, paint: c.blue, label: '' }))
  return [...quotes, ...cues, ...figures, ...names]
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
    const notes = [
      statement.within && `inside ${statement.within}`,
      statement.modality,
      statement.confidence < 0.76 && `confidence ${statement.confidence}`,
      statement.overruled && 'corrected',
    ].filter(Boolean)
    const aside = notes.length > 0 ? c.dim(`  (${notes.join(', ')})`) : ''
    return [`${c.dim(statement.id.padEnd(4))}${who}${cue}${aside}`, indented(contentOf(reading, statement), 4, width)]
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
  const isNamed = ({ id }: Entity) => mentions.some(({ entity, form }) => entity === id && form === 'name')
  const lists: [string, Entity[]][] = [
    ...sorts.map(([title, belongs]): [string, Entity[]] => [
      title,
      entities.filter(one => belongs(one) && isNamed(one)),
    ]),
    ['not named', entities.filter(one => !isNamed(one))],
  ]
  return lists.flatMap(([title, list]) => {
    const names = list.map(({ id, name, roles, type, overruled }) => {
      const times = mentions.filter(mention => mention.entity === id).length
      const role = roles.length > 0 ? c.dim(` (${roles.join(', ')})`) : ''
      const marks = `${times > 1 ? ` ×${times}` : ''}${overruled ? ' corrected' : ''}`
      return `${typeColour(type, c)(name)}${role}${marks && c.dim(marks)}`
    })
    return names.length > 0 ? [`    ${c.dim(title)}`, indented(names.join(', '), 4, width)] : []
  })
}

/** Each time once, in the order of the text, with the days meant. */
const when = (reading: Reading, c: Colours, width: number): string[] =>
  once(reading.times, time => `${wordsOf(reading, time)} ${time.value} ${time.mod}`).map(([time, count]) =>
    listed(time.id, wordsOf(reading, time), meaning(time), count, c, width),
  )

const howMany = (reading: Reading, c: Colours, width: number): string[] =>
  once(reading.quantities, one => `${wordsOf(reading, one)} ${one.value} ${one.sameAs}`).map(([one, count]) =>
    listed(one.id, wordsOf(reading, one), figure(one), count, c, width),
  )

const wordsOf = ({ report }: Reading, { start, end }: Span): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

const listed = (id: string, words: string, means: string, count: number, c: Colours, width: number): string =>
  `${c.dim(id.padEnd(4))}${indented(`${c.blue(words)}${count > 1 ? c.dim(` ×${count}`) : ''}  ${means}`, 4, width).trimStart()}`

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
