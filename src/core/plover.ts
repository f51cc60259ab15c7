import type { Modality, PloverType } from './event.ts'

const cooperative: ReadonlySet<PloverType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const hostile: ReadonlySet<PloverType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** Whether an act is done with or for somebody, in word or deed. */
export const isCooperative = (type: PloverType): boolean => cooperative.has(type)

/**
 * The category of a clause by the type of its act and its modality alone (PLOVER manual 2021, "Auxiliary modes"): what is promised or
 * planned has another than what is done. Null where the manual gives none.
 */
export function categoryAs(type: PloverType | null, modality: Modality): PloverType | null {
  if (type === null) return null
  switch (modality) {
    case 'happened':
    case 'ongoing':
    case 'failed':
      return type
    case 'planned':
    case 'possible':
      if (cooperative.has(type)) return 'AGREE'
      return hostile.has(type) ? 'THREATEN' : type
    case 'requested':
      return 'REQUEST'
    default:
      return null
  }
}
