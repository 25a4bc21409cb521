/** References in the words of a document: places, components, laws as `ref`, bodies as `organization`. */

import type { Law } from '../../citation/cited-laws.ts';
import { eIdOf } from '../../citation/eid.ts';
import type { Reference, ReferenceTarget } from '../../citation/reference.ts';
import type { Graph } from '../../model/graph.ts';
import { lawsOf } from '../../model/laws.ts';
import { referencesOf } from '../../model/references.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import { slug } from '../../text/vi.ts';
import { element, type XmlElement } from '../../text/xml.ts';
import type { FindSpans } from './hierarchy.ts';
import type { Span } from './spans.ts';

/** The marks of a document, and the bodies they refer to. */
export type DocumentReferences = { find: FindSpans; bodies: XmlElement[] };

/**
 * References that are resolved, by the rules of the site; those that are ambiguous or lead nowhere stay plain words.
 * `workOf` gives the IRI of another document.
 */
export function documentReferences(
  graph: Graph,
  document: LegalDocument,
  workOf: (document: LegalDocument) => string,
): DocumentReferences {
  const laws = new Map(lawsOf(graph).map((law) => [law.id, law]));
  const own = referencesOf(graph).filter(
    ({ unit, result }) => result === 'resolved' && unit.startsWith(`${document.id}#`),
  );
  const byUnit = Map.groupBy(own, ({ unit }) => graph.unit(unit).unit.id);
  const spansOf = ({ start, end, targets: [target] }: Reference): Span[] => {
    const marked = target && markOf(graph, target, { document, laws, workOf });
    return marked === undefined ? [] : [{ start, end, ...marked }];
  };
  const named = new Set(
    own.flatMap(({ targets: [target] }) => (target && 'agency' in target ? target.agency : [])),
  );
  return {
    find: (text, { id }) =>
      (byUnit.get(id) ?? []).filter((found) => text.startsWith(found.text, found.start)).flatMap(spansOf),
    bodies: graph.model.agencies
      .filter(({ id }) => named.has(id))
      .map(({ id, name }) =>
        element('TLCOrganization', {
          eId: bodyId(id),
          href: `/akn/ontology/organization/vn/${id}`,
          showAs: name,
        }),
      ),
  };
}

type Around = {
  document: LegalDocument;
  laws: ReadonlyMap<string, Law>;
  workOf: (document: LegalDocument) => string;
};

/** Terms are marked everywhere, not only as references. */
function markOf(
  graph: Graph,
  target: ReferenceTarget,
  { document, laws, workOf }: Around,
): Pick<Span, 'name' | 'attributes'> | undefined {
  if ('term' in target) return undefined;
  if ('agency' in target)
    return { name: 'organization', attributes: { refersTo: `#${bodyId(target.agency)}` } };
  if ('law' in target) {
    const law = laws.get(target.law);
    return law && { name: 'ref', attributes: { href: lawIri(law) } };
  }
  const placed = graph.unit('unit' in target ? target.unit : graph.component(target.component).unit);
  const eId = eIdOf(placed.unit.id);
  const isHere = placed.document.id === document.id;
  return { name: 'ref', attributes: { href: isHere ? `#${eId}` : `${workOf(placed.document)}/~${eId}` } };
}

/** A law as the texts cite it: kind, date and number where they give them, its name where they give no number. */
function lawIri({ kind, date, number, name }: Law): string {
  return ['/akn/vn/act', slug(kind), date, slug(number ?? name)]
    .filter((part) => part !== undefined)
    .join('/');
}

function bodyId(agency: string): string {
  return `to-chuc-${agency}`;
}
