/** Rows of a dBASE table, the part of a shapefile that holds its attributes, as trimmed text. */
export function readDbf(bytes: Buffer): Record<string, string>[] {
  const [count, head, width] = [bytes.readUInt32LE(4), bytes.readUInt16LE(8), bytes.readUInt16LE(10)]
  const fields: { name: string; length: number }[] = []
  for (let at = 32; bytes[at] !== 13; at += 32)
    fields.push({ name: bytes.toString('latin1', at, at + 11).replace(/\0.*/s, ''), length: bytes[at + 16]! })
  return Array.from({ length: count }, (_, row) => {
    let at = head + row * width + 1
    return Object.fromEntries(
      fields.map(({ name, length }) => {
        at += length
        return [name, bytes.toString('utf8', at - length, at).trim()]
      }),
    )
  })
}
