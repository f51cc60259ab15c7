/** Fields of a header by their names in small letters. A field that comes twice is joined, a line that goes on is put together. */
export function fieldsOf(header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return fields
}
