/** Acronyms and terms of the model where the texts use them. */
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Term } from '../../model/schema/term.ts';
import { walkUnits } from '../../model/walk.ts';
import { element, type XmlElement } from '../../text/xml.ts';
import type { Span } from './spans.ts';

/** Finds the terms in a text, as printed and as whole words; of two with the same start the longer. */
export function termFinder(terms: readonly Term[]): (text: string) => Span[] {
  if (terms.length === 0) return () => [];
  const idOf = new Map(terms.map(({ term, id }) => [term, id]));
  const longestFirst = [...idOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      name: 'term',
      attributes: { refersTo: `#${termId(idOf.get(found) ?? '')}` },
    }));
}

/** `TLCTerm` of each term that a document uses: what `term` elements refer to. */
export function termReferences(document: LegalDocument, terms: readonly Term[]): XmlElement[] {
  const find = termFinder(terms);
  const used = new Set<unknown>();
  for (const { unit } of walkUnits(document.units)) {
    for (const text of [unit.heading, unit.text])
      for (const { attributes } of find(text ?? '')) used.add(attributes['refersTo']);
  }
  return terms
    .filter(({ id }) => used.has(`#${termId(id)}`))
    .map(({ id, term, expansion }) =>
      element('TLCTerm', {
        eId: termId(id),
        href: `/akn/ontology/term/vn/${id}`,
        showAs: expansion ?? term,
        shortForm: term,
      }),
    );
}

function termId(id: string): string {
  return `tu-${id}`;
}

/** A text as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
