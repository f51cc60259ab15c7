import { entries } from '../../../lexicon/countries.gen.ts'
import type { Name } from '../../core/layers.ts'
import type { Candidate, Gazetteer, Place } from '../../gazetteer/gazetteer.ts'
import type { Home } from './home.ts'

/** What a name may mean, and by which form of it. */
export interface Option {
  readonly place: Place
  /** By its main name, whole. */
  readonly main: boolean
  /** The form that was found: the name itself, or it without words that only point at a part or a kind. */
  readonly form: 'whole' | 'part' | 'namesake'
}

const direction =
  /^(?:(?:north|south|east|west)(?:[ -]?(?:east|west))?(?:ern)?|central|greater|downtown|upper|lower|inner|outer|metropolitan|metro|rural|suburban|upstate|mid)[ -]/iu
const kindBehind =
  / (?:city|county|parish|province|state|region|district|governorate|oblast|area|metro|republic|town|township|village|island)$/iu
/** What something built is, behind what it is named for: 'Bergen Central Hospital'. */
const built =
  / (?:(?:international|regional|national|municipal|central|general|memorial|public|state|city|community|county|grand|royal|high|elementary|middle|nuclear|power|train|bus|railway|police|fire|naval|air|army|military)\s)*(?:airport|hospital|university|college|school|station|stadium|arena|park|plant|bridge|church|cathedral|mosque|museum|prison|jail|court|courthouse|hall|hotel|mall|theatre|theater|library|zoo|port|harbour|harbor|cemetery|base|center|centre|embassy|consulate)$/iu

/** The most that are weighed: what news names is among the first, by kind and size. */
const most = 40

/** What a name may mean, the likelier by itself first; countries by their code. */
export function optionsOf(name: Name, gazetteer: Gazetteer, home: Home): Option[] {
  if (name.demonym || name.type === 'country') return [...countryOptions(name, gazetteer), ...homeOptions(name, home)]
  if (piece.test(name.canonical)) return []
  const own = name.canonical.replace(partyBefore, '')
  const inner = own.replace(direction, '')
  const forms: readonly (readonly [string, Option['form']])[] = [
    ...(isSmall(own) ? [] : [[own, 'whole'] as const]),
    [inner, inner === own ? 'whole' : 'part'],
    [inner.replace(kindBehind, ''), 'part'],
    ...(name.type === 'facility' ? [[own.replace(built, ''), 'namesake'] as const] : []),
  ]
  for (const [form, kind] of forms) {
    const found = options(gazetteer.lookup(form), form === own ? 'whole' : kind)
    if (found.length > 0) return found
  }
  return []
}

/** Words that are a piece of a name, not one. */
const piece =
  /^(?:the )?(?:north|south|east|west|northern|southern|eastern|western|central|new|old|grand|great|greater|lake|river|mount|mountain|valley|bay|city|county|park|st|street|port|beach|island|hill|hills|springs|union|royal)\.?$/iu
/** 'D-Charleston': the party of a member of parliament before what they stand for. */
const partyBefore = /^[DRI]-(?=\p{Lu})/u
/** 'north Arlington' is in Arlington; 'North Arlington' may be a town. */
const isSmall = (name: string): boolean => /^\p{Ll}/u.test(name)

const options = (found: readonly Candidate[], form: Option['form']): Option[] =>
  found.slice(0, most).map(({ place, main }) => ({ place, main, form }))

/**
 * A country by its code, or the region of another that has its name ('Georgia'); a capital that stands for its country is that country. Of a
 * demonym, the country or region that it is formed from.
 */
function countryOptions({ canonical, country, type, rule }: Name, gazetteer: Gazetteer): Option[] {
  if (type !== 'country')
    return options(
      gazetteer.lookup(canonical).filter(({ main }) => main),
      'whole',
    )
  const own = gazetteer
    .lookup(countryNames.get(country ?? '') ?? canonical)
    .filter(({ place }) => place.kind === 'country' && place.country === country)
  const namesakes = gazetteer.lookup(canonical).filter(({ place, main }) => main && place.kind === 'admin1')
  return options(rule === 'names.metonym' ? own : [...own, ...namesakes], 'whole')
}

/** A paper of Lebanon, Pennsylvania, calls it Lebanon. */
const homeOptions = ({ canonical, demonym, rule }: Name, { town }: Home): Option[] =>
  town?.name === canonical && !demonym && rule !== 'names.metonym' ? [{ place: town, main: true, form: 'whole' }] : []

const countryNames: ReadonlyMap<string, string> = new Map(entries.map(({ code, name }) => [code, name]))
