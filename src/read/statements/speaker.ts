import { media } from '../../../lexicon/titles.gen.ts'
import type { Layers } from '../../core/layers.ts'
import type { Mention, Span, Statement } from '../../core/reading.ts'
import { within } from '../../core/span.ts'
import { pronouns } from './nounphrase.ts'

type Given = Pick<Layers, 'report' | 'mentions' | 'entities'>
type Speaker = Pick<Statement, 'speaker' | 'others'>

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

export const nobody: Speaker = { speaker: { kind: 'unknown', entity: null, span: null }, others: [] }

/**
 * Who the words that name a speaker stand for: the entity of the name that heads them, the press, somebody unnamed, or, for a
 * pronoun, not known. 'A spokesman for the port' is not the port, 'Orlan's lawyer' not Orlan.
 */
export function speakerOf({ report, mentions, entities }: Given, span: Span): Speaker {
  const words = report.text.slice(span.start, span.end)
  const inside = mentions.filter(mention => within(mention, span) && !mention.demonym)
  const heads = inside.filter(mention => isHead(report.text, mention, span))
  const person = heads.find(mention => mention.type === 'person')
  const head = person ?? heads.find(mention => isWhole(report.text, mention, span))
  const others = head
    ? heads.filter(other => other !== head && joinedBy(report.text, head, other)).map(other => other.entity)
    : []
  if (head) {
    const press = !person && entities.find(entity => entity.id === head.entity)?.sector === 'MED'
    return { speaker: { kind: press ? 'media' : 'named', entity: head.entity, span }, others }
  }
  if (pronouns.has(words.toLowerCase())) return { speaker: { kind: 'unknown', entity: null, span }, others: [] }
  return { speaker: { kind: mediaNoun.test(words) ? 'media' : 'unnamed', entity: null, span }, others: [] }
}

const isHead = (text: string, mention: Mention, span: Span): boolean =>
  !/\b(?:of|for|to|from|with|at|in|by)(?: the)? $/i.test(text.slice(span.start, mention.start)) &&
  !/^[’']s?\b/.test(text.slice(mention.end, mention.end + 2))

/** 'the White House', 'Gazprom': the name and nothing but an article. */
const isWhole = (text: string, mention: Mention, span: Span): boolean =>
  /^(?:the |both )?$/i.test(text.slice(span.start, mention.start)) &&
  /^(?:$| and |,)/.test(text.slice(mention.end, span.end))

const joinedBy = (text: string, one: Mention, two: Mention): boolean =>
  /^ and (?:the )?$/.test(text.slice(one.end, two.start))
