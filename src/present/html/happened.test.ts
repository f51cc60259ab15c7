import { expect, test } from 'vitest'
import { openReader } from '../../index.ts'
import { readingPage } from './page.ts'

const { read } = openReader()

test('an event has a card that says whether it is so, leads to its word, and marks it when pointed at', async () => {
  const page = readingPage(await read({ text: 'The army refused to attack <Canada> & Norway.', title: 'Refusal' }))
  const [, id] = /<a class="card act not" id="(v\d+)" href="#w-\1">/.exec(page) ?? []
  expect(page).toContain(`<span class="ev not ${id}" id="w-${id}" title="attack, negated">attack</span>`)
  expect(page).toContain(`body:has(#${id}:hover) .${id}{background:var(--mark)}`)
  expect(section(page)).toContain('<h3>Did not happen <small>1</small></h3>')
  expect(section(page)).toContain('<span class="note">did not happen</span>')
})

/** The part of a page that tells what happened. */
const section = (page: string): string => page.slice(page.indexOf('<h2 id="happened">'), page.indexOf('</section>'))

test('an event of the headline has a card that leads nowhere, since the headline is the title', async () => {
  const page = readingPage(
    await read({ text: 'Norway arrests two smugglers\n\nThe harbour of Larn was calm on Monday, residents said.' }),
  )
  expect(section(page)).toMatch(/<div class="card act is" id="v\d+"><span class="tag">v\d+ · COERCE arrest<\/span>/)
})
