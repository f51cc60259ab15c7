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
const labels = 12

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
  const dots = places.map(({ name, location }, i) => {
    const [x, y] = projection([location!.lon, location!.lat]) ?? [0, 0]
    const left = x > width * 0.7
    const label =
      i < labels
        ? `<text x="${fixed(left ? x - 6 : x + 6)}" y="${fixed(y + 3.5)}"${left ? ' text-anchor="end"' : ''}>${escaped(name)}</text>`
        : ''
    return `<g><circle cx="${fixed(x)}" cy="${fixed(y)}" r="3.5"><title>${escaped(name)}</title></circle>${label}</g>`
  })
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="Map of ${places.length} place${places.length === 1 ? '' : 's'}">
<path class="land" d="${path(land) ?? ''}"/><path class="borders" d="${path(borders) ?? ''}"/>
${dots.reverse().join('\n')}
</svg>`
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
