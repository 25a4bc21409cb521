import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Number of an element in its page, in the order in which they begin. */
export type At = number;

/** A reference in a page. */
export type Reference = {
  /** As written in the page. */
  url: string;
  at: At;
  /** `link`: a reader follows it; `head`: a machine may; `resource`: the browser fetches it. */
  use: 'link' | 'head' | 'resource';
};

/** Inline code or style. */
export type Inline = { what: 'script' | 'style' | 'style-attribute'; text: string; at: At };

/** What the checks know of one page. */
export type Page = Content & {
  /** Path of the file: `van-ban/index.html`. */
  file: string;
  /** Address below the base: `van-ban/`. */
  address: string;
  /** Size in bytes. */
  bytes: number;
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
  ids: { id: string; at: At }[];
  references: Reference[];
  /** Script files, including those that the page preloads. */
  scripts: string[];
  /** Style sheets. */
  styles: string[];
  inlines: Inline[];
  /** Attributes such as `onclick`. */
  handlers: { name: string; at: At }[];
  /** Its Content-Security-Policy elements. */
  policies: string[];
  imagesWithoutAlt: { at: At }[];
  /** Whether it has an official diagram (`figure[data-diagram]`). */
  hasDiagram: boolean;
  /** Target of an immediate redirect (`<meta http-equiv="refresh">`). */
  redirect?: string;
};

/** The file of a page and its address. */
export function placeOf(file: string): Pick<Page, 'file' | 'address'> {
  return { file, address: file.replace(/(^|\/)index\.html$/, '$1') };
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
  let at = 0;
  visit(parse(html, { scriptingEnabled: false }), (element) => readElement(element, at++, page));
  return page;
}

/** Where the elements of a page stand: "line:column" with the id of the element around each. Slower than reading it. */
export function placesIn(html: string): string[] {
  const places: string[] = [];
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), (element) => {
    const { startLine = 0, startCol = 0 } = element.sourceCodeLocation ?? {};
    const within = idAround(element);
    places.push(within === '' ? `${startLine}:${startCol}` : `${startLine}:${startCol} #${within}`);
  });
  return places;
}

function visit(node: Node, use: (element: Element) => void): void {
  if ('tagName' in node) use(node);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, use);
}

/** Id of the nearest element around an element; empty when there is none. */
function idAround({ parentNode }: Element): string {
  if (parentNode === null || !('attrs' in parentNode)) return '';
  return attribute(parentNode, 'id') ?? idAround(parentNode);
}

function readElement(element: Element, at: At, page: Content): void {
  readAttributes(element, at, page);
  switch (element.tagName) {
    case 'html':
      page.lang = attribute(element, 'lang') ?? '';
      break;
    case 'body':
      page.kind = /(?:^|\s)kind-(\S+)/.exec(attribute(element, 'class') ?? '')?.[1] ?? '';
      break;
    case 'title':
      if (element.namespaceURI.endsWith('/xhtml')) page.titles.push(textOf(element).trim());
      break;
    case 'h1':
      page.headings++;
      break;
    case 'meta':
      readMeta(element, at, page);
      break;
    case 'script':
      readScript(element, at, page);
      break;
    case 'style':
      page.inlines.push({ what: 'style', text: textOf(element), at });
      break;
    case 'link':
      if (relsOf(element).includes('stylesheet')) page.styles.push(attribute(element, 'href') ?? '');
      if (relsOf(element).includes('modulepreload')) page.scripts.push(attribute(element, 'href') ?? '');
      break;
    case 'figure':
      if (attribute(element, 'data-diagram') !== undefined) page.hasDiagram = true;
      break;
    case 'img':
      if (attribute(element, 'alt') === undefined) page.imagesWithoutAlt.push({ at });
      break;
  }
}

function readAttributes(element: Element, at: At, page: Content): void {
  for (const { name, value } of element.attrs) {
    if (name.startsWith('on')) page.handlers.push({ name, at });
    switch (name) {
      case 'id':
        page.ids.push({ id: value, at });
        break;
      case 'style':
        page.inlines.push({ what: 'style-attribute', text: value, at });
        break;
      case 'href':
        page.references.push({ url: value, at, use: useOfHref(element) });
        break;
      case 'action':
      case 'formaction':
        page.references.push({ url: value, at, use: 'link' });
        break;
      case 'src':
      case 'poster':
        page.references.push({ url: value, at, use: 'resource' });
        break;
      case 'data':
        if (element.tagName === 'object') page.references.push({ url: value, at, use: 'resource' });
        break;
      case 'srcset':
      case 'imagesrcset':
        for (const candidate of value.split(/,\s+/)) {
          const [url = ''] = candidate.trim().split(/\s+/);
          page.references.push({ url, at, use: 'resource' });
        }
        break;
    }
  }
}

const FETCHED_RELS = new Set([
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
]);

function useOfHref(element: Element): Reference['use'] {
  if (element.tagName === 'a' || element.tagName === 'area') return 'link';
  if (element.tagName === 'link')
    return relsOf(element).some((rel) => FETCHED_RELS.has(rel)) ? 'resource' : 'head';
  return 'resource';
}

function relsOf(element: Element): string[] {
  return (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
}

function readMeta(element: Element, at: At, page: Content): void {
  const content = attribute(element, 'content') ?? '';
  if (attribute(element, 'name') === 'description') page.descriptions.push(content.trim());
  const equiv = attribute(element, 'http-equiv')?.toLowerCase();
  if (equiv === 'content-security-policy') page.policies.push(content);
  const target = equiv === 'refresh' ? /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1] : undefined;
  if (target !== undefined) {
    page.redirect = target.trim();
    page.references.push({ url: page.redirect, at, use: 'link' });
  }
}

/** Types of <script> that the browser runs or reads as rules; all others are data. */
const runTypes = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

function readScript(element: Element, at: At, page: Content): void {
  const type = (attribute(element, 'type') ?? '').trim();
  if (!runTypes.test(type)) return;
  const url = attribute(element, 'src');
  if (url === undefined) page.inlines.push({ what: 'script', text: textOf(element), at });
  else page.scripts.push(url);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
