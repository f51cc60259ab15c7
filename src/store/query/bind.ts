import type {
  Condition,
  EventFilter,
  EventTest,
  Filter,
  PlaceFilter,
  StatementFilter,
  StatementTest,
  Test,
} from './condition.ts'
import type { Words } from './words.ts'

/** A search with its filters checked, before it is told which of them speak of the same event or statement. */
export type Checked =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'not'; readonly of: Checked }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Checked[] }

/** What a part of a search is about. `place` goes with an event beside it, and is about the report where there is none. */
type Subject = 'event' | 'place' | 'statement' | 'report'

const subjects: Readonly<Record<Filter['kind'], Subject>> = {
  kind: 'event',
  type: 'event',
  modality: 'event',
  who: 'event',
  whom: 'event',
  at: 'place',
  country: 'place',
  said: 'statement',
  says: 'statement',
  from: 'report',
  to: 'report',
  outlet: 'report',
  genre: 'report',
  language: 'report',
}

/**
 * Filters side by side, and alternatives of such filters among them, speak of one event and of one statement. Filters in parentheses of
 * their own, and those that are negated, speak of others.
 */
export function bind(search: Checked): Condition {
  if (search.kind === 'words') return search
  if (search.kind === 'not') return { kind: 'not', of: bind(search.of) }
  if (search.kind === 'any') return { kind: 'any', of: search.of.map(bind) }
  return bindAll(search.kind === 'all' ? search.of : [search])
}

function bindAll(parts: readonly Checked[]): Condition {
  const about = (subject: Subject) => parts.filter(part => part.kind !== 'all' && subjectOf(part) === subject)
  const events = about('event')
  const places = about('place')
  const statements = about('statement')
  const bound = new Set([...events, ...statements, ...(events.length > 0 ? places : [])])
  const rest = parts.filter(part => !bound.has(part))
  return all([
    ...(events.length > 0 ? [{ kind: 'event', test: testOf([...events, ...places]) as EventTest } as const] : []),
    ...(statements.length > 0 ? [{ kind: 'statement', test: testOf(statements) as StatementTest } as const] : []),
    ...rest.map(part =>
      part.kind === 'filter' ? (part.filter as Exclude<Filter, EventFilter | StatementFilter>) : bind(part),
    ),
  ])
}

/** Alternatives are about an event where each is, or can be. */
function subjectOf(part: Checked): Subject {
  if (part.kind === 'filter') return subjects[part.filter.kind]
  if (part.kind === 'words' || part.kind === 'not') return 'report'
  const found = new Set(part.of.map(subjectOf))
  if (found.size === 1) return [...found][0]!
  if (found.size > 2 || !found.has('event') || !found.has('place')) return 'report'
  return part.kind === 'all' ? 'event' : 'place'
}

function testOf(parts: readonly Checked[]): Test<EventFilter | PlaceFilter | StatementFilter> {
  const of = parts.map(part => {
    if (part.kind === 'filter') return part.filter as EventFilter | PlaceFilter | StatementFilter
    const inner = (part as { readonly of: readonly Checked[] }).of
    return part.kind === 'all' ? testOf(inner) : ({ kind: 'any', of: inner.map(one => testOf([one])) } as const)
  })
  return of.length === 1 ? of[0]! : { kind: 'all', of }
}

const all = (of: readonly Condition[]): Condition => (of.length === 1 ? of[0]! : { kind: 'all', of })
