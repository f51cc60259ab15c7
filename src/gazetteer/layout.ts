import { problem } from '../core/problems.ts'

/*
 * The file: a head of unsigned 32-bit numbers (magic, version, byte order, bytes in all, elements of each section), then the sections, each
 * at a multiple of eight bytes and in the byte order of the machine that wrote it, which is little-endian on everything that Node and
 * browsers run on but s390x. A section is a typed array over the bytes of the file: opening copies and parses nothing.
 */

const sections = {
  /** Columns of the places, in order of their index. */
  geonames: Int32Array,
  lat: Float32Array,
  lon: Float32Array,
  population: Uint32Array,
  /** Index of the alpha-3 code in `countries`; `none` for none. */
  country: Uint16Array,
  /** Index of the place; `none` for none. Regions stand before all other places, so that 16 bits hold their indices. */
  admin1: Uint16Array,
  admin2: Uint16Array,
  kind: Uint8Array,
  /** Kilometres. */
  extent: Uint16Array,
  /** End of the place's name in `labels`. */
  labelEnds: Uint32Array,
  labels: Uint8Array,
  /** Ends of the keys in `keys`, which are sorted byte by byte. */
  keyEnds: Uint32Array,
  keys: Uint8Array,
  /** What a key leads to: one place (see `reference`), or, with `many` set, a place in `lists`. */
  found: Uint32Array,
  /** The number of references, then the references. */
  lists: Uint32Array,
  /** Alpha-3 codes, three letters each. */
  countries: Uint8Array,
} as const

type Name = keyof typeof sections
export type Sections = { readonly [Section in Name]: InstanceType<(typeof sections)[Section]> }

export const none = 0xffff
export const many = 0x8000_0000
const byMainName = 0x4000_0000

/** A place that a key leads to: its index, and whether the key is of a main name. */
export const reference = (index: number, main: boolean): number => (main ? index | byMainName : index)
export const isMain = (made: number): boolean => (made & byMainName) !== 0
export const indexOf = (made: number): number => made & ~byMainName

const magic = 0x5a41_4748 // "HGAZ"
const version = 1
const byteOrder = 0x0102_0304
const names = Object.keys(sections) as Name[]
const headBytes = 4 * (4 + names.length)
const aligned = (at: number): number => Math.ceil(at / 8) * 8

/** The bytes of a file. */
export function writeSections(made: Sections): Uint8Array {
  const starts = startsOf(names.map(name => made[name].length))
  const bytes = new Uint8Array(starts.at(-1)!)
  const head = [magic, version, byteOrder, bytes.length, ...names.map(name => made[name].length)]
  bytes.set(new Uint8Array(Uint32Array.from(head).buffer))
  names.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = made[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), starts[i])
  })
  return bytes
}

/** Views over a file's bytes, which are copied only if they do not begin at a multiple of eight. Throws `gazetteer-damaged`. */
export function openSections(given: Uint8Array): Sections {
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given)
  if (bytes.length < headBytes) throw problem('gazetteer-damaged', 'too short')
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headBytes / 4)
  if (head[0] !== magic) throw problem('gazetteer-damaged', 'not a gazetteer')
  if (head[1] !== version) throw problem('gazetteer-damaged', `of version ${head[1]}, not ${version}`)
  if (head[2] !== byteOrder) throw problem('gazetteer-damaged', 'made on a machine of another byte order')
  const lengths = [...head.subarray(4)]
  const starts = startsOf(lengths)
  if (head[3] !== bytes.length || starts.at(-1) !== bytes.length)
    throw problem('gazetteer-damaged', 'not of the length that it was written with')
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      new sections[name](bytes.buffer as ArrayBuffer, bytes.byteOffset + starts[i]!, lengths[i]!),
    ]),
  ) as unknown as Sections
}

/** Where sections of these lengths start, and where the last one ends. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [aligned(headBytes)]
  lengths.forEach((length, i) => {
    starts.push(aligned(starts[i]! + length * sections[names[i]!].BYTES_PER_ELEMENT))
  })
  return starts
}
