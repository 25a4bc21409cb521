/** References in the words of the official texts, found by rules and never stored. */
import { citedDocument } from '../citation/internal-references.ts';
import { type Reader, readUnit } from '../citation/read-unit.ts';
import type { Reference } from '../citation/reference.ts';
import { titlesOf } from '../citation/title-mentions.ts';
import type { Graph } from './graph.ts';
import { lawsOf } from './laws.ts';
import { namesOf } from './named-things.ts';
import { walkUnits } from './walk.ts';

type Known = { all: Reference[]; byUnit: Map<string, Reference[]> };

const known = new WeakMap<Graph, Known>();

/** All references of all documents, in reading order; none overlaps another. Worked out once for a graph. */
export function referencesOf(graph: Graph): Reference[] {
  return knownOf(graph).all;
}

/** References in the words of one unit, named by `<document>#<unit>`. */
export function referencesIn(graph: Graph, unit: string): Reference[] {
  return knownOf(graph).byUnit.get(unit) ?? [];
}

function knownOf(graph: Graph): Known {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const all = readAll(graph);
  const found = { all, byUnit: Map.groupBy(all, ({ unit }) => unit) };
  known.set(graph, found);
  return found;
}

/** Those that are no link: ambiguous ones with their candidates, and those that lead nowhere. Plain data. */
export function openReferences(graph: Graph): Reference[] {
  return referencesOf(graph).filter(({ result }) => result !== 'resolved');
}

function readAll(graph: Graph): Reference[] {
  const laws = lawsOf(graph);
  const names = namesOf(graph);
  const documents = graph.model.documents.map((document) => {
    const units = [...walkUnits(document.units)].map((visit) => ({ document, ...visit }));
    return { units, cited: citedDocument(document, units) };
  });
  return documents.flatMap(({ units, cited: own }) => {
    const others = documents.flatMap(({ cited }) => (cited === own ? [] : [cited]));
    const reader: Reader = { laws, names, own, others, titles: titlesOf(own, laws, others) };
    return units
      .filter(({ unit }) => unit.text !== undefined)
      .flatMap((placed) => {
        const ref = `${own.id}#${placed.unit.id}`;
        const found = readUnit(reader, placed, graph.componentsAt(ref));
        const likely = found.some(isAmbiguous) ? likelyBearers(graph, ref) : new Map();
        return found.map((reference) => decided(reference, likely));
      });
  });
}

/** Of components with the same name, those that the words can mean, each with the reason. */
type Bearers = ReadonlyMap<string, string>;

/** What the defined components are related to; in an earlier document that stands under one framework, its components. */
function likelyBearers({ model, componentsAt }: Graph, ref: string): Bearers {
  const defined = new Set(componentsAt(ref).map(({ id }) => id));
  const related = model.relations
    .filter(({ from }) => defined.has(from))
    .map(({ to }) => [to, 'thành phần có quan hệ với thành phần được nêu ở đây'] as const);
  const under = model.comparisons.find(({ document }) => ref.startsWith(`${document}#`))?.framework;
  const framework = model.structure.frameworks.find(({ id }) => id === under);
  const same = model.components
    .filter((component) => framework !== undefined && component.framework === framework.id)
    .map(({ id }) => [id, `thành phần thuộc ${framework?.name ?? ''}`] as const);
  return new Map([...same, ...related]);
}

/** An ambiguous name that likely means one thing means that. */
function decided(reference: Reference, likely: Bearers): Reference {
  if (!isAmbiguous(reference)) return reference;
  const [bearer, ...others] = reference.targets.flatMap((target) =>
    'component' in target && likely.has(target.component) ? [target.component] : [],
  );
  if (bearer === undefined || others.length > 0) return reference;
  return {
    ...{ ...reference, result: 'resolved', targets: [{ component: bearer }] },
    note: `Nhiều thành phần mang cùng tên này; được hiểu là ${likely.get(bearer)}.`,
  };
}

function isAmbiguous({ result }: Reference): boolean {
  return result === 'ambiguous';
}
