/**
 * Puts the base before a root-absolute path, keeping its query and anchor.
 * Leaves alone what is no path of this site: `#x`, `?x`, `https://…`, `//host/…`, `mailto:…`.
 * `path` never holds the base already; `base` may come with or without slashes.
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const folder = base.replace(/^\/+|\/+$/g, '');
  return folder === '' ? path : `/${folder}${path}`;
}
