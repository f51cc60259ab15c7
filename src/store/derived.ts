import type { Event, Reading, Span, Statement } from '../core/reading.ts'
import { rowOf, rowsOf } from './rows.ts'
import type { Sqlite, Value } from './sqlite.ts'

/*
 * Index tables over readings: what search and later questions look up. All of it can be made anew from the reading and the decisions.
 */

/** Tables whose rows of a report are a range, and the full-text tables over them. */
const tables = ['entity', 'mention', 'place', 'time', 'statement', 'event'] as const
const fullText = { entity: ['name', 'aliases'], statement: ['speaker', 'words'] } as const

/** Writes the rows of a report's reading, decisions applied. */
export function writeRows(db: Sqlite, report: number, reading: Reading): void {
  const row = numbered(report, reading)
  writeEntities(db, report, reading, row)
  writeTimes(db, report, reading, row)
  writeStatements(db, report, reading, row)
  writeEvents(db, report, reading, row)
  for (const [table, columns] of Object.entries(fullText)) indexText(db, table, columns, report)
}

/** Takes the rows of a report out again. */
export function forgetRows(db: Sqlite, report: number): void {
  for (const [table, columns] of Object.entries(fullText)) unindexText(db, table, columns, report)
  const [first, last] = rowsOf(report)
  for (const table of tables) db.prepare(`DELETE FROM ${table} WHERE row BETWEEN ? AND ?`).run(first, last)
  db.prepare('DELETE FROM role WHERE event BETWEEN ? AND ?').run(first, last)
}

/** The row of an annotation, by its id: those of a reading are numbered through, so that each row is one annotation's alone. */
type RowOf = (id: string | null) => number | null

function numbered(report: number, { entities, mentions, times, statements, events }: Reading): RowOf {
  const rows = new Map(
    [entities, mentions, times, statements, events].flat().map(({ id }, n) => [id, rowOf(report, n)]),
  )
  return id => (id === null ? null : (rows.get(id) ?? null))
}

function insert(db: Sqlite, table: string, columns: string): (...values: Value[]) => void {
  const names = columns.split(' ')
  const query = db.prepare(
    `INSERT INTO ${table} (${names.map(name => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  return (...values) => void query.run(...values)
}

function writeEntities(
  db: Sqlite,
  report: number,
  { report: { text }, entities, mentions }: Reading,
  row: RowOf,
): void {
  const entity = insert(db, 'entity', 'row report id type name aliases roles country sector')
  const place = insert(db, 'place', 'row report name country lat lon geonames confidence')
  const mention = insert(db, 'mention', 'row report id entity form start end')
  const names = new Map<string, Set<string>>()
  for (const { entity, form, start, end } of mentions) {
    if (form !== 'name') continue
    const known = names.get(entity) ?? new Set()
    names.set(entity, known.add(text.slice(start, end)))
  }
  for (const { id, type, name, roles, country, sector, location } of entities) {
    const others = [...(names.get(id) ?? [])].filter(other => other !== name)
    entity(row(id), report, id, type, name, others.join('; '), roles.join('; '), country, sector)
    if (!location) continue
    place(row(id), report, name, country, location.lat, location.lon, location.geonames, location.confidence)
  }
  for (const { id, entity: of, form, start, end } of mentions) mention(row(id), report, id, row(of), form, start, end)
}

function writeTimes(db: Sqlite, report: number, { times }: Reading, row: RowOf): void {
  const time = insert(db, 'time', 'row report id type value first last start end')
  for (const { id, type, value, first, last, start, end } of times)
    time(row(id), report, id, type, value, first, last, start, end)
}

function writeStatements(db: Sqlite, report: number, reading: Reading, row: RowOf): void {
  const statement = insert(db, 'statement', 'row report id form act kind entity speaker cue words start end')
  for (const one of reading.statements) {
    const { id, form, act, speaker, cue, content } = one
    const words = content.map(span => wordsAt(reading, span)).join(' … ')
    const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
    const said = speakerOf(reading, one)
    statement(
      row(id),
      report,
      id,
      form,
      act,
      speaker.kind,
      row(speaker.entity),
      said,
      cue?.lemma ?? null,
      words,
      start,
      end,
    )
  }
}

const wordsAt = ({ report }: Reading, { start, end }: Span): string => report.text.slice(start, end)

/** The name of who speaks, with those who speak jointly, else the words that name the speaker, else nothing. */
function speakerOf(reading: Reading, { speaker, others }: Statement): string {
  const names = [speaker.entity, ...others].flatMap(id => reading.entities.find(one => one.id === id)?.name ?? [])
  return names.length > 0 ? names.join('; ') : speaker.span ? wordsAt(reading, speaker.span) : ''
}

function writeEvents(db: Sqlite, report: number, { events, times }: Reading, row: RowOf): void {
  const event = insert(
    db,
    'event',
    'row report id kind lemma type mode plover modality historical place first last statement start end',
  )
  const role = insert(db, 'role', 'event role entity report')
  const dated = new Map(times.map(time => [time.id, time]))
  for (const one of events) {
    const { id, kind, trigger, type, mode, plover, modality, historical, statement } = one
    const when = one.time === null ? undefined : dated.get(one.time)
    const where = row(one.place ?? one.destination ?? one.origin)
    const [first, last] = [when?.first ?? null, when?.last ?? null]
    const { lemma, start, end } = trigger
    const codes = [type, mode, plover, modality, historical ? 1 : 0]
    event(row(id), report, id, kind, lemma, ...codes, where, first, last, row(statement), start, end)
    for (const [name, ids] of rolesOf(one))
      for (const entity of new Set(ids)) if (row(entity) !== null) role(row(id), name, row(entity), report)
  }
}

const rolesOf = ({ actors, recipients, place, origin, destination }: Event): [string, readonly string[]][] => [
  ['actor', actors],
  ['recipient', recipients],
  ['place', place === null ? [] : [place]],
  ['origin', origin === null ? [] : [origin]],
  ['destination', destination === null ? [] : [destination]],
]

function indexText(db: Sqlite, table: string, columns: readonly string[], report: number): void {
  const names = columns.join(', ')
  const into = `INSERT INTO ${table}_fts (rowid, ${names})`
  db.prepare(`${into} SELECT row, ${names} FROM ${table} WHERE row BETWEEN ? AND ? ORDER BY row`).run(...rowsOf(report))
}

/** A full-text table over another table must be told the words that it is to forget (https://sqlite.org/fts5.html, 4.4.3). */
function unindexText(db: Sqlite, table: string, columns: readonly string[], report: number): void {
  const names = columns.join(', ')
  const into = `INSERT INTO ${table}_fts (${table}_fts, rowid, ${names})`
  db.prepare(`${into} SELECT 'delete', row, ${names} FROM ${table} WHERE row BETWEEN ? AND ? ORDER BY row`).run(
    ...rowsOf(report),
  )
}
