/**
 * Turns schema/events/*.yaml into schema/kinds.gen.ts, so that nothing is parsed at run time. The format is described in
 * schema/README.md; what is not of that format is refused here, with the file's name.
 *
 *     npx tsx tools/kinds.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

const schema = join(import.meta.dirname, '..', 'schema')
const events = join(schema, 'events')

const types = new Set(
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT none'.split(
    ' ',
  ),
)
const roles = new Set('actor recipient object place origin destination none'.split(' '))
const sorts = new Set('@person @organization @country @place @group @official @anybody @money @number'.split(' '))
const kindFields = new Set('about type mode apart roles together of poss frames examples counter'.split(' '))
const frameFields = new Set('verb noun adj where unless roles of poss type mode together'.split(' '))

const classes: Record<string, string> = parse(readFileSync(join(schema, 'classes.yaml'), 'utf8'))

type Fields = Record<string, unknown>

const faults: string[] = []
const kinds: Fields[] = []
const frames: Fields[] = []
for (const file of readdirSync(events)
  .filter(name => name.endsWith('.yaml'))
  .sort()) {
  const fail = (why: string): never => {
    throw new Error(`schema/events/${file}: ${why}`)
  }
  try {
    add(file, fail)
  } catch (fault) {
    faults.push((fault as Error).message)
  }
}

function add(file: string, fail: (why: string) => never): void {
  const kind: Fields = parse(readFileSync(join(events, file), 'utf8'))
  checkFields(kind, kindFields, fail)
  if (typeof kind.about !== 'string') fail('says nothing of what it is: add "about"')
  if (!Array.isArray(kind.frames)) fail('has no frames')
  const apart = kind.apart === undefined ? [] : words(kind.apart, fail).flatMap(word => expanded(word, fail))
  const index = kinds.push({ name: basename(file, '.yaml').replaceAll('-', ' '), about: kind.about, apart }) - 1
  for (const frame of kind.frames as Fields[]) {
    checkFields(frame, frameFields, fail)
    const sort = ['verb', 'noun', 'adj'].find(one => one in frame)
    if (!sort) fail(`a frame has no verb, noun or adj: ${JSON.stringify(frame)}`)
    const type = frame.type ?? kind.type
    if (type !== undefined && !types.has(String(type))) fail(`${type} is no PLOVER type`)
    const mode = frame.mode ?? (frame.type === undefined ? kind.mode : undefined)
    const given = { ...(kind.roles as Fields | undefined), ...(frame.roles as Fields | undefined) }
    for (const role of Object.values(given)) if (!roles.has(String(role))) fail(`${role} is no role`)
    for (const side of [frame.of ?? kind.of, frame.poss ?? kind.poss])
      if (side !== undefined && side !== 'agent' && side !== 'patient')
        fail(`"of" and "poss" are agent or patient, not ${side}`)
    frames.push({
      kind: index,
      sort,
      words: words(frame[sort!], fail),
      type: type === undefined || type === 'none' ? null : type,
      mode: mode ?? null,
      where: conditions(frame.where, fail),
      unless: conditions(frame.unless, fail),
      roles: given,
      of: frame.of ?? kind.of ?? 'patient',
      poss: frame.poss ?? kind.poss ?? 'agent',
      together: (frame.together ?? kind.together) === true,
    })
  }
}

function checkFields(entry: Fields, known: ReadonlySet<string>, fail: (why: string) => never): void {
  for (const field of Object.keys(entry)) if (!known.has(field)) fail(`unknown field "${field}"`)
}

function words(list: unknown, fail: (why: string) => never): string[] {
  if (typeof list !== 'string') return fail(`words are lemmas with blanks between, not ${JSON.stringify(list)}`)
  return list.split(/\s+/).filter(Boolean)
}

/** A word, or the words of a class. */
function expanded(word: string, fail: (why: string) => never): readonly string[] {
  return word.startsWith('$') ? (classes[word.slice(1)]?.split(/\s+/) ?? fail(`classes.yaml has no ${word}`)) : [word]
}

function conditions(given: unknown, fail: (why: string) => never): [slot: string, tests: string[]][] {
  return Object.entries((given as Fields | undefined) ?? {}).map(([slot, tests]) => [
    slot,
    words(tests, fail).flatMap(test => {
      if (test.startsWith('@') && !sorts.has(test)) return fail(`${test} is no sort`)
      return expanded(test, fail)
    }),
  ])
}

const literal = (value: unknown) => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`
writeFileSync(
  join(schema, 'kinds.gen.ts'),
  `/* Made from events/*.yaml and classes.yaml by tools/kinds.ts: change those files, then run "npm run build". Compiled for Hearsay (Apache-2.0). */
import type { FrameEntry, KindEntry } from '../src/read/events/kinds.ts'

export const kinds: readonly KindEntry[] = ${literal(kinds)}
export const frames: readonly FrameEntry[] = ${literal(frames)}
`,
)

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
}
