/** Rows of derived tables that a report may have: more than a report of the largest size can give. */
export const rowsAReport = 1_000_000

/** The first and last row of a report's derived rows. */
export const rowsOf = (report: number): readonly [number, number] => [
  report * rowsAReport,
  report * rowsAReport + rowsAReport - 1,
]

/** The row of the n-th annotation of a report. */
export const rowOf = (report: number, n: number): number => report * rowsAReport + n
