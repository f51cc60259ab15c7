import type { Change } from '../core/decision.ts'
import type { Mention, Reading } from '../core/reading.ts'
import { openGroups } from './groups.ts'

/** Which decision did something. */
export interface Deed {
  readonly by: number
  readonly set: Change['set']
}

/**
 * Who is meant by which words, while decisions change it. A part is what stays together: an entity of the engine, or a mention that was
 * taken out of one; parts that are the same make a group. Nothing is lost on the way, so that a later decision can bring back what an
 * earlier one changed.
 */
export interface Parts {
  /** The part that a mention is of. */
  of(mention: string): string
  /** The part itself, or, where it was one mention and that is of another now, the part of that. */
  now(part: string): string
  /** Parts that are the same entity, this one included. */
  group(part: string): readonly string[]
  groups(): readonly (readonly string[])[]
  /** Two parts and all that are the same as they become one entity. */
  join(one: string, other: string, deed: Deed): void
  /** A mention is of the entity that a part belongs to. */
  move(mention: string, part: string, deed: Deed): void
  /** A mention is of an entity of its own. */
  apart(mention: string, deed: Deed): void
  /** The decision that moved a mention alone; undefined where it is of the part that the engine has it in. */
  moved(mention: string): Deed | undefined
  /** The decision that made a part the same as others. */
  joined(part: string): Deed | undefined
}

export function openParts({ entities, mentions }: Reading): Parts {
  const byId = new Map(mentions.map(mention => [mention.id, mention]))
  const taken = new Set(entities.map(({ id }) => id))
  const groups = openGroups(entities.map(({ id }) => [id]))
  const homes = new Map<string, { readonly part: string; readonly deed: Deed }>()
  const joins = new Map<string, Deed>()
  const owners = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const { entity } of mentions) sizes.set(entity, (sizes.get(entity) ?? 0) + 1)

  const of = (mention: string): string => homes.get(mention)?.part ?? byId.get(mention)!.entity
  /** Numbered by its mention: whichever other decisions there are, the number is the same. */
  const ownOf = ({ id }: Mention): string => (taken.has(`e${id}`) ? `e${id}-2` : `e${id}`)
  const leave = (part: string): void => {
    groups.takeOut(part)
    joins.delete(part)
  }
  const put = (mention: Mention, part: string, deed: Deed): void => {
    const old = of(mention.id)
    sizes.set(old, sizes.get(old)! - 1)
    if (sizes.get(old) === 0) leave(old)
    sizes.set(part, (sizes.get(part) ?? 0) + 1)
    if (part === mention.entity) homes.delete(mention.id)
    else homes.set(mention.id, { part, deed })
  }
  const join = (one: string, other: string, deed: Deed): void => {
    if (groups.of(one).includes(other)) return
    for (const part of groups.of(other)) if (!joins.has(part)) joins.set(part, deed)
    for (const part of groups.of(one)) joins.set(part, deed)
    groups.join(one, other)
  }
  /** Makes a mention a part by itself, which it is already where its part has no other: an entity once joined comes back as it was. */
  const single = (mention: Mention, deed: Deed): string => {
    const old = of(mention.id)
    if (sizes.get(old) === 1) {
      leave(old)
      if (homes.has(mention.id)) homes.set(mention.id, { part: old, deed })
      return old
    }
    const own = ownOf(mention)
    owners.set(own, mention.id)
    groups.takeOut(own)
    put(mention, own, deed)
    return own
  }
  return {
    of,
    now: part => (owners.has(part) ? of(owners.get(part)!) : part),
    group: groups.of,
    groups: () => groups.all().filter(([part]) => taken.has(part!) || sizes.get(part!)! > 0),
    join,
    move(id, part, deed) {
      const mention = byId.get(id)!
      const group = groups.of(part)
      if (group.includes(of(id))) return
      if (group.includes(mention.entity)) put(mention, mention.entity, deed)
      else join(single(mention, deed), part, deed)
    },
    apart: (id, deed) => void single(byId.get(id)!, deed),
    moved: mention => homes.get(mention)?.deed,
    joined: part => joins.get(part),
  }
}
