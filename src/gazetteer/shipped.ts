import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { problem } from '../core/problems.ts'
import { type Gazetteer, openGazetteer } from './gazetteer.ts'

/** Where the gazetteer lies that comes with Hearsay. */
export const shippedGazetteer = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('#package')), 'dist/lexicon/gazetteer.bin')

/** A gazetteer on disk. Nothing is read until it is asked for; it answers the same however often it is asked. */
export interface LazyGazetteer {
  /** Throws `gazetteer-missing`, `gazetteer-damaged`. */
  load(): Promise<Gazetteer>
}

/** @param path of the file that `npm run build` makes */
export function lazyGazetteer(path: string): LazyGazetteer {
  let opened: Promise<Gazetteer> | undefined
  return {
    load() {
      opened ??= readFile(path)
        .catch(error => {
          throw problem('gazetteer-missing', path, (error as NodeJS.ErrnoException).code ?? (error as Error).message)
        })
        .then(openGazetteer)
      return opened
    },
  }
}
