/**
 * Time and memory a page, beside Readability on linkedom, each in a process of its own, on the pages of an annotated corpus.
 *
 *     npm run build && npx tsx bench/pages.ts --shared DIR
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

const { values, positionals } = parseArgs({ options: { shared: { type: 'string' } }, allowPositionals: true })
const corpora = ['extraction/trafilatura', 'extraction/fundus-parser-tests']
const print = (line: string) => process.stdout.write(`${line}\n`)

function pagesOf(corpus: string): string[] {
  const file = join(values.shared!, 'corpora', corpus, 'inputs.ndjson.gz')
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  return lines.slice(0, 300).map(line => JSON.parse(line).html)
}

/** Milliseconds a page, and the most memory over all pages. */
async function measure(name: string, corpus: string): Promise<void> {
  const pages = pagesOf(corpus)
  const work = name === 'hearsay' ? await ours() : await theirs()
  for (const page of pages.slice(0, 20)) await work(page)
  const before = process.memoryUsage().rss
  const started = performance.now()
  for (const page of pages) await work(page)
  const each = (performance.now() - started) / pages.length
  print(JSON.stringify({ each, memory: (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20 }))
}

async function ours() {
  const { reportFromHtml } = await import('../src/extract/html.ts')
  return (html: string) => reportFromHtml({ html })
}

async function theirs() {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  return async (html: string) => {
    try {
      new Readability(parseHTML(html).document as never).parse()
    } catch {
      // it throws on some pages; the time until then counts
    }
  }
}

if (!values.shared) print('Name the folder of corpora with --shared DIR.')
else if (positionals.length === 2) await measure(positionals[0]!, positionals[1]!)
else {
  for (const corpus of corpora) {
    const [own, other] = ['hearsay', 'readability'].map(name => {
      const run = spawnSync(
        process.execPath,
        [...process.execArgv, process.argv[1]!, '--shared', values.shared!, name, corpus],
        { encoding: 'utf8' },
      )
      return JSON.parse(run.stdout) as { each: number; memory: number }
    })
    print(
      `${corpus}: hearsay ${own!.each.toFixed(1)} ms a page, ${Math.round(own!.memory)} MB; Readability on linkedom ${other!.each.toFixed(1)} ms, ${Math.round(other!.memory)} MB; ratio ${(own!.each / other!.each).toFixed(2)}, ${(own!.memory / other!.memory).toFixed(2)}`,
    )
  }
}
