/**
 * A page of the built site → the same page for the offline edition, which is opened from a folder (`file://`).
 * There a browser opens no `index.html` for a folder, runs no module scripts and has no origin for a policy:
 * addresses become relative and name their file, one plain script replaces the module scripts, the policy is removed.
 * Text outside of tags does not change.
 */
import { EDITION_FOLDER } from '../../src/browser/offline-folder.ts';

/** What the pages of one edition share. */
export type Edition = {
  /** Folder that the site was built for: `/` or `/kien-truc/`. */
  base: string;
  /** Public address of a path of the site, with the base. */
  publicUrl: (path: string) => string;
  /** Whether the edition holds a file, by its path below the root. */
  has: (file: string) => boolean;
};

/** A start tag; quoted values may contain any character. */
const TAG = /<([a-z][^\s/>]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /(\s)([^\s=>"'/]+)="([^"]*)"/g;
const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/** Attributes whose value is an address that the browser follows. */
const FOLLOWED = new Set(['href', 'src', 'action', 'xlink:href']);

/** The module scripts of a page, below the root, in its order. */
export function modulesOf(html: string, base: string): string[] {
  return [...html.matchAll(MODULE)].map(([, src = '']) => pathOf(src, base) ?? src);
}

/**
 * Rewrites a page.
 *
 * @param file its path below the root: `lop/1/index.html`
 * @param script path of the plain script that replaces its module scripts; undefined when it has none
 */
export function offlinePage(
  html: string,
  file: string,
  script: string | undefined,
  edition: Edition,
): string {
  const root = '../'.repeat(file.split('/').length - 1);
  const rewritten = html.replace(MODULE, '').replace(TAG, (tag, name: string, attributes: string) => {
    if (/^meta$/i.test(name) && /content-security-policy/i.test(attributes)) return '';
    if (/^link$/i.test(name) && /rel="(?:search|sitemap)"/i.test(attributes)) return '';
    return tag.replace(ATTRIBUTE, (whole, space: string, key: string, value: string) => {
      const next = rewrite(key.toLowerCase(), value, root, edition);
      return next === value ? whole : `${space}${key}="${next}"`;
    });
  });
  if (script === undefined) return rewritten;
  return rewritten.replace('</head>', () => `<script defer src="${root}${script}"></script></head>`);
}

/** Path of the file in `EDITION_FOLDER` with this name. */
export function editionFile(name: string): string {
  return `${EDITION_FOLDER}/${name}`;
}

function rewrite(key: string, value: string, root: string, { base, publicUrl, has }: Edition): string {
  if (key === 'data-base') return root === '' ? './' : root;
  const path = pathOf(value, base);
  if (path === undefined) return value;
  // Readers share what they copy, so it names the public site.
  if (key === 'data-copy') return publicUrl(`/${path}`);
  if (!FOLLOWED.has(key)) return value;
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const file = [address, `${address}index.html`, `${address}/index.html`]
    .map((each) => each.replace(/^\//, ''))
    .find(has);
  return file === undefined ? publicUrl(`/${path}`) : `${root}${file}${rest}`;
}

/** The path below the root that a root-absolute address names; undefined for all other addresses. */
function pathOf(address: string, base: string): string | undefined {
  if (!address.startsWith('/') || address.startsWith('//')) return undefined;
  if (`${address}/` === base) return '';
  return address.startsWith(base) ? address.slice(base.length) : undefined;
}
