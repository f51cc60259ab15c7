import type { PlaceKind } from '../../src/gazetteer/kinds.ts'
import { normalise } from '../../src/gazetteer/normalise.ts'

/** A place on its way into the gazetteer. Its names are gathered from several sources, one after the other. */
export interface Entry {
  /** What it is shown as. */
  label: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly admin1: Entry | null
  readonly admin2: Entry | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly geonames: number | null
  readonly extent: number
  readonly names: Names
}

/** Keys of a place: true for a main name. */
export type Names = Map<string, boolean>

/** Adds names, or makes main ones of them. */
export function addNames(to: Names, names: Iterable<string>, main: boolean): void {
  for (const name of names) {
    const key = normalise(name)
    if (key !== '') to.set(key, main || to.get(key) === true)
  }
}

/** The names as keys, all of them main. */
export function mainNames(names: Iterable<string>): Names {
  const keys: Names = new Map()
  addNames(keys, names, true)
  return keys
}

/** 'Frankfurt' of 'Frankfurt (Oder)'. */
export const withoutParenthesis = (name: string): string[] => (name.includes('(') ? [name.replace(/ *\(.*$/, '')] : [])

/** Initials that print uses by themselves; all other short words in capitals are codes of airports, countries or stations. */
const initials = new Set(['CDMX', 'DC', 'HCMC', 'HK', 'KL', 'LA', 'NOLA', 'NYC', 'SF'])

/** Is in Latin letters, with a capital (romanisations by machine are in small letters), has no digit and is no code. */
export function isName(name: string): boolean {
  if (!/^[\p{Script=Latin}\p{Mark}\p{Punctuation}\p{Lm}\p{Sk} ]{2,60}$/u.test(name)) return false
  return (
    /^(?:\P{L}|al-|el-|d['’]|ad-|ar-|as-|at-|az-)*\p{Lu}/u.test(name) &&
    (initials.has(name) || !/^[A-Z]{2,4}$/.test(name))
  )
}
