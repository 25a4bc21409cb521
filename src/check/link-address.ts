/**
 * Addresses of a built site, with and without the base (the sub-folder that the site is published in).
 */

/** The base as a folder: starts and ends with `/`. "kien-truc", "/kien-truc" and "/kien-truc/" are the same. */
export function baseFolder(base: string): string {
  const names = base.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

/** Target of a reference: outside the site, inside it, or nothing that a link should have. */
export type Target =
  | { to: 'outside' }
  /** `path` is below the base and has no leading `/`: "" is the home page. */
  | { to: 'inside'; path: string; anchor: string }
  /** An address of this host without the base. */
  | { to: 'beside'; path: string }
  | { to: 'script' }
  | { to: 'data' }
  | { to: 'nowhere' };

/** Stands for the site's origin when it is not known. */
const anywhere = 'https://trang.invalid';

/**
 * Resolves a reference as a browser does.
 *
 * @param from address of the page that holds it, below the base, without leading `/`
 * @param origin public origin of the site: links to it are links inside the site
 */
export function resolve(reference: string, from: string, base: string, origin?: string): Target {
  let url: URL;
  try {
    url = new URL(reference, `${anywhere}${base}${from}`);
  } catch {
    return { to: 'nowhere' };
  }
  if (url.protocol === 'javascript:') return { to: 'script' };
  if (url.protocol === 'data:' || url.protocol === 'blob:') return { to: 'data' };
  if (url.origin !== anywhere && url.origin !== origin) return { to: 'outside' };
  const path = decode(url.pathname);
  if (`${path}/` === base) return { to: 'inside', path: '', anchor: anchorOf(url) };
  if (!path.startsWith(base)) return { to: 'beside', path };
  return { to: 'inside', path: path.slice(base.length), anchor: anchorOf(url) };
}

function anchorOf(url: URL): string {
  return decode(url.hash.slice(1).replace(/:~:.*$/, ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
