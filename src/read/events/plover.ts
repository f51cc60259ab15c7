import { categoryAs, isCooperative } from '../../core/plover.ts'
import type { PloverType } from '../../core/reading.ts'
import type { Stance } from './stance.ts'

/*
 * The single category that PLOVER's manual gives a clause (chapters "Event Categories" and "Auxiliary modes"): what is promised or planned
 * has another than what is done.
 */

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
  if (type === 'RETREAT' && announced && (modality === 'planned' || modality === 'possible')) return 'CONCEDE'
  if (modality === 'conditional' && rule === 'events.condition' && isCooperative(type)) return 'AGREE'
  return categoryAs(type, modality)
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
