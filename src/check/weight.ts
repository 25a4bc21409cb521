import { gzipSize, type Page } from './built-page.ts';
import type { Site } from './site.ts';

/** Bytes that a reader fetches for one page, after gzip. */
export type Weight = {
  html: number;
  css: number;
  /** Script files of the page with their static imports, and inline scripts. */
  js: number;
  /** Files that a first visit fetches: the page, style sheets, scripts. */
  requests: number;
  /** All bytes of a first visit: HTML, CSS, script files. */
  firstView: number;
  /** At most the first view: with the HTML as it is. Known without compressing any page. */
  most: number;
};

/** Cached sizes: files that many pages share are compressed once. */
const measured = new WeakMap<Site, Map<string, number>>();

/** Weight of a page, which is compressed when its HTML or its first view is asked for. */
export function weigh(site: Site, page: Page): Weight {
  const styleFiles = new Set(page.styles.flatMap((url) => fileAt(site, url, page.address)));
  const codeFiles = scriptFiles(site, page);
  const css = sum(site, styleFiles);
  const scripts = sum(site, codeFiles);
  const inline = page.inlines.filter(({ what }) => what === 'script').map(({ text }) => gzipSize(text));
  const js = inline.reduce((total, size) => total + size, scripts);
  const requests = 1 + styleFiles.size + codeFiles.size;
  return {
    css,
    js,
    requests,
    most: page.bytes + css + scripts,
    get html() {
      return sizeOf(site, page.file);
    },
    get firstView() {
      return this.html + css + scripts;
    },
  };
}

function sizeOf(site: Site, file: string): number {
  const sizes = measured.get(site) ?? new Map<string, number>();
  measured.set(site, sizes);
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = site.recall('size', file, gzipSize);
  sizes.set(file, size);
  return size;
}

function sum(site: Site, files: Iterable<string>): number {
  return [...files].reduce((total, file) => total + sizeOf(site, file), 0);
}

function scriptFiles(site: Site, page: Page): ReadonlySet<string> {
  const imported = (code: string, from: string) => importsOf(code).flatMap((url) => fileAt(site, url, from));
  const files = new Set(page.scripts.flatMap((url) => fileAt(site, url, page.address)));
  for (const { what, text } of page.inlines) {
    for (const file of what === 'script' ? imported(text, page.address) : []) files.add(file);
  }
  for (const file of files) {
    for (const next of imported(site.texts.get(file) ?? '', file)) files.add(next);
  }
  return files;
}

/** Modules that a module imports before it runs: `import a from "x"`, `import "x"`, `export … from "x"`. */
function importsOf(code: string): string[] {
  const statement = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["']([^"']+)["']/g;
  return [...code.matchAll(statement)].map(([, url = '']) => url).filter((url) => /^[./]/.test(url));
}

function fileAt(site: Site, url: string, from: string): string[] {
  const target = site.targetOf(url, from);
  return target.to === 'inside' && /\.(?:js|css)$/.test(target.path) && site.texts.has(target.path)
    ? [target.path]
    : [];
}
