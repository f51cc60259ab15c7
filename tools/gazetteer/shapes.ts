/** A region's outline: rings of [longitude, latitude], holes among them, told apart by the even-odd rule. */
export interface Shape {
  readonly rings: readonly Ring[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}
export type Ring = readonly (readonly [lon: number, lat: number])[]

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>
}
type Geometry =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
  | { readonly type: null }

/** Shapes of a TopoJSON file, whose arcs are quantised steps. */
export function readShapes(topology: Topology): Shape[] {
  const { scale, translate } = topology.transform
  const lines = topology.arcs.map(arc => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  })
  const line = (arc: number) => (arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!)
  return Object.values(topology.objects)
    .flatMap(({ geometries }) => geometries)
    .filter(geometry => geometry.type !== null)
    .map(geometry => {
      const rings = (geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()).map(arcs => arcs.flatMap(line))
      const [lons, lats] = [rings.flat().map(([lon]) => lon), rings.flat().map(([, lat]) => lat)]
      return { rings, box: [least(lons), least(lats), most(lons), most(lats)] as const }
    })
}

/** A loop, not a spread: coastlines have more points than a call takes arguments. */
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

export function contains({ rings, box }: Shape, lat: number, lon: number): boolean {
  if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) return false
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i]!, ring[j]!]
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}

/** Where the middle of rings lies, and their area in square kilometres. */
export interface Middle {
  readonly lat: number
  readonly lon: number
  readonly area: number
}

/** The centre of area. A degree of longitude is narrower towards the poles; a region on both sides of 180° is moved to one. */
export function middle(rings: readonly Ring[]): Middle {
  const west =
    rings.some(ring => ring.some(([lon]) => lon < -170)) && rings.some(ring => ring.some(([lon]) => lon > 170))
  const parts = rings.map(ring => ringMiddle(west ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring))
  const sum = (of: (part: Middle) => number) => parts.reduce((total, part) => total + of(part), 0)
  const area = sum(part => part.area)
  const lon = sum(part => part.lon * part.area) / area
  return { lat: sum(part => part.lat * part.area) / area, lon: lon > 180 ? lon - 360 : lon, area: Math.abs(area) }
}

/** Area is below zero for a ring that runs the other way: a hole. */
function ringMiddle(ring: Ring): Middle {
  const [x0, y0] = ring[0]!
  let [area, x, y] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1, x2, y2] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0, ring[i]![0] - x0, ring[i]![1] - y0]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    x += ((x1 + x2) * cross) / 6
    y += ((y1 + y2) * cross) / 6
  }
  if (area === 0) return { lat: y0, lon: x0, area: 0 }
  const [lon, lat] = [x0 + x / area, y0 + y / area]
  return { lat, lon, area: area * 111.2 ** 2 * Math.cos((lat * Math.PI) / 180) }
}
