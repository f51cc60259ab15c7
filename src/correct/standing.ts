import type { Event, Reading } from '../core/reading.ts'
import { within } from '../core/span.ts'

/** Statements and events that are left out, each with the number of the decision. */
export type Absent = ReadonlyMap<string, number>

/** Who asserts an event when statements are left out. */
export interface Standing {
  readonly statement: string | null
  /** The decision that took its statement away. */
  readonly by: number
  /** Nobody is left who asserts it. */
  readonly out: boolean
}

/**
 * An event whose statement is left out is asserted by whoever's statement that one stood in, if the event's word stands in it too: he said
 * those words. Otherwise nobody is left who asserts it and it goes as well: to keep it would have the report say in its own voice what it
 * never said so. Undefined where nothing changes.
 */
export function standingOf(
  statements: Reading['statements'],
  absent: Absent,
  { statement, trigger }: Event,
): Standing | undefined {
  const by = statement === null ? undefined : absent.get(statement)
  if (by === undefined) return undefined
  const outer = presentAbove(statements, absent, statement)
  const holds = statements.find(({ id }) => id === outer)?.content.some(span => within(trigger, span)) ?? false
  return { statement: holds ? outer : null, by, out: !holds }
}

/** The decision that leaves an event out, itself or with its statement. */
export function leavingOut(statements: Reading['statements'], absent: Absent, event: Event): number | undefined {
  const own = absent.get(event.id)
  if (own !== undefined) return own
  const standing = standingOf(statements, absent, event)
  return standing?.out ? standing.by : undefined
}

/** A statement, or the innermost around it that is not left out. */
export function presentAbove(
  statements: Reading['statements'],
  absent: Absent,
  statement: string | null,
): string | null {
  let at = statement
  while (at !== null && absent.has(at)) at = statements.find(({ id }) => id === at)?.within ?? null
  return at
}
