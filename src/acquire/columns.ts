import type { Failed, Given, Original, Skipped } from '../core/original.ts'
import { type HearsayError, problem } from '../core/problems.ts'
import { machineDate } from './dates.ts'
import { idAddress } from './paths.ts'

const fields = ['id', 'text', 'html', 'title', 'url', 'outlet', 'published'] as const

/** What a column of a table may hold of a report. */
export type Field = (typeof fields)[number]

/** The names that columns have in a table, where they are not the usual ones. */
export type ColumnMap = Partial<Record<Field, string>>

/** Which column holds a field, counted from 0. */
export type Columns = Partial<Record<Field, number>>

/** Names that such columns usually have, the surest first: those of news corpora, crawlers and monitoring services. */
const usual: Record<Field, readonly string[]> = {
  id: ['id', '_id', 'article_id', 'stories_id'],
  text: ['text', 'content', 'body', 'article', 'article_text', 'maintext'],
  html: ['html', 'raw_html'],
  title: ['title', 'headline'],
  url: ['url', 'link'],
  outlet: ['outlet', 'source', 'publisher', 'media_name', 'domain'],
  published: ['published', 'date', 'publish_date', 'pub_date', 'published_at', 'publishedat', 'date_publish'],
}

/** The columns of a table by what they hold, or the error that none holds a text or that one is named which is not there. */
export function columnsOf(source: string, names: readonly string[], map: ColumnMap = {}): Columns | HearsayError {
  const columns: Columns = {}
  for (const field of fields) {
    const named = map[field]
    const found = named === undefined ? unnamed(names, field, map) : column(names, named)
    if (found >= 0) columns[field] = found
    else if (named !== undefined) return problem('column-missing', source, named, listed(names))
  }
  return columns.text === undefined && columns.html === undefined
    ? problem('columns-unknown', source, listed(names))
    : columns
}

/** A column with a usual name that the user has not given another meaning. */
function unnamed(names: readonly string[], field: Field, map: ColumnMap): number {
  const taken = Object.values(map).map(name => column(names, name))
  const candidates = usual[field].map(name => column(names, name))
  return candidates.find(found => found >= 0 && !taken.includes(found)) ?? -1
}

function column(names: readonly string[], wanted: string): number {
  const exact = names.indexOf(wanted)
  const plain = wanted.trim().toLowerCase()
  return exact >= 0 ? exact : names.findIndex(name => name.trim().toLowerCase() === plain)
}

/** A table without a header has its first row here, texts and all. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 30).map(name => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  return shown.join(', ') + (names.length > shown.length ? ' …' : '')
}

/** A row of a table: its number from 1, where it was found, and its cells by what they hold. */
export interface Row {
  readonly source: string
  /** What it is called if it has no id of its own. */
  readonly name: string
  readonly cells: Partial<Record<Field, unknown>>
}

/** The report that a row holds. Text goes before HTML; a date that is not understood is left out, so that the text may show it. */
export function originalOfRow({ source, name, cells }: Row, defaults: Given = {}): Original | Skipped | Failed {
  for (const field of ['text', 'html'] as const)
    if (cells[field] !== null && typeof cells[field] === 'object')
      return { source, error: problem('input-invalid', field, 'a string') }
  const text = words(cells.text)
  const html = words(cells.html)
  if (!text.trim() && !html.trim()) return { source, skipped: 'a row without text' }
  const id = words(cells.id).trim()
  const url = words(cells.url).trim()
  const known = {
    title: words(cells.title).trim(),
    url,
    outlet: words(cells.outlet).trim(),
    published: machineDate(words(cells.published)),
  }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value))
  return {
    id: id || name,
    source,
    address: url || (id ? idAddress(source, id) : null),
    form: text.trim() ? 'text' : 'html',
    type: null,
    given: { ...defaults, ...given },
    bytes: new TextEncoder().encode(text.trim() ? text : html),
  }
}

/** A cell as words; numbers, ids of 64 bits among them, are written out. */
function words(cell: unknown): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean' ? String(cell) : ''
}
