import type { Event } from '../../core/event.ts'
import type { Span } from '../../core/reading.ts'
import { nounPhrase, type Text } from '../../core/subject.ts'
import { dependents } from '../../core/tree.ts'
import { type Cast, isOpenPronoun } from './cast.ts'
import type { Role } from './kinds.ts'
import type { Match } from './match.ts'
import { verbal } from './plover.ts'

/** Who and what takes part in an event. Entities by id. */
export interface Parts extends Pick<Event, 'actors' | 'recipients' | 'objects' | 'place' | 'origin' | 'destination'> {
  /** All that are named as destinations: whoever visits two countries visits both. */
  readonly destinations: readonly string[]
  /** Tokens that head who and what takes part. */
  readonly heads: readonly number[]
}

const usual: Readonly<Record<string, Role>> = { agent: 'actor', patient: 'recipient', receiver: 'recipient' }
const acting = new Set(['person', 'organization', 'country', 'group', 'place', 'facility'])
const located = new Set(['country', 'place', 'facility'])

/** Fills the roles of an event from the slots of its words. */
export function partsOf(text: Text, cast: Cast, { predicate, frame, slots }: Match): Parts {
  const actors = new Set<string>()
  const recipients = new Set<string>()
  const objects: Span[] = []
  const heads: number[] = []
  const destinations: string[] = []
  const places: Partial<Record<'place' | 'origin' | 'destination', string>> = {}
  const roles: Readonly<Record<string, Role>> = {
    ...usual,
    ...(frame?.together ? { with: 'recipient', between: 'actor' } : {}),
    ...frame?.roles,
  }
  const addObject = (head: number) => {
    const { upos } = text.trees.syntax[head]!
    if (upos === 'PRON' || upos === 'VERB' || upos === 'ADV') return
    heads.push(head)
    objects.push(spanOf(text, head))
  }
  const put = (role: Role, head: number) => {
    const entity = role === 'actor' ? cast.actorAt(head) : cast.entityAt(head)
    switch (role) {
      case 'actor':
        if (entity) actors.add(entity.id)
        if (entity) heads.push(head)
        return
      case 'recipient':
        if (entity && acting.has(entity.type)) {
          recipients.add(entity.id)
          heads.push(head)
        } else if (!isOpenPronoun(text.trees, head)) addObject(head)
        return
      case 'object':
        return addObject(head)
      case 'none':
        return
      default:
        if (entity && located.has(entity.type)) {
          places[role] ??= entity.id
          if (role === 'destination') destinations.push(entity.id)
        } else if (role === 'destination' && entity && acting.has(entity.type)) recipients.add(entity.id)
    }
  }
  for (const [slot, role] of Object.entries(roles)) {
    const other = frame?.together && role === 'actor' && slot !== 'agent' && slot !== 'between'
    for (const head of slots.get(slot) ?? []) put(other ? 'recipient' : role, head)
  }
  if (actors.size === 0 && roles.agent === 'actor') for (const head of slots.get('torn') ?? []) put('actor', head)
  if (
    actors.size === 0 &&
    predicate.sort === 'noun' &&
    roles.from === undefined &&
    frame?.type &&
    verbal.has(frame.type)
  )
    for (const head of slots.get('from') ?? []) put('actor', head)
  if (actors.size === 0 && predicate.sort === 'noun' && roles.agent === 'actor') {
    for (const nation of nationsOf(text, cast, predicate.at)) actors.add(nation)
  }
  const shared = [...recipients].filter(id => actors.has(id))
  if (!frame?.together) for (const id of shared) recipients.delete(id)
  return {
    actors: [...actors],
    recipients: [...recipients].filter(id => !actors.has(id)),
    objects: objects.sort((a, b) => a.start - b.start),
    place: places.place ?? null,
    origin: places.origin ?? null,
    destination: places.destination ?? null,
    destinations,
    heads,
  }
}

/** Whose doing a noun says it is by nationalities or names before it: 'Russian attack', 'a US strike', 'Serb and Croat shelling'. */
function nationsOf(text: Text, cast: Cast, noun: number): string[] {
  const { syntax } = text.trees
  return dependents(text.trees, noun, 'amod', 'compound', 'nmod', 'conj').flatMap(child => {
    if (child > noun || syntax[child]!.deprel === 'nmod:poss') return []
    const { upos } = syntax[child]!
    const found =
      cast.nationAt(child) ?? (upos === 'PROPN' ? cast.entityAt(child) : upos === 'NOUN' ? cast.calledAt(child) : null)
    const own = found && ['country', 'organization', 'group', 'person'].includes(found.type) ? [found.id] : []
    return [...own, ...nationsOf(text, cast, child)]
  })
}

/** The words of a noun phrase. */
export function spanOf(text: Text, head: number): Span {
  const { from, to } = nounPhrase(text, head)
  return { start: text.tokens[from]!.start, end: text.tokens[to - 1]!.end }
}
