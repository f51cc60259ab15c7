import { HearsayError, problem } from '../core/problems.ts'
import { version } from '../core/version.ts'
import { collected, type Raw } from './file.ts'

const longestSeconds = 30
const mostRedirects = 5
const wanted = /^(?:text\/|application\/(?:xhtml|xml|pdf|octet-stream)|message\/rfc822)/i

export const isUrl = (source: string): boolean => /^https?:\/\//i.test(source)

/**
 * Fetches one address that the user named: http and https only, at most five redirects, 30 seconds and 32 MB, and only what can be a
 * report. Nothing else on the page is fetched. Throws `url-refused`, `too-large`.
 */
export async function rawUrl(url: string): Promise<Raw> {
  const signal = AbortSignal.timeout(longestSeconds * 1000)
  let address = url
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await fetch(address, {
        redirect: 'manual',
        signal,
        headers: { 'user-agent': `hearsay/${version}`, accept: 'text/html,*/*;q=0.5' },
      })
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (next === null) return await received(url, address, answer)
      await answer.body?.cancel()
      address = new URL(next, address).href
      if (!isUrl(address)) throw problem('url-refused', url, 'it leads to something that is no web page')
    }
  } catch (error) {
    if (error instanceof HearsayError) throw error
    const why = signal.aborted
      ? `no answer in ${longestSeconds} s`
      : String((error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message)
    throw problem('url-refused', url, why)
  }
  throw problem('url-refused', url, `more than ${mostRedirects} redirects`)
}

async function received(source: string, address: string, answer: Response): Promise<Raw> {
  const type = answer.headers.get('content-type')
  if (!answer.ok) throw problem('url-refused', source, `the server answered ${answer.status}`)
  if (type !== null && !wanted.test(type))
    throw problem('url-refused', source, `it is ${type.split(';')[0]}, not a page`)
  const bytes = answer.body
    ? await collected(answer.body as unknown as AsyncIterable<Uint8Array>, source)
    : new Uint8Array()
  return { source, bytes, url: address, type }
}
