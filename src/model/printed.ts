import { documentAddress, frameworkAddress, wholeTextAddress } from './address.ts';
import { bodyDocuments, bodyFrameworks } from './framework-scope.ts';
import type { Graph } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Framework } from './schema/structure.ts';

/**
 * What is offered as a PDF: the name of its file without the ending, the official name, the page that is printed,
 * the pages that offer it: the thing's own, and that of all downloads where it is not of a single body.
 */
export type PrintedEdition = { name: string; title: string; address: string; offeredAt: readonly string[] };

/** The page of all downloads. */
export const DOWNLOADS_ADDRESS = '/du-lieu/';

/** Folder of the PDF files below the site's root. */
export const PRINTED_FOLDER = 'du-lieu/pdf';

/** Every document as a whole, then every reference framework. */
export function printedEditions(graph: Graph): PrintedEdition[] {
  const { documents, structure } = graph.model;
  const bodies = new Set([...bodyDocuments(graph), ...bodyFrameworks(graph).map(({ id }) => id)]);
  const offeredAt = ({ id }: { id: string }, own: string) =>
    bodies.has(id) ? [own] : [DOWNLOADS_ADDRESS, own];
  return [
    ...documents.map((document) => ({
      name: printedDocument(document),
      title: document.title,
      address: wholeTextAddress(document.id),
      offeredAt: offeredAt(document, documentAddress(document.id)),
    })),
    ...structure.frameworks
      .filter(({ isRoot }) => !isRoot)
      .map((framework) => ({
        name: printedFramework(framework),
        title: framework.name,
        address: frameworkAddress(framework),
        offeredAt: offeredAt(framework, frameworkAddress(framework)),
      })),
  ];
}

/** Name of a document's PDF, without the ending. */
export function printedDocument({ id }: Pick<LegalDocument, 'id'>): string {
  return id;
}

/** Name of a reference framework's PDF, without the ending. */
export function printedFramework({ id }: Pick<Framework, 'id'>): string {
  return `khung-${id}`;
}
