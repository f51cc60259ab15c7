import { kilometres, type Point } from '../../src/core/distance.ts'

const radians = (degrees: number): number => (degrees * Math.PI) / 180

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
  const distances = points.map(point => kilometres(centre, point)).sort((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.9)] ?? 0
}
