import { frameworkAddress, wholeTextAddress } from './address.ts';
import type { Model } from './model.ts';

/** What is offered as a PDF: the name of its file without the ending, the official name, the page that is printed. */
export type PrintedEdition = { name: string; title: string; address: string };

/** Folder of the PDF files below the site's root. */
export const PRINTED_FOLDER = 'du-lieu/pdf';

/** Every document as a whole, then every reference framework. */
export function printedEditions({ documents, structure }: Model): PrintedEdition[] {
  return [
    ...documents.map(({ id, title }) => ({ name: id, title, address: wholeTextAddress(id) })),
    ...structure.frameworks
      .filter(({ id }) => id !== 'quoc-gia')
      .map(({ id, name }) => ({ name: `khung-${id}`, title: name, address: frameworkAddress(id) })),
  ];
}
