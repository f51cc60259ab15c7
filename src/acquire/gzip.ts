import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import type { ByteReader } from './bytes.ts'

/*
 * Gzip (RFC 1952) is a row of members. Node unpacks them as one stream, which tells neither where a member begins nor what stands
 * behind a damaged one; an archive of pages has a member for every page, so both are wanted here.
 */

/** A member of a gzip file that is cut or damaged; reading may go on behind it. */
export class GzipBroken extends Error {
  /** Where in the file the member begins. */
  readonly at: number
  readonly cut: boolean
  constructor(at: number, cut: boolean) {
    super(cut ? 'cut' : 'damaged')
    this.at = at
    this.cut = cut
  }
}

/** A member: where in the file it begins, and how many unpacked bytes come before it. */
export interface Member {
  readonly at: number
  readonly before: number
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08

/** Unpacks the members of a file one after the other. Memory is bounded by the size of a piece, whatever the bytes unpack to. */
export class Unpacked {
  /** The member of which the last bytes came. */
  member: Member = { at: 0, before: 0 }
  readonly #raw: ByteReader
  #size = 0
  #pieces: AsyncGenerator<Uint8Array> | null = null
  #lost = false

  constructor(raw: ByteReader) {
    this.#raw = raw
  }

  /** The next bytes; null at the end. Throws `GzipBroken`, once for each broken place; the call after that goes on behind it. */
  async next(): Promise<Uint8Array | null> {
    for (;;) {
      if (this.#pieces === null && !(await this.#open())) return null
      try {
        const { done, value } = await this.#pieces!.next()
        if (!done) {
          this.#size += value.length
          return value
        }
      } catch (error) {
        this.#pieces = null
        this.#lost = true
        throw error
      }
      this.#pieces = null
    }
  }

  /** Comes to the next member, over zeros that fill up a block, and over anything after a broken one. */
  async #open(): Promise<boolean> {
    if (this.#lost) {
      if (this.#raw.position === this.member.at) await this.#raw.skip(1)
      await toMember(this.#raw)
    } else while ((await this.#raw.peek(1))[0] === 0) await this.#raw.skip(1)
    this.#lost = false
    if ((await this.#raw.peek(1)).length === 0) return false
    this.member = { at: this.#raw.position, before: this.#size }
    this.#pieces = memberOf(this.#raw)
    return true
  }
}

/** So much of a member is kept until it is known to be whole; what is damaged may seem to reach over the next ones. */
const keptOfMember = 2 ** 18

async function* memberOf(raw: ByteReader): AsyncGenerator<Uint8Array> {
  const at = raw.position
  const header = await headerOf(raw)
  if (typeof header === 'string') throw new GzipBroken(at, header === 'cut')
  const inflate = createInflateRaw({ chunkSize: 2 ** 16 })
  const feeding = feed(raw, header, inflate)
  let sum = 0
  let size = 0
  try {
    for await (const piece of inflate) {
      sum = crc32(piece, sum)
      size += piece.length
      yield piece
    }
  } catch (error) {
    throw (await feeding).error ?? new GzipBroken(at, (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR')
  } finally {
    inflate.destroy()
  }
  const { kept } = await feeding
  const end = (await raw.peek(kept + 8)).subarray(kept, kept + 8)
  if (end.length < 8) throw new GzipBroken(at, true)
  const checks = new DataView(end.buffer, end.byteOffset, 8)
  if (checks.getUint32(0, true) !== sum || checks.getUint32(4, true) !== size % 2 ** 32) throw new GzipBroken(at, false)
  await raw.skip(kept + 8)
}

const magic = [0x1f, 0x8b, 0x08]
const longestName = 2 ** 16

/** How long the header of a member is. Nothing is taken, since a header that is wrong may seem to reach over the next members. */
async function headerOf(raw: ByteReader): Promise<number | 'cut' | 'damaged'> {
  const head = await raw.peek(10)
  if (head.subarray(0, 3).some((byte, i) => byte !== magic[i])) return 'damaged'
  if (head.length < 10) return 'cut'
  const flags = head[3]!
  let end = 10
  if (flags & 4) {
    const held = await raw.peek(end + 2)
    if (held.length < end + 2) return 'cut'
    end += 2 + held[end]! + 256 * held[end + 1]!
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const zero = (await raw.peek(end + longestName)).indexOf(0, end)
    if (zero < 0) return 'cut'
    end = zero + 1
  }
  if (flags & 2) end += 2
  return (await raw.peek(end)).length < end ? 'cut' : end
}

/** How much of a member was used and not yet taken from the file, or the error of reading the file. */
interface Fed {
  readonly kept: number
  readonly error?: unknown
}

/** Feeds a piece at a time, up to the end of the member. */
async function feed(raw: ByteReader, header: number, inflate: InflateRaw): Promise<Fed> {
  let kept = header
  try {
    for (;;) {
      const piece = (await raw.peek(kept + 1)).subarray(kept)
      if (piece.length === 0) inflate.end()
      const start = inflate.bytesWritten
      if (piece.length === 0 || !(await written(inflate, piece))) return { kept }
      const used = inflate.bytesWritten - start
      kept += used
      if (used < piece.length) return { kept }
      if (kept > keptOfMember) kept -= await raw.skip(kept)
    }
  } catch (error) {
    inflate.destroy()
    return { kept, error }
  }
}

/** Whether it took the piece. A stream that fails never answers a write, but it closes. */
const written = (inflate: InflateRaw, piece: Uint8Array): Promise<boolean> =>
  new Promise(resolve => {
    const close = () => resolve(false)
    inflate.once('close', close)
    inflate.write(piece, error => {
      inflate.off('close', close)
      resolve(!error)
    })
  })

/** Comes to what begins like a member: chance makes that of other bytes once in a thousand million. */
async function toMember(raw: ByteReader): Promise<void> {
  for (;;) {
    const held = await raw.peek(10)
    if (held.length < 10) return void (await raw.skip(held.length))
    let start = held.indexOf(magic[0]!)
    while (start >= 0 && start + 10 <= held.length && !isHeader(held, start)) start = held.indexOf(magic[0]!, start + 1)
    await raw.skip(start < 0 ? held.length : start)
    if (start >= 0 && start + 10 <= held.length) return
  }
}

/** Reserved flags are zero, the extra flags 0, 2 or 4, and the system a known one. */
const isHeader = (bytes: Uint8Array, start: number): boolean =>
  isGzip(bytes.subarray(start)) &&
  bytes[start + 3]! < 32 &&
  [0, 2, 4].includes(bytes[start + 8]!) &&
  (bytes[start + 9]! < 14 || bytes[start + 9] === 255)
