/**
 * Puts the modules that each way in needs into few files, over those that tsc made: two hundred files take Node four times as long to
 * find and to load as one. Packages stay outside. What is loaded when it is called for stays a file of its own.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist/src')
const waysIn = ['index', 'present/cli/main', 'pool/worker']
/** Beside the command line: modules of it find files by where they lie themselves. */
const parts = 'present/cli'

for (const file of readdirSync(join(out, parts)).filter(file => /-[0-9A-Z]{8}\.js$/.test(file)))
  rmSync(join(out, parts, file))

for (const entries of [['index'], waysIn.filter(path => path !== 'index')]) {
  const { outputFiles } = await build({
    entryPoints: entries.map(path => join(root, `src/${path}.ts`)),
    outbase: join(root, 'src'),
    outdir: out,
    chunkNames: `${parts}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  for (const { path, text } of outputFiles) writeFileSync(path, withoutBareImports(text))
}

/**
 * Imports for nothing but what a module does when it is loaded. Ours do nothing then, so that a command need not load the parts of the
 * library that it does not use: a search starts in half the time.
 */
function withoutBareImports(text) {
  return text.replace(/^import "\.{1,2}\/[^"]+";\n/gm, '')
}
