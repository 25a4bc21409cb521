import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A reference in a page. `place` is "line:column" with the id of the element around it. */
export type Reference = {
  /** As written in the page. */
  url: string;
  place: string;
  /** `link`: a reader follows it; `head`: a machine may; `resource`: the browser fetches it. */
  use: 'link' | 'head' | 'resource';
};

/** Inline code or style. */
export type Inline = { what: 'script' | 'style' | 'style-attribute'; text: string; place: string };

/** What the checks know of one page. */
export type Page = Content & {
  /** Path of the file: `van-ban/index.html`. */
  file: string;
  /** Address below the base: `van-ban/`. */
  address: string;
  /** Size in bytes, and after gzip. */
  bytes: number;
  packed: number;
};

/** What stands in a page. */
export type Content = {
  /** Class `kind-…` of <body>, without `kind-`; empty when there is none. */
  kind: string;
  lang: string;
  titles: string[];
  descriptions: string[];
  /** Number of <h1>. */
  headings: number;
  ids: { id: string; place: string }[];
  references: Reference[];
  /** Script files, including those that the page preloads. */
  scripts: string[];
  /** Style sheets. */
  styles: string[];
  inlines: Inline[];
  /** Attributes such as `onclick`. */
  handlers: { name: string; place: string }[];
  /** Its Content-Security-Policy elements. */
  policies: string[];
  imagesWithoutAlt: { place: string }[];
  /** Whether it has an official diagram (`figure[data-diagram]`). */
  hasDiagram: boolean;
  /** Target of an immediate redirect (`<meta http-equiv="refresh">`). */
  redirect?: string;
};

/** The file of a page and its address. */
export function placeOf(file: string): Pick<Page, 'file' | 'address'> {
  return { file, address: file.replace(/(^|\/)index\.html$/, '$1') };
}

export function sizeOf(html: string): Pick<Page, 'bytes' | 'packed'> {
  return { bytes: Buffer.byteLength(html), packed: gzipSize(html) };
}

/** Size of a text after gzip, in bytes. */
export function gzipSize(text: string): number {
  return gzipSync(text).length;
}

/** What stands in one HTML page, parsed as a browser does. */
export function readPage(html: string): Content {
  const page: Content = {
    kind: '',
    lang: '',
    titles: [],
    descriptions: [],
    headings: 0,
    ids: [],
    references: [],
    scripts: [],
    styles: [],
    inlines: [],
    handlers: [],
    policies: [],
    imagesWithoutAlt: [],
    hasDiagram: false,
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), page);
  return page;
}

/** @param within id of the nearest element around the node */
function visit(node: Node, page: Content, within = ''): void {
  let around = within;
  if ('tagName' in node) {
    readElement(node, page, placeIn(node, within));
    around = node.attrs.find(({ name }) => name === 'id')?.value ?? within;
  }
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, page, around);
}

function placeIn(element: Element, within: string): string {
  const { startLine = 0, startCol = 0 } = element.sourceCodeLocation ?? {};
  return within === '' ? `${startLine}:${startCol}` : `${startLine}:${startCol} #${within}`;
}

function readElement(element: Element, page: Content, place: string): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  readAttributes(element, attributes, place, page);
  switch (element.tagName) {
    case 'html':
      page.lang = attributes.get('lang') ?? '';
      break;
    case 'body':
      page.kind = /(?:^|\s)kind-(\S+)/.exec(attributes.get('class') ?? '')?.[1] ?? '';
      break;
    case 'title':
      if (element.namespaceURI.endsWith('/xhtml')) page.titles.push(textOf(element).trim());
      break;
    case 'h1':
      page.headings++;
      break;
    case 'meta':
      readMeta(attributes, place, page);
      break;
    case 'script':
      readScript(element, attributes, place, page);
      break;
    case 'style':
      page.inlines.push({ what: 'style', text: textOf(element), place });
      break;
    case 'link':
      if (hasRel(attributes, 'stylesheet')) page.styles.push(attributes.get('href') ?? '');
      if (hasRel(attributes, 'modulepreload')) {
        page.scripts.push(attributes.get('href') ?? '');
      }
      break;
    case 'figure':
      if (attributes.has('data-diagram')) page.hasDiagram = true;
      break;
    case 'img':
      if (!attributes.has('alt')) page.imagesWithoutAlt.push({ place });
      break;
  }
}

function readAttributes(
  element: Element,
  attributes: ReadonlyMap<string, string>,
  place: string,
  page: Content,
): void {
  for (const [name, value] of attributes) {
    if (name.startsWith('on')) page.handlers.push({ name, place });
    switch (name) {
      case 'id':
        page.ids.push({ id: value, place });
        break;
      case 'style':
        page.inlines.push({ what: 'style-attribute', text: value, place });
        break;
      case 'href':
        page.references.push({ url: value, place, use: useOfHref(element.tagName, attributes) });
        break;
      case 'action':
      case 'formaction':
        page.references.push({ url: value, place, use: 'link' });
        break;
      case 'src':
      case 'poster':
        page.references.push({ url: value, place, use: 'resource' });
        break;
      case 'data':
        if (element.tagName === 'object') page.references.push({ url: value, place, use: 'resource' });
        break;
      case 'srcset':
      case 'imagesrcset':
        for (const candidate of value.split(/,\s+/)) {
          const [url = ''] = candidate.trim().split(/\s+/);
          page.references.push({ url, place, use: 'resource' });
        }
        break;
    }
  }
}

const fetchedRels = [
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
];

function useOfHref(tagName: string, attributes: ReadonlyMap<string, string>): Reference['use'] {
  if (tagName === 'a' || tagName === 'area') return 'link';
  if (tagName === 'link') return fetchedRels.some((rel) => hasRel(attributes, rel)) ? 'resource' : 'head';
  return 'resource';
}

function hasRel(attributes: ReadonlyMap<string, string>, rel: string): boolean {
  return (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).includes(rel);
}

function readMeta(attributes: ReadonlyMap<string, string>, place: string, page: Content): void {
  const content = attributes.get('content') ?? '';
  if (attributes.get('name') === 'description') page.descriptions.push(content.trim());
  const equiv = attributes.get('http-equiv')?.toLowerCase();
  if (equiv === 'content-security-policy') page.policies.push(content);
  const target = equiv === 'refresh' ? /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1] : undefined;
  if (target !== undefined) {
    page.redirect = target.trim();
    page.references.push({ url: page.redirect, place, use: 'link' });
  }
}

/** Types of <script> that the browser runs or reads as rules; all others are data. */
const runTypes = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

function readScript(
  element: Element,
  attributes: ReadonlyMap<string, string>,
  place: string,
  page: Content,
): void {
  const type = (attributes.get('type') ?? '').trim();
  if (!runTypes.test(type)) return;
  const url = attributes.get('src');
  if (url === undefined) page.inlines.push({ what: 'script', text: textOf(element), place });
  else page.scripts.push(url);
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
