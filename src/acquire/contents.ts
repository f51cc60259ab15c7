import { HearsayError, problem } from '../core/problems.ts'
import { ByteReader, pulling } from './bytes.ts'
import { unreadable } from './file.ts'
import { GzipBroken, isGzip, Unpacked } from './gzip.ts'

/** What a file or stream holds, unpacked where it is gzip, whatever its name. */
export interface Contents {
  readonly bytes: ByteReader
  /** Bytes of the file that were used so far. */
  through(): number
  /** Where in the file the byte stands that comes next; null where it is inside something packed. */
  place(): number | null
  /** Where the member of a gzip file begins that was unpacked last; 0 in other files. */
  member(): number
}

export async function contentsOf(stream: AsyncIterable<Uint8Array>): Promise<Contents> {
  const raw = new ByteReader(pulling(stream))
  const through = () => raw.position
  if (!isGzip(await raw.peek(3))) return { bytes: raw, through, place: through, member: () => 0 }
  const unpacked = new Unpacked(raw)
  const bytes = new ByteReader(() => unpacked.next())
  const place = () => (unpacked.member.before === bytes.position ? unpacked.member.at : null)
  return { bytes, through, place, member: () => unpacked.member.at }
}

/** Any error of reading a source, in our words. */
export function problemOf(source: string, error: unknown): HearsayError {
  if (error instanceof HearsayError) return error
  if (!(error instanceof GzipBroken)) return unreadable(source, error)
  const where = `${source}@${error.at}`
  return error.cut
    ? problem('archive-cut', where)
    : problem('archive-damaged', where, 'what is packed there is damaged')
}
