/**
 * Reads the examples again, writes their expected readings and what the model is recorded to answer, and shows what changed: the review is
 * the test.
 *
 *     npm run golden
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { examplesFolder, readExamples } from '../test/examples.ts'
import { recordedFile, recordedNow } from '../test/recorded.ts'

writeFileSync(recordedFile, await recordedNow())
const changed = (await readExamples()).filter(
  ({ expected, now }) => !existsSync(expected) || readFileSync(expected, 'utf8') !== now,
)
for (const { expected, now } of changed) writeFileSync(expected, now)
if (changed.length === 0) process.stdout.write('No example reads otherwise than before.\n')
else {
  spawnSync('git', ['diff', '--stat', '--', examplesFolder, recordedFile], { stdio: 'inherit' })
  spawnSync('git', ['diff', '-U0', '--', examplesFolder, recordedFile], { stdio: 'inherit' })
  process.stdout.write(
    `${changed.length} expected readings written: ${changed.map(({ name }) => name).join(', ')}. Review each change.\n`,
  )
}
