/*
 * Phrases that say how far and which way a place is from another: 'Kafr Ibril, 20 km north of Hama', 'a village near Tartus'. Patterns of English.
 */

/** Where a place is said to be from another. */
export interface Offset {
  /** The words behind the phrase, which begin with the other's name. */
  readonly from: string
  /** Kilometres; null where it is only said to be near. */
  readonly km: number | null
  /** Degrees clockwise from north; null where no direction is told. */
  readonly bearing: number | null
}

const bearings: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
}
const direction = '(?<way>(?:north|south)[ -]?(?:east|west)|north|south|east|west)(?:ern|wards?)?'
const about = '(?:(?:just|about|some|around|roughly|nearly|almost|only|more than|less than|over|under|at least) )*'
const amount = String.raw`(?<number>\d{1,3}(?:[.,]\d+)?)[ -]?(?<unit>km|kms|kilomet(?:er|re)s?|mi|miles?)(?: \([^)]{2,20}\))?`
/** ', a village of 300,' and the like stand between. */
const between = String.raw`^,? ?(?:which |that )?(?:is |lies |was |sits )?(?:(?:a|an|the) [\p{Ll}\p{N}, -]{3,40}? )?(?:located |situated )?`

/** @param name pattern of a name in one group, `other` */
export function offsetPatterns(name: string): readonly RegExp[] {
  const place = `(?:the (?:\\p{Ll}+ ){1,3}of )?(?<other>${name})`
  return [
    new RegExp(`${between}${about}${amount}(?: (?:to the )?${direction})? (?:of|from|outside|away from) ${place}`, 'u'),
    new RegExp(`${between}${about}${direction} of ${place}`, 'u'),
    new RegExp(
      `${between}(?:just |right |very )?(?:near|nearby|close to|not far from|outside|on the outskirts of) ${place}`,
      'u',
    ),
  ]
}

const mile = 1.609

/** What the words behind a name say of how far it is from where. */
export function offsetOf(after: string, patterns: readonly RegExp[]): Offset | null {
  for (const pattern of patterns) {
    const found = pattern.exec(after)?.groups
    if (!found) continue
    const { number, unit, way, other } = found
    return {
      from: other!.replace(/(?:[’']s?|\.)$/, ''),
      km: number ? Number(number.replace(',', '.')) * (unit!.startsWith('m') ? mile : 1) : null,
      bearing: way ? bearings[way.replace(/[ -]/, '')]! : null,
    }
  }
  return null
}
