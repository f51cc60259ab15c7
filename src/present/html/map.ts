import { createRequire } from 'node:module'
import { type GeoPermissibleObjects, geoEquirectangular, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { Entity, Reading } from '../../index.ts'
import { escaped } from './escape.ts'

/*
 * A small map of a report's places as SVG: outlines from Natural Earth (public domain, npm world-atlas), no tiles, no network, no script.
 */

const width = 416
const height = 234
/** No map is closer than this many degrees across: outlines are drawn for the world. */
const narrowest = 8

/** The places of a reading on a map; '' where there is none to show. */
export function map({ entities, mentions }: Reading): string {
  const counts = new Map<string, number>()
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const places = entities
    .filter(({ location, type }) => location !== null && type !== 'country')
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  const shown = places.length > 0 ? places : entities.filter(({ location }) => location !== null)
  return shown.length > 0 ? drawn(shown) : ''
}

function drawn(places: readonly Entity[]): string {
  const projection = projectionOf(places.map(({ location }) => [location!.lon, location!.lat]))
  const path = geoPath(projection).digits(1)
  const { land, borders } = outlines()
  const points = places.map(({ location }) => projection([location!.lon, location!.lat]) ?? ([0, 0] as const))
  const free = openLabels(points)
  const dots = places.map(({ name }, i) => {
    const [x, y] = points[i]!
    const at = free(name, x, y)
    const label = at
      ? `<text x="${fixed(at.x)}" y="${fixed(y + 3.5)}"${at.left ? ' text-anchor="end"' : ''}>${escaped(name)}</text>`
      : ''
    return `<g><circle cx="${fixed(x)}" cy="${fixed(y)}" r="3.5"><title>${escaped(name)}</title></circle>${label}</g>`
  })
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="Map of ${places.length} place${places.length === 1 ? '' : 's'}">
<path class="land" d="${path(land) ?? ''}"/><path class="borders" d="${path(borders) ?? ''}"/>
${dots.reverse().join('\n')}
</svg>`
}

interface Box {
  readonly from: number
  readonly to: number
  readonly y: number
}

const lineHeight = 10
const letter = 5.2

/**
 * Where a name has room beside its dot, right or left of it; null where another name or dot is in the way or the map ends: its dot still says
 * it when it is pointed at.
 */
function openLabels(points: readonly (readonly [number, number])[]) {
  const taken: Box[] = points.map(([x, y]) => ({ from: x - 4, to: x + 4, y }))
  return (name: string, x: number, y: number): { readonly x: number; readonly left: boolean } | null => {
    const long = name.length * letter
    for (const left of [false, true]) {
      const box = left ? { from: x - 6 - long, to: x - 6, y } : { from: x + 6, to: x + 6 + long, y }
      const crossed = taken.some(
        other => Math.abs(other.y - y) < lineHeight && other.from < box.to && box.from < other.to,
      )
      if (crossed || box.from < 0 || box.to > width) continue
      taken.push(box)
      return { x: left ? x - 6 : x + 6, left }
    }
    return null
  }
}

const fixed = (number: number): string => number.toFixed(1)

/** A world map where the places are far apart, else a frame around them. */
function projectionOf(points: readonly (readonly [number, number])[]) {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const size: [number, number] = [width, height]
  if (east - west > 150)
    return geoNaturalEarth1()
      .fitSize(size, { type: 'Sphere' })
      .clipExtent([[0, 0], size])
  const across = Math.max(narrowest, (east - west) * 1.5, (north - south) * 1.5 * (width / height))
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  return geoEquirectangular()
    .rotate([-lon, 0])
    .center([0, lat])
    .scale((width / across) * (180 / Math.PI))
    .translate([width / 2, height / 2])
    .precision(0.5)
    .clipExtent([[0, 0], size])
}

function outlines(): { readonly land: GeoPermissibleObjects; readonly borders: GeoPermissibleObjects } {
  const world = createRequire(import.meta.url)('world-atlas/countries-50m.json')
  return {
    land: feature(world, world.objects.land) as GeoPermissibleObjects,
    borders: mesh(world, world.objects.countries, (a: unknown, b: unknown) => a !== b) as GeoPermissibleObjects,
  }
}
