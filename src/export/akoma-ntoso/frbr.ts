/** Names of a document as work, expression and file, by the Akoma Ntoso Naming Convention and by the site's addresses. */
import { documentAddress, wholeTextAddress } from '../../model/address.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import { walkUnits } from '../../model/walk.ts';
import { slug } from '../../text/vi.ts';

/** `bill` a draft with articles, `act` one that was issued, `doc` a text without articles. */
export type DocumentElement = 'act' | 'bill' | 'doc';

export type Frbr = {
  element: DocumentElement;
  /** Kind of document: id of its first instrument, `quyet-dinh`. */
  subtype: string;
  /** IRI of the work, the same on every site: `/akn/vn/act/quyet-dinh/2025-12-31/3388-qd-ubnd`. */
  work: string;
  /** IRI of the Vietnamese text. */
  expression: string;
  siteUrl: string;
  /** Public addresses of the document's page, of its text on one page, of its file. */
  pageUrl: string;
  textUrl: string;
  fileUrl: string;
};

export function filePath(documentId: string): string {
  return `du-lieu/documents/${documentId}.akn.xml`;
}

/** `publicUrl` makes a public address of an address of this site. A document without number and date is named by its id. */
export function frbrOf(document: LegalDocument, publicUrl: (path: string) => string): Frbr {
  const [main] = document.units;
  const hasArticles = [...walkUnits(main?.units ?? [])].some(({ unit }) => unit.kind === 'dieu');
  const issued = document.status === 'du-thao' ? 'bill' : 'act';
  const kind = hasArticles ? issued : 'doc';
  const subtype = main?.id ?? document.id;
  const name = document.number === undefined ? document.id : slug(document.number);
  const work = ['/akn/vn', kind, subtype, document.date, name].filter((part) => part !== undefined).join('/');
  return {
    element: kind,
    subtype,
    work,
    expression: `${work}/vie@${document.date ?? ''}`,
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
