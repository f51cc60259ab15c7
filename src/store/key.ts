import { createHash } from 'node:crypto'
import type { Original } from '../core/original.ts'

/** Hex digits of a key: 64 bits, so that among ten million reports two keys are the same once in 400,000 workspaces. */
const digits = 16

/**
 * The content address of a report: what came, and what was known beside it. The same words from another outlet or address are another
 * report; under another name or path they are the same.
 */
export function keyOf({ form, type, given, bytes }: Original): string {
  const known = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256')
    .update(JSON.stringify([form, type, known]))
    .update('\0')
    .update(bytes)
  return hash.digest('hex').slice(0, digits)
}
