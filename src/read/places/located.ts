import type { Located } from '../../core/layers.ts'
import type { Option } from './candidates.ts'
import type { Choice } from './rank.ts'

/** Confidences are told to a hundredth. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100

export function locatedBy({ option, confidence, rule }: Choice): Located {
  const { index, name, kind, country, lat, lon, geonames } = option.place
  return {
    place: index,
    name,
    kind,
    country,
    lat,
    lon,
    geonames,
    confidence: rounded(confidence),
    rule,
    exact: isExact(option),
  }
}

/** 'Northern Iraq' lies in Iraq and is not it. */
const isExact = ({ form }: Option): boolean => form === 'whole'
