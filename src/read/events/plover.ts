import type { PloverType } from '../../core/reading.ts'
import type { Stance } from './stance.ts'

/*
 * The single category that PLOVER's manual gives a clause (chapters "Event Categories" and "Auxiliary modes"): what is promised or planned
 * has another than what is done.
 */

const cooperative: ReadonlySet<PloverType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const hostile: ReadonlySet<PloverType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** Types of acts that have a content: what is promised, asked for, refused, threatened, condemned. */
export const verbal: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
])

/** The category of a clause whose act is of a type; null where the manual gives none. @param announced whether somebody says that it will be done */
export function categoryOf(type: PloverType | null, { modality, rule }: Stance, announced: boolean): PloverType | null {
  if (type === null || rule === 'events.purpose') return null
  if (rule === 'events.attempt') return type
  switch (modality) {
    case 'happened':
    case 'ongoing':
    case 'failed':
      return type
    case 'planned':
    case 'possible':
      if (cooperative.has(type)) return 'AGREE'
      if (type === 'RETREAT') return announced ? 'CONCEDE' : type
      return hostile.has(type) ? 'THREATEN' : type
    case 'conditional':
      return rule === 'events.condition' && cooperative.has(type) ? 'AGREE' : null
    case 'requested':
      return 'REQUEST'
    default:
      return null
  }
}

/** What REQUEST and REJECT ask for or refuse, by the type of that. */
export function modeOfContent(type: PloverType | null): string {
  if (type === 'CONSULT') return 'meet'
  if (type === 'RETREAT' || type === 'CONCEDE') return 'yield'
  return type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT' || type === 'AGREE' ? 'assist' : 'change'
}

/** What THREATEN threatens, by the type and mode of that. */
export function modeOfThreat(type: PloverType | null, mode: string | null): string | null {
  switch (type) {
    case 'ASSAULT':
      return 'violence'
    case 'SANCTION':
      return mode === 'expel' ? 'expel' : 'relations'
    case 'COERCE':
      return mode === 'arrest' ? 'arrest' : 'restrict'
    case 'PROTEST':
      return 'restrict'
    default:
      return null
  }
}
