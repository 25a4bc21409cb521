/** The catalogue in pages: one table would grow with the number of frameworks. */
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';

/** Rows of one page; with more, the page weighs more than a first view may. */
const ROWS = 400;

/** One page of the catalogue. */
export type CataloguePart = { number: number; address: string; components: Component[] };

/** The pages of the catalogue, in the order of the model; the first stands at its address, and is there without rows too. */
export function catalogueParts({ model: { components } }: Pick<Graph, 'model'>): CataloguePart[] {
  return Array.from({ length: Math.max(1, Math.ceil(components.length / ROWS)) }, (_, index) => ({
    number: index + 1,
    address: cataloguePartAddress(index + 1),
    components: components.slice(index * ROWS, (index + 1) * ROWS),
  }));
}

function cataloguePartAddress(number: number): string {
  return number === 1 ? '/thanh-phan/' : `/thanh-phan/trang/${number}/`;
}

/** Whether a file is a page of the catalogue after the first, which the first fetches when its rows are filtered. */
export function isCataloguePart(file: string): boolean {
  return /^thanh-phan\/trang\/\d+\/index\.html$/.test(file);
}
