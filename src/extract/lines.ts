import { lines as patterns } from '../../lexicon/lines.gen.ts'
import type { Genre } from '../core/reading.ts'

/** What a line of a page is when it is not the report's own words. */
export interface LineKind {
  readonly name: string
  readonly as: 'drop' | 'credit' | 'caption' | 'correction' | 'label'
  readonly genre: Genre | null
}

const kinds = patterns.map(({ name, as, genre, pattern, longest, cased }) => ({
  kind: { name, as: as as LineKind['as'], genre: genre as Genre | null },
  longest: longest ?? 200,
  matches: new RegExp(`^(?:${pattern})$`, cased ? '' : 'i'),
}))

/** The first kind in lexicon/lines.yaml that the whole line matches; null for the report's own words. */
export const lineKind = (line: string): LineKind | null =>
  kinds.find(({ longest, matches }) => line.length <= longest && matches.test(line))?.kind ?? null
