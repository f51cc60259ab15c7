/** Outlines of countries, by Natural Earth (npm world-atlas, 1:10m: the coarser ones leave out islands that news is about). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A line around land, and the box around the line: most lines are told to be far away by their boxes alone. */
export interface Ring {
  readonly corners: readonly (readonly [x: number, y: number])[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export type Point = readonly [latitude: number, longitude: number]

/** ISO 3166-1: three letters and number; Natural Earth's outlines carry the numbers. */
const numbers = new Map(
  (
    'ABW533 AFG004 AGO024 AIA660 ALA248 ALB008 AND020 ARE784 ARG032 ARM051 ASM016 ATA010 ATF260 ATG028 AUS036 AUT040 AZE031 ' +
    'BDI108 BEL056 BEN204 BES535 BFA854 BGD050 BGR100 BHR048 BHS044 BIH070 BLM652 BLR112 BLZ084 BMU060 BOL068 BRA076 BRB052 ' +
    'BRN096 BTN064 BVT074 BWA072 CAF140 CAN124 CCK166 CHE756 CHL152 CHN156 CIV384 CMR120 COD180 COG178 COK184 COL170 COM174 ' +
    'CPV132 CRI188 CUB192 CUW531 CXR162 CYM136 CYP196 CZE203 DEU276 DJI262 DMA212 DNK208 DOM214 DZA012 ECU218 EGY818 ERI232 ' +
    'ESH732 ESP724 EST233 ETH231 FIN246 FJI242 FLK238 FRA250 FRO234 FSM583 GAB266 GBR826 GEO268 GGY831 GHA288 GIB292 GIN324 ' +
    'GLP312 GMB270 GNB624 GNQ226 GRC300 GRD308 GRL304 GTM320 GUF254 GUM316 GUY328 HKG344 HMD334 HND340 HRV191 HTI332 HUN348 ' +
    'IDN360 IMN833 IND356 IOT086 IRL372 IRN364 IRQ368 ISL352 ISR376 ITA380 JAM388 JEY832 JOR400 JPN392 KAZ398 KEN404 KGZ417 ' +
    'KHM116 KIR296 KNA659 KOR410 KWT414 LAO418 LBN422 LBR430 LBY434 LCA662 LIE438 LKA144 LSO426 LTU440 LUX442 LVA428 MAC446 ' +
    'MAF663 MAR504 MCO492 MDA498 MDG450 MDV462 MEX484 MHL584 MKD807 MLI466 MLT470 MMR104 MNE499 MNG496 MNP580 MOZ508 MRT478 ' +
    'MSR500 MTQ474 MUS480 MWI454 MYS458 MYT175 NAM516 NCL540 NER562 NFK574 NGA566 NIC558 NIU570 NLD528 NOR578 NPL524 NRU520 ' +
    'NZL554 OMN512 PAK586 PAN591 PCN612 PER604 PHL608 PLW585 PNG598 POL616 PRI630 PRK408 PRT620 PRY600 PSE275 PYF258 QAT634 ' +
    'REU638 ROU642 RUS643 RWA646 SAU682 SDN729 SEN686 SGP702 SGS239 SHN654 SJM744 SLB090 SLE694 SLV222 SMR674 SOM706 SPM666 ' +
    'SRB688 SSD728 STP678 SUR740 SVK703 SVN705 SWE752 SWZ748 SXM534 SYC690 SYR760 TCA796 TCD148 TGO768 THA764 TJK762 TKL772 ' +
    'TKM795 TLS626 TON776 TTO780 TUN788 TUR792 TUV798 TWN158 TZA834 UGA800 UKR804 UMI581 URY858 USA840 UZB860 VAT336 VCT670 ' +
    'VEN862 VGB092 VIR850 VNM704 VUT548 WLF876 WSM882 YEM887 ZAF710 ZMB894 ZWE716'
  )
    .split(' ')
    .map(pair => [pair.slice(0, 3), pair.slice(3)]),
)

/** Outlines without a number of their own that belong to a country as reports name it. */
const partNames: Readonly<Record<string, readonly string[]>> = {
  CYP: ['N. Cyprus', 'Dhekelia', 'Akrotiri', 'Cyprus U.N. Buffer Zone'],
  SOM: ['Somaliland'],
  XKX: ['Kosovo'],
  KAZ: ['Baikonur'],
  CUB: ['USNB Guantanamo Bay'],
  IND: ['Siachen Glacier'],
  AUS: ['Coral Sea Is.'],
  CCK: ['Indian Ocean Ter.'],
  CXR: ['Indian Ocean Ter.'],
  FRA: ['Clipperton I.'],
  IOT: ['Br. Indian Ocean Ter.'],
}

/** Drawn with the state that they belong to. */
const within: Readonly<Record<string, string>> = {
  GUF: 'FRA',
  GLP: 'FRA',
  MTQ: 'FRA',
  REU: 'FRA',
  MYT: 'FRA',
  SJM: 'NOR',
  BVT: 'NOR',
  BES: 'NLD',
  TKL: 'NZL',
  CXR: 'AUS',
  CCK: 'AUS',
}

/** Natural Earth draws by control; an entry's country is as most states see it, so that these outlines count for both. */
const shared: readonly {
  readonly code: string
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}[] = [{ code: 'UKR', west: 32.4, south: 44.3, east: 36.8, north: 46.3 }]

/** Every country's rings, holes among them, by its letters. */
export function readOutlines(): ReadonlyMap<string, readonly Ring[]> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const atlas: Topology = JSON.parse(readFileSync(path, 'utf8'))
  const lands = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>).features
  const ringsOf = (chosen: (land: Feature) => boolean) =>
    lands.filter(chosen).flatMap(({ geometry }) => {
      const { type, coordinates } = geometry as Polygon | MultiPolygon
      return (type === 'Polygon' ? [coordinates] : coordinates).flat().map(ring)
    })
  const outlines = new Map<string, readonly Ring[]>()
  for (const [code, number] of numbers)
    outlines.set(
      code,
      ringsOf(land => String(land.id ?? '') === number),
    )
  for (const [code, names] of Object.entries(partNames)) {
    outlines.set(code, [...(outlines.get(code) ?? []), ...ringsOf(land => names.includes(land.properties?.name))])
  }
  for (const [code, whole] of Object.entries(within)) {
    if ((outlines.get(code) ?? []).length === 0) outlines.set(code, outlines.get(whole) ?? [])
  }
  const all = ringsOf(() => true)
  for (const { code, west, south, east, north } of shared) {
    const box = all.filter(part => part.west >= west && part.east <= east && part.south >= south && part.north <= north)
    outlines.set(code, [...(outlines.get(code) ?? []), ...box])
  }
  return outlines
}

/** Lines that cross the 180th meridian go on beyond it instead of jumping to the other side. */
function ring(line: readonly Position[]): Ring {
  let turn = 0
  const corners = line.map(([x = 0, y = 0], index) => {
    const before = line[index - 1]?.[0] ?? x
    turn += x - before > 180 ? -360 : before - x > 180 ? 360 : 0
    return [x + turn, y] as const
  })
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { corners, west: least(xs), south: least(ys), east: -least(xs.map(x => -x)), north: -least(ys.map(y => -y)) }
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

export function distance(point: Point, rings: readonly Ring[]): number {
  return inside(point, rings) ? 0 : shore(point, rings)
}

/** Even-odd over all rings: a hole counts twice. */
export function inside([latitude, longitude]: Point, rings: readonly Ring[]): boolean {
  let odd = false
  for (const { corners, west, south, east, north } of rings) {
    if (latitude < south || latitude > north) continue
    for (const x of [longitude - 360, longitude, longitude + 360]) {
      if (x < west || x > east) continue
      for (let i = 1; i < corners.length; i++) {
        const [x1, y1] = corners[i - 1] as [number, number]
        const [x2, y2] = corners[i] as [number, number]
        if (y1 > latitude !== y2 > latitude && x < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd
      }
    }
  }
  return odd
}

/** Kilometres to the nearest line, on a plane that touches the earth at the point. */
export function shore([latitude, longitude]: Point, rings: readonly Ring[]): number {
  const eastward = 111.2 * Math.cos((latitude * Math.PI) / 180)
  const plane = ([x, y]: readonly [number, number]) =>
    [(((((x - longitude + 900) % 360) + 360) % 360) - 180) * eastward, (y - latitude) * 111.2] as const
  let nearest = Number.POSITIVE_INFINITY
  for (const { corners, south, north } of rings) {
    if (Math.max(south - latitude, latitude - north) * 111.2 > nearest) continue
    let [px, py] = plane(corners[0] as readonly [number, number])
    for (const corner of corners) {
      const [x, y] = plane(corner)
      const [dx, dy] = [x - px, y - py]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(px * dx + py * dy) / length))
      nearest = Math.min(nearest, Math.hypot(px + along * dx, py + along * dy))
      ;[px, py] = [x, y]
    }
  }
  return nearest
}
