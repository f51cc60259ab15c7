import type { Located, Name } from '../../core/layers.ts'
import type { Entity, Mention, Report } from '../../core/reading.ts'
import { stage } from '../../core/stage.ts'

/** An entity while its mentions are gathered. */
interface Draft {
  type: Entity['type']
  name: string
  readonly roles: string[]
  country: string | null
  sector: string | null
  located: Located | null
  readonly mentions: { readonly name: Name; readonly type: Entity['type'] }[]
}

/**
 * Joins names into entities: the same country, organisation or place by the word list's name; the same words; a person's surname or
 * first word with the one person it can mean; initials with the name they stand behind ('Free Port Union (FPU)'). When two persons
 * could be meant, neither is taken.
 */
export const entities = stage({
  name: 'entities',
  needs: ['report', 'names', 'located'],
  gives: ['entities', 'mentions'],
  run({ report, names, located }) {
    const drafts = joined(report, names, located)
    const entities = drafts.map(
      ({ type, name, roles, country, sector, located }, i): Entity => ({
        id: `e${i + 1}`,
        type,
        name,
        roles,
        country,
        sector,
        location: locationOf(located),
      }),
    )
    const mentions = drafts
      .flatMap((draft, i) => draft.mentions.map(mention => ({ ...mention, entity: `e${i + 1}` })))
      .sort((a, b) => a.name.start - b.name.start)
      .map(
        ({ name, type, entity }, i): Mention => ({
          id: `m${i + 1}`,
          entity,
          start: name.start,
          end: name.end,
          type,
          form: 'name',
          metonym: name.metonym,
          rule: name.rule,
          ...(name.demonym ? { demonym: true } : {}),
        }),
      )
    return { entities, mentions }
  },
})

const locationOf = (located: Located | null): Entity['location'] =>
  located && {
    lat: located.lat,
    lon: located.lon,
    geonames: located.exact ? located.geonames : null,
    confidence: located.confidence,
    rule: located.rule,
  }

function joined(report: Report, names: readonly Name[], located: readonly (Located | null)[]): Draft[] {
  const drafts: Draft[] = []
  const byKey = new Map<string, Draft>()
  const fullNames = personNames(names)
  for (const [i, name] of names.entries()) {
    const at = located[i]!
    const keys = keysOf(name, at, fullNames)
    const short = initialsBehind(report.text, name)
    let draft = keys.map(key => byKey.get(key)).find(found => found !== undefined)
    if (!draft) {
      draft = {
        type: typeOf(name, at),
        name: name.canonical,
        roles: [],
        country: at ? at.country : name.country,
        sector: name.sector,
        located: at,
        mentions: [],
      }
      drafts.push(draft)
    }
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, draft)
    if (short) byKey.set(`organization ${short}`, draft)
    if (name.type === 'person' && name.canonical.length > draft.name.length) draft.name = name.canonical
    const role = name.title && report.text.slice(name.title.start, name.title.end)
    if (role && !draft.roles.includes(role)) draft.roles.push(role)
    draft.mentions.push({ name, type: typeOf(name, at) })
  }
  return drafts
}

/** What has a country's name may be a state of another: 'Georgia'. */
const typeOf = ({ type }: Name, located: Located | null): Entity['type'] =>
  type === 'country' && located && located.kind !== 'country' ? 'place' : type

const companyForm = / (?:Corp|Inc|Ltd|Co|PLC|Plc|plc|LLC|AG|SA|AS|GmbH)\.?$/

function keysOf(name: Name, located: Located | null, fullNames: ReadonlyMap<string, string | null>): string[] {
  if (located?.exact && located.kind !== 'country') return [`place ${located.place}`]
  if (name.type === 'country' && name.country) return [`country ${name.country}`]
  if (name.type !== 'person') return [`${name.type} ${name.canonical.replace(companyForm, '')}`]
  const own = name.canonical.toLowerCase()
  return [`person ${fullNames.get(own) ?? own}`]
}

/**
 * Shorter names of persons → the full name they stand for, in small letters ('Kim Jong un' is 'Kim Jong Un'): first or last word, or more words from either end ('Kim Jong' for 'Kim Jong
 * Un'); null where two persons share them.
 */
function personNames(names: readonly Name[]): Map<string, string | null> {
  const all = new Set(
    names
      .filter(({ type, canonical }) => type === 'person' && canonical.includes(' '))
      .map(({ canonical }) => canonical.toLowerCase()),
  )
  const shorter = new Set([...all].flatMap(name => [...parts(name)]))
  const found = new Map<string, string | null>()
  for (const name of all) {
    if (shorter.has(name)) continue
    for (const part of parts(name)) found.set(part, found.has(part) ? null : name)
  }
  return found
}

/** The first one, two … words of a name and the last, without the whole. */
function parts(name: string): Set<string> {
  const all = name.split(' ')
  const words = /^(?:jr|sr|ii|iii|kc|qc)\.?$/.test(all.at(-1)!) ? all.slice(0, -1) : all
  return new Set(words.slice(1).flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]))
}

/** 'Free Port Union (FPU)' → 'FPU'. */
function initialsBehind(text: string, name: Name): string | null {
  if (name.type !== 'organization') return null
  return /^ \((\p{Lu}{2,8})\)/u.exec(text.slice(name.end, name.end + 12))?.[1] ?? null
}
