/** A concept of the glossary (SKOS Reference, W3C 2009), and the JSON-LD context of its keys. */
import { fold } from '../../text/vi.ts';

/** Texts by language. */
type Texts = Record<string, string | string[]>;

export type Concept = {
  id: string;
  type: 'Concept';
  inScheme: string;
  topConceptOf?: string;
  notation?: string;
  prefLabel: Texts;
  altLabel?: Texts;
  hiddenLabel?: Texts;
  /** Official words. */
  definition?: Texts;
  /** Place of the official words. */
  source?: string;
  /** Our words. */
  editorialNote?: Texts;
  broader?: string[];
  related?: string[];
};

export type ConceptScheme = {
  id: string;
  type: 'ConceptScheme';
  title: Texts;
  description: Texts;
  hasTopConcept: string[];
};

const TEXT = { '@container': '@language' };
const LINK = { '@type': '@id' };

/** The JSON-LD context of the file; it needs no other file. */
export const CONTEXT = {
  '@version': 1.1,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  graph: '@graph',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  notation: 'skos:notation',
  prefLabel: { '@id': 'skos:prefLabel', ...TEXT },
  altLabel: { '@id': 'skos:altLabel', ...TEXT },
  hiddenLabel: { '@id': 'skos:hiddenLabel', ...TEXT },
  definition: { '@id': 'skos:definition', ...TEXT },
  editorialNote: { '@id': 'skos:editorialNote', ...TEXT },
  title: { '@id': 'dct:title', ...TEXT },
  description: { '@id': 'dct:description', ...TEXT },
  source: { '@id': 'dct:source', ...LINK },
  inScheme: { '@id': 'skos:inScheme', ...LINK },
  topConceptOf: { '@id': 'skos:topConceptOf', ...LINK },
  hasTopConcept: { '@id': 'skos:hasTopConcept', ...LINK },
  broader: { '@id': 'skos:broader', ...LINK },
  related: { '@id': 'skos:related', ...LINK },
};

/**
 * Labels of a concept: the preferred one, others, and the spellings without marks that people type. No text is a label
 * of two kinds (SKOS S13).
 */
export function labels(
  preferred: string,
  others: readonly string[] = [],
): Pick<Concept, 'prefLabel' | 'altLabel' | 'hiddenLabel'> {
  const alternative = [...new Set(others)].filter((label) => label !== preferred);
  const shown = [preferred, ...alternative];
  const hidden = [
    ...new Set(shown.filter((label) => fold(label) !== label.toLowerCase()).map((label) => fold(label))),
  ].filter((label) => !shown.includes(label));
  return {
    prefLabel: { vi: preferred },
    ...(alternative.length > 0 && { altLabel: { vi: alternative } }),
    ...(hidden.length > 0 && { hiddenLabel: { vi: hidden } }),
  };
}
