import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '..', 'dist/src/present/cli/main.js')
const marker = '<!-- made by "npm run docs" from the help texts -->'

const help = (...args: string[]): string =>
  execFileSync(process.execPath, [main, ...args, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100' },
  }).trim()

/** The commands that the help lists, without `help` itself. */
export const commands = (): string[] =>
  [...help().matchAll(/^ {2}([a-z]+) /gm)].map(match => match[1]!).filter(name => name !== 'help')

/** The page with its reference part made anew. */
export function withReference(page: string): string {
  const sections = commands().map(name => `### hearsay ${name}\n\n\`\`\`\n${help(name)}\n\`\`\`\n`)
  return `${page.slice(0, page.indexOf(marker))}${marker}\n\n${sections.join('\n')}`
}
