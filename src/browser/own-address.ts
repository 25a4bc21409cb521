/**
 * The address of this page with another query (`?q=x`, or empty). Absolute: the path alone may begin with `//`, which
 * names another host.
 */
export function ownAddress(query: string): string {
  return location.href.replace(/[?#].*$/s, '') + query;
}
