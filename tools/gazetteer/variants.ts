/** Words before the name of a region, in keys: 'province of', 'powiat'. */
const before = new RegExp(
  `^(?:(?:autonomous )?(?:republic|province|governorate|region|state|prefecture|district|county|municipality|principality|parish|canton|city) of (?:the )?|
  (?:provincia|departamento|distrito|municipio|estado|comuna|partido|canton|comunidad|region|ciudad)(?: autonoma)?(?: (?:de la|de los|de las|del|della|de|do|da|di))? |
  (?:departement|province|region|arrondissement|commune|canton)(?: (?:de la|des|du|de|d))? |
  (?:kabupaten|kota|powiat|gemeente|obshtina|oras|orasul|okres|municipiul|grad|opcina|bashkia|politischer bezirk|bezirk|regierungsbezirk|landkreis|kreis|komuna(?: e)?|amphoe|changwat|srok|khett|nomos|county|district|muhafazat|muhafazah|ostan e|wilayat?(?: de)?|gorodskoy okrug|gorod|oblast|raionul|regiunea|regional district of|metropolitan city of) )`.replace(
    /\n\s*/g,
    '',
  ),
)
/** Words behind it. */
const behind =
  / (?:county|shi|district|kommune?|rayon|raion|municipality|metropolitan municipality|barrio|barrio pueblo|parish|autonomous okrug|gorodskoy okrug|okrug|vald|gun|prefecture|zizhizhou|diqu|province|borough|governorate|department|autonomous region|region|regional state|state|autonomous oblast|oblast|voblasc|krai|kray|republic|territory|canton|division|voivodeship|linn|novads|pagasts|ilcesi|atoll|atholhu|emirate|capital region|special administrative region|subregion|(?<=\S\S) city)$/
/** Endings that stand for a kind of region, written with a hyphen in one country. */
const endings: Readonly<Record<string, RegExp>> = { KR: / (?:do|si|gun|gu)$/, KP: / (?:do|si|gun)$/ }

/** What is left is no name: 'Northern Province' is not 'Northern'. */
const common =
  /^(?:(?:north|south|east|west|central|upper|lower|northern|southern|eastern|western|centre|middle|capital|federal|national|new|coast|red sea|highland|north (?:east|west)(?:ern)?|south (?:east|west)(?:ern)?)|.)$/

/** A region's key without the word for what it is; null when there is no such word, or nothing of use is left. */
export function bareKey(key: string, country: string): string | null {
  const ending = endings[country]
  const bare = (ending ? key.replace(ending, '') : key).replace(before, '').replace(behind, '')
  return bare === key || bare === '' || common.test(bare) ? null : bare
}

/** Words by which English print calls regions of the first level, by country. */
const english: Readonly<Record<string, string>> = {
  'oblast region': 'UA',
  'oblast krai region republic territory': 'RU',
  'voblast oblast region': 'BY BG KZ KG',
  'province governorate': 'SY IQ EG JO LB YE TN OM PS LY KW BH SA',
  province: 'AF IR PK CA AR ZA ID NL PH KP KR VN LA KH TH CN TR CU PA CR DO EC CD MZ AO ZM RW BI BE DZ GA ZW',
  prefecture: 'JP GR CF GN',
  state: 'US IN MX NG BR AU VE SD SS MY MM DE AT SO FM PW',
  'state region': 'MM ET SO',
  'region province': 'FR IT ES PE GH ER TZ NA CL UZ TM TJ MA PT TD CI CM BF ML NE SN GE AZ AM DK NZ CZ SK PH',
  canton: 'CH LU',
  department: 'CO BO PY UY HN NI SV GT HT BJ',
  'voivodeship province region': 'PL',
  county: 'HU RO HR EE NO SE IE KE LR TW LT',
  district: 'NP BD LK UG IL CY MW LS MU BZ LV',
  division: 'BD FJ GM',
  parish: 'JM BB AD DM GD',
  emirate: 'AE',
}
const wordsOf = (country: string): string[] =>
  Object.entries(english).flatMap(([words, countries]) =>
    countries.split(' ').includes(country) ? words.split(' ') : [],
  )

/** How print names a region of the first level: by itself and with the words that its country's regions have. */
export function withWords(bare: string, country: string): string[] {
  const words = new Set(['region', 'province', ...wordsOf(country)])
  return [...words].map(word => `${bare} ${word}`)
}

/** English for words of second-level regions. */
const translated: readonly (readonly [RegExp, string])[] = [
  [
    / (?:raion|rayon)$|^(?:okres|bezirk|politischer bezirk|landkreis|kreis|amphoe|srok|distrito|komuna|regierungsbezirk) /,
    'district',
  ],
  [/ (?:shi|linn)$|^(?:kota|grad|oras|municipiul) /, 'city'],
  [/^kabupaten /, 'regency'],
  [/^powiat /, 'county'],
  [/^provincia /, 'province'],
  [/^(?:departement|departamento) /, 'department'],
  [/ kommune?$|^(?:municipio|comuna|gemeente|obshtina|opcina|bashkia) /, 'municipality'],
]
const districts = new Set(['IN', 'PK', 'BD', 'NP', 'LK', 'IQ', 'SY', 'AF', 'UG', 'YE', 'GH', 'TR', 'MM', 'PE'])

/** How print names a region of the second level. */
export function secondLevel(key: string, country: string): string[] {
  const bare = bareKey(key, country)
  const english = translated.find(([pattern]) => pattern.test(key))?.[1]
  const word =
    english ??
    { FR: 'department', IT: 'province', ES: 'province' }[country] ??
    (districts.has(country) ? 'district' : null)
  return [...(bare ? [bare] : []), ...(word ? [`${bare ?? key} ${word}`] : [])]
}
