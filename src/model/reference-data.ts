/** What frameworks of bodies are compared with, from the model. */
import { unitTitle } from '../citation/unit-name.ts';
import type {
  Clause,
  ExpectedComponent,
  ReferenceComponent,
  ReferenceData,
  ReferenceFramework,
} from '../conformity/reference-framework.ts';
import { lowerFirst } from '../text/vi.ts';
import { componentAddress, frameworkAddress, unitAddress } from './address.ts';
import { audienceTitle, versionOf } from './assessment-lists.ts';
import { type Audience, audiencesOf } from './audience.ts';
import { type Checklist, type ChecklistPartKind, checklistFor } from './checklist.ts';
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { Framework } from './schema/structure.ts';
import { fullText } from './walk.ts';

/** Parts of a checklist that a body must have; the others it chooses from or gets from other bodies. */
const REQUIRED: ReadonlySet<ChecklistPartKind> = new Set(['thiet-yeu', 'dung-chung', 'tu-xay-dung']);

/** Words of names that stand for whatever else a body has. */
const OPEN = /(?:^|\s)(?:khác|đặc thù|chuyên ngành)(?=$|[\s,.;)])/u;

const known = new WeakMap<Graph, ReferenceData>();

/** All reference frameworks with their components and clauses; addresses are paths of this site. */
export function referenceData(graph: Graph): ReferenceData {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const frameworks = audiencesOf(graph.model.structure).map((audience) =>
    referenceFramework(graph, audience),
  );
  const used = new Set(
    frameworks.flatMap(({ expected }) => expected.flatMap(({ id, standsFor }) => [id, ...standsFor])),
  );
  const made = {
    frameworks,
    components: graph.model.components
      .filter(({ id }) => used.has(id))
      .map((component) => referenceComponent(graph, component)),
    clauses: clausesOf(graph),
    acronyms: acronymsOf(graph),
  };
  known.set(graph, made);
  return made;
}

function referenceFramework(graph: Graph, audience: Audience): ReferenceFramework {
  const framework = graph.framework(audience.framework);
  const checklist = checklistFor(graph, audience);
  const expected = expectedOf(checklist);
  const shared = new Set(expected.flatMap(({ standsFor }) => standsFor));
  const above = new Set([...shared].map((id) => graph.component(id).framework));
  return {
    id: audience.id,
    framework: framework.id,
    name: framework.name,
    body: audienceTitle(graph, audience),
    version: versionOf(graph, checklist),
    statusText: graph.unit(framework.unit).document.statusText,
    url: frameworkAddress(framework),
    levelWords: levelWords(framework),
    sharedWords: [...above].flatMap((id) => {
      const one = graph.framework(id);
      return [one.body, ...levelWords(one)];
    }),
    expected,
    clauses: graph.model.duties.duties
      .filter(
        ({ conformity }) =>
          conformity !== undefined && conformity.frameworks?.includes(framework.id) !== false,
      )
      .map(({ id }) => id),
  };
}

function expectedOf({ parts }: Checklist): ExpectedComponent[] {
  return parts.flatMap(({ kind, groups }) =>
    groups.flatMap(({ lines }) =>
      lines.map(({ component, standsFor }) => ({
        id: component.id,
        required: REQUIRED.has(kind),
        standsFor: standsFor.map(({ id }) => id),
      })),
    ),
  );
}

function levelWords({ figureWords = [], shortName }: Framework): string[] {
  return [...new Set([...figureWords, lowerFirst(shortName)])];
}

function referenceComponent(graph: Graph, component: Component): ReferenceComponent {
  const { id, code, name, otherNames = [], framework, layer, group } = component;
  const placed = graph.unit(component.unit);
  return {
    id,
    code,
    name,
    otherNames,
    framework,
    layer,
    group: graph.group(group).name,
    isOpen: OPEN.test(name),
    text: fullText(placed.unit),
    place: unitTitle(placed),
    url: componentAddress(component),
    source: unitAddress(placed),
  };
}

function clausesOf(graph: Graph): Clause[] {
  return graph.model.duties.duties.flatMap(({ id, unit, span, exception = null, conformity }) => {
    if (conformity === undefined) return [];
    const placed = graph.unit(unit);
    return [
      {
        id,
        about: conformity.about,
        words: span,
        exception,
        place: unitTitle(placed),
        source: unitAddress(placed),
      },
    ];
  });
}

function acronymsOf({ model }: Graph): [string, string][] {
  return model.terms.flatMap(({ term, expansion, meaning, kind }): [string, string][] => {
    const words = expansion ?? meaning;
    return kind !== 'viet-tat' || words === undefined ? [] : [[term, words]];
  });
}
