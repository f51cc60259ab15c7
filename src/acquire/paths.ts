import { lstat, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Failed, Skipped } from '../core/original.ts'
import { problem } from '../core/problems.ts'
import { unreadable } from './file.ts'

/** A file to read, and its size in bytes. */
export interface Named {
  readonly path: string
  readonly size: number
}

/** What a file is read as. */
export type Kind = 'document' | 'ndjson' | 'csv' | 'parquet' | 'archive'

const endings: readonly (readonly [RegExp, Kind])[] = [
  [/\.(?:txt|text|html?|xhtml|pdf|eml)$/i, 'document'],
  [/\.(?:ndjson|jsonl)(?:\.gz)?$/i, 'ndjson'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.w?arc(?:\.gz)?$/i, 'archive'],
]

/** What a file is by its name; null where that tells nothing. */
export const kindOf = (path: string): Kind | null => endings.find(([ending]) => ending.test(path))?.[1] ?? null

/** Signs that make a path a pattern. */
const patternSigns = /[*?[\]{}!()]/

/** The files that a path, a folder or a pattern stands for, in order of name. Links inside folders are not followed. */
export async function* namedFiles(source: string): AsyncGenerator<Named | Skipped | Failed> {
  const found = await stat(source).catch(error => unreadable(source, error))
  if ('code' in found) {
    if (found.code === 'file-missing' && patternSigns.test(source)) yield* matching(source)
    else yield { source, error: found }
  } else if (found.isDirectory()) {
    let empty = true
    for await (const file of inFolder(source)) {
      empty = false
      yield file
    }
    if (empty) yield { source, error: problem('source-empty', source) }
  } else yield { path: source, size: found.size }
}

/** Everything below a folder but what is hidden. */
async function* inFolder(folder: string): AsyncGenerator<Named | Skipped | Failed> {
  const names = await readdir(folder).catch(error => unreadable(folder, error))
  if ('code' in names) return yield { source: folder, error: names }
  for (const name of names.sort()) if (!name.startsWith('.')) yield* below(join(folder, name))
}

async function* below(path: string): AsyncGenerator<Named | Skipped | Failed> {
  const found = await lstat(path).catch(error => unreadable(path, error))
  if ('code' in found) yield { source: path, error: found }
  else if (found.isDirectory()) yield* inFolder(path)
  else if (found.isSymbolicLink()) yield { source: path, skipped: 'a link, which is not followed' }
  else if (!found.isFile() || kindOf(path) === null) yield { source: path, skipped: 'not a kind of file that is read' }
  else yield { path, size: found.size }
}

/** Files that a pattern matches. What comes before its first sign stays as it was written, so that names look like the user's own. */
async function* matching(pattern: string): AsyncGenerator<Named | Skipped | Failed> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const parts = pattern.split('/')
  const fixed = parts.findIndex(part => isDynamicPattern(part))
  const base = parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '')
  const rest = parts.slice(fixed).join('/')
  const options = { cwd: base || '.', followSymbolicLinks: false, expandDirectories: false }
  const matches = await glob(rest, options).catch(() => [])
  if (matches.length === 0) yield { source: pattern, error: problem('pattern-empty', pattern) }
  for (const match of matches.sort()) yield* below(join(base, match))
}

/** The address of a file. */
export const fileAddress = (path: string): string => pathToFileURL(resolve(path)).href

/**
 * What a line or row with an id of its own is a version of: that id within its file, since two tables that number from 1 tell of different
 * things. Null for standard input. `place` is the file and the line: 'reports.ndjson:12'.
 */
export function idAddress(place: string, id: string): string | null {
  const path = place.replace(/:\d+$/, '')
  return path === '-' ? null : `${fileAddress(path)}#${encodeURIComponent(id.toWellFormed())}`
}
