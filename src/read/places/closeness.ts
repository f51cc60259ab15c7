import type { Place } from '../../gazetteer/gazetteer.ts'

const radius = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two points, on a sphere. */
export function kilometres(one: Point, other: Point): number {
  const [a, b] = [radians(one.lat), radians(other.lat)]
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.lon - one.lon) / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Whether a place is the region or country that another lies in. */
export const holds = (outer: Place, inner: Place): boolean =>
  outer.kind === 'country'
    ? outer.country === inner.country
    : outer.index === inner.admin1 || outer.index === inner.admin2

/** What lies beside a country is near half the world. */
const isWide = ({ kind, extent }: Place): boolean => kind === 'country' || kind === 'admin1' || extent > 100

/** How much one place in a report speaks for another, 0 to 1: the nearer the more, and what lies in the same region or country. */
export function closeness(one: Place, other: Place): number {
  if (one.index === other.index) return 1
  if (holds(one, other) || holds(other, one)) return one.kind === 'country' || other.kind === 'country' ? 0.5 : 1
  const near = isWide(one) || isWide(other) ? 0 : Math.exp(-kilometres(one, other) / 60)
  const region = one.admin1 !== null && one.admin1 === other.admin1 ? 0.6 : 0
  const country = one.country !== null && one.country === other.country ? 0.08 : 0
  return Math.max(near, region, country)
}
