export interface Point {
  readonly lat: number
  readonly lon: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres. */
export function distance(a: Point, b: Point): number {
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The mean on the sphere, so that 179° and -179° meet at 180°. */
export function mean(points: readonly Point[]): Point {
  const [x, y, z] = points.reduce(
    ([x, y, z], { lat, lon }) => [
      x + Math.cos(radians(lat)) * Math.cos(radians(lon)),
      y + Math.cos(radians(lat)) * Math.sin(radians(lon)),
      z + Math.sin(radians(lat)),
    ],
    [0, 0, 0] as [number, number, number],
  )
  const degrees = (angle: number) => (angle * 180) / Math.PI
  return { lat: degrees(Math.atan2(z, Math.hypot(x, y))), lon: degrees(Math.atan2(y, x)) }
}

/** The distance within which nine tenths of the points lie. */
export function spread(centre: Point, points: readonly Point[]): number {
  const distances = points.map(point => distance(centre, point)).sort((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.9)] ?? 0
}
