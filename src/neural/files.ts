import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '../core/problems.ts'

/** What `manifest.json` says of a model. */
export interface Manifest {
  readonly name: string
  /** Every other file of the model, with its SHA-256 in hexadecimal. */
  readonly files: Readonly<Record<string, { readonly sha256: string }>>
}

/** Throws `model-missing`, `model-damaged`. */
export async function readManifest(folder: string): Promise<Manifest> {
  const bytes = await readModelFile(folder, 'manifest.json')
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Manifest
  } catch {
    throw problem('model-damaged', join(folder, 'manifest.json'))
  }
}

/**
 * Reads files of a model, each whole and as it was made: all of them are hashed every time, which takes 17 ms for 25 MB where loading takes
 * 300. Throws `model-missing`, `model-damaged`.
 */
export async function readChecked(folder: string, manifest: Manifest, names: readonly string[]): Promise<Uint8Array[]> {
  return Promise.all(
    names.map(async name => {
      const bytes = await readModelFile(folder, name)
      if (createHash('sha256').update(bytes).digest('hex') !== manifest.files[name]?.sha256)
        throw problem('model-damaged', join(folder, name))
      return bytes
    }),
  )
}

const readModelFile = (folder: string, name: string): Promise<Uint8Array> =>
  readFile(join(folder, name)).catch(error => {
    throw problem(
      'model-missing',
      join(folder, name),
      (error as NodeJS.ErrnoException).code ?? (error as Error).message,
    )
  })
