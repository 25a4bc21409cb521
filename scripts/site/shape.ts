/** The shape of a built file: everything in it except its words. */
import { extname } from 'node:path';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseCsv } from '../../src/text/csv.ts';
import { type Node, pageIn } from './fixture.ts';

type Tree = { type: string; url?: string; depth?: number; children?: Tree[] };

/** Attributes whose value is an address; words may follow `?`. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'poster']);
/** Attributes whose value decides what an element does or means. */
const DECIDING = new Set([
  'class',
  'for',
  'http-equiv',
  'id',
  'name',
  'rel',
  'role',
  'style',
  'target',
  'type',
]);

/** The shape of a text file by its ending; undefined for other files. */
export function shapeOf(path: string, text: string): unknown {
  switch (extname(path)) {
    case '.html':
      return htmlShape(pageIn(text));
    case '.xml':
    case '.atom':
    case '.svg':
      return xmlShapeOf(text, extname(path) === '.svg');
    case '.json':
    case '.jsonld':
      return jsonShape(JSON.parse(text));
    case '.csv':
      return parseCsv(text).map((row) => row.length);
    case '.md':
    case '.txt':
      return markdownShape(
        unified()
          .use(remarkParse)
          .parse(text.replace(/^---\n.*?\n---\n/s, '')) as Tree,
      );
    default:
      return undefined;
  }
}

function htmlShape(node: Node): unknown[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(htmlShape) : [];
  if (node.nodeName === '#comment') return [['#comment']];
  if (!('tagName' in node)) return children;
  const inside =
    node.tagName === 'script' && node.attrs.some(({ value }) => value === 'application/ld+json')
      ? [
          jsonShape(
            JSON.parse(node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')),
          ),
        ]
      : children;
  return [[node.tagName, ...node.attrs.map(({ name, value }) => attributeShape(name, value)), inside]];
}

function attributeShape(name: string, value: string): string {
  if (ADDRESSES.has(name)) return `${name}=${value.replace(/\?.*$/s, '?')}`;
  return DECIDING.has(name) ? `${name}=${value}` : name;
}

/** The shape of a drawing is its set of elements, because long words make more lines. */
function xmlShapeOf(text: string, isDrawing: boolean): unknown {
  const document = XmlDocument.fromString(text);
  try {
    const shape = xmlShape(document.root);
    return isDrawing ? [...new Set(shape.flat(99).map(String))].sort() : shape;
  } finally {
    document.dispose();
  }
}

function xmlShape(element: XmlElement): unknown[] {
  const inside: unknown[] = [];
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) inside.push(xmlShape(child));
  return [element.name, ...element.attrs.map(({ name }) => `@${name}`), ...inside];
}

function jsonShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonShape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([name, item]) => [name, jsonShape(item)]);
}

function markdownShape({ type, url, depth, children = [] }: Tree): unknown[] {
  if (type === 'text') return [];
  return [type, url ?? '', depth ?? 0, ...children.map(markdownShape).filter((shape) => shape.length > 0)];
}
