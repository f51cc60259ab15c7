import type { Place } from '../../gazetteer/gazetteer.ts'
import type { Option } from './candidates.ts'
import type { Hints } from './hints.ts'

/** A name of the report with what it may mean and what is said of it. */
export interface Question {
  readonly options: readonly Option[]
  /** What it is said to lie in, with the countries and regions of the name; sure ones count for more. */
  readonly inside: readonly { readonly name: string; readonly places: readonly Place[]; readonly sure: boolean }[]
  readonly kinds: readonly NonNullable<Hints['kinds']>[]
  /** It stands behind another name as what that lies in: 'Ohio' in 'Toledo, Ohio'. */
  readonly holder: boolean
  /** It is something built. */
  readonly built: boolean
  /** It acts as a government does. */
  readonly acts: boolean
  /** Questions of the names that stand in one list with it. */
  readonly beside: readonly number[]
  /** Questions of places that it is said to be near or some kilometres from. */
  readonly offsets: readonly { readonly from: number; readonly km: number | null }[]
}
