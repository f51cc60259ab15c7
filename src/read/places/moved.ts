import type { Point } from '../../core/distance.ts'
import type { Offset } from './offsets.ts'

/** Kilometres of a degree of latitude. */
const degree = 111.2

/** The point so far and that way from another; the other where the way is not told. Good to a kilometre over the distances that reports tell. */
export function moved({ lat, lon }: Point, { km, bearing }: Pick<Offset, 'km' | 'bearing'>): Point {
  if (km === null || bearing === null) return { lat, lon }
  const way = (bearing * Math.PI) / 180
  const width = Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  const rounded = (degrees: number) => Math.round(degrees * 1e3) / 1e3
  const east = lon + (km * Math.sin(way)) / (degree * width)
  return {
    lat: rounded(Math.min(90, Math.max(-90, lat + (km * Math.cos(way)) / degree))),
    lon: rounded(((east + 540) % 360) - 180),
  }
}
