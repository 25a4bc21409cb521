/**
 * What a server says with the files of the site, beside their type: one list for the preview server, the nginx
 * examples and the `_headers` file of a pages host; tests hold them to it.
 */

/** The policy that each page carries, without the hashes of inline code (no page has any), and who may frame it. */
export const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // A policy in a <meta> cannot say this one.
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer, errors too. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Kept for a year and never asked for again: the name changes with the content. */
export const KEPT = 'public, max-age=31536000, immutable';

/** Kept, but the server is asked each time whether it still holds. */
export const ASKED = 'no-cache';

/** How long a file may be kept; `path` is below the site's root, without a leading slash. */
export function cacheControl(path: string): string {
  return /^_astro\/|^pagefind\/text\//.test(path) ? KEPT : ASKED;
}
