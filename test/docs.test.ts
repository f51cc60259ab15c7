import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as hearsay from '../src/index.ts'
import { commands, withReference } from './reference.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs')).map(file => `docs/${file}`),
]

test('the reference of the command line is up to date (npm run docs)', () => {
  expect(withReference(read('docs/cli.md'))).toBe(read('docs/cli.md'))
})

test('every command is in the README or its page', () => {
  for (const command of commands()) expect(read('docs/cli.md')).toContain(`hearsay ${command}`)
})

test('every function of the library is on its page or in its types', () => {
  const page = read('docs/library.md')
  const documented = Object.keys(hearsay).filter(name => page.includes(name))
  const inner = [
    'checkPublished',
    'idOfLine',
    'languageName',
    'languageOf',
    'problem',
    'rules',
    'systemClock',
    'version',
  ]
  expect(
    Object.keys(hearsay)
      .filter(name => !documented.includes(name))
      .sort(),
  ).toEqual(inner.sort())
})

describe.each(pages)('%s', page => {
  test('its links lead somewhere', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(match => match[1]!)
    expect(links.filter(link => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
  test('its npm commands exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...read(page).matchAll(/npm run ([a-z]+)/g)].map(match => match[1]!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})

test('the README has the two commands', () => {
  expect(read('README.md')).toContain('npm ci && npm run demo')
  expect(read('README.md')).toContain('npm ci && npm test')
})

test('every word list says what it is, whence and under which licence', () => {
  for (const file of readdirSync(join(root, 'lexicon')).filter(name => name.endsWith('.yaml'))) {
    expect(read(`lexicon/${file}`), file).toMatch(/^about: [\s\S]+?\nsource: [\s\S]+?\nlicence: /)
  }
})
