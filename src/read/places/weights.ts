/**
 * Weights, in log-odds. Set by hand and then by a search on the development parts of LGL, GeoWebNews and GeoVirus: a fifth more or less of any
 * of them changes none of the three by more than 0.6 points.
 */
export const weights = {
  country: 8,
  admin1: 6.5,
  admin2: 2.5,
  area: 7,
  worldregion: 8,
  capital: 2.2,
  city: 0,
  section: -1.5,
  /** Of seas, airports and whatever else the lists hold: they hold only what news names. */
  other: 6,
  /** For each power of ten of its people. */
  people: 1.2,
  peopleOfCounty: 0.4,
  /** The name is one of its other names. */
  otherName: -1,
  /** The name less a word: 'Pleasant City' may be no Pleasant. */
  part: -0.5,
  /** A town whose name everybody takes for a state's or country's. */
  overshadowed: -1.2,
  kind: 3,
  otherKind: -3,
  holder: 4,
  otherHolder: -1,
  inside: 8,
  maybeInside: 4,
  outside: -2,
  /** Outside the country or state that it is said to be in: 'Bradford, Ontario' is not in England, though no list knows the other. */
  farOutside: -6,
  /** What the likeliest readings of the report's other names add: the nearest, all together, those of its country. */
  nearest: 5,
  together: 5,
  sameCountry: 2,
  /** A place of the name that no list has: a hamlet that nothing speaks for is likelier that than itself. */
  unlisted: 5,
  /** The outlet is at home in that country. */
  home: 3.5,
  /** What is built is no town, though the words may be one's: Washington Square. */
  builtTown: -6,
  /** It acts as a government does. */
  acts: 1.5,
  /** What stands in one list with it is of its kind. */
  beside: 3,
  /** It is as far as it is said to be from a place. */
  offset: 4,
}
