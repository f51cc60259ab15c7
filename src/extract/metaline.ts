import { calendarDate } from './calendar.ts'

/** What a line under the headline tells of the report: who wrote it, when it was printed or changed. */
export interface MetaLine {
  readonly names: readonly string[]
  readonly published: string | null
  readonly updated: string | null
  /** A date whose order of day and month cannot be told ('03/04/2026'). */
  readonly ambiguous: string | null
}

const longest = 220
const name =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|da|di|del|della|der|den|van|von|bin|al|el|la|le|dos|ter)\\b| \\p{Lu}[\\p{L}.'’-]*){1,4}"
const names = new RegExp(
  `^(?:(?:story |words |text |report )?by[: ]|author:|from) ?((?:the )?${name}(?:(?:, and |, & |, | and | & )${name})*)(.*)$`,
  'u',
)
const roleWords =
  /\b(correspondent|reporter|editor|writer|staff|columnist|contributor|bureau|producer|journalist|desk)\b/iu
const bareName = new RegExp(`^${name}$`, 'u')
/** 'Nordic Ledger, ' before a date: where it was printed. */
const outletBefore = /^(?:the )?\p{Lu}[\p{L}'’-]+(?: [\p{L}'’&-]+){0,4},?\s*$/u
const signed = new RegExp(`^(${name}), (.{3,60})$`, 'u')
const dateWords =
  /^(?:[\s,|:()–—-]|\b(?:first|last|published|posted|publication|date|on|at|updated?|modified|edited|created|filed|time|local|all|times|mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b\.?|\b(?:[a-z]{1,4}t)\b|\btimes? \p{L}[\p{L} ]{2,20}(?=\)))*$/iu
const updatedWords = /\b(updated?|modified|edited)\b/i

/**
 * Reads a byline or date line, parts of which may be set apart by '|', '•' or '·'; null when any part of it is something else.
 * 'By Ana Cruz | Staff Writer | March 12, 2026 | 4:47 PM', 'Published: 09:14, 12 Mar 2026 | Updated: 13:50, 12 Mar 2026'
 */
export function metaLine(line: string): MetaLine | null {
  if (line.length > longest) return null
  const whole = shownDate(line.replace(/[|•·]/g, ' '))
  const parts = line.split(/\s*[|•·]\s*|\s+[-–—]\s+(?=(?:last )?(?:updated|published)\b)/iu)
  const readings = whole && !/\b(published|posted)\b.*\bupdated?\b/i.test(line) ? [whole] : parts.map(readPart)
  if (readings.some(reading => reading === null)) return null
  const found = (readings as MetaLine[]).reduce(joined)
  return found.names.length > 0 || found.published || found.updated || found.ambiguous ? found : null
}

const nothing: MetaLine = { names: [], published: null, updated: null, ambiguous: null }

/** Names add up; of dates the first stays: it is the report's own. */
const joined = (one: MetaLine, two: MetaLine): MetaLine => ({
  names: [...one.names, ...two.names],
  published: one.published ?? two.published,
  updated: one.updated ?? two.updated,
  ambiguous: one.ambiguous ?? two.ambiguous,
})

function readPart(part: string): MetaLine | null {
  const names = authors(part)
  if (names) return { ...nothing, names }
  if (isAgo.test(part)) return nothing
  return shownDate(part) ?? (isRole(part) || /^$|^[\p{Lu} ,.-]{3,50}$/u.test(part) ? nothing : null)
}

/** 'Last updated 1 hour ago', '4 minute read', 'Last Updated: August 8' */
const isAgo = /^(?:last )?(?:updated|modified)\b.{0,40}$|^\d+[- ]min(?:ute)?s?(?: read)?$|^.{0,20}\bago$/i

/** A line or part of one that gives a writer's post: 'Staff Writer', 'Contributor to The Harbour Post'. */
export const isRole = (words: string): boolean => words.length < 60 && roleWords.test(words) && !/[.!?]$/.test(words)

/** A person's name and nothing else. */
export const isBareName = (words: string): boolean => bareName.test(words)

function authors(part: string): string[] | null {
  const line = /^by\b/i.test(part) ? part.replace(/^by\b:?/i, 'by') : part
  const match = /^(?:by|words|text|story|report|author|from)\b/i.test(line) ? names.exec(line) : null
  if (match && isAside(match[2]!, match[1]!)) return splitNames(match[1]!)
  const byRole = roleWords.test(part) ? signed.exec(part) : null
  return byRole && roleWords.test(byRole[2]!) ? [properCase(byRole[1]!)] : null
}

/** What may follow the names: a role, a place, an outlet, but no sentence. */
const isAside = (rest: string, list: string): boolean =>
  rest.length < 80 &&
  (/^(?:$|[,(@]| (?:in|at|for|of|from) )/iu.test(rest) || (list.includes(', ') && isRole(rest))) &&
  !/[.!?]\s+\p{Lu}/u.test(rest)

/** Commas part names only in a list that ends in 'and'; otherwise what follows the comma is a post or place. */
const splitNames = (list: string): string[] =>
  (/ and | & /.test(list) ? list.split(/,? and |,? & |, /u) : [list.split(', ')[0]!])
    .map(words => properCase(words.replace(/^the /i, '')))
    .filter(words => !roleWords.test(words))

/** 'DEAN O’HARE' as 'Dean O’Hare'; names in mixed case as they are. */
const properCase = (words: string): string =>
  /\p{Ll}/u.test(words) ? words : words.replace(/\p{L}+/gu, word => word[0] + word.slice(1).toLowerCase())

function shownDate(part: string): MetaLine | null {
  const date = calendarDate(part)
  if (!date || !(dateWords.test(date.rest) || outletBefore.test(date.rest))) return null
  if (date.iso === null) return { ...nothing, ambiguous: part }
  const isUpdate = updatedWords.test(part) && !/\b(published|posted)\b/i.test(part)
  return { ...nothing, [isUpdate ? 'updated' : 'published']: date.iso }
}
