import type { HearsayError } from '../core/problems.ts'
import { problem } from '../core/problems.ts'
import type { ByteReader } from './bytes.ts'
import { type Contents, problemOf } from './contents.ts'
import { largestMegabytes } from './file.ts'
import { GzipBroken } from './gzip.ts'
import { fieldsOf } from './headers.ts'

/*
 * Records of the archives that crawlers write: WARC (ISO 28500) and ARC, its forerunner. Read by our own means: the library for it
 * knows no ARC, waits for ever at the end of a file that is cut, holds header lines of any length in memory, and skips what is damaged
 * without a word.
 */

/** A record of an archive. */
export interface ArchiveRecord {
  /** Where it begins: the file and its byte, or the number of the record where that is inside something packed. */
  readonly source: string
  /** WARC-Type in small letters; 'response' for a page of an ARC. */
  readonly kind: string
  /** The address that it is about; '' where it has none. */
  readonly target: string
  /** Media type of the block. */
  readonly type: string
  /** One of the parts that a long record was cut into. */
  readonly partial: boolean
  readonly block: Uint8Array
  /** False where the record is too large, and the block only its beginning. */
  readonly whole: boolean
}

/** A place where no record could be read. */
export interface BrokenRecord {
  readonly source: string
  readonly error: HearsayError
}

type Head = Pick<ArchiveRecord, 'kind' | 'target' | 'type' | 'partial'> & { readonly length: number }

const longestLine = 2 ** 16
const longestHead = 2 ** 20
/** Room for the headers of an answer beside the largest report. */
const largestBlock = (largestMegabytes + 1) * 2 ** 20
/** As much of a record that is too large as shows what it is. */
const shownOfLarge = 2 ** 16

/** The records of an archive in order. What is cut or damaged gives one error a place; the records around it are all there. */
export async function* recordsOf(contents: Contents, source: string): AsyncGenerator<ArchiveRecord | BrokenRecord> {
  const { bytes } = contents
  /** Set while what is passed over has been reported. */
  let lost = false
  for (let number = 1; ; ) {
    let where = `${source}#${number}`
    let done: { record: ArchiveRecord; member: number } | null = null
    try {
      if ((await bytes.peek(1)).length === 0) return
      where = `${source}${placeOf(contents, number)}`
      const line = await bytes.line(longestLine)
      if (isBlank(line)) continue
      const head = await headOf(bytes, line)
      if (head === 'cut') {
        if (!lost) yield { source: where, error: problem('archive-cut', where) }
        return
      }
      if (typeof head === 'string') {
        if (!lost) yield { source: where, error: problem('archive-damaged', where, head) }
        lost = true
        continue
      }
      lost = false
      number++
      const block = await blockOf(bytes, head.length)
      if (block === null) return yield { source: where, error: problem('archive-cut', where) }
      const { length: _, ...rest } = head
      done = {
        record: { source: where, ...rest, block, whole: block.length === head.length },
        member: contents.member(),
      }
      await passBlank(bytes)
      yield done.record
    } catch (error) {
      if (!(error instanceof GzipBroken)) throw error
      if (done !== null && error.at !== done.member) yield done.record
      yield { source: `${source}@${error.at}`, error: problemOf(source, error) }
      bytes.dropHeld()
      lost = true
    }
  }
}

function placeOf(contents: Contents, number: number): string {
  const place = contents.place()
  return place === null ? `#${number}` : `@${place}`
}

const isBlank = (line: Uint8Array): boolean => line.every(byte => byte === 10 || byte === 13)

/** Passes over the line ends behind a record. What is packed is known to be whole only when something behind it was looked at. */
async function passBlank(bytes: ByteReader): Promise<void> {
  for (;;) {
    const [next] = await bytes.peek(1)
    if (next !== 10 && next !== 13) return
    await bytes.skip(1)
  }
}

/** What a record says of itself; 'cut' at the end of the file, else in words what is wrong. */
async function headOf(bytes: ByteReader, line: Uint8Array): Promise<Head | string> {
  if (line.at(-1) !== 10) return line.length < longestLine ? 'cut' : 'no record begins there'
  const first = new TextDecoder().decode(line).trimEnd()
  if (/^WARC\/\d{1,3}\.\d{1,3}$/.test(first)) return warcHead(bytes)
  return arcHead(first) ?? 'no record begins there'
}

async function warcHead(bytes: ByteReader): Promise<Head | string> {
  const lines: Uint8Array[] = []
  for (let size = 0; ; ) {
    const line = await bytes.line(longestLine)
    if (line.at(-1) !== 10 && line.length < longestLine) return 'cut'
    if (isBlank(line)) break
    size += line.length
    if (size > longestHead) return 'its headers have no end'
    lines.push(line)
  }
  const fields = fieldsOf(new TextDecoder().decode(Buffer.concat(lines)))
  const length = fields.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return 'its headers do not tell its length'
  return {
    kind: (fields.get('warc-type') ?? '').toLowerCase(),
    target: (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'),
    type: fields.get('content-type') ?? '',
    partial: fields.has('warc-segment-number'),
    length: Number(length),
  }
}

/** Address, IP address, time, type and, in the second version, five more; then the length. Addresses may have blanks in them. */
const arcLine = /^(\S.*?) \S+ \d{8,20} (\S+)(?: \S+ \S+ \S+ \d+ \S+)? (\d{1,15})$/

function arcHead(line: string): Head | null {
  const [, target, type, length] = arcLine.exec(line) ?? []
  if (target === undefined || type === undefined) return null
  const kind = target.startsWith('filedesc:') ? 'warcinfo' : 'response'
  return {
    kind,
    target,
    type: /^https?:/i.test(target) ? 'application/http' : type,
    partial: false,
    length: Number(length),
  }
}

/** The block of a record, or the beginning of one that is too large; null where the file ends in it. */
async function blockOf(bytes: ByteReader, length: number): Promise<Uint8Array | null> {
  const wanted = length > largestBlock ? shownOfLarge : length
  const block = await bytes.take(wanted)
  if (block.length < wanted) return null
  return (await bytes.skip(length - wanted)) < length - wanted ? null : block
}
