/** The only maker of addresses of what the model holds. Addresses start and end with `/` and never hold the site's base. */
import type { Audience } from './audience.ts';
import type { PlacedUnit } from './graph.ts';
import { lawAddress, lawsAddress } from './law-address.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';
import type { FigureTarget } from './schema/figure.ts';
import type { Finding } from './schema/finding.ts';
import type { Framework } from './schema/structure.ts';
import type { Unit } from './schema/unit.ts';

export function documentAddress(documentId: string): string {
  return `/van-ban/${documentId}/`;
}

export function wholeTextAddress(documentId: string): string {
  return `${documentAddress(documentId)}toan-van/`;
}

/** The whole document as of a version; it stays when the next version comes. */
export function versionAddress({ id, version }: Pick<LegalDocument, 'id' | 'version'>): string {
  return `${documentAddress(id)}ban/${version}/`;
}

/** Page of what the versions of the documents changed. */
export const CHANGES_ADDRESS = '/thay-doi/';

/** Anchor of one version on that page. */
export function changesAnchor({ id, version }: Pick<LegalDocument, 'id' | 'version'>): string {
  return `${id}.${version}`;
}

export function changesAddress(document: Pick<LegalDocument, 'id' | 'version'>): string {
  return `${CHANGES_ADDRESS}#${changesAnchor(document)}`;
}

/** Address of a unit that has its own page: its anchor's dots become slashes. */
export function sectionAddress(documentId: string, unitId: string): string {
  return `${documentAddress(documentId)}${unitId.replaceAll('.', '/')}/`;
}

/** The unit whose page shows `unit`: itself or the nearest ancestor with a page; undefined when only the whole text shows it. */
export function pageUnitOf({ document, unit, ancestors }: PlacedUnit): Unit | undefined {
  return [...ancestors, unit].findLast(({ id }) => document.pages.includes(id));
}

/** Where a reader finds a unit: the page that shows it, or of an earlier version the page of that version. */
export function unitAddress(placed: PlacedUnit): string {
  const { document, unit } = placed;
  if (placed.isEarlier) return `${versionAddress(document)}#${unit.id}`;
  const page = pageUnitOf(placed);
  if (page === undefined) return `${wholeTextAddress(document.id)}#${unit.id}`;
  return `${sectionAddress(document.id, page.id)}#${unit.id}`;
}

export function componentAddress({ id }: Pick<Component, 'id'>): string {
  return `/thanh-phan/${id}/`;
}

/** The component as of a version; it stays when the next version comes, also when the component is withdrawn. */
export function componentVersionAddress({ id }: Pick<Component, 'id'>, version: string): string {
  return `${componentAddress({ id })}ban/${version}/`;
}

/** The layers together. */
export const LAYERS_ADDRESS = '/lop/';

export function layerAddress(layer: number): string {
  return `${LAYERS_ADDRESS}${layer}/`;
}

export function principleAddress(principle: number): string {
  return `/nguyen-tac/${principle}/`;
}

/** The list of the documents. */
export const DOCUMENTS_ADDRESS = '/van-ban/';

/** The list of the frameworks that have a page each. */
export const FRAMEWORKS_ADDRESS = '/khung-tham-chieu/';

/** Its section of the frameworks of single bodies. */
export const BODIES_ANCHOR = 'tung-co-quan';
export const BODIES_ADDRESS = `${FRAMEWORKS_ADDRESS}#${BODIES_ANCHOR}`;

/** The root framework is shown by the pages of the layers; the others have a page each. */
export function frameworkAddress({ id, isRoot }: Pick<Framework, 'id' | 'isRoot'>): string {
  return isRoot ? LAYERS_ADDRESS : `${FRAMEWORKS_ADDRESS}${id}/`;
}

export function agencyAddress(agencyId: string): string {
  return `/co-quan/${agencyId}/`;
}

export function figureAddress(figureId: string): string {
  return `/so-do/${figureId}/`;
}

export function termsAddress(): string {
  return '/thuat-ngu/';
}

/** Where single bodies use a term; a page that a site has when they do. */
export function termUseAddress(termId: string): string {
  return `${termsAddress()}${termId}/`;
}

/** The entry of an acronym or a term in the list of all. */
export function termAddress(termId: string): string {
  return `${termsAddress()}#${termId}`;
}

/** Where readers look up what a body must have. */
export const LOOK_UP_ADDRESS = '/tra-cuu/';

/** The checklist of one audience; for a framework with tiers, `{ id: 'xa' }` is the page where the area is chosen. */
export function checklistAddress({ id }: Pick<Audience, 'id'>): string {
  return `${LOOK_UP_ADDRESS}${id}/`;
}

/** The review of the subject; with a kind, the page of its findings. */
export function reviewAddress(kind?: Finding['kind']): string {
  return kind === undefined ? '/ra-soat/' : `/ra-soat/${kind}/`;
}

/** The review as a letter, in the order of the text. */
export const REVIEW_LETTER = '/ra-soat/thu-gop-y/';

/** What became of the findings of earlier versions. */
export const OUTCOMES_ADDRESS = '/ra-soat/da-ra-sao/';

export function findingAddress({ id, kind }: Pick<Finding, 'id' | 'kind'>): string {
  return `${reviewAddress(kind)}#${id}`;
}

/** How a body makes a framework of its own from a template. */
export const OWN_FRAMEWORK_ADDRESS = '/du-lieu/lap-khung/';

/** Check of a body's framework; workbooks for a self-assessment, and where they are read again. */
export const ASSESSMENT_ADDRESS = '/tu-danh-gia/';
export const COMMENTS_ADDRESS = '/gop-y/';

/** The example of a check. */
export const CONFORMITY_EXAMPLE_ADDRESS = `${ASSESSMENT_ADDRESS}vi-du/`;

/** The register of duties. */
export const DUTIES_ADDRESS = '/nghia-vu/';

/** The duties that one page of a document lays on somebody; `unitId` is the unit that has the page. */
export function dutyPageAddress(documentId: string, unitId: string): string {
  return `${DUTIES_ADDRESS}${documentId}/${unitId.replaceAll('.', '/')}/`;
}

/** One duty of the unit `placed`; a unit without a page stands with the first unit of its document that has one. */
export function dutyAddress(placed: PlacedUnit, dutyId: string): string {
  return `${dutyPageAddress(placed.document.id, dutyPageUnit(placed))}#${dutyId}`;
}

/** Id of the unit under whose page the duties of `placed` are listed. */
export function dutyPageUnit(placed: PlacedUnit): string {
  const { document, unit, ancestors } = placed;
  return pageUnitOf(placed)?.id ?? document.pages[0] ?? ancestors[0]?.id ?? unit.id;
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

/** Pages that set the subject beside other documents and the figures beside the text. */
export const COMPARISONS_ADDRESS = '/doi-chieu/';
export const TEXT_AND_FIGURE_ADDRESS = `${COMPARISONS_ADDRESS}loi-van-hinh/`;

export function comparisonAddress(comparisonId: string): string {
  return `${COMPARISONS_ADDRESS}${comparisonId}/`;
}

/** An earlier version of a document beside the present one. */
export function versionComparisonAddress({ id, version }: Pick<LegalDocument, 'id' | 'version'>): string {
  return comparisonAddress(`${id}/ban/${version}`);
}

/** Where the difference of one row is shown word by word. */
export function counterpartAddress(comparisonId: string, rowId: string): string {
  return `${comparisonAddress(comparisonId)}${rowId}/`;
}

export { lawAddress, lawsAddress };
