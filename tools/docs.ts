/**
 * Writes the reference part of docs/cli.md from the help texts of the built command line.
 *
 *     npm run docs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withReference } from '../test/reference.ts'

const file = join(import.meta.dirname, '..', 'docs/cli.md')
writeFileSync(file, withReference(readFileSync(file, 'utf8')))
