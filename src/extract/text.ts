import type { ReportInput } from '../core/reading.ts'
import { assemble, type Extracted, nothingKnown } from './assemble.ts'
import { cleaned } from './characters.ts'
import { classify, type Verdict } from './classify.ts'
import { pieces } from './pieces.ts'

/**
 * Plain text → Report: finds headline, headings, paragraphs, list items, captions, credits, corrections and dateline; leaves out page
 * furniture and repeats (they go to `dropped`); takes title, byline and date only from where the text shows them, and only where
 * the input does not give them. With `asIs` the text stays as it is to the character and nothing is left out.
 */
export async function reportFromText(input: ReportInput & { readonly text: string }): Promise<Extracted> {
  const source = input.asIs ? input.text : cleaned(input.text)
  const found = pieces(source)
  const verdicts = classify(found, input.title ?? null).map(verdict => (input.asIs ? keepAll(verdict) : verdict))
  return assemble(input, found, verdicts, nothingKnown, input.asIs ? source : null)
}

const keepAll = (verdict: Verdict): Verdict =>
  verdict.keep ? verdict : { keep: true, kind: 'paragraph', meta: null, line: verdict.line }
