import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HearsayError, problem } from '../core/problems.ts'
import type { Warning } from '../core/reading.ts'
import { binaryKind, decode } from './decode.ts'

/** A file as it was fetched, before anything is made of it. */
export interface RawText {
  /** Path as the user gave it, '-' for standard input. */
  readonly source: string
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** Larger than the longest report by far: the text of a 1,000-page book is 2 MB. */
export const largestMegabytes = 32

const textEndings = /\.(txt|text)$/i

/**
 * The files that a path stands for: itself, or the .txt and .text files below a folder, in order of name. Links are not followed
 * inside folders, so a link cannot lead out of what the user named.
 *
 * Throws `file-missing`, `file-unreadable`, `folder-empty`.
 */
export async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(error => {
    throw unreadable(path, error)
  })
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(error => {
    throw unreadable(path, error)
  })
  const files = entries
    .filter(entry => entry.isFile() && textEndings.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0) throw problem('folder-empty', path)
  return files
}

/** Reads a text file of any of the encodings `decode` tells apart. Throws `file-missing`, `file-unreadable`, `too-large`, `not-text`. */
export async function readText(path: string): Promise<RawText> {
  const { size } = await stat(path).catch(error => {
    throw unreadable(path, error)
  })
  if (size > largestMegabytes * 2 ** 20) throw problem('too-large', path, largestMegabytes)
  const bytes = await readFile(path).catch(error => {
    throw unreadable(path, error)
  })
  return fromBytes(path, bytes)
}

/** Reads a stream, such as standard input, to its end. Throws `too-large`, `not-text`. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<RawText> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > largestMegabytes * 2 ** 20) throw problem('too-large', 'standard input', largestMegabytes)
    parts.push(part)
  }
  return fromBytes('-', Buffer.concat(parts))
}

function fromBytes(source: string, bytes: Uint8Array): RawText {
  const kind = binaryKind(bytes)
  if (kind) throw problem('not-text', source === '-' ? 'standard input' : source, kind)
  const { text, warnings } = decode(bytes)
  return { source, text, warnings }
}

function unreadable(path: string, error: unknown): HearsayError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('file-missing', path)
  return error instanceof HearsayError ? error : problem('file-unreadable', path, code ?? message)
}
