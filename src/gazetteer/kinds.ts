/** What a place is. Their order is written in the file: a new one goes to the end, and the layout's version up. */
export const placeKinds = [
  'country',
  /** A region of the first level: a state, a province, an oblast. */
  'admin1',
  /** A region of the second level: a county, a district. */
  'admin2',
  'capital',
  /** Every other populated place, down to hamlets. */
  'city',
  /** A part of a city. */
  'section',
  'sea',
  'strait',
  'gulf',
  'bay',
  'river',
  'lake',
  'mountain',
  'range',
  'desert',
  'island',
  'peninsula',
  'cape',
  /** A region that no administration has: the Donbas, the Midwest. */
  'area',
  'worldregion',
  'continent',
  'airport',
  'port',
  'base',
  'nuclear',
  'space',
  'crossing',
  'parliament',
  'palace',
  'prison',
  'dam',
  'canal',
  'bridge',
  'camp',
  'park',
  'square',
  'street',
  'monument',
  'stadium',
  'worship',
  'campus',
  'other',
] as const

export type PlaceKind = (typeof placeKinds)[number]
