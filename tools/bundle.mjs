/**
 * Puts the modules that each way in needs into few files, over those that tsc made: two hundred files take Node four times as long to
 * find and to load as one. Packages stay outside. What is loaded when it is called for stays a file of its own.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist/src')
const waysIn = ['index', 'present/cli/main', 'pool/worker']
/** Beside the command line: modules of it find files by where they lie themselves. */
const parts = 'present/cli'

for (const file of readdirSync(join(out, parts)).filter(file => /-[0-9A-Z]{8}\.js$/.test(file)))
  rmSync(join(out, parts, file))

await build({
  entryPoints: waysIn.map(path => join(root, `src/${path}.ts`)),
  outbase: join(root, 'src'),
  outdir: out,
  chunkNames: `${parts}/[name]-[hash]`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
