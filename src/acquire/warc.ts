import type { Failed, Found, Given, Original, Skipped } from '../core/original.ts'
import { problem } from '../core/problems.ts'
import { answerOf, bodyOf } from './answer.ts'
import type { Contents } from './contents.ts'
import { largestMegabytes } from './file.ts'
import { isReadable, kindOfType } from './media.ts'
import { type ArchiveRecord, recordsOf } from './records.ts'
import { isUrl } from './url.ts'

/** Records about the crawl and not about a page. */
const silent = new Set(['warcinfo', 'request', 'metadata'])

/**
 * The pages, texts and PDFs of a WARC or ARC. The time at which a page was fetched is no date of publication, so none is given.
 */
export async function* originalsOfWarc(
  contents: Contents,
  source: string,
  defaults: Given = {},
): AsyncGenerator<Found> {
  for await (const record of recordsOf(contents, source)) {
    const through = contents.through()
    if ('error' in record) yield { ...record, through }
    else if (!silent.has(record.kind)) yield { ...(await foundIn(record, defaults)), through }
  }
}

async function foundIn(record: ArchiveRecord, defaults: Given): Promise<Original | Skipped | Failed> {
  const { source, kind, target, type, block } = record
  const skip = (skipped: string): Skipped => ({ source, skipped })
  if (record.partial || kind === 'continuation') return skip('a part of a record that was cut into several')
  if (kind === 'revisit') return skip('a revisit of a page recorded elsewhere')
  if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion')
    return skip('a record of a kind that is not known')
  if (/^(?:metadata|urn):/i.test(target)) return skip('a note of the crawler')
  if (kind !== 'response' || !/^application\/http\b/i.test(type)) return originalOf(record, type, block, defaults)
  const answer = answerOf(block)
  if (answer === null) return skip('an answer without a status')
  if (answer.status >= 300 && answer.status < 400 && answer.fields.has('location')) return skip('a redirect')
  if (answer.status !== 200) return skip(`an answer with status ${answer.status}`)
  const sent = answer.fields.get('content-type') ?? ''
  if (!isReadable(sent, answer.body) && sent !== '') return skip(kindOfType(sent))
  if (!record.whole) return { source, error: problem('too-large', source, largestMegabytes) }
  const body = await bodyOf(answer, largestMegabytes * 2 ** 20)
  if (body === 'too-large') return { source, error: problem('too-large', source, largestMegabytes) }
  if (typeof body === 'string') return { source, error: problem('archive-damaged', source, body) }
  return originalOf(record, sent, body, defaults)
}

function originalOf(
  { source, target, whole }: ArchiveRecord,
  type: string,
  bytes: Uint8Array,
  defaults: Given,
): Original | Skipped | Failed {
  if (!isReadable(type, bytes)) return { source, skipped: kindOfType(type) }
  if (!whole || bytes.length > largestMegabytes * 2 ** 20)
    return { source, error: problem('too-large', source, largestMegabytes) }
  if (bytes.length === 0) return { source, skipped: 'an empty page' }
  if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(target)) return { source, skipped: 'rules for crawlers' }
  return {
    id: target || source,
    source,
    address: target || null,
    form: 'file',
    type: type || null,
    given: { ...defaults, ...(isUrl(target) ? { url: target } : {}) },
    bytes,
  }
}
