/** The only maker of addresses of what the model holds. Addresses start and end with `/` and never hold the site's base. */
import type { PlacedUnit } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { FigureTarget } from './schema/figure.ts';
import type { Unit } from './schema/unit.ts';

export function documentAddress(documentId: string): string {
  return `/van-ban/${documentId}/`;
}

export function wholeTextAddress(documentId: string): string {
  return `${documentAddress(documentId)}toan-van/`;
}

/** Address of a unit that has its own page: its anchor's dots become slashes. */
export function sectionAddress(documentId: string, unitId: string): string {
  return `${documentAddress(documentId)}${unitId.replaceAll('.', '/')}/`;
}

/** The unit whose page shows `unit`: itself or the nearest ancestor with a page; undefined when only the whole text shows it. */
export function pageUnitOf({ document, unit, ancestors }: PlacedUnit): Unit | undefined {
  return [...ancestors, unit].findLast(({ id }) => document.pages.includes(id));
}

/** Where a reader finds a unit: the page that shows it, with its anchor unless the page is the unit's own. */
export function unitAddress(placed: PlacedUnit): string {
  const { document, unit } = placed;
  const page = pageUnitOf(placed);
  if (page === undefined) return `${wholeTextAddress(document.id)}#${unit.id}`;
  return `${sectionAddress(document.id, page.id)}#${unit.id}`;
}

export function componentAddress({ id }: Pick<Component, 'id'>): string {
  return `/thanh-phan/${id}/`;
}

export function layerAddress(layer: number): string {
  return `/lop/${layer}/`;
}

export function principleAddress(principle: number): string {
  return `/nguyen-tac/${principle}/`;
}

/** The national framework's page is the section of the draft that describes it; the others have a page of their own. */
export function frameworkAddress(framework: string): string {
  return framework === 'quoc-gia' ? '/lop/' : `/khung-tham-chieu/${framework}/`;
}

export function agencyAddress(agencyId: string): string {
  return `/co-quan/${agencyId}/`;
}

export function figureAddress(figureId: string): string {
  return `/so-do/${figureId}/`;
}

/** Where a box or a title of a figure leads; `unit` finds the unit that a reference names. */
export function targetAddress(target: FigureTarget, unit: (ref: string) => PlacedUnit): string {
  if ('component' in target) return componentAddress({ id: target.component });
  if ('unit' in target) return unitAddress(unit(target.unit));
  if ('layer' in target) return layerAddress(target.layer);
  if ('figure' in target) return figureAddress(target.figure);
  if ('agency' in target) return agencyAddress(target.agency);
  return principleAddress(target.principle);
}

/** Pages that belong to the site, not to a thing of the model. */
export const SITE_ADDRESSES = [
  '/',
  '/thanh-phan/',
  '/tim-kiem/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/cach-doc/',
  '/cach-trich-dan/',
  '/tro-nang/',
];
