import { kilometres } from '../../core/distance.ts'
import type { Place } from '../../gazetteer/gazetteer.ts'

/** Kinds that lie under no administration and hold what is within their extent. */
const natural: ReadonlySet<Place['kind']> = new Set(['island', 'area', 'peninsula'])

/** Whether a place is the country, region, island or area that another lies in. */
export function holds(outer: Place, inner: Place): boolean {
  if (outer.kind === 'country') return outer.country === inner.country
  if (natural.has(outer.kind)) return outer.index !== inner.index && !isFarther(outer, inner, outer.extent)
  return outer.index === inner.admin1 || outer.index === inner.admin2
}

const degree = 111
const isFarther = (one: Place, other: Place, km: number): boolean =>
  Math.abs(one.lat - other.lat) * degree > km || kilometres(one, other) > km

/** What lies beside a country is near half the world. */
const isWide = ({ kind, extent }: Place): boolean => kind === 'country' || kind === 'admin1' || extent > 100

/** The smaller what holds a place, the more it says. */
function heldBy(one: Place, other: Place): number {
  const kinds = [one.kind, other.kind]
  if (kinds.includes('country')) return 0.5
  return kinds.includes('admin1') ? 0.6 : 1
}

/** Where nearness is under a hundredth. */
const farthest = 300

/** Countries whose circles meet, or nearly so. */
const areNeighbours = (one: Place, other: Place): boolean => !isFarther(one, other, 1.5 * (one.extent + other.extent))

/** How much one place in a report speaks for another, 0 to 1: the nearer the more, and what lies in the same region or country. */
export function closeness(one: Place, other: Place): number {
  if (one.index === other.index) return 1
  if (holds(one, other) || holds(other, one)) return heldBy(one, other)
  if (one.kind === 'country' && other.kind === 'country') return areNeighbours(one, other) ? 0.3 : 0
  const near =
    isWide(one) || isWide(other) || isFarther(one, other, farthest) ? 0 : Math.exp(-kilometres(one, other) / 60)
  const region = one.admin1 !== null && one.admin1 === other.admin1 ? 0.6 : 0
  const country = one.country !== null && one.country === other.country ? 0.08 : 0
  return Math.max(near, region, country)
}
