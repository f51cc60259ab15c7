/** Pages of a PDF that are read; a newspaper's report has one to ten. */
const mostPages = 400

/**
 * The text of a PDF, pages apart by a blank line; empty when its pages are pictures. Lines that stand at the head or foot of most pages
 * are left out. Rejects with what the parser says.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  if (pdf.numPages > mostPages) throw new Error(`it has more than ${mostPages} pages`)
  const { text } = await extractText(pdf, { mergePages: false })
  return withoutRunningLines(text).join('\n\n')
}

/** Page numbers and running heads recur; three pages show it. */
function withoutRunningLines(pages: readonly string[]): string[] {
  const bare = (line: string) => line.replace(/\d+/g, '#').trim()
  const counts = new Map<string, number>()
  const edges = (page: string) => {
    const lines = page.split('\n').filter(line => line.trim() !== '')
    return new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(bare))
  }
  for (const page of pages) for (const line of edges(page)) counts.set(line, (counts.get(line) ?? 0) + 1)
  const running = (line: string) => pages.length > 2 && (counts.get(bare(line)) ?? 0) > pages.length / 2
  return pages.map(page =>
    page
      .split('\n')
      .filter(line => !running(line))
      .join('\n'),
  )
}
