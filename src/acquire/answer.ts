import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'
import { isGzip } from './gzip.ts'
import { fieldsOf } from './headers.ts'

/** What a server answered, as a crawler wrote it down. */
export interface Answer {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** An HTTP answer out of its bytes; null where they begin with no status. */
export function answerOf(bytes: Uint8Array): Answer | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends = [latin.indexOf('\r\n\r\n') + 4, latin.indexOf('\n\n') + 2].filter(end => end > 4)
  const end = Math.min(...ends, bytes.length)
  const header = latin.toString('latin1', 0, end)
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b/.exec(header)?.[1]
  return status ? { status: Number(status), fields: fieldsOf(header), body: bytes.subarray(end) } : null
}

/**
 * The body as a browser would have it: chunks joined, compression undone, both only where they are really there, since crawlers often
 * store the one and the header of the other. 'too-large' over the limit, else in words why it cannot be had.
 */
export async function bodyOf({ fields, body }: Answer, largest: number): Promise<Uint8Array | 'too-large' | string> {
  const joined = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? joinChunks(body) : body
  const codings = `${fields.get('content-encoding') ?? ''},${fields.get('transfer-encoding') ?? ''}`
  let bytes = joined
  for (const coding of codings.toLowerCase().split(',').reverse()) {
    const undo = undoing(coding.trim(), bytes, largest)
    if (undo === null) continue
    if (typeof undo === 'string') return undo
    try {
      bytes = await undo
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
      if (looksPacked(bytes)) return `its ${coding.trim()} compression cannot be undone`
    }
  }
  return bytes.length > largest ? 'too-large' : bytes
}

/** Chunks of RFC 9112 joined; where they are wrong, the rest as it is. */
function joinChunks(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n', at)
    const size =
      end < 0 || end - at > 200 ? undefined : /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString('latin1', at, end))
    const start = end + 2
    const length = Number.parseInt(size?.[1] ?? '', 16)
    const cut = start + length > bytes.length
    if (Number.isNaN(length) || (!cut && start + length < bytes.length && bytes[start + length] !== 13)) break
    parts.push(bytes.subarray(start, start + length))
    at = start + length + 2
    if (length === 0) return Buffer.concat(parts)
  }
  if (at < bytes.length) parts.push(bytes.subarray(at))
  return Buffer.concat(parts)
}

/** Null where there is nothing to undo. What ends early gives what there is. */
function undoing(coding: string, bytes: Uint8Array, largest: number): Promise<Uint8Array> | string | null {
  const early = { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH }
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? promisify<Uint8Array, typeof early, Uint8Array>(gunzip)(bytes, early) : null
    case 'deflate':
      return promisify<Uint8Array, typeof early, Uint8Array>(isZlib(bytes) ? inflate : inflateRaw)(bytes, early)
    case 'br':
      return promisify<Uint8Array, object, Uint8Array>(brotliDecompress)(bytes, {
        maxOutputLength: largest,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      })
    case 'zstd':
    case 'compress':
    case 'x-compress':
      return looksPacked(bytes) ? `its ${coding} compression is not known` : null
    default:
      return null
  }
}

/** A header of RFC 1950: method 8, and a check sum of two bytes. */
const isZlib = ([a = 0, b = 0]: Uint8Array): boolean => (a & 15) === 8 && (256 * a + b) % 31 === 0

/** Text has no control characters but white space in its first bytes; what is packed has. */
const looksPacked = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 256).some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
