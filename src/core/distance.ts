/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const radius = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two points along a great circle, on a sphere of 6,371 km. */
export function kilometres(one: Point, other: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const square =
    half(one.lat, other.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lon, other.lon)
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(square)))
}
