import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vocabulary } from '../src/store/query/check.ts'
import { parseQuery } from '../src/store/query/query.ts'
import { rowOf } from '../src/store/rows.ts'
import { steps } from '../src/store/schema.ts'
import { type SearchAnswer, type SearchOptions, search } from '../src/store/search.ts'
import { openSqlite, type Sqlite } from '../src/store/sqlite.ts'

/*
 * A few reports whose readings are written here by hand, to search in.
 */

const vocabulary: Vocabulary = {
  kinds: ['missile launch', 'visit', 'attack'],
  countryOf: words => ({ norway: 'NOR', no: 'NOR', sundal: 'SDL' })[words.toLowerCase()] ?? null,
}

export interface Told {
  readonly name: string
  readonly text: string
  readonly title?: string
  readonly day?: string
  readonly outlet?: string
  readonly genre?: string
  readonly address?: string
  readonly version?: number
  /** Name, type, country, other names. */
  readonly entities?: readonly [string, string, string?, string?][]
  /** Speaker and words of the text. */
  readonly statements?: readonly [string, string][]
  readonly events?: readonly {
    readonly kind: string
    readonly trigger: string
    readonly type?: string
    readonly modality?: string
    readonly roles?: Readonly<Record<string, string>>
  }[]
}

export const told: readonly Told[] = [
  {
    name: 'launch',
    title: 'Kim fires missile',
    day: '2026-03-02',
    outlet: 'Sundal-Press',
    text: 'Kim launched a missile at Port Sundal on Monday, Lee said. Ines Veyra visited Oslo. “We fear no missile,” Veyra said.',
    entities: [
      ['Kim', 'person', 'SDL'],
      ['Lee', 'person'],
      ['Ines Veyra', 'person', 'NOR', 'the minister'],
      ['Port Sundal', 'place', 'SDL'],
      ['Oslo', 'place', 'NOR'],
    ],
    statements: [
      ['Lee', 'Kim launched a missile at Port Sundal on Monday'],
      ['Ines Veyra', 'We fear no missile'],
    ],
    events: [
      { kind: 'missile launch', trigger: 'launched', type: 'ASSAULT', roles: { actor: 'Kim', place: 'Port Sundal' } },
      { kind: 'visit', trigger: 'visited', type: 'CONSULT', roles: { actor: 'Ines Veyra', destination: 'Oslo' } },
    ],
  },
  {
    name: 'visit',
    title: 'Visit to Oslo',
    day: '2026-03-05',
    outlet: 'Japan Courier',
    genre: 'opinion',
    text: 'Visit to Oslo\n\nLee will visit Oslo to speak of missiles and fear. Veyra said no more.',
    entities: [
      ['Lee', 'person'],
      ['Oslo', 'place', 'NOR'],
    ],
    statements: [['Veyra', 'no more']],
    events: [
      {
        kind: 'visit',
        trigger: 'visit',
        type: 'CONSULT',
        modality: 'planned',
        roles: { actor: 'Lee', destination: 'Oslo' },
      },
    ],
  },
  {
    name: 'denial',
    day: '2026-02-28',
    outlet: 'AP',
    text: 'Kim denied that Lee attacked Port Sundal. The fear stays.\n\nThe ferry sails again.',
    entities: [
      ['Kim', 'person', 'SDL'],
      ['Lee', 'person'],
      ['Port Sundal', 'place', 'SDL'],
    ],
    statements: [['Kim', 'Lee attacked Port Sundal']],
    events: [
      {
        kind: 'attack',
        trigger: 'attacked',
        type: 'ASSAULT',
        modality: 'denied',
        roles: { actor: 'Lee', recipient: 'Port Sundal' },
      },
    ],
  },
  { name: 'ferry 1', address: 'https://courier.example/ferry', text: 'The ferry sank, Tété wrote.' },
  { name: 'ferry 2', address: 'https://courier.example/ferry', version: 2, text: 'The ferry sank, Tété wrote.' },
]

function write(db: Sqlite, one: Told, id: number): void {
  const {
    name,
    text,
    title,
    day,
    outlet,
    genre,
    address = name,
    version = 1,
    entities = [],
    statements = [],
    events = [],
  } = one
  db.prepare(`INSERT INTO original VALUES (?, ?, ?, ?, ?, 'file', '2026-04-01', 'text', NULL, '{}', 0, x'')`).run(
    id,
    `key${id}`,
    address,
    version,
    name,
  )
  const published = day ? `${day}T10:00:00Z` : null
  db.prepare(`INSERT INTO report VALUES (?, ?, NULL, ?, NULL, ?, ?, 'en', ?, ?)`).run(
    id,
    title ?? null,
    outlet ?? null,
    published,
    day ?? null,
    genre ?? null,
    text,
  )
  db.prepare('INSERT INTO report_fts (rowid, title, text) VALUES (?, ?, ?)').run(id, title ?? null, text)
  const span = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length]
  const rows = new Map(entities.map(([name], n) => [name, rowOf(id, n)]))
  for (const [n, [name, type, country, aliases]] of entities.entries()) {
    const row = rowOf(id, n)
    db.prepare(`INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, '', ?, NULL)`).run(
      row,
      id,
      `e${n + 1}`,
      type,
      name,
      aliases ?? '',
      country ?? null,
    )
    db.prepare('INSERT INTO entity_fts (rowid, name, aliases) VALUES (?, ?, ?)').run(row, name, aliases ?? '')
  }
  for (const [n, [speaker, words]] of statements.entries()) {
    const row = rowOf(id, 100 + n)
    db.prepare(`INSERT INTO statement VALUES (?, ?, ?, 'indirect', 'say', 'named', NULL, ?, 'say', ?, ?, ?)`).run(
      row,
      id,
      `s${n + 1}`,
      speaker,
      words,
      ...span(words),
    )
    db.prepare('INSERT INTO statement_fts (rowid, speaker, words) VALUES (?, ?, ?)').run(row, speaker, words)
  }
  for (const [n, { kind, trigger, type, modality = 'happened', roles = {} }] of events.entries()) {
    const row = rowOf(id, 200 + n)
    const lemma = trigger.replace(/ed$/, '')
    db.prepare(`INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, ?, 0, NULL, NULL, NULL, NULL, ?, ?)`).run(
      row,
      id,
      `v${n + 1}`,
      kind,
      lemma,
      type ?? null,
      modality,
      ...span(trigger),
    )
    for (const [role, entity] of Object.entries(roles))
      db.prepare('INSERT INTO role VALUES (?, ?, ?, ?)').run(row, role, rows.get(entity)!, id)
  }
}

export interface Searched {
  readonly find: (query: string, options?: SearchOptions) => SearchAnswer
  readonly close: () => void
}

/** The reports in a database of their own. */
export function openSearched(): Searched {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-search-'))
  const db = openSqlite(join(folder, 'search.db'))
  for (const step of steps) db.exec(step)
  for (const [n, one] of told.entries()) write(db, one, n + 1)
  return {
    find: (query, options) => search(db, parseQuery(query, vocabulary), options),
    close: () => {
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
