/**
 * Reads the examples again, writes their expected readings, and shows what changed: the review is the test.
 *
 *     npm run golden
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { examplesFolder, readExamples } from '../test/examples.ts'

const changed = (await readExamples()).filter(
  ({ expected, now }) => !existsSync(expected) || readFileSync(expected, 'utf8') !== now,
)
for (const { expected, now } of changed) writeFileSync(expected, now)
if (changed.length === 0) process.stdout.write('No example reads otherwise than before.\n')
else {
  spawnSync('git', ['diff', '--stat', '--', examplesFolder], { stdio: 'inherit' })
  spawnSync('git', ['diff', '-U0', '--', examplesFolder], { stdio: 'inherit' })
  process.stdout.write(
    `${changed.length} expected readings written: ${changed.map(({ name }) => name).join(', ')}. Review each change.\n`,
  )
}
