/** The catalogue in pages. */
import type { Graph } from './graph.ts';
import { type ListPart, partsOf } from './list-parts.ts';
import type { Component } from './schema/component.ts';

/** Rows of one page; with more, the page weighs more than a first view may. */
const ROWS = 400;

/** The pages of the catalogue, in the order of the model. */
export function catalogueParts({ model: { components } }: Pick<Graph, 'model'>): ListPart<Component>[] {
  return partsOf('/thanh-phan/', components, ROWS);
}

/** Whether a file is a page of the catalogue after the first, which the first fetches when its rows are filtered. */
export function isCataloguePart(file: string): boolean {
  return /^thanh-phan\/trang\/\d+\/index\.html$/.test(file);
}
