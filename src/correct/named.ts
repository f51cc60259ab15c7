import { idsOf } from '../core/ids.ts'
import { problem } from '../core/problems.ts'
import type { Entity, Reading } from '../core/reading.ts'

/**
 * The entity that a user means by its id, the id of one of its mentions, or a name or words that the report uses for it. Throws
 * `entity-unknown` and `entity-ambiguous`.
 */
export function entityNamed(reading: Reading, given: string): Entity {
  const { entities, mentions, report } = reading
  const byId = entities.find(({ id }) => id === given)
  if (byId) return byId
  const mention = mentions.find(({ id }) => id === given)
  if (mention) return entities.find(({ id }) => id === mention.entity)!
  const wanted = plain(given)
  const called = new Set(
    mentions
      .filter(({ start, end, form }) => form !== 'pronoun' && plain(report.text.slice(start, end)) === wanted)
      .map(({ entity }) => entity),
  )
  const found = entities.filter(({ id, name }) => plain(name) === wanted || called.has(id))
  if (found.length > 1)
    throw problem('entity-ambiguous', given, found.map(({ id, name, type }) => `${id} ${name} (${type})`).join(', '))
  if (found.length === 0) throw problem('entity-unknown', given, idsOf({ entities }))
  return found[0]!
}

/** Words without what spelling and typing vary in: case, accents, articles, blanks. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=.)/, '')
