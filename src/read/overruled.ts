import type { Overruled } from '../core/decision.ts'
import { rules } from './rules.ts'

type What = 'statement' | 'event' | 'entity' | 'mention'

/** What a user's corrections changed in an annotation, a line each: what the engine had, and why. */
export const overruledNotes = (what: What, overruled: readonly Overruled[] = []): string[] =>
  overruled.map(one => {
    const why = one.rule && rules()[one.rule]
    return `corrected by a user (correction ${one.by}): the engine had ${had(what, one)}${why ? `, because ${why.says} (${one.rule})` : ''}`
  })

function had(what: What, { set, was }: Overruled): string {
  switch (set) {
    case 'speaker':
      return `${was ?? 'nobody'} as the speaker`
    case 'modality':
      return `${was}`
    case 'place':
      return was === null ? 'no place' : `the place ${was}`
    case 'location':
      return was === null ? 'no location' : `the location ${was}`
    case 'absent':
      return `it asserted by ${was ?? 'somebody not named'}`
    case 'same':
    case 'apart':
      if (what === 'event') return was === null ? 'it as a happening of its own' : `it as the same happening as ${was}`
      if (what === 'mention') return `it mean ${was}`
      return set === 'same' ? `“${was}” as an entity of its own` : `it as one with ${was}`
  }
}
