import { media } from '../../../lexicon/titles.gen.ts'
import { mentionsByHead } from '../../core/byhead.ts'
import type { Layers, Named } from '../../core/layers.ts'
import type { Entity, Statement } from '../../core/reading.ts'
import { has } from '../../core/tree.ts'

type Given = Pick<Layers, 'report' | 'tokens' | 'syntax' | 'mentions' | 'entities'>
type Speaker = Statement['speaker']

/** Says who is meant by words that name somebody. */
export interface Who {
  /** Kind and entity of the one who speaks. */
  speaker(words: Named): Speaker
  /** The entity alone. */
  entity(words: Named): string | null
}

const mediaNoun = new RegExp(
  `\\b(?:${[...media]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})\\b`,
  'i',
)

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export const nobody: Speaker = { kind: 'unknown', entity: null, span: null }

/**
 * Reads a report's mentions by the word that heads them: 'a spokesman for the port' is not the port, 'Orlan's lawyer' not Orlan. A pronoun or
 * role that was traced to a name is that name; the press is the press, named or not; a pronoun that was traced to nobody is not known.
 */
export function openWho(given: Given): Who {
  const { report, syntax, mentions, entities } = given
  const byHead = mentionsByHead(given)
  const named = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity))
  const known = new Set(mentions.filter(({ form }) => form !== 'pronoun').map(({ entity }) => entity))
  const byId = new Map(entities.map(one => [one.id, one]))
  const entityAt = (head: number): Entity | null => byId.get(byHead.get(head)?.entity ?? '') ?? null
  return {
    entity: ({ head }) => entityAt(head)?.id ?? null,
    speaker({ head, start, end }) {
      const span = { start, end }
      const words = report.text.slice(start, end)
      const entity = entityAt(head)
      if (entity && named.has(entity.id)) {
        const kind = entity.type !== 'person' && entity.sector === 'MED' ? 'media' : 'named'
        return { kind, entity: entity.id, span }
      }
      const isOpen = has(syntax[head]!, 'PronType=Prs') || syntax[head]!.upos === 'PRON' || /^[QA]$/.test(words)
      if (isOpen && (!entity || !known.has(entity.id))) return { kind: 'unknown', entity: null, span }
      return { kind: mediaNoun.test(words) ? 'media' : 'unnamed', entity: entity?.id ?? null, span }
    },
  }
}
