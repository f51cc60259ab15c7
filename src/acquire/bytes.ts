/** The next bytes of a stream; null at its end. */
export type Pull = () => Promise<Uint8Array | null>

const nothing = new Uint8Array(0)

/** Takes bytes from the front of a stream, and holds no more of it than it is asked for and the rest of one piece. */
export class ByteReader {
  /** Bytes that were taken so far. */
  position = 0
  #held: Uint8Array = nothing
  readonly #pull: Pull

  constructor(pull: Pull) {
    this.#pull = pull
  }

  /** The bytes that come next, `least` of them or more, fewer only at the end. They are not taken. */
  async peek(least: number): Promise<Uint8Array> {
    const parts = [this.#held]
    try {
      for (let size = this.#held.length; size < least; size += parts.at(-1)!.length) {
        const piece = await this.#pull()
        if (piece === null) break
        parts.push(piece)
      }
    } finally {
      if (parts.length > 1) this.#held = parts.length === 2 && parts[0]!.length === 0 ? parts[1]! : Buffer.concat(parts)
    }
    return this.#held
  }

  /** Takes that many bytes, fewer only at the end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    const end = this.position + size
    while (this.position < end) {
      const held = await this.peek(1)
      if (held.length === 0) break
      parts.push(held.subarray(0, end - this.position))
      this.#drop(end - this.position)
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Passes over that many bytes, fewer only at the end; gives how many. */
  async skip(size: number): Promise<number> {
    const start = this.position
    while (this.position < start + size && (await this.peek(1)).length > 0) this.#drop(start + size - this.position)
    return this.position - start
  }

  /** Takes the bytes to the next LF, and that; all there are at the end, and `longest` of a line that is longer. */
  async line(longest: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let size = 0; size < longest; ) {
      const held = await this.peek(1)
      if (held.length === 0) break
      const end = held.indexOf(10) + 1 || held.length
      const part = held.subarray(0, Math.min(end, longest - size))
      parts.push(part)
      size += part.length
      this.#drop(part.length)
      if (part.at(-1) === 10) break
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Passes over what was looked at and not taken. */
  dropHeld(): void {
    this.#drop(this.#held.length)
  }

  #drop(most: number): void {
    const size = Math.min(most, this.#held.length)
    this.#held = this.#held.subarray(size)
    this.position += size
  }
}

/** The pieces of a stream, one at a time. */
export function pulling(stream: AsyncIterable<Uint8Array>): Pull {
  const pieces = stream[Symbol.asyncIterator]()
  return async () => {
    const { done, value } = await pieces.next()
    return done ? null : value
  }
}

/** What is left of the bytes, piece by piece. */
export async function* piecesOf(bytes: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { length } = await bytes.peek(1)
    if (length === 0) return
    yield await bytes.take(length)
  }
}
