/**
 * `glossary.jsonld`: the acronyms and terms, and the components with their groups, layers and frameworks, as two
 * concept schemes of SKOS. Identifiers are the public addresses of this site.
 */
import {
  componentAddress,
  frameworkAddress,
  layerAddress,
  termAddress,
  termsAddress,
  unitAddress,
} from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import { relationsFor, relationsOf } from '../../model/relations.ts';
import type { Component } from '../../model/schema/component.ts';
import type { Group } from '../../model/schema/structure.ts';
import type { Term } from '../../model/schema/term.ts';
import { subjectWords } from '../../model/subject.ts';
import { fullText } from '../../model/walk.ts';
import { letters } from '../../text/vi.ts';
import { type Download, type DownloadOptions, jsonDownload } from '../download.ts';
import { CONTEXT, type Concept, type ConceptScheme, labels } from './concept.ts';

type PublicUrl = (path: string) => string;

/** None without terms and components. */
export function glossaryDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const { terms, components } = graph.model;
  const concepts = [
    ...(terms.length > 0 ? termScheme(graph, publicUrl) : []),
    ...(components.length > 0 ? componentScheme(graph, publicUrl) : []),
  ];
  if (concepts.length === 0) return [];
  return [jsonDownload('du-lieu/glossary.jsonld', { '@context': CONTEXT, graph: concepts })];
}

function termScheme(graph: Graph, publicUrl: PublicUrl): (ConceptScheme | Concept)[] {
  const id = publicUrl(termsAddress());
  const concepts = graph.model.terms.map((term) => termConcept(graph, term, id, publicUrl));
  return [
    {
      id,
      type: 'ConceptScheme',
      title: { vi: 'Từ viết tắt và thuật ngữ' },
      description: {
        vi: 'Từ viết tắt và thuật ngữ của các văn bản. Nhãn và định nghĩa là lời văn bản; ghi chú biên tập là lời của bản trực tuyến không chính thức.',
      },
      hasTopConcept: concepts.map((concept) => concept.id),
    },
    ...concepts,
  ];
}

/** The preferred label is the long form where the texts explain one, otherwise what is printed. */
function termConcept(graph: Graph, term: Term, scheme: string, publicUrl: PublicUrl): Concept {
  const { expansion, unit, meaning } = term;
  return {
    id: publicUrl(termAddress(term.id)),
    type: 'Concept',
    inScheme: scheme,
    topConceptOf: scheme,
    ...(expansion === null ? labels(term.term) : labels(expansion, [term.term])),
    ...(unit !== null && definitionAt(graph, unit, publicUrl)),
    ...(meaning !== undefined && { editorialNote: { vi: `Thường được hiểu là: ${meaning}.` } }),
  };
}

function componentScheme(graph: Graph, publicUrl: PublicUrl): (ConceptScheme | Concept)[] {
  const { structure, components } = graph.model;
  const scheme = publicUrl('/thanh-phan/');
  const relations = relationsOf(graph);
  const { root } = graph;
  const { noun } = subjectWords(graph.subject);
  const concept = (id: string): Pick<Concept, 'id' | 'type' | 'inScheme'> => ({
    id,
    type: 'Concept',
    inScheme: scheme,
  });
  return [
    {
      id: scheme,
      type: 'ConceptScheme',
      title: { vi: `Thành phần của ${graph.subject.shortTitle}` },
      description: {
        vi: `Khung, lớp, nhóm và thành phần theo ${noun}. Nhãn và định nghĩa là lời văn bản; cách xếp và quan hệ do bản trực tuyến không chính thức lập từ lời văn.`,
      },
      hasTopConcept: structure.frameworks.map((framework) => publicUrl(frameworkAddress(framework))),
    },
    ...structure.frameworks.map(
      (framework): Concept => ({
        ...concept(publicUrl(frameworkAddress(framework))),
        topConceptOf: scheme,
        ...labels(framework.name),
        source: publicUrl(unitAddress(graph.unit(framework.unit))),
      }),
    ),
    ...structure.layers.map(
      ({ number, name, unit }): Concept => ({
        ...concept(publicUrl(layerAddress(number))),
        notation: String(number),
        ...labels(name),
        ...(root !== undefined && { broader: [publicUrl(frameworkAddress(root))] }),
        source: publicUrl(unitAddress(graph.unit(unit))),
      }),
    ),
    ...structure.groups.flatMap((group) =>
      Object.keys(group.units).map((framework): Concept => {
        const id = groupId(graph, group, framework, publicUrl);
        return {
          ...concept(id),
          ...(group.id !== group.slug && { notation: group.id }),
          ...labels(group.name),
          broader: [
            publicUrl(layerAddress(group.layer)),
            publicUrl(frameworkAddress(graph.framework(framework))),
          ],
          source: id,
        };
      }),
    ),
    ...components.map((component): Concept => {
      const { outgoing, incoming } = relationsFor(relations, component.id);
      const others = new Set([...outgoing.map(({ to }) => to), ...incoming.map(({ from }) => from)]);
      return {
        ...concept(publicUrl(componentAddress(component))),
        ...(component.code !== null && { notation: component.code }),
        ...labels(component.name, acronymsOf(graph, component)),
        ...definitionAt(graph, component.unit, publicUrl),
        broader: [groupId(graph, graph.group(component.group), component.framework, publicUrl)],
        ...(others.size > 0 && { related: [...others].map((id) => publicUrl(componentAddress({ id }))) }),
      };
    }),
  ];
}

/** Each framework has its own concept for a group, named by the address of the unit that heads it there. */
function groupId(graph: Graph, { id, units }: Group, framework: string, publicUrl: PublicUrl): string {
  const unit = units[framework];
  if (unit === undefined) throw new Error(`no group ${id} in ${framework}`);
  return publicUrl(unitAddress(graph.unit(unit)));
}

/** Acronyms that the texts give for the name of a component. */
function acronymsOf({ model }: Graph, { name }: Component): string[] {
  return model.terms
    .filter(
      ({ kind, expansion }) =>
        kind === 'viet-tat' && expansion !== null && letters(expansion) === letters(name),
    )
    .map(({ term }) => term);
}

function definitionAt(
  graph: Graph,
  ref: string,
  publicUrl: PublicUrl,
): Pick<Concept, 'definition' | 'source'> {
  const placed = graph.unit(ref);
  return { definition: { vi: fullText(placed.unit) }, source: publicUrl(unitAddress(placed)) };
}
