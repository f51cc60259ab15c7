/** What a user says about an annotation: a `Change` that names others by their ids or names. */
export type Wish =
  /** Id or name of an entity of the report; null: nobody that it names. */
  | { readonly set: 'speaker'; readonly to: string | null }
  | { readonly set: 'modality'; readonly to: string }
  /** Id or name of an entity of the report; null: the report does not say where. */
  | { readonly set: 'place'; readonly to: string | null }
  /** Degrees north and east; null: not known. */
  | {
      readonly set: 'location'
      readonly to: { readonly lat: number; readonly lon: number; readonly geonames?: number | null } | null
    }
  /** Id of an entity or an event, or the name of an entity. */
  | { readonly set: 'same'; readonly to: string }
  | { readonly set: 'apart' }
  | { readonly set: 'absent' }
