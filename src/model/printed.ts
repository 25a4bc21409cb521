import { documentAddress, frameworkAddress, wholeTextAddress } from './address.ts';
import type { Model } from './model.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Framework } from './schema/structure.ts';

/**
 * What is offered as a PDF: the name of its file without the ending, the official name, the page that is printed,
 * the page of the thing that offers it.
 */
export type PrintedEdition = { name: string; title: string; address: string; offeredAt: string };

/** Folder of the PDF files below the site's root. */
export const PRINTED_FOLDER = 'du-lieu/pdf';

/** Every document as a whole, then every reference framework. */
export function printedEditions({ documents, structure }: Model): PrintedEdition[] {
  return [
    ...documents.map((document) => ({
      name: printedDocument(document),
      title: document.title,
      address: wholeTextAddress(document.id),
      offeredAt: documentAddress(document.id),
    })),
    ...structure.frameworks
      .filter(({ isRoot }) => !isRoot)
      .map((framework) => ({
        name: printedFramework(framework),
        title: framework.name,
        address: frameworkAddress(framework),
        offeredAt: frameworkAddress(framework),
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
