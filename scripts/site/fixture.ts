/** The built site and its model, for the whole-site tests. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { audiencesOf } from '../../src/model/audience.ts';
import { loadModel } from '../../src/model/load.ts';
import type { Model } from '../../src/model/model.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');
export const model: Model = loadModel(join(root, 'model'));

/** The text of a file of the built site; throws when it is not there. */
export function readBuilt(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** The bytes of a file of the built site; throws when it is not there. */
export function readBuiltBytes(path: string): Buffer {
  return readFileSync(join(dist, path));
}

/** A JSON file of the built site. */
export function readBuiltJson(path: string): unknown {
  return JSON.parse(readBuilt(path));
}

/** Every file below a folder, by path with `/`. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The page at an address (`/lop/1/`) as a browser without scripts reads it. */
export function pageAt(address: string): Node {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return pageIn(readBuilt(file));
}

/** A text of HTML as a browser without scripts reads it. */
export function pageIn(html: string): Node {
  return parse(html, { scriptingEnabled: false });
}

/** All elements below a node, in the order of the page. */
export function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** Value of an attribute; undefined when the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Elements below a node with an attribute, with this value when one is given. */
export function withAttribute(node: Node, name: string, value?: string): Element[] {
  return [...elementsIn(node)].filter((element) => {
    const found = attribute(element, name);
    return found !== undefined && (value === undefined || found === value);
  });
}

/** Elements below a node with a class. */
export function withClass(node: Node, name: string): Element[] {
  return [...elementsIn(node)].filter((element) =>
    (attribute(element, 'class') ?? '').split(/\s+/).includes(name),
  );
}

/** Elements below a node with a tag name. */
export function withTag(node: Node, name: string): Element[] {
  return [...elementsIn(node)].filter(({ tagName }) => tagName === name);
}

/** The text of a node, without elements that have the attribute `without`. */
export function textOf(node: Node, without = ''): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .filter((child) => without === '' || !('attrs' in child) || attribute(child, without) === undefined)
    .map((child) => textOf(child, without))
    .join('');
}

/** Addresses of all pages planned from the model, with the document of each. */
export function modelPages(): { address: string; document: string }[] {
  const documentOf = (ref: string) => ref.slice(0, ref.indexOf('#'));
  const draft = 'qd-khung-kien-truc-so';
  const { documents, structure, components, agencies } = model;
  return [
    ...documents.flatMap(({ id, pages }) =>
      ['', ...pages.map((page) => `${page.replaceAll('.', '/')}/`), 'toan-van/'].map((page) => ({
        address: `/van-ban/${id}/${page}`,
        document: id,
      })),
    ),
    ...structure.layers.map(({ number, unit }) => ({
      address: `/lop/${number}/`,
      document: documentOf(unit),
    })),
    ...structure.principles.map(({ number, unit }) => ({
      address: `/nguyen-tac/${number}/`,
      document: documentOf(unit),
    })),
    ...structure.frameworks
      .filter(({ id }) => id !== 'quoc-gia')
      .map(({ id, unit }) => ({ address: `/khung-tham-chieu/${id}/`, document: documentOf(unit) })),
    ...components.map(({ id, unit }) => ({ address: `/thanh-phan/${id}/`, document: documentOf(unit) })),
    ...agencies.map(({ id, unit }) => ({
      address: `/co-quan/${id}/`,
      document: unit === null ? draft : documentOf(unit),
    })),
    ...['/', '/lop/', '/nguyen-tac/', '/khung-tham-chieu/', '/thanh-phan/', '/co-quan/', '/lo-trinh/'].map(
      (address) => ({ address, document: draft }),
    ),
    ...['', 'ma-tran/', 'xa/', ...audiencesOf(model.structure).map(({ id }) => `${id}/`)].map((page) => ({
      address: `/tra-cuu/${page}`,
      document: draft,
    })),
  ];
}
