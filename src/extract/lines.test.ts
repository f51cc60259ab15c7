import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lineKind } from './lines.ts'

interface Entry {
  readonly name: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const entries: Entry[] = parse(readFileSync(new URL('../../lexicon/lines.yaml', import.meta.url), 'utf8')).lines

describe.each(entries)('$name', ({ name, yes, no }) => {
  test.each(yes)('is: %s', line => expect(lineKind(line)?.name).toBe(name))
  test.each(no)('is not: %s', line => expect(lineKind(line)?.name).not.toBe(name))
})

test('ordinary sentences are the report’s own words', () => {
  const sentences = [
    'Share prices fell.',
    'The ferry left at noon.',
    'He followed us to the pier.',
    'Live music was played.',
    'Updated figures are due.',
    'Comment on the plan was invited.',
    'Print workers walked out.',
    'Photographs showed the hull.',
    'More than forty were hurt.',
  ]
  for (const sentence of sentences) expect([sentence, lineKind(sentence)]).toEqual([sentence, null])
})
