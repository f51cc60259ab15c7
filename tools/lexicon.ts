/**
 * Turns every lexicon/*.yaml into a module beside it (lexicon/NAME.gen.ts), so that nothing is parsed at run time and a browser can
 * load it. Blocks of words become arrays; everything else keeps its shape.
 *
 *     npx tsx tools/lexicon.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

/** Kept beside the entry as its test; not needed at run time. */
const examples = new Set(['yes', 'no'])

const folder = join(import.meta.dirname, '..', 'lexicon')

for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) {
  const { about, source, licence, ...lists } = parse(readFileSync(join(folder, file), 'utf8'))
  for (const [field, value] of Object.entries({ about, source, licence })) {
    if (typeof value !== 'string')
      throw new Error(`lexicon/${file} has no "${field}". Every word list says what it is and whence.`)
  }
  const made = Object.entries(lists).map(([name, list]) => `export const ${name} = ${literal(list)}\n`)
  const head = `/* Made from ${file} by tools/lexicon.ts: change that file, then run "npm run build". ${source} (${licence}). */\n`
  writeFileSync(join(folder, `${basename(file, '.yaml')}.gen.ts`), head + made.join(''))
}

/** Lists of records are padded to one shape, so that TypeScript infers one type for them. */
function literal(list: unknown): string {
  if (typeof list === 'string') return `/* @__PURE__ */ ${JSON.stringify(list.trim().replace(/\s*\n\s*/g, '\n'))}`
  if (!Array.isArray(list) || typeof list[0] !== 'object') return JSON.stringify(list)
  const keys = [...new Set(list.flatMap(entry => Object.keys(entry)))].filter(key => !examples.has(key))
  const empty = Object.fromEntries(
    keys.map(key => {
      const values = list.map(entry => entry[key]).filter(value => value !== undefined)
      const missing = values.every(Array.isArray)
        ? []
        : values.every(value => typeof value === 'boolean')
          ? false
          : null
      return [key, missing]
    }),
  )
  const rows = list.map(entry => Object.fromEntries(keys.map(key => [key, entry[key] ?? empty[key]])))
  const shape = keys.map(key => `readonly ${key}: ${typeOf(list.map(entry => entry[key] ?? empty[key]))}`).join('; ')
  return `JSON.parse(${JSON.stringify(JSON.stringify(rows))}) as readonly { ${shape} }[]`
}

function typeOf(values: readonly unknown[]): string {
  const kinds = new Set(
    values.map(value =>
      value === null ? 'null' : Array.isArray(value) ? `readonly ${member(value)}[]` : (typeof value as string),
    ),
  )
  return [...kinds].sort().join(' | ')
}

/** Lists are of words, but for points. */
function member(list: readonly unknown[]): string {
  return list.length > 0 && list.every(item => typeof item === 'number') ? 'number' : 'string'
}
