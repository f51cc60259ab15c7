import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HearsayError, problem } from '../core/problems.ts'

/** Bytes as they were fetched, before anything is made of them. */
export interface Raw {
  /** Path or address as the user gave it, '-' for standard input. */
  readonly source: string
  readonly bytes: Uint8Array
  /** Where a page was fetched from in the end, after redirects. */
  readonly url: string | null
  /** The media type and character set that came with it. */
  readonly type: string | null
}

/** Larger than the longest report by far: the text of a 1,000-page book is 2 MB. */
export const largestMegabytes = 32

const reportEndings = /\.(txt|text|html?|xhtml|pdf|eml)$/i

/**
 * The files that a path stands for: itself, or the texts, pages, PDFs and e-mails below a folder, in order of name. Links are not
 * followed inside folders, so a link cannot lead out of what the user named. An address stands for itself.
 *
 * Throws `file-missing`, `file-unreadable`, `folder-empty`.
 */
export async function listFiles(path: string): Promise<string[]> {
  if (/^https?:\/\//i.test(path)) return [path]
  const found = await stat(path).catch(error => {
    throw unreadable(path, error)
  })
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(error => {
    throw unreadable(path, error)
  })
  const files = entries
    .filter(entry => entry.isFile() && reportEndings.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0) throw problem('folder-empty', path)
  return files
}

/** The bytes of a file. Throws `file-missing`, `file-unreadable`, `too-large`. */
export async function rawFile(path: string): Promise<Raw> {
  const { size } = await stat(path).catch(error => {
    throw unreadable(path, error)
  })
  if (size > largestMegabytes * 2 ** 20) throw problem('too-large', path, largestMegabytes)
  const bytes = await readFile(path).catch(error => {
    throw unreadable(path, error)
  })
  return { source: path, bytes, url: null, type: null }
}

/** The bytes of a stream, such as standard input, to its end. Throws `too-large`. */
export async function rawStream(stream: AsyncIterable<Uint8Array>): Promise<Raw> {
  return { source: '-', bytes: await collected(stream, 'standard input'), url: null, type: null }
}

/** All bytes of a stream, while it stays under the limit. Throws `too-large`. */
export async function collected(stream: AsyncIterable<Uint8Array>, source: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > largestMegabytes * 2 ** 20) throw problem('too-large', source, largestMegabytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Why a file cannot be read, told by the error of the system. */
export function unreadable(path: string, error: unknown): HearsayError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('file-missing', path)
  return error instanceof HearsayError ? error : problem('file-unreadable', path, code ?? message)
}
