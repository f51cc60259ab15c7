import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openReader, readDocument } from '../src/index.ts'
import { outline } from './outline.ts'

export const examplesFolder = join(import.meta.dirname, '..', 'examples')

/** An example report, its expected reading's file, and its reading now. */
export interface Example {
  readonly name: string
  readonly expected: string
  readonly now: string
}

export async function readExamples(): Promise<Example[]> {
  const reader = openReader()
  const names = readdirSync(examplesFolder).filter(file => file.endsWith('.txt'))
  const read = async (file: string): Promise<Example> => {
    const { input } = await readDocument(join(examplesFolder, file))
    const name = file.replace(/\.txt$/, '')
    return {
      name,
      expected: join(examplesFolder, `${name}.reading`),
      now: outline(await reader.read({ id: file, ...input })),
    }
  }
  return Promise.all(names.sort().map(read))
}
