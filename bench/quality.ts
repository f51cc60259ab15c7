/**
 * Quality on annotated corpora, held to the floors in bench/floors.json. The corpora and scorers are not part of this repository; name
 * the folder that holds them. Without it, nothing is measured and the command says so.
 *
 *     npm run build && npx tsx bench/quality.ts --shared DIR [--sample] [--only NAME]
 *
 * All corpora are read whole, which takes a while; with --sample, of the large ones only the first reports, which have floors of their own.
 *
 * A floor is the figure last reached, rounded down. It is raised when it is passed and lowered only with a reason in the commit.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

type Figures = Readonly<Record<string, number>>

const { values } = parseArgs({
  options: { shared: { type: 'string' }, only: { type: 'string' }, sample: { type: 'boolean' } },
})
const floors: Record<string, Figures> = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8'))
const main = join(import.meta.dirname, '..', 'dist/src/present/cli/main.js')
const print = (line: string) => process.stdout.write(`${line}\n`)

if (!values.shared || !existsSync(values.shared)) {
  print('Quality is not measured here: name the folder of corpora and scorers with --shared DIR.')
} else {
  const shared = resolve(values.shared)
  const sampled = new Set(Object.keys(floors).flatMap(corpus => sampleOf(corpus)?.corpus ?? []))
  const isMeant = (corpus: string) =>
    values.only ? corpus === values.only : values.sample ? !sampled.has(corpus) : sampleOf(corpus) === null
  const chosen = Object.entries(floors).filter(([corpus]) => isMeant(corpus))
  let passed = 0
  let failed = 0
  for (const [corpus, wanted] of chosen) {
    const figures =
      corpus === 'seed/report'
        ? seed(shared)
        : corpus.startsWith('syntax/')
          ? syntax(shared, corpus)
          : scored(shared, corpus)
    for (const [name, floor] of Object.entries(wanted)) {
      const figure = figures[name] ?? Number.NaN
      const good = name === 'forbidden' ? figure <= floor : figure >= floor
      if (good) passed++
      else failed++
      print(`${good ? 'ok   ' : 'BELOW'} ${corpus} ${name} ${figure} (floor ${floor})`)
    }
  }
  print(`floors: ${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

/** 'statements/polnear, first 200' → corpus and number; null for a whole corpus. */
function sampleOf(name: string): { readonly corpus: string; readonly size: string } | null {
  const match = /^(.+), first (\d+)$/.exec(name)
  return match && { corpus: match[1]!, size: match[2]! }
}

/** Figures of score/run.py: a name and a number a line. */
function scored(shared: string, name: string): Figures {
  const { corpus, size } = sampleOf(name) ?? { corpus: name, size: null }
  const command = ['score/run.py', corpus, '--hearsay', `${process.execPath} ${main}`]
  if (size) command.push('--limit', size)
  const printed = execFileSync('python3', command, {
    cwd: shared,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return Object.fromEntries(
    [...printed.matchAll(/^(\w+) +([\d.]+)$/gm)].map(([, name, figure]) => [name!, Number(figure)]),
  )
}

/** F1 of each measure of score/syntax.py on a treebank's development part, 'from text' or 'from tokens'. */
function syntax(shared: string, corpus: string): Figures {
  const [, treebank, from] = /^(syntax\/.+) from (text|tokens)$/.exec(corpus)!
  const gold = join(shared, 'corpora', treebank!, 'dev.conllu')
  const score = (...args: string[]) =>
    execFileSync('python3', ['score/syntax.py', ...args], { cwd: shared, encoding: 'utf8', maxBuffer: 2 ** 30 })
  const [made, manner] = from === 'text' ? ['--text', '--as-is'] : ['--pretokenized', '--pretokenized']
  const system = execFileSync(process.execPath, [main, 'read', '--syntax', manner!], {
    input: score(made!, gold),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-syntax-')), 'system.conllu')
  writeFileSync(file, system)
  const rows = score(gold, file).matchAll(/^(\w[\w ]*?) +[\d.]+ +[\d.]+ +([\d.]+)/gm)
  return Object.fromEntries([...rows].map(([, name, f1]) => [name!, Number(f1)]))
}

/** Shares found in the seed report, and how many of its four direct quotations. */
function seed(shared: string): Figures {
  const text = join(shared, 'seed/report.txt')
  const reading = execFileSync(process.execPath, [main, 'read', text, '--published', '2023-09-13', '--json'], {
    encoding: 'utf8',
  })
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-seed-')), 'reading.json')
  writeFileSync(file, reading)
  const printed = execFileSync('python3', ['seed/score.py', file], { cwd: shared, encoding: 'utf8' })
  const shares = [...printed.matchAll(/^(.+?) +(\d+)\/(\d+)$/gm)].map(([, name, hits, all]) => [
    name!,
    Number(hits) / Number(all),
  ])
  const missed = printed.match(/^miss +statements found.*"form": "direct"/gm)?.length ?? 0
  return {
    ...Object.fromEntries(shares),
    'direct quotations': (4 - missed) / 4,
    forbidden: Number(/forbidden (\d+)/.exec(printed)?.[1] ?? Number.NaN),
  }
}
