/**
 * Headers that a server sends with the files of the site, besides their type: one list for the preview server, the
 * nginx examples and the `_headers` file of a pages host; tests compare them with it.
 */

/** Directives of the policy of every page, besides those for scripts and styles, to which Astro adds hashes. */
export const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];

/** The policy of every page, without hashes of inline code (no page has any), and who may frame it. */
export const POLICY = [
  ...DIRECTIVES,
  "script-src 'self'",
  "style-src 'self'",
  // Not allowed in a policy in a <meta>.
  "frame-ancestors 'none'",
].join('; ');

/** The policy of cards for other sites: no script, and any site may frame them. Only below `/nhung/`. */
export const CARD_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** Whether a file is a card; `path` is below the site's root, without a leading slash. */
export function isCard(path: string): boolean {
  return path.startsWith('nhung/') && path.endsWith('/index.html');
}

/** Sent with every answer, errors too. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Cached for a year without revalidation: the name changes with the content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Cached, but revalidated at each use. */
export const REVALIDATED = 'no-cache';

/** How long a file may be cached; `path` is below the site's root, without a leading slash. */
export function cacheControl(path: string): string {
  return /^_astro\/|^pagefind\/text\//.test(path) ? IMMUTABLE : REVALIDATED;
}
