import type { Entity, Reading } from '../index.ts'

/** A place of a report as a GeoJSON feature (RFC 7946: longitude first). */
export interface PlaceFeature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] }
  readonly properties: {
    readonly report: string
    readonly entity: string
    readonly name: string
    readonly type: Entity['type']
    readonly country: string | null
    readonly geonames: number | null
    readonly confidence: number
    /** Where the report names it; offsets are UTF-16 code units of its text. */
    readonly mentions: readonly { readonly start: number; readonly end: number; readonly words: string }[]
  }
}

/** The places of a reading that it says the whereabouts of, one feature an entity, in the order of the report. */
export function placeFeatures({ id, report, entities, mentions }: Reading): PlaceFeature[] {
  return entities.flatMap(({ id: entity, name, type, country, location }): PlaceFeature[] => {
    if (!location) return []
    const { lat, lon, geonames, confidence } = location
    const named = mentions
      .filter(mention => mention.entity === entity && mention.form === 'name')
      .map(({ start, end }) => ({ start, end, words: report.text.slice(start, end) }))
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { report: id, entity, name, type, country, geonames, confidence, mentions: named },
      },
    ]
  })
}
