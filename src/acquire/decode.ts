import { warn } from '../core/problems.ts'
import type { Warning } from '../core/reading.ts'

/** Text of a file, and what had to be assumed to get it. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly warnings: readonly Warning[]
}

/**
 * Tells UTF-8, UTF-16 and windows-1252 apart: a byte order mark decides; then valid UTF-8; then zero bytes on one side of every
 * pair (UTF-16 without a mark); then more good than broken multi-byte sequences (damaged UTF-8); else windows-1252, in which every
 * byte is a letter. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark) return decodeAs(mark, bytes)
  const wide = wideWithoutMark(bytes)
  if (wide) return decodeAs(wide, bytes)
  const { good, broken } = countSequences(bytes)
  if (broken === 0 || good > broken) return decodeAs('utf-8', bytes)
  return { text: windows1252(bytes), encoding: 'windows-1252', warnings: [warn('encoding-guessed', 'windows-1252')] }
}

/** The bytes 0x80–0x9F of windows-1252 (WHATWG Encoding Standard, index-windows-1252); the rest are as in Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Node 20's own TextDecoder answers Latin-1 under this name, so that ‘’ and – would become control characters. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009F]/g, char => upper[char.charCodeAt(0) - 0x80]!)

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const damaged = encoding === 'utf-8' ? countSequences(bytes).broken : (text.match(/\uFFFD/g)?.length ?? 0)
  return { text, encoding, warnings: damaged ? [warn('encoding-damaged', damaged)] : [] }
}

function byteOrderMark([a, b, c]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** English in UTF-16 has a zero in nearly every pair, always on the same side; text in other encodings has none at all. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, 4096) >> 1
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

/** Multi-byte sequences of UTF-8 that are whole, and bytes that fit no sequence. A sequence cut by the end counts as broken. */
function countSequences(bytes: Uint8Array): { good: number; broken: number } {
  let good = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const follow =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0
    let found = 0
    while (found < follow && (bytes[i + found + 1]! & 0xc0) === 0x80) found++
    if (follow > 0 && found === follow) good++
    else broken++
    i += found
  }
  return { good, broken }
}

const declared =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/i

/**
 * The text of a page: a byte order mark decides, then the character set sent with it, then the one it declares in its first 4,096
 * bytes, as browsers do; a set that is not known, or UTF-8 that is not, is told from the bytes.
 */
export function decodePage(bytes: Uint8Array, type: string | null): { text: string; warnings: readonly Warning[] } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match = declared.exec(head)
  const label = (/charset\s*=\s*["']?([\w-]+)/i.exec(type ?? '')?.[1] ?? match?.[1] ?? match?.[2] ?? '').toLowerCase()
  if (label === '' || /^utf-?8$/.test(label) || byteOrderMark(bytes)) return decode(bytes)
  if (/^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/.test(label))
    return { text: windows1252(bytes), warnings: [] }
  try {
    return { text: new TextDecoder(label).decode(bytes), warnings: [] }
  } catch {
    return decode(bytes)
  }
}

/** What the first bytes show a file to be, when that is not text; null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('%PDF')) return 'a PDF'
  if (head.startsWith('PK\x03\x04')) return 'a ZIP archive or office document'
  if (head.startsWith('\x1f\x8b')) return 'a gzip archive'
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|RIFF)/.test(head)) return 'an image or sound file'
  if (head.startsWith('{\\rtf')) return 'an RTF document'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'an old office document'
  if (byteOrderMark(bytes) || wideWithoutMark(bytes)) return null
  return bytes.subarray(0, 4096).includes(0) ? 'a binary file' : null
}
