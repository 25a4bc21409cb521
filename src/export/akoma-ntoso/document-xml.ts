/** An official document as one file of Akoma Ntoso 3.0 (OASIS LegalDocML). Pure. */

import { eIdOf } from '../../citation/eid.ts';
import type { Graph } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { element, type XmlElement, xmlFile } from '../../text/xml.ts';
import type { Download, DownloadOptions } from '../download.ts';
import { conclusionsOf, partsOf, preambleOf, prefaceOf } from './around-body.ts';
import { documentReferences } from './document-references.ts';
import { type Frbr, filePath, frbrOf } from './frbr.ts';
import { type FindSpans, hierarchyOf, titleOf } from './hierarchy.ts';
import { documentMeta, partMeta } from './meta.ts';
import { termFinder, termReferences } from './terms.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** One file per document; `publicUrl` makes a public address of an address of this site. */
export function akomaNtosoDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const findTerms = termFinder(graph.model.terms);
  return graph.model.documents.map((document) => {
    const frbr = frbrOf(document, publicUrl);
    const { find, bodies } = documentReferences(graph, document, (other) => frbrOf(other, publicUrl).work);
    const context: Context = {
      frbr,
      find: (text, unit) => [...find(text, unit), ...findTerms(text)],
      references: [...bodies, ...termReferences(document, graph.model.terms)],
    };
    return { path: filePath(document.id), text: akomaNtoso(document, context) };
  });
}

/** Shared by the elements of one document; `references` are the targets of their marks. */
type Context = { frbr: Frbr; find: FindSpans; references: XmlElement[] };

function akomaNtoso(document: LegalDocument, context: Context): string {
  const [main, ...attached] = document.units;
  if (main === undefined) throw new RangeError(`Văn bản ${document.id} không có đơn vị nào.`);
  const { frbr, find, references } = context;
  const isBare =
    main.kind === 'van-ban' && [main.label, main.heading, main.text].every((words) => words === undefined);
  const { preface, preamble, body, conclusions } = partsOf(isBare ? (main.units ?? []) : [main]);
  const attachments = attached.map((unit) => attachmentOf(unit, document, context));
  return xmlFile(
    element('akomaNtoso', { xmlns: NAMESPACE }, [
      element(frbr.element, { name: frbr.subtype }, [
        documentMeta(document, frbr, references),
        ...prefaceOf(preface, document, find),
        ...preambleOf(preamble, find),
        element(
          frbr.element === 'doc' ? 'mainBody' : 'body',
          { eId: isBare ? eIdOf(main.id) : undefined },
          bodyOf(body, find),
        ),
        ...conclusionsOf(conclusions, find),
        ...(attachments.length === 0 ? [] : [element('attachments', {}, attachments)]),
      ]),
    ]),
  );
}

/** Parts issued with an instrument: the framework, its appendix. */
function attachmentOf(unit: Unit, document: LegalDocument, { frbr, find }: Context): XmlElement {
  const isBare = unit.text === undefined;
  const { preface, preamble, body, conclusions } = partsOf(isBare ? (unit.units ?? []) : [unit]);
  return element('attachment', { eId: isBare ? eIdOf(unit.id) : undefined }, [
    ...(isBare ? titleOf(unit, find) : []),
    element('doc', { name: unit.id }, [
      partMeta(document, frbr, unit.id),
      ...prefaceOf(preface, document, find),
      ...preambleOf(preamble, find),
      element('mainBody', {}, bodyOf(body, find)),
      ...conclusionsOf(conclusions, find),
    ]),
  ]);
}

/** The units of a body; one that has none holds an empty container, for the schema wants something in it. */
function bodyOf(units: readonly Unit[], find: FindSpans): XmlElement[] {
  return units.length === 0
    ? [element('hcontainer', { name: 'trong' }, [element('content')])]
    : units.map((unit) => hierarchyOf(unit, find));
}
