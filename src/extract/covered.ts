import type { Block, Report } from '../core/reading.ts'
import { trimmed } from '../core/span.ts'

/**
 * The report with blocks that cover all of its text but white space, as the evaluation of syntax wants it: marks of lists and rules go
 * to the block behind them.
 */
export function covered(report: Report): Report {
  const { text } = report
  let end = 0
  const blocks = report.blocks.map((block): Block => {
    const { start } = trimmed(text, { start: end, end: block.end })
    end = block.end
    return { ...block, start }
  })
  const rest = trimmed(text, { start: end, end: text.length })
  return { ...report, blocks: rest.start < rest.end ? [...blocks, { ...rest, kind: 'paragraph' }] : blocks }
}
