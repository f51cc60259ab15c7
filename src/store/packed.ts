import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Brotli at a level that costs some 5 ms a reading and leaves an eighth of it. */
const level = 4

export const packed = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

export const unpacked = (bytes: Uint8Array): Uint8Array => brotliDecompressSync(bytes)

export const packedJson = (value: unknown): Uint8Array => packed(Buffer.from(JSON.stringify(value)))

export const unpackedJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(unpacked(bytes)).toString('utf8'))
