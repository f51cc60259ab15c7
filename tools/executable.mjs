/**
 * Makes the built command line runnable, and links it where npx looks first: without the link, npx makes a package of the whole clone
 * in its cache, which takes a second and can be left half done.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/src/present/cli/main.js', import.meta.url))
const folder = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))

chmodSync(main, 0o755)
if (process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true })
  rmSync(`${folder}hearsay`, { force: true })
  symlinkSync('../../dist/src/present/cli/main.js', `${folder}hearsay`)
}
