import type { Entity, Reading, Report, Statement } from '../core/reading.ts'

/** One thing that somebody is reported to have said. */
export interface Said {
  /** The reading it stands in. */
  readonly reading: string
  readonly report: Pick<Report, 'title' | 'outlet' | 'published' | 'url'>
  readonly statement: Statement
  /** Fullest name of the speaker in that report, with the roles that it gives. */
  readonly speaker: Pick<Entity, 'name' | 'roles'>
  /** The words that name the speaker beside the statement: 'she', 'the minister'. */
  readonly as: string | null
  /** The words by which it is said: 'told'. */
  readonly by: string | null
  /** What is said, in the words of the report. */
  readonly words: string
  /** Those through whom it is told, the nearest first: 'Interfax', when a minister says that Interfax reported it. */
  readonly through: readonly string[]
}

/** What is said under one name. */
export interface SaidBy {
  readonly name: string
  /** By date of publication, those without one last; within a report in the order of the text. */
  readonly said: readonly Said[]
}

/**
 * What somebody is reported to have said in some readings. A part of a name ('Veyra') may mean several: each full name is kept apart, since
 * nothing here tells whether they are one.
 */
export function whoSaid(readings: Iterable<Reading>, name: string): SaidBy[] {
  const asked = wordsOf(name)
  const found = [...readings].flatMap(reading => saidIn(reading, asked))
  const names = new Map<string, Said[]>()
  for (const one of found.sort(byDate)) {
    const key = wordsOf(one.speaker.name).join(' ')
    names.set(key, [...(names.get(key) ?? []), one])
  }
  return [...names.values()].map(said => ({ name: said[0]!.speaker.name, said }))
}

const byDate = (a: Said, b: Said): number => (a.report.published ?? '9999').localeCompare(b.report.published ?? '9999')

/** Small letters without accents. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function saidIn(reading: Reading, asked: readonly string[]): Said[] {
  const meant = new Map(reading.entities.filter(entity => isMeant(reading, entity, asked)).map(one => [one.id, one]))
  if (meant.size === 0) return []
  const { title, outlet, published, url } = reading.report
  return reading.statements.flatMap((statement): Said[] => {
    const { speaker, others, content } = statement
    const id = [speaker.entity, ...others].find(one => one !== null && meant.has(one))
    if (id == null) return []
    const { name, roles } = meant.get(id)!
    return [
      {
        reading: reading.id,
        report: { title, outlet, published, url },
        statement,
        speaker: { name, roles },
        as: speaker.span && wordsAt(reading, speaker.span),
        by: statement.cue && wordsAt(reading, statement.cue),
        words: content.map(span => wordsAt(reading, span)).join(' … '),
        through: chain(reading, statement),
      },
    ]
  })
}

/** The words asked for are the name, one of its forms, or its last words: 'Veyra' for 'Orlan Veyra'. */
function isMeant({ report, mentions }: Reading, { id, name }: Entity, asked: readonly string[]): boolean {
  if (asked.length === 0) return false
  const forms = mentions
    .filter(mention => mention.entity === id && mention.form === 'name')
    .map(mention => report.text.slice(mention.start, mention.end))
  return [name, ...forms].some(form => {
    const words = wordsOf(form)
    return words.length >= asked.length && asked.every((word, i) => word === words[words.length - asked.length + i])
  })
}

const wordsAt = ({ report }: Reading, { start, end }: { start: number; end: number }): string =>
  report.text.slice(start, end).replace(/\s+/g, ' ')

function chain(reading: Reading, statement: Statement): string[] {
  const byId = new Map(reading.statements.map(one => [one.id, one]))
  const through: string[] = []
  for (let up = statement.within; up !== null; up = byId.get(up)?.within ?? null) {
    const speaker = byId.get(up)?.speaker
    const name = reading.entities.find(({ id }) => id === speaker?.entity)?.name
    through.push(name ?? (speaker?.span ? wordsAt(reading, speaker.span) : 'somebody not named'))
  }
  return through
}
