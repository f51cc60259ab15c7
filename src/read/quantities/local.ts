import type { Report } from '../../core/reading.ts'

/** Countries whose outlets write '$' for their own dollar, by the end of their addresses. */
const byDomain: Readonly<Record<string, string>> = {
  au: 'AUD',
  ca: 'CAD',
  nz: 'NZD',
  sg: 'SGD',
  hk: 'HKD',
  jm: 'JMD',
  tw: 'TWD',
}

/** ISO 4217 code of the dollar that a report means by '$', told from its outlet's address. */
export function localDollar({ url }: Pick<Report, 'url'>): string {
  const domain = url && /^https?:\/\/[^/?#]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i.exec(url)?.[1]
  return (domain && byDomain[domain.toLowerCase()]) || 'USD'
}
