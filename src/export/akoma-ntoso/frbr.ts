/** Names of a document as work, expression and file, by the Akoma Ntoso Naming Convention and by the site's addresses. */
import { documentAddress, wholeTextAddress } from '../../model/address.ts';
import { type AkomaNtosoName, akomaNtosoName } from '../../model/akoma-ntoso-name.ts';
import type { LegalDocument } from '../../model/schema/document.ts';

export type Frbr = AkomaNtosoName & {
  siteUrl: string;
  /** Public addresses of the document's page, of its text on one page, of its file. */
  pageUrl: string;
  textUrl: string;
  fileUrl: string;
};

export function filePath(documentId: string): string {
  return `du-lieu/documents/${documentId}.akn.xml`;
}

/** `publicUrl` makes a public address of an address of this site. */
export function frbrOf(document: LegalDocument, publicUrl: (path: string) => string): Frbr {
  return {
    ...akomaNtosoName(document),
    siteUrl: publicUrl('/'),
    pageUrl: publicUrl(documentAddress(document.id)),
    textUrl: publicUrl(wholeTextAddress(document.id)),
    fileUrl: publicUrl(`/${filePath(document.id)}`),
  };
}

/** Name of a part of a document: the Naming Convention puts it behind `!`. */
export function componentPart(uri: string, part: string): string {
  return `${uri}/!${part}`;
}
