/**
 * Which frameworks stand side by side. The subject lays down a few, for all bodies of a kind. Each other document lays
 * down that of one body: there are as many as bodies, so pages of all of them lead to each instead of showing it.
 */
import type { Graph } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Framework } from './schema/structure.ts';

/** Frameworks that the subject lays down. */
export function subjectFrameworks(graph: Graph): Framework[] {
  return graph.model.structure.frameworks.filter((framework) => isOfSubject(graph, framework));
}

/** Frameworks that other documents lay down. */
export function bodyFrameworks(graph: Graph): Framework[] {
  return graph.model.structure.frameworks.filter((framework) => !isOfSubject(graph, framework));
}

/** Documents of single bodies: those that lay down a framework without being the subject. */
export function bodyDocuments(graph: Graph): ReadonlySet<string> {
  const found =
    known.get(graph) ?? new Set(bodyFrameworks(graph).map(({ unit }) => graph.unit(unit).document.id));
  known.set(graph, found);
  return found;
}

/** Documents that pages of all documents show, without those of single bodies. */
export function sharedDocuments(graph: Graph): LegalDocument[] {
  const bodies = bodyDocuments(graph);
  return graph.model.documents.filter(({ id }) => !bodies.has(id));
}

const known = new WeakMap<Graph, ReadonlySet<string>>();

function isOfSubject({ unit, subject }: Graph, framework: Framework): boolean {
  return unit(framework.unit).document.id === subject.id;
}
