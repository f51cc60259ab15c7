import type { Word } from '../../core/layers.ts'
import { stage } from '../../core/stage.ts'
import { cut } from './cut.ts'

/** Words, numbers and marks with exact offsets, each in its block. */
export const words = stage({
  name: 'words',
  needs: ['report'],
  gives: ['words'],
  run({ report }) {
    const made: Word[] = []
    for (const [block, { start, end }] of report.blocks.entries()) {
      for (const one of cut(report.text.slice(start, end))) {
        const span = { start: start + one.start, end: start + one.end }
        made.push({ ...span, text: report.text.slice(span.start, span.end), block, joined: one.joined })
      }
    }
    return { words: made }
  },
})
