import type { Name } from '../../core/layers.ts'
import type { PlaceKind } from '../../gazetteer/kinds.ts'
import type { Group } from './groups.ts'
import type { Hints } from './hints.ts'

/* What lies in some town, so that the town tells where it is: streets, buildings, quarters, villages around it. */

/** What a place stands behind: 'in Earlsheaton', 'from the Valley'. */
const placing =
  /(?<![\p{L}\p{N}])(?:in|at|near|from|of|to|on|outside|around|across|through|along|between|into|and|or)(?: (?:the|present-day|nearby|neighbou?ring|what is now))? $/iu
/** What says in a name that it is a place's. */
const telling =
  /(?<![\p{L}])(?:lake|creek|hills?|heights|street|st|avenue|ave|road|rd|drive|lane|boulevard|parade|terrace|park|stadium|school|hospital|church|cemetery|library|museum|mall|bridge)(?![\p{L}])/iu
/** What stands behind a place: 'Torkula village'. */
const placed =
  /^ (?:village|town|area|district|neighbou?rhood|slums?|suburb|hamlet|quarter|section|community|estate|subdivision|streets?|road|avenue|drive|lane|school|hospital|church|park|police station)(?![\p{L}])/iu
/** Pieces of names, words for what is built, and abbreviations stand for no one place. */
const vague =
  /^(?:the )?(?:(?:north|south|east|west)(?:ern)?|central|new|old|grand|upper|lower|city|county|state|region|district|province|town|village|barangay|highway|interstate|route|street|st|road|avenue|ave|airport|chapel|church|school|station|hospital|court|courthouse|park|lake|river|port|valley|island|bridge)\.?$/iu

const abbreviation = /^[\p{Lu}\p{N}.-]{1,6}$/u

/** What runs through or holds many towns. */
const wide =
  /(?<![\p{L}])(?:(?:river|valley|county|counties|province|mountains?|range|ocean|sea|strait|gulf|bay|sound|channel|fjord|peninsula)$|(?:interstate|turnpike)(?![\p{L}]))/iu
const wideKinds: ReadonlySet<PlaceKind> = new Set(['admin1', 'river', 'mountain', 'range', 'desert', 'country'])

/** Uses of a name that are looked at. */
const most = 12

/** How often a report must name what lies in and around a town for a village or quarter to be there too; a street or building needs less. */
const enough = { built: 1, place: 2 }

/**
 * How many mentions of places in and around one town tell that what a name of no list is of lies there; null where nothing does. A place must
 * stand where places do.
 */
export function mentionsNeeded(
  text: string,
  names: readonly Name[],
  { name, uses }: Group,
  hints: readonly Hints[],
): number | null {
  if (name.demonym || wide.test(name.canonical) || vague.test(name.canonical) || abbreviation.test(name.canonical))
    return null
  if (hints.some(({ kinds }) => kinds && [...kinds.of].some(kind => wideKinds.has(kind)))) return null
  if (name.type === 'facility' || telling.test(name.canonical)) return enough.built
  return name.type === 'place' && uses.slice(0, most).some(use => standsAsPlace(text, names[use]!))
    ? enough.place
    : null
}

function standsAsPlace(text: string, { start, end }: Name): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 20)]
  if (/[-–@(/]$/.test(before) || /^[-–@/]/.test(after)) return false
  return placing.test(before) || placed.test(after)
}
