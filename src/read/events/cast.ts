import { mentionsByHead } from '../../core/byhead.ts'
import type { Layers } from '../../core/layers.ts'
import type { Entity, Mention } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import { dependents, has, type Trees } from '../../core/tree.ts'
import { lemmaAt } from './predicate.ts'
import { core, prepositionOf } from './slots.ts'

type Given = Pick<Layers, 'tokens' | 'syntax' | 'mentions' | 'entities' | 'quantities' | 'statements' | 'times'>

/** Who is meant by a word. */
export interface Cast {
  /** The entity that a word heads a mention of. */
  entityAt(head: number): Entity | null
  /** Who acts where a word is the actor: the entity, or the country or body whose ships, troops or talks they are. */
  actorAt(head: number): Entity | null
  /** The entity whose thing a noun is: 'Iran's programme', 'the Syrian offer', 'closure of guest houses in Larn'. */
  ownerOf(head: number): Entity | null
  /** The country or body that a word of nationality names: 'Russian'. */
  nationAt(head: number): Entity | null
  /** Whoever the report calls by a noun elsewhere: the police of 'police firing'. */
  calledAt(head: number): Entity | null
  /** The mention that a word heads. */
  mentionAt(head: number): Mention | null
  is(head: number, sort: string): boolean
  /** Whether a word is a pronoun of which nobody knows whom it means. */
  isOpen(head: number): boolean
  /** Whether a word is part of a date, a time of day or a duration. */
  isTime(head: number): boolean
  /** The place that a word means. */
  placeAt(head: number): Entity | null
  /** Whether a word means somebody to whom something can be done: a person, a body, a people, a country. */
  isAddressable(head: number): boolean
}

/** Whom pronouns can mean in the words of one who speaks. */
const meant: Readonly<Record<string, readonly string[]>> = {
  it: ['country', 'organization'],
  he: ['person'],
  she: ['person'],
  they: ['group', 'organization'],
  we: ['country', 'organization', 'group'],
  i: ['person'],
}

const actors = new Set(['person', 'organization', 'country', 'group', 'place', 'facility'])
const officials = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'IGO', 'REB', 'PTY', 'OPP'])

/** @param holders of each token, the index of the innermost statement that says it; -1 for the report itself */
export function openCast(given: Given, trees: Trees, holders: Int32Array): Cast {
  const byHead = mentionsByHead(given)
  const byId = new Map(given.entities.map(entity => [entity.id, entity]))
  const named = nations(given)
  const called = new Map(
    given.entities
      .filter(({ type }) => type === 'group' || type === 'organization')
      .flatMap(entity =>
        [entity.name.toLowerCase(), entity.name.toLowerCase().replace(/s$/, '')].map(name => [name, entity] as const),
      ),
  )
  /** 'Syria says it is willing': a pronoun that was traced to nobody is whoever says so, where it can be. */
  const speakerAt = (head: number): Entity | null => {
    const holder = given.statements[holders[head]!]
    const types = trees.syntax[head]!.upos === 'PRON' ? meant[given.tokens[head]!.text.toLowerCase()] : undefined
    if (!holder || !types) return null
    const beside = subjectBefore(head)
    const speaker = beside ?? byId.get(holder.speaker.entity ?? '')
    return speaker && types.includes(speaker.type) ? speaker : null
  }
  /** 'it' as the subject of an if-clause behind its main clause is that clause's subject, where that can be. */
  const conditioned = (head: number): Entity | null => {
    const { deprel, head: clause } = trees.syntax[head]!
    if (
      given.tokens[head]!.text.toLowerCase() !== 'it' ||
      deprel !== 'nsubj' ||
      trees.syntax[clause]?.deprel !== 'advcl' ||
      trees.syntax[clause]!.head > head
    )
      return null
    const subject = subjectBefore(head)
    return subject && meant.it!.includes(subject.type) ? subject : null
  }
  /** The nearest subject before a pronoun in the same words: 'Orlan would pay a price if it sold arms'. */
  const subjectBefore = (head: number): Entity | null => {
    for (
      let at = head - 1;
      at >= 0 && holders[at] === holders[head] && given.tokens[at]!.sentence === given.tokens[head]!.sentence;
      at--
    ) {
      const subject = trees.syntax[at]!.deprel.startsWith('nsubj') ? byId.get(byHead.get(at)?.entity ?? '') : undefined
      if (subject) return subject
    }
    return null
  }
  const entityAt = (head: number): Entity | null =>
    conditioned(head) ??
    byId.get((byHead.get(head) ?? byHead.get(core(trees, head)))?.entity ?? '') ??
    speakerAt(head) ??
    (trees.syntax[head]!.deprel === 'appos' && trees.syntax[head]!.head < head
      ? entityAt(trees.syntax[head]!.head)
      : null)
  const nationAt = (head: number): Entity | null => byId.get(named.get(head) ?? '') ?? null
  const ownerOf = (head: number): Entity | null => {
    if (['person', 'group', 'organization'].includes(entityAt(head)?.type ?? '')) return null
    for (const child of trees.children[head]!) {
      const { deprel, upos } = trees.syntax[child]!
      if (upos === 'PRON') continue
      const isNoun = deprel.startsWith('nmod') || deprel === 'compound' || deprel === 'amod'
      const found = isNoun ? (nationAt(child) ?? entityAt(child)) : null
      if (found && actors.has(found.type)) return found
      const deeper = isNoun && deprel === 'nmod' && prepositionOf(trees, child) !== 'for' ? ownerOf(child) : null
      if (deeper) return deeper
    }
    return null
  }
  const actorAt = (head: number): Entity | null => {
    const own = entityAt(head)
    if (own) return actors.has(own.type) ? own : null
    if (bodies.has(lemmaAt(trees, head))) {
      const named = dependents(trees, head, 'compound', 'flat', 'nmod', 'appos')
        .map(child => entityAt(child))
        .find(one => one?.type === 'organization' || one?.type === 'group')
      if (named) return named
    }
    if (!instruments.has(lemmaAt(trees, head))) return null
    return (
      dependents(trees, head, 'amod', 'compound', 'nmod:poss')
        .map(child => nationAt(child) ?? entityAt(child))
        .find(Boolean) ?? null
    )
  }
  const quantified = new Set(
    given.quantities.flatMap(quantity =>
      quantity.unit && /^[A-Z]{3}$/.test(quantity.unit) ? [firstEndingAfter(given.tokens, quantity.start)] : [],
    ),
  )
  return {
    entityAt,
    actorAt,
    ownerOf,
    nationAt,
    isOpen: head => entityAt(head) === null && isOpenPronoun(trees, head),
    calledAt: head => called.get(lemmaAt(trees, head)) ?? null,
    isTime: head =>
      (given.times[firstEndingAfter(given.times, given.tokens[head]!.start)]?.start ?? Infinity) <
      given.tokens[head]!.end,
    placeAt: head => {
      const place = entityAt(head)
      return place && ['country', 'place', 'facility'].includes(place.type) ? place : null
    },
    isAddressable: head => ['person', 'organization', 'country', 'group'].includes(entityAt(head)?.type ?? ''),
    mentionAt: head => byHead.get(head) ?? null,
    is(head, sort) {
      const entity = entityAt(head)
      switch (sort) {
        case '@money':
          return (
            ['dollar', 'euro', 'pound', 'yen', 'money', 'fund', 'cash', '$', '€', '£', 'million', 'billion'].includes(
              lemmaAt(trees, head),
            ) || quantified.has(head)
          )
        case '@number':
          return trees.syntax[head]!.upos === 'NUM' || dependents(trees, head, 'nummod').length > 0
        case '@anybody':
          return entity !== null && ['person', 'organization', 'country', 'group'].includes(entity.type)
        case '@official':
          return entity !== null && isOfficial(entity, byHead.get(head) ?? null)
        case '@country':
          return entity !== null && (entity.type === 'country' || byHead.get(head)?.metonym === true)
        default:
          return entity !== null && entity.type === sort.slice(1)
      }
    },
  }
}

const isOfficial = (entity: Entity, mention: Mention | null): boolean =>
  entity.type === 'country' ||
  mention?.metonym === true ||
  (entity.sector !== null && officials.has(entity.sector)) ||
  (entity.type === 'person' && entity.roles.length > 0)

/** The entity of each token of a nationality: 'Israeli'. */
function nations({ tokens, mentions }: Given): Map<number, string> {
  const found = new Map<number, string>()
  for (const { start, end, demonym, entity } of mentions) {
    if (!demonym) continue
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++)
      found.set(at, entity)
  }
  return found
}

/** What acts for whoever it belongs to: 'Israeli helicopters shelled', 'US forces'. */
const instruments = new Set(
  'destroyer frigate carrier helicopter tank plane warplane aircraft jet fighter bomber gunboat warship ship vessel submarine drone artillery bulldozer navy air_force army airforce gunner troop force soldier police commando missile rocket strike raid official officer minister diplomat envoy negotiator lawmaker authority government leader side team'.split(
    ' ',
  ),
)

/** What is said behind the name of a body: 'the Larn Pact forum', 'the Orlan group'. */
const bodies = new Set(
  'forum group alliance bloc organization organisation association union company agency party movement front militia commission council committee court team club network coalition newspaper firm bank'.split(
    ' ',
  ),
)

/** Whether a pronoun was traced to nobody. */
export const isOpenPronoun = (trees: Trees, head: number): boolean =>
  trees.syntax[head]!.upos === 'PRON' && !has(trees.syntax[head]!, 'PronType=Rel')
