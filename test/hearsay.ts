import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
/** The built command line. */
export const main = join(root, 'dist/src/present/cli/main.js')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line as a user would. `input` null leaves standard input empty. */
export function hearsay(
  args: readonly string[],
  input: string | Buffer | null = null,
  env: Record<string, string> = {},
  more: { readonly cwd?: string; readonly uid?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1', ...env },
      ...more,
    })
    const parts = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', words => {
      parts.out += words
    })
    child.stderr.setEncoding('utf8').on('data', words => {
      parts.err += words
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...parts }))
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}
