import type { Quantity, Report, Span } from '../../core/reading.ts'
import { firstEndingAfter } from '../../core/span.ts'
import { stage } from '../../core/stage.ts'
import { encoded } from '../../grammar/grammar.ts'
import type { Words } from '../../grammar/scan.ts'
import { shapes } from '../../grammar/vocabulary.ts'
import { type Counted, counted } from './counted.ts'
import { localDollar } from './local.ts'
import { isRestated } from './restated.ts'
import { openQuantityGrammar } from './rules.ts'
import { inSi } from './units.ts'

export interface QuantityOptions {
  /** What times cover, in order: nothing there is a quantity. */
  readonly taken?: readonly Span[]
  /** ISO 4217 code of a dollar that names no country. News means that of the United States, unless the outlet is of another. */
  readonly dollar?: string
}

/** Every quantity of a text, in order. */
export type FindQuantities = (text: string, options?: QuantityOptions) => Quantity[]

/**
 * How many and how much: opens a function that finds every quantity of a text, in order, none overlapping another. O(length).
 *
 * A span holds the bound, the number, the unit, and the noun counted where it follows at once: 'at least 12 people', 'two ballistic
 * missiles', '1,000 kilometres', '$5 million', 'hundreds of people'; not what a share or a measure is of ('70%' in '70% of the
 * voters'). `of` is the noun's base form. What the text does not tell is null: the value of 'dozens', the unit of 'pesos'.
 *
 * Shares and multiples have the unit '1' ('two-thirds' is 0.6667), percent '%', percentage points 'pp', ages 'year'. Cents and
 * pence are given in dollars and pounds. Names, labels, dates, scores and bare numbers that nothing shows to count are left out.
 */
export function openQuantities(): FindQuantities {
  const grammar = openQuantityGrammar()
  return (text, { taken = [], dollar = 'USD' } = {}) => {
    const { words, symbols } = encoded(text, grammar.vocabulary)
    const found: Counted[] = []
    for (const one of grammar.find(words, masked(words, symbols, taken))) {
      const counts = counted(one, words)
      if (counts && counts.from >= (found.at(-1)?.to ?? 0) && !isTaken(words, counts, taken)) found.push(counts)
    }
    return numbered(text, words, found, dollar)
  }
}

/** The quantities of a report, block by block. Credits count nothing. */
export function openQuantitiesLayer() {
  const find = openQuantities()
  return stage({
    name: 'quantities',
    needs: ['report', 'times'],
    gives: ['quantities'],
    run: ({ report, times }) => ({ quantities: quantitiesIn(report, times, find) }),
  })
}

function quantitiesIn(report: Report, times: readonly Span[], find: FindQuantities): Quantity[] {
  const dollar = localDollar(report)
  const found: Quantity[] = []
  for (const { kind, start, end } of report.blocks) {
    if (kind === 'credit') continue
    const taken = timesIn(times, { start, end }).map(time => moved(time, -start))
    const shift = found.length
    for (const quantity of find(report.text.slice(start, end), { taken, dollar })) {
      const { id, sameAs } = quantity
      found.push({
        ...quantity,
        ...moved(quantity, start),
        id: raised(id, shift),
        sameAs: sameAs && raised(sameAs, shift),
      })
    }
  }
  return found
}

function timesIn(times: readonly Span[], { start, end }: Span): readonly Span[] {
  const first = firstEndingAfter(times, start)
  let last = first
  while (last < times.length && times[last]!.start < end) last++
  return times.slice(first, last)
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
const raised = (id: string, by: number): string => `q${Number(id.slice(1)) + by}`

/** No pattern reaches into a time: its words are marks. */
function masked({ starts, ends }: Words, symbols: string, taken: readonly Span[]): string {
  if (taken.length === 0) return symbols
  let made = ''
  let from = 0
  for (let i = 0; i < starts.length; i++) {
    const span = taken[firstEndingAfter(taken, starts[i]!)]
    if (span === undefined || span.start >= ends[i]!) continue
    made += symbols.slice(from, i) + shapes.mark
    from = i + 1
  }
  return made + symbols.slice(from)
}

/** The noun of a number may not be a time's: 'two Monday flights'. */
function isTaken({ starts, ends }: Words, { from, to }: Counted, taken: readonly Span[]): boolean {
  const span = taken[firstEndingAfter(taken, starts[from]!)]
  return span !== undefined && span.start < ends[to - 1]!
}

function numbered(text: string, { starts, ends }: Words, found: readonly Counted[], dollar: string): Quantity[] {
  const made: Quantity[] = []
  for (const [i, { figure, of, from, to, rule }] of found.entries()) {
    const { value, max, bound, unit } = figure
    const span = { start: starts[from]!, end: ends[to - 1]! }
    const previous = i > 0 ? { ...made[i - 1]!, unit: found[i - 1]!.figure.unit } : null
    const isSame = previous !== null && isRestated(text, previous, { ...span, value, max, unit })
    const [low, high] = unit ? [inSi(value, unit), inSi(max, unit)] : [null, null]
    made.push({
      ...span,
      id: `q${i + 1}`,
      value,
      max,
      bound,
      unit: unit?.local ? dollar : (unit?.code ?? null),
      of,
      sameAs: isSame ? `q${i}` : null,
      rule,
      ...(low ? { si: { ...low, max: high?.value ?? null } } : {}),
    })
  }
  return made
}
