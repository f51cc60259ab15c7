import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every source file with the files of ours and the packages that it imports. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => {
    const path = join('src', file)
    const text = readFileSync(join(root, path), 'utf8')
    const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]!)
    const own = named.filter(name => name.startsWith('.')).map(name => relative(root, join(root, dirname(path), name)))
    return { path, text, own, packages: named.filter(name => !name.startsWith('.')) }
  })
const tested = sources.filter(({ path }) => !path.endsWith('.test.ts'))

interface Rule {
  readonly name: string
  readonly reason: string
  readonly from: RegExp
  /** What files matching `from` may import of ours; what does not match breaks the rule. */
  readonly may: RegExp
}

const rules: Rule[] = [
  {
    name: 'core imports nothing',
    reason: 'its types are what everything else agrees on; a change elsewhere must not reach them',
    from: /^src\/core\//,
    may: /^src\/core\//,
  },
  {
    name: 'acquire imports core',
    reason: 'getting bytes is apart from making sense of them, so that a page can be read again years later',
    from: /^src\/acquire\//,
    may: /^src\/(core|acquire)\//,
  },
  {
    name: 'extract imports core and word lists',
    reason: 'it is pure: a page in, a report out, wherever the page came from',
    from: /^src\/extract\//,
    may: /^(src\/(core|extract)\/|lexicon\/)/,
  },
  {
    name: 'grammar imports core',
    reason: 'it knows patterns and numbers, not what a time or a quantity is',
    from: /^src\/grammar\//,
    may: /^src\/(core|grammar)\//,
  },
  {
    name: 'neural imports core and irregular verbs',
    reason:
      'how scores are got from words is apart from what is made of them, so that a model can be replaced by a better one',
    from: /^src\/neural\//,
    may: /^(src\/(core|neural)\/|lexicon\/irregular\.)/,
  },
  {
    name: 'gazetteer imports core',
    reason: 'it answers what places a name may mean; which of them a text means is for a layer to say',
    from: /^src\/gazetteer\//,
    may: /^src\/(core|gazetteer)\//,
  },
  {
    name: 'a layer imports core, grammar, neural, gazetteer, word lists, kinds of events and itself',
    reason: 'a weak layer can be replaced without touching its neighbours; what it needs it declares, and is handed',
    from: /^src\/read\/(?<layer>\w+)\//,
    may: /^(src\/(core|grammar|neural|gazetteer)\/|(lexicon|schema)\/|src\/read\/rules\.ts$|src\/read\/<layer>\/)/,
  },
  {
    name: 'link imports core',
    reason: 'what is said of many readings must not depend on how one was made',
    from: /^src\/link\//,
    may: /^src\/(core|link)\//,
  },
  {
    name: 'correct imports core',
    reason:
      'what a user decided must hold for the reading of any engine, so it goes by the contract of a reading alone',
    from: /^src\/correct\//,
    may: /^src\/(core|correct)\//,
  },
  {
    name: 'store imports core',
    reason: 'it keeps what it is handed; what reading and correcting are is not its business, and all SQL stays in it',
    from: /^src\/store\//,
    may: /^src\/(core|store)\//,
  },
  {
    name: 'the pool imports core, lines, documents and the reader',
    reason: 'a worker process loads what reading needs and nothing of the workspace',
    from: /^src\/pool\//,
    may: /^src\/(core\/|pool\/|acquire\/lines\.ts$|documents\.ts$|reader\.ts$)/,
  },
  {
    name: 'the workspace joins acquire, pool, store and correct',
    reason: 'it is the only place that knows them all, so that each can be used without the others',
    from: /^src\/workspace\//,
    may: /^(src\/(acquire|core|correct|pool|store|workspace)\/|lexicon\/countries\.|schema\/)/,
  },
  {
    name: 'present imports the public API',
    reason: 'a surface shows what the library answers; a user of the library can do all that the command line does',
    from: /^src\/present\//,
    may: /^(src\/index\.ts$|src\/present\/)/,
  },
  {
    name: 'nothing imports the pipeline but the reader',
    reason: 'order lives in one place and is started from one place',
    from: /^src\/(?!reader\.ts|pipeline\.ts)/,
    may: /^(?!src\/pipeline\.ts)/,
  },
]

describe.each(rules)('$name: $reason', ({ from, may }) => {
  test('holds', () => {
    const broken = tested.flatMap(({ path, own }) => {
      const layer = from.exec(path)
      if (!layer) return []
      const allowed = new RegExp(may.source.replace('<layer>', layer.groups?.layer ?? '$^'))
      return own.filter(file => !allowed.test(file)).map(file => `${path} imports ${file}`)
    })
    expect(broken).toEqual([])
  })
})

test('only neural reaches the inference runtime, so that another can take its place', () => {
  const reaching = tested.filter(
    ({ path, packages }) => !path.startsWith('src/neural/') && packages.some(name => /^onnx/.test(name)),
  )
  expect(reaching.map(({ path }) => path)).toEqual([])
})

const loading = new Set(['src/neural/files.ts', 'src/neural/model.ts', 'src/gazetteer/shipped.ts'])

test('only acquire, present, the store and the loading of weights and places reach Node: everything else runs in a browser', () => {
  const reaching = tested.filter(
    ({ path, packages }) =>
      (/^src\/(core|grammar|extract|read|correct|link)\//.test(path) ||
        (/^src\/(neural|gazetteer)\//.test(path) && !loading.has(path))) &&
      packages.some(name => name.startsWith('node:')),
  )
  expect(reaching.map(({ path }) => path)).toEqual([])
})

test('nothing reaches the network but the fetching of an address that the user names', () => {
  const reaching = tested.filter(
    ({ path, text }) => path !== 'src/acquire/url.ts' && /\bfetch\(|node:(https?|net|tls|dns|dgram)'|undici/.test(text),
  )
  expect(reaching.map(({ path }) => path)).toEqual([])
})

test('the clock and chance are passed in', () => {
  const using = tested.filter(
    ({ path, text }) =>
      path !== 'src/core/clock.ts' && /Date\.now\(|new Date\(\)|Math\.random|performance\.now/.test(text),
  )
  expect(using.map(({ path }) => path)).toEqual([])
})

test('files fit on a screen or two: under 300 lines, most under 120', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }))
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  expect(lengths.filter(({ lines }) => lines <= 120).length / lengths.length).toBeGreaterThan(0.7)
})

test('SQL stands in the store alone', () => {
  const sql = /\b(?:SELECT .+ FROM|INSERT (?:OR \w+ )?INTO|DELETE FROM|CREATE (?:VIRTUAL )?TABLE) /
  const using = tested.filter(({ path, text }) => !path.startsWith('src/store/') && sql.test(text))
  expect(using.map(({ path }) => path)).toEqual([])
})

test('no state at module level', () => {
  const variables = tested.filter(({ text }) => /^(export )?let /m.test(text))
  expect(variables.map(({ path }) => path)).toEqual([])
})

test('no list is spread into a call: 100,000 arguments overflow the stack', () => {
  const spreading = tested.filter(({ text }) => /\.push\(\.\.\.(?!\(raised)/.test(text))
  expect(spreading.map(({ path }) => path)).toEqual([])
})

test('no notes left over in the code', () => {
  const notes = sources.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
  expect(notes.map(({ path }) => path)).toEqual([])
})
