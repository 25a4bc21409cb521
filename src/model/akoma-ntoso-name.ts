/** Names of a document by the Akoma Ntoso Naming Convention. No authority has assigned them. */
import { slug } from '../text/vi.ts';
import type { LegalDocument } from './schema/document.ts';
import { walkUnits } from './walk.ts';

/** `bill` a draft with articles, `act` one that was issued, `doc` a text without articles. */
export type DocumentElement = 'act' | 'bill' | 'doc';

export type AkomaNtosoName = {
  element: DocumentElement;
  /** Kind of document: id of its first instrument, `quyet-dinh`. */
  subtype: string;
  /** IRI of the work, the same on every site: `/akn/vn/act/quyet-dinh/2025-12-31/3388-qd-ubnd`. */
  work: string;
  /** IRI of the Vietnamese text. A unit of it has the unit's eId behind `/~`. */
  expression: string;
};

/** A document without number and date is named by its id. */
export function akomaNtosoName(document: LegalDocument): AkomaNtosoName {
  const [main] = document.units;
  const hasArticles = [...walkUnits(main?.units ?? [])].some(({ unit }) => unit.kind === 'dieu');
  const issued = document.status === 'du-thao' ? 'bill' : 'act';
  const element = hasArticles ? issued : 'doc';
  const subtype = main?.id ?? document.id;
  const name = document.number === undefined ? document.id : slug(document.number);
  const work = ['/akn/vn', element, subtype, document.date, name]
    .filter((part) => part !== undefined)
    .join('/');
  return { element, subtype, work, expression: `${work}/vie@${document.date ?? ''}` };
}
