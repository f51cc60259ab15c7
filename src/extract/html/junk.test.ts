import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { junkIn, partNamed } from './junk.ts'
import { find, parse } from './tree.ts'

interface Entry {
  readonly name: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const { parts }: { parts: Entry[] } = parseYaml(
  readFileSync(new URL('../../../lexicon/page-parts.yaml', import.meta.url), 'utf8'),
)

describe.each(parts)('$name', ({ name, yes, no }) => {
  test.each(yes)('is: %s', label => expect(partNamed(label)?.name).toBe(name))
  test.each(no)('is not: %s', label => expect(partNamed(label)?.name).not.toBe(name))
})

test.each<[string, number, string | null]>([
  ['<nav>', 0, 'navigation'],
  ['<div hidden>', 100, 'hidden'],
  ['<div style="display: none">', 100, 'hidden'],
  ['<div role="complementary">', 100, 'aside'],
  ['<div class="sidebar">', 100, 'sidebar'],
  ['<div class="sidebar">', 600, null],
  ['<div class="comments">', 600, 'comments'],
  ['<div class="comments">', 950, null],
  ['<article class="post tag-harbour no-sidebar">', 900, null],
  ['<p class="paywall">', 300, null],
  ['<p class="tags">', 10, 'tags'],
  ['<div id="elk-c7bade55-970b-4fe0-b18a-852d64d121ad">', 100, null],
])('%s with %d of 1,000 characters of prose: %s', (html, prose, junk) => {
  const element = find(parse(`${html}x`).root, () => true)!
  expect(junkIn(element, prose, 1000)).toBe(junk)
})
