import type { Rules } from '../rules.ts'

/** What each rule of this layer goes by, with a text that shows it and the name whose place it tells. */
export const placeRules: Rules = {
  'places.only': {
    says: 'the gazetteer knows one place of the name',
    shows: ['Shells fell near Kramatorsk overnight.', 'Kramatorsk'],
  },
  'places.inside': {
    says: 'the report says what it lies in',
    shows: ['The verdict was read out in Toledo, Ohio, on Monday.', 'Toledo'],
  },
  'places.kind': {
    says: 'the report says what kind of place it is',
    shows: ['The talks were held in the state of Victoria on Monday.', 'Victoria'],
  },
  'places.likeliest': {
    says: 'of the places of the name it is the likeliest by size and by what else the report names',
    shows: ['The conference was held in Paris on Monday.', 'Paris'],
  },
  'places.within': {
    says: 'no list knows it, but the report says in which town or small region it is; the point is that one’s',
    shows: ['Shots were heard at the Sandvika Theatre in Bergen on Monday.', 'Sandvika Theatre'],
  },
  'places.near': {
    says: 'no list knows it, but the report says how far or which way it is from a town; the point is made from that',
    shows: ['Shells fell on Kafr Ardo, 20 km south of Hama, on Monday.', 'Kafr Ardo'],
  },
  'places.focus': {
    says: 'no list knows it; the point is that of the town that the report is about, in which it probably is',
    shows: [
      'Police in Leeds held a man on Monday. Shops in Leeds were shut. Shots were heard on Sandvika Street.',
      'Sandvika Street',
    ],
  },
  'places.namesake': {
    says: 'no list knows it; it bears the name of the town that it probably is in',
    shows: null,
  },
}
