import { binaryKind, decode, decodePage } from './acquire/decode.ts'
import { type Raw, rawFile, rawStream } from './acquire/file.ts'
import { isUrl, rawUrl } from './acquire/url.ts'
import type { Original } from './core/original.ts'
import { problem } from './core/problems.ts'
import type { ReportInput, Warning } from './core/reading.ts'
import { isMail, mailInput } from './extract/mail.ts'
import { pdfText } from './extract/pdf.ts'

/** A file, stream or page made into an input, and what had to be assumed for it. */
export interface Document {
  readonly input: ReportInput
  readonly warnings: readonly Warning[]
}

/**
 * Reads a text, page, PDF or e-mail from a file or an address. Throws `file-missing`, `file-unreadable`, `url-refused`, `too-large`,
 * `not-text`, `pdf-unreadable`, `pdf-without-text`, `mail-unreadable`.
 */
export const readDocument = async (source: string): Promise<Document> =>
  documentOfRaw(await (isUrl(source) ? rawUrl(source) : rawFile(source)))

/** The same from a stream, such as standard input. */
export const readStream = async (stream: AsyncIterable<Uint8Array>): Promise<Document> =>
  documentOfRaw(await rawStream(stream))

/** The same from a report as it came. What was given beside its bytes is not part of it. */
export async function documentOf({ form, type, given, source, bytes }: Original): Promise<Document> {
  if (form === 'file') return documentOfRaw({ source, bytes, type, url: given.url ?? null })
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { input: form === 'text' ? { text: words } : { html: words }, warnings: [] }
}

const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|p|h1)\b/i

async function documentOfRaw(raw: Raw): Promise<Document> {
  const { source, bytes, url, type } = raw
  const named = source === '-' ? 'standard input' : source
  if (isPdf(bytes)) return { input: { text: await fromPdf(named, bytes), ...(url ? { url } : {}) }, warnings: [] }
  const kind = binaryKind(bytes)
  if (kind) throw problem('not-text', named, kind)
  const plain = decode(bytes)
  if (/\.eml$/i.test(source) || isMail(plain.text)) return { input: await fromMail(named, bytes), warnings: [] }
  if (
    /^(?:text\/html|application\/xhtml)/i.test(type ?? '') ||
    /\.(?:x?html?)$/i.test(source) ||
    page.test(plain.text.slice(0, 4000))
  ) {
    const { text, warnings } = decodePage(bytes, type)
    return { input: { html: text, ...(url ? { url } : {}) }, warnings }
  }
  return { input: { text: plain.text, ...(url ? { url } : {}) }, warnings: plain.warnings }
}

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')

async function fromPdf(source: string, bytes: Uint8Array): Promise<string> {
  const text = await pdfText(bytes).catch(error => {
    throw problem('pdf-unreadable', source, (error as Error).message)
  })
  if (text.trim() === '') throw problem('pdf-without-text', source)
  return text
}

const fromMail = (source: string, bytes: Uint8Array): Promise<ReportInput> =>
  mailInput(bytes).catch(error => {
    throw problem('mail-unreadable', source, (error as Error).message)
  })
