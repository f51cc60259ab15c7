/** Parameters that tell how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|smid|ocid|ns_\w+|at_\w+)$/i

/**
 * A web address without what does not tell the page: fragment, tracking parameters, the scheme's own port, the difference between http and
 * https. Two reports of one address are versions of one another. What is no web address is answered as it is.
 */
export function pageAddress(given: string): string {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return given
  const url = new URL(given)
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  if (url.port === '80' || url.port === '443') url.port = ''
  return url.href.replace(/^http:/, 'https:').replace(/\?$/, '')
}
