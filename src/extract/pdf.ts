/** Pages of a PDF that are read; a newspaper's report has one to ten. */
const mostPages = 400
/** A gap between lines wider than this many line heights parts paragraphs. */
const widestGap = 1.75
/** A line that ends a sentence left of this share of the text's width ends a paragraph. */
const shortLine = 0.86

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the foot of the page, in points. */
  readonly y: number
  readonly size: number
}

interface Item {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly hasEOL?: boolean
}

/**
 * The text of a PDF in paragraphs, a blank line apart; empty when its pages are pictures. Paragraphs are told by the gaps between
 * lines, by size of type and by lines that end early. Lines at the head or foot of most pages are left out. Rejects with what the
 * parser says.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  if (pdf.numPages > mostPages) throw new Error(`it has more than ${mostPages} pages`)
  const pages: Line[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    pages.push(linesOf((await page.getTextContent()).items as readonly Item[]))
    page.cleanup()
  }
  return withoutRunningLines(pages).map(paragraphs).join('\n\n')
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = []
  let parts: Item[] = []
  const finish = (): void => {
    const shown = parts.filter(({ str }) => str?.trim())
    if (shown.length > 0) {
      const place = shown.map(({ transform, width }) => ({
        x: transform?.[4] ?? 0,
        end: (transform?.[4] ?? 0) + (width ?? 0),
      }))
      lines.push({
        text: parts
          .map(({ str }) => str ?? '')
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
        left: Math.min(...place.slice(0, 500).map(({ x }) => x)),
        right: Math.max(...place.slice(-500).map(({ end }) => end)),
        y: shown[0]!.transform?.[5] ?? 0,
        size: shown[0]!.height || Math.abs(shown[0]!.transform?.[3] ?? 0) || 10,
      })
    }
    parts = []
  }
  for (const item of items) {
    const before = parts.findLast(({ str }) => str?.trim())
    const sameLine =
      !before ||
      Math.abs((before.transform?.[5] ?? 0) - (item.transform?.[5] ?? 0)) < Math.max(4, 0.7 * (before.height || 0))
    if (!sameLine && item.str?.trim()) finish()
    parts.push(item)
    if (item.hasEOL) finish()
  }
  finish()
  return lines
}

function paragraphs(lines: readonly Line[]): string {
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0)
  let made = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before) made += line.text
    else if (parted(before, line, widest)) made += `\n\n${line.text}`
    else if (/\p{L}-$/u.test(made) && /^\p{Ll}/u.test(line.text)) made = made.slice(0, -1) + line.text
    else made += ` ${line.text}`
  }
  return made
}

function parted(before: Line, line: Line, widest: number): boolean {
  const gap = before.y - line.y
  const ended = /[.!?…]["'”’)]*$/.test(before.text) && before.right - before.left < (widest - before.left) * shortLine
  return (
    gap < 0 || gap > widestGap * Math.max(before.size, line.size) || Math.abs(before.size - line.size) > 1.2 || ended
  )
}

/** Page numbers and running heads recur; three pages show it. */
function withoutRunningLines(pages: readonly Line[][]): Line[][] {
  const bare = ({ text }: Line) => text.replace(/\d+/g, '#')
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const text of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(bare)))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const running = (line: Line) => pages.length > 2 && (counts.get(bare(line)) ?? 0) > pages.length / 2
  return pages.map(lines => lines.filter(line => !running(line)))
}
