import type { PloverType } from '../../core/reading.ts'

/** A kind as `schema/kinds.gen.ts` holds it. */
export interface KindEntry {
  readonly name: string
  readonly about: string
  /** Words of reports in which the kind is not read: an election is not won as a match is. */
  readonly apart: readonly string[]
}

/** A frame as `schema/kinds.gen.ts` holds it; the fields are those of schema/README.md. */
export interface FrameEntry {
  readonly kind: number
  readonly sort: Sort
  readonly words: readonly string[]
  readonly type: PloverType | null
  readonly mode: string | null
  readonly where: readonly (readonly [slot: string, tests: readonly string[]])[]
  readonly unless: readonly (readonly [slot: string, tests: readonly string[]])[]
  readonly roles: Readonly<Record<string, Role>>
  readonly of: 'agent' | 'patient'
  readonly poss: 'agent' | 'patient'
  readonly together: boolean
}

export type Sort = 'verb' | 'noun' | 'adj'
export type Role = 'actor' | 'recipient' | 'object' | 'place' | 'origin' | 'destination' | 'none'

/** What must, or must not, stand in a slot. */
export interface Condition {
  readonly slot: string
  readonly any: boolean
  readonly words: ReadonlySet<string>
  /** '@person', '@official' … */
  readonly sorts: readonly string[]
}

/** One way in which words express a kind of event. */
export interface Frame extends Pick<FrameEntry, 'sort' | 'type' | 'mode' | 'roles' | 'of' | 'poss' | 'together'> {
  readonly kind: string
  readonly apart: ReadonlySet<string> | null
  readonly where: readonly Condition[]
  readonly unless: readonly Condition[]
}

/** The frames of a lemma ('arrest', 'round_up', 'hunger_strike'), those that ask most first. */
export type FramesOf = (sort: Sort, lemma: string) => readonly Frame[]

/** Reads the compiled kinds. Once a reader. */
export function openFrames(kinds: readonly KindEntry[], entries: readonly FrameEntry[]): FramesOf {
  const byWord = new Map<string, Frame[]>()
  for (const entry of entries) {
    const { sort, type, mode, roles, of, poss, together } = entry
    const where = entry.where.map(condition)
    const unless = entry.unless.map(condition)
    const { name: kind, apart: listed } = kinds[entry.kind]!
    const apart = listed.length > 0 ? new Set(listed) : null
    const frame = { kind, apart, sort, type, mode, roles, of, poss, together, where, unless }
    for (const word of entry.words) {
      const key = `${sort} ${word}`
      const known = byWord.get(key)
      if (known) known.push(frame)
      else byWord.set(key, [frame])
    }
  }
  for (const frames of byWord.values()) frames.sort((a, b) => asks(b) - asks(a))
  return (sort, lemma) => byWord.get(`${sort} ${lemma}`) ?? none
}

const none: readonly Frame[] = []

function condition([slot, tests]: readonly [string, readonly string[]]): Condition {
  return {
    slot,
    any: tests.includes('any'),
    words: new Set(tests.filter(test => test !== 'any' && !test.startsWith('@'))),
    sorts: tests.filter(test => test.startsWith('@')),
  }
}

/** How much a frame asks for: first how many slots, then how many of them by words, then by sorts, then what it rules out. */
const asks = ({ where, unless }: Frame): number =>
  where.length * 1000 +
  where.filter(({ words }) => words.size > 0).length * 100 +
  where.filter(({ words, sorts }) => words.size === 0 && sorts.length > 0).length * 10 +
  Math.min(unless.length, 9)
