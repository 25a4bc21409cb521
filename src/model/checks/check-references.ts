import { type Fault, fault } from '../faults.ts';
import { versionRef } from '../graph.ts';
import { nearest } from '../nearest.ts';
import type { Placed, RawModel } from '../raw.ts';
import type { Figure } from '../schema/figure.ts';
import { walkUnits } from '../walk.ts';
import { fromFigure, targetReference } from './check-figure-references.ts';
import type { Reference, Targets } from './checked-reference.ts';

/** Every reference leads to something that exists; a fault suggests the nearest id. */
export function checkReferences(raw: RawModel): Fault[] {
  const targets = targetsOf(raw);
  return [
    ...referencesOf(raw).flatMap(({ to, file, path, among }) => dangling(to, file, path, targets[among])),
    ...raw.figures.flatMap(fromEdges),
    ...toThemselves(raw),
  ];
}

/** Relations of a component to itself. */
function toThemselves({ relations: { file, value } }: RawModel): Fault[] {
  return value.flatMap(({ from, to }, index) =>
    from === to ? [fault('SelfReference', file, `$[${index}].to`, `“${to}” có quan hệ với chính nó`)] : [],
  );
}

function dangling(to: string, file: string, path: string, known: Set<string>): Fault[] {
  if (known.has(to)) return [];
  const near = nearest(to, known);
  const hint = near === undefined ? '' : `Có phải “${near}”?`;
  return [fault('DanglingReference', file, path, `“${to}” không có trong mô hình`, hint)];
}

function targetsOf(raw: RawModel): Targets {
  const units = [
    ...raw.documents.flatMap(({ value }) =>
      [...walkUnits(value.units)].map(({ unit }) => `${value.id}#${unit.id}`),
    ),
    ...raw.versions.flatMap(({ value }) =>
      [...walkUnits(value.units)].map(({ unit }) => versionRef(value, unit.id)),
    ),
  ];
  return {
    documents: new Set(raw.documents.map(({ value }) => value.id)),
    sources: new Set(raw.manifest.value.sources.map(({ id }) => id)),
    agencies: new Set(raw.agencies.value.map(({ id }) => id)),
    bearers: new Set([...raw.agencies.value, ...raw.duties.value.roles].map(({ id }) => id)),
    components: new Set(raw.components.flatMap(({ value }) => value.map(({ id }) => id))),
    frameworks: new Set(raw.structure.value.frameworks.map(({ id }) => id)),
    groups: new Set(raw.structure.value.groups.map(({ id }) => id)),
    layers: new Set(raw.structure.value.layers.map(({ number }) => String(number))),
    principles: new Set(raw.structure.value.principles.map(({ number }) => String(number))),
    figures: new Set(raw.figures.map(({ value }) => value.id)),
    units: new Set(units),
  };
}

function referencesOf(raw: RawModel): Reference[] {
  return [
    ...fromDocuments(raw),
    ...fromStructure(raw),
    ...fromComponents(raw),
    ...fromAgencies(raw),
    ...fromTerms(raw),
    ...fromLexicon(raw),
    ...raw.figures.flatMap(fromFigure),
    ...fromRelations(raw),
    ...fromComparisons(raw),
    ...fromFindings(raw),
    ...fromDuties(raw),
  ];
}

function fromDocuments(raw: RawModel): Reference[] {
  return raw.documents.flatMap(({ file, value }) => [
    { to: value.source, file, path: '$.source', among: 'sources' as const },
    ...value.pages.map((id, index) => ({
      to: `${value.id}#${id}`,
      file,
      path: `$.pages[${index}]`,
      among: 'units' as const,
    })),
    ...value.relations.map(({ to }, index) => ({
      to,
      file,
      path: `$.relations[${index}].to`,
      among: 'documents' as const,
    })),
  ]);
}

function fromStructure({ structure: { file, value } }: RawModel): Reference[] {
  const unit = (to: string, path: string): Reference => ({ to, file, path, among: 'units' });
  const framework = (to: string, path: string): Reference => ({ to, file, path, among: 'frameworks' });
  return [
    { to: value.subject, file, path: '$.subject', among: 'documents' },
    ...value.frameworks.map((item, index) => unit(item.unit, `$.frameworks[${index}].unit`)),
    ...value.checklists.map((item, index) => framework(item.framework, `$.checklists[${index}].framework`)),
    ...value.layers.flatMap((item, index) => [
      unit(item.unit, `$.layers[${index}].unit`),
      ...(item.requirements === undefined
        ? []
        : [unit(item.requirements, `$.layers[${index}].requirements`)]),
    ]),
    ...value.groups.map(
      (item, index): Reference => ({
        to: String(item.layer),
        file,
        path: `$.groups[${index}].layer`,
        among: 'layers',
      }),
    ),
    ...value.groups.flatMap((item, index) =>
      Object.entries(item.units).flatMap(([id, to]) => [
        framework(id, `$.groups[${index}].units`),
        unit(to, `$.groups[${index}].units.${id}`),
      ]),
    ),
    ...value.principles.map((item, index) => unit(item.unit, `$.principles[${index}].unit`)),
    ...value.reviewParts.flatMap((item, index) =>
      item.unit === undefined ? [] : [unit(item.unit, `$.reviewParts[${index}].unit`)],
    ),
    ...[value.conformityExample].flatMap((example): Reference[] =>
      example === undefined
        ? []
        : [
            framework(example.framework, '$.conformityExample.framework'),
            { to: example.figure, file, path: '$.conformityExample.figure', among: 'figures' },
          ],
    ),
  ];
}

function fromComponents(raw: RawModel): Reference[] {
  return [...raw.components, ...raw.earlierComponents].flatMap(({ file, value }) =>
    value.flatMap((item, index) => [
      { to: item.unit, file, path: `$[${index}].unit`, among: 'units' as const },
      { to: item.framework, file, path: `$[${index}].framework`, among: 'frameworks' as const },
      { to: item.group, file, path: `$[${index}].group`, among: 'groups' as const },
      { to: String(item.layer), file, path: `$[${index}].layer`, among: 'layers' as const },
      ...(item.owners ?? []).flatMap((owner, at) => [
        { to: owner.agency, file, path: `$[${index}].owners[${at}].agency`, among: 'agencies' as const },
        { to: owner.unit, file, path: `$[${index}].owners[${at}].unit`, among: 'units' as const },
      ]),
    ]),
  );
}

function fromTerms({ terms: { file, value } }: RawModel): Reference[] {
  return value.flatMap(({ unit }, index) =>
    unit === null ? [] : [{ to: unit, file, path: `$[${index}].unit`, among: 'units' as const }],
  );
}

function fromLexicon({ lexicon: { file, value } }: RawModel): Reference[] {
  return value.map(({ unit }, index) => ({
    to: unit,
    file,
    path: `$[${index}].unit`,
    among: 'units' as const,
  }));
}

function fromAgencies({ agencies, tasks }: RawModel): Reference[] {
  return [
    ...agencies.value.flatMap(({ unit, alsoAt = [] }, index) => [
      ...(unit === null
        ? []
        : [{ to: unit, file: agencies.file, path: `$[${index}].unit`, among: 'units' as const }]),
      ...alsoAt.map((to, at) => ({
        to,
        file: agencies.file,
        path: `$[${index}].alsoAt[${at}]`,
        among: 'units' as const,
      })),
    ]),
    ...tasks.value.flatMap((task, index) => [
      { to: task.agency, file: tasks.file, path: `$[${index}].agency`, among: 'agencies' as const },
      { to: task.unit, file: tasks.file, path: `$[${index}].unit`, among: 'units' as const },
      ...task.components.map((to, at) => ({
        to,
        file: tasks.file,
        path: `$[${index}].components[${at}]`,
        among: 'components' as const,
      })),
    ]),
  ];
}

/** An edge joins nodes of its own figure. */
function fromEdges({ file, value }: Placed<Figure>): Fault[] {
  if (value.draws !== 'quan-he') return [];
  const nodes = new Set(value.nodes.map(({ id }) => id));
  return value.edges.flatMap(({ from, to }, index) => [
    ...dangling(from, file, `$.edges[${index}].from`, nodes),
    ...dangling(to, file, `$.edges[${index}].to`, nodes),
  ]);
}

function fromFindings({ findings: { file, value } }: RawModel): Reference[] {
  return value.flatMap(({ places }, index) =>
    places.map((place, at): Reference => {
      const path = `$[${index}].places[${at}]`;
      return 'unit' in place
        ? { to: place.unit, file, path: `${path}.unit`, among: 'units' }
        : { to: place.figure, file, path: `${path}.figure`, among: 'figures' };
    }),
  );
}

function fromDuties({ duties: { file, value } }: RawModel): Reference[] {
  const to = (id: string | number, among: Reference['among'], path: string): Reference => ({
    to: String(id),
    file,
    path: `$.${path}`,
    among,
  });
  return [
    ...value.documents.map((id, index) => to(id, 'documents', `documents[${index}]`)),
    ...value.duties.flatMap(({ unit, who, layers = [], groups = [], components = [], conformity }, index) => {
      const duty = `duties[${index}]`;
      return [
        to(unit, 'units', `${duty}.unit`),
        ...who.map(({ body }, at) => to(body, 'bearers', `${duty}.who[${at}].body`)),
        ...layers.map((layer, at) => to(layer, 'layers', `${duty}.layers[${at}]`)),
        ...groups.map((group, at) => to(group, 'groups', `${duty}.groups[${at}]`)),
        ...components.map((id, at) => to(id, 'components', `${duty}.components[${at}]`)),
        ...(conformity?.frameworks ?? []).map((id, at) =>
          to(id, 'frameworks', `${duty}.conformity.frameworks[${at}]`),
        ),
      ];
    }),
    ...value.explained.map(({ unit }, index) => to(unit, 'units', `explained[${index}].unit`)),
  ];
}

function fromRelations({ relations: { file, value } }: RawModel): Reference[] {
  return value.flatMap(({ from, to, unit }, index) => [
    { to: from, file, path: `$[${index}].from`, among: 'components' as const },
    { to, file, path: `$[${index}].to`, among: 'components' as const },
    { to: unit, file, path: `$[${index}].unit`, among: 'units' as const },
  ]);
}

function fromComparisons({ comparisons: { file, value } }: RawModel): Reference[] {
  return value.flatMap(({ document, framework, rows }, index) => [
    { to: document, file, path: `$[${index}].document`, among: 'documents' as const },
    ...(framework === undefined
      ? []
      : [{ to: framework, file, path: `$[${index}].framework`, among: 'frameworks' as const }]),
    ...rows.flatMap(({ subject, before }, row) => [
      ...before.map(({ unit }, at) => ({
        to: unit,
        file,
        path: `$[${index}].rows[${row}].before[${at}].unit`,
        among: 'units' as const,
      })),
      ...(subject === undefined
        ? []
        : [{ ...targetReference(subject), file, path: `$[${index}].rows[${row}].subject` }]),
    ]),
  ]);
}
