import type { City, Listed } from './geonames.ts'

/**
 * Cities as a newer and shorter list has them: the list with ids and other names is of 2023, and since then countries drew regions anew
 * (Viet Nam, Norway, Ethiopia) and towns were renamed (in Ukraine). A place is the same when it has the same point, or the same name within
 * about 25 km; its name and regions are then the newer ones. Places that are new have no id and no other names.
 */
export function current(cities: readonly City[], newer: readonly Listed[]): City[] {
  const byPoint = new Map(newer.map(place => [point(place), place]))
  const found = new Map<City, Listed>()
  for (const city of cities) {
    const place = byPoint.get(point(city))
    if (place?.country === city.country) found.set(city, place)
  }
  const cells = new Map<number, City[]>()
  for (const city of cities) {
    if (found.has(city)) continue
    const cell = cellOf(city, 0, 0)
    const of = cells.get(cell)
    if (of) of.push(city)
    else cells.set(cell, [city])
  }
  const known = new Set(found.values())
  const added = newer.flatMap(place => {
    if (known.has(place)) return []
    const same = around(place)
      .flatMap(cell => cells.get(cell) ?? [])
      .find(
        ({ country, name, alternates }) =>
          country === place.country && (name === place.name || alternates.includes(place.name)),
      )
    if (!same) return { ...place, geonames: null, alternates: [], code: 'PPL', population: 0 }
    found.set(same, place)
    return []
  })
  const updated = cities.map(city => {
    const place = found.get(city)
    if (!place) return city
    const { name, admin1, admin2 } = place
    return {
      ...city,
      name,
      admin1,
      admin2,
      alternates: name === city.name ? city.alternates : [city.name, ...city.alternates],
    }
  })
  return [...updated, ...added]
}

/** One number for a point, since half a million strings take seconds. */
const point = ({ lat, lon }: Listed): number => Math.round((lat + 90) * 1e5) * 4e7 + Math.round((lon + 180) * 1e5)

/** Cells of a quarter of a degree. */
const cellOf = ({ lat, lon }: Listed, north: number, east: number): number =>
  (Math.round((lat + 90) * 4) + north) * 2000 + Math.round((lon + 180) * 4) + east

const steps = [-1, 0, 1]
const around = (place: Listed): number[] => steps.flatMap(north => steps.map(east => cellOf(place, north, east)))
