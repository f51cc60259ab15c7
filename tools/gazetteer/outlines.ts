import { existsSync, readFileSync } from 'node:fs'
import type { City } from './geonames.ts'
import { group } from './group.ts'
import { contains, type Middle, middle, readShapes } from './shapes.ts'

export interface Outlined extends Middle {
  /** GeoNames code of the region. */
  readonly code: string
}

/**
 * Centre and area of a country's first-level regions, from outlines that have no GeoNames code: an outline is the region's that most of the
 * places inside belong to, so that finer outlines (counties of England) come together. A region is left out when less than half of its
 * places lie in its outlines, since regions were drawn anew in the meantime.
 */
export function outlines(file: string, cities: readonly City[]): Outlined[] {
  if (!existsSync(file)) return []
  const shapes = readShapes(JSON.parse(readFileSync(file, 'utf8')))
  const inside = shapes.map(shape => ({ shape, of: count(cities.filter(({ lat, lon }) => contains(shape, lat, lon))) }))
  const won = inside.flatMap(({ shape, of }) => {
    const best = [...of].sort((a, b) => b[1] - a[1])[0]
    return best
      ? [{ shape, code: best[0], places: best[1], share: best[1] / [...of.values()].reduce((a, b) => a + b, 0) }]
      : []
  })
  const total = count(cities)
  return [...group(won, ({ code }) => code)].flatMap(([code, parts]) => {
    const held = parts.reduce((sum, { places }) => sum + places, 0)
    const pure = parts.every(({ share }) => share > 0.6)
    return held * 2 > total.get(code)! && pure ? [{ code, ...middle(parts.flatMap(({ shape }) => shape.rings)) }] : []
  })
}

const count = (cities: readonly City[]): Map<string, number> =>
  new Map([...group(cities, ({ admin1 }) => admin1)].map(([code, of]) => [code, of.length]))
