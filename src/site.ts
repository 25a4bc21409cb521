/** Name of the site, after the title of every page. */
export const SITE_NAME = 'Khung kiến trúc tổng thể quốc gia số';

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

/** The address to write into the page for a path of this site: `/lop/1/` → `/kien-truc/lop/1/`. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}
