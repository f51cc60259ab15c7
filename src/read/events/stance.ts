import type { Modality } from '../../core/reading.ts'

/** A modality with the rule that told it. */
export interface Stance {
  readonly modality: Modality
  readonly rule: string
}

/** What stands over a clause, joined with what the clause says of itself. */
export function joined(own: Stance, above: Stance): Stance {
  if (own.modality === 'happened' || own.modality === 'ongoing')
    return above.modality === 'happened' && own.modality === 'ongoing' ? own : above
  if (above.modality === 'happened' || above.modality === 'ongoing') return own
  if (own.modality === 'negated' || own.modality === 'failed') {
    const twice: Readonly<Partial<Record<Modality, Modality>>> = {
      negated: 'unclear',
      failed: 'happened',
      denied: 'unclear',
      requested: 'negated',
      planned: 'negated',
    }
    return { ...above, modality: twice[above.modality] ?? above.modality }
  }
  return ['denied', 'negated', 'conditional', 'unclear'].includes(above.modality) ? above : own
}

/** What is below something not settled is not settled either. */
export const unsettled = (above: Stance): Stance | null =>
  above.modality === 'happened' ||
  above.modality === 'ongoing' ||
  above.modality === 'negated' ||
  above.modality === 'failed'
    ? null
    : above

/** 'Cutting taxes helps growth', 'it depends on keeping them apart': what is said in general has not happened for that. */
export const general = (above: Stance): Stance | null =>
  above.rule === 'events.present' ? { modality: 'possible', rule: 'events.general' } : unsettled(above)
