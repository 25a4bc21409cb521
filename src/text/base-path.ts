/**
 * Puts the base before a root-absolute path, keeping its query and anchor.
 * Does not change what is no path of this site: `#x`, `?x`, `https://…`, `//host/…`, `mailto:…`.
 * `path` has no base yet; `base` may come with or without slashes.
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const folder = base.replace(/^\/+|\/+$/g, '');
  return folder === '' ? path : `/${folder}${path}`;
}
