/** The register of duties: who must, may or must not do what, by unit, by component, by body. Our reading, with the words that it quotes. */
import type { Graph } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';
import { type RegisteredDuty, STRENGTHS, type Strength } from './schema/duty.ts';

/** Value of the filter "who" for duties that name nobody. */
export const NOBODY = 'khong-neu';
/** What readers see of it. */
export const NOBODY_NAMED = 'Văn bản không nêu';

const indexes = new WeakMap<Graph, DutyIndex>();

type DutyIndex = {
  byUnit: Map<string, RegisteredDuty[]>;
  byComponent: Map<string, RegisteredDuty[]>;
  byBody: Map<string, RegisteredDuty[]>;
};

/** All duties, in the order of the text. */
export function dutiesOf({ model }: Graph): RegisteredDuty[] {
  return model.duties.duties;
}

/** Documents that lay duties, in the order in which the register read them. */
export function dutyDocuments(graph: Graph): LegalDocument[] {
  return graph.model.duties.documents
    .filter((id) => dutiesIn(graph, id).length > 0)
    .map((id) => graph.document(id));
}

/** Duties that a document lays, in the order of its text. */
export function dutiesIn(graph: Graph, documentId: string): RegisteredDuty[] {
  return dutiesOf(graph).filter(({ unit }) => unit.startsWith(`${documentId}#`));
}

/** Duties that a unit lays on somebody. */
export function dutiesAt(graph: Graph, ref: string): RegisteredDuty[] {
  return indexOf(graph).byUnit.get(ref) ?? [];
}

/** Duties that name a component or the group that it belongs to. */
export function dutiesOn(graph: Graph, componentId: string): RegisteredDuty[] {
  return indexOf(graph).byComponent.get(componentId) ?? [];
}

/** Duties of a body or of a role. */
export function dutiesBorneBy(graph: Graph, bodyId: string): RegisteredDuty[] {
  return indexOf(graph).byBody.get(bodyId) ?? [];
}

/** Name of a body of the model or of a role of the register. */
export function bearerName({ model }: Graph, bodyId: string): string {
  const found = [...model.agencies, ...model.duties.roles].find(({ id }) => id === bodyId);
  if (found === undefined) throw new Error(`no bearer ${bodyId}`);
  return found.name;
}

/** Ids of all who bear one of these duties, bodies first, each in the order of its file. */
export function bearersOf({ model }: Graph, duties: readonly RegisteredDuty[]): string[] {
  const bearers = new Set(duties.flatMap(({ who }) => who.map(({ body }) => body)));
  return [...model.agencies, ...model.duties.roles].map(({ id }) => id).filter((id) => bearers.has(id));
}

/** How many of some duties there are of each strength, firmest first; strengths without one are left out. */
export function countsByStrength(duties: readonly RegisteredDuty[]): { strength: Strength; count: number }[] {
  return STRENGTHS.map((strength) => ({
    strength,
    count: duties.filter((duty) => duty.strength === strength).length,
  })).filter(({ count }) => count > 0);
}

/** Layers that a duty concerns: those that it names, and those of its components. */
export function layersOf(graph: Graph, { layers = [], components = [] }: RegisteredDuty): number[] {
  const all = new Set([...layers, ...components.map((id) => graph.component(id).layer)]);
  return [...all].sort((a, b) => a - b);
}

function indexOf(graph: Graph): DutyIndex {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const { duties } = graph.model.duties;
  const members = Map.groupBy(graph.model.components, ({ group }) => group);
  const index = {
    byUnit: gathered(duties, ({ unit }) => [unit]),
    byComponent: gathered(duties, ({ components = [], groups = [] }) =>
      components.length > 0
        ? components
        : groups.flatMap((group) => (members.get(group) ?? []).map(({ id }) => id)),
    ),
    byBody: gathered(duties, ({ who }) => who.map(({ body }) => body)),
  };
  indexes.set(graph, index);
  return index;
}

function gathered(
  duties: readonly RegisteredDuty[],
  keysOf: (duty: RegisteredDuty) => string[],
): Map<string, RegisteredDuty[]> {
  const map = new Map<string, RegisteredDuty[]>();
  for (const duty of duties)
    for (const key of new Set(keysOf(duty))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [duty]);
      else list.push(duty);
    }
  return map;
}
