import { type Fault, fault } from '../faults.ts';
import { nearest } from '../nearest.ts';
import type { RawModel } from '../raw.ts';
import { walkUnits } from '../walk.ts';

type Reference = { to: string; file: string; path: string; among: 'units' | keyof Targets };
type Targets = {
  documents: Set<string>;
  sources: Set<string>;
  agencies: Set<string>;
  components: Set<string>;
  groups: Set<string>;
  units: Set<string>;
};

/** Every reference leads to something that exists; a fault suggests the nearest id. */
export function checkReferences(raw: RawModel): Fault[] {
  const targets = targetsOf(raw);
  return referencesOf(raw).flatMap(({ to, file, path, among }) => {
    if (targets[among].has(to)) return [];
    const near = nearest(to, targets[among]);
    const hint = near === undefined ? '' : `Có phải “${near}”?`;
    return [fault('DanglingReference', file, path, `“${to}” không có trong mô hình`, hint)];
  });
}

function targetsOf(raw: RawModel): Targets {
  const units = raw.documents.flatMap(({ value }) =>
    [...walkUnits(value.units)].map(({ unit }) => `${value.id}#${unit.id}`),
  );
  return {
    documents: new Set(raw.documents.map(({ value }) => value.id)),
    sources: new Set(raw.manifest.value.sources.map(({ id }) => id)),
    agencies: new Set(raw.agencies.value.map(({ id }) => id)),
    components: new Set(raw.components.flatMap(({ value }) => value.map(({ id }) => id))),
    groups: new Set(raw.structure.value.groups.map(({ id }) => id)),
    units: new Set(units),
  };
}

function referencesOf(raw: RawModel): Reference[] {
  return [...fromDocuments(raw), ...fromStructure(raw), ...fromComponents(raw), ...fromAgencies(raw)];
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
  return [
    ...value.frameworks.map((item, index) => unit(item.unit, `$.frameworks[${index}].unit`)),
    ...value.layers.flatMap((item, index) => [
      unit(item.unit, `$.layers[${index}].unit`),
      unit(item.requirements, `$.layers[${index}].requirements`),
    ]),
    ...value.groups.flatMap((item, index) =>
      Object.entries(item.units).map(([framework, to]) => unit(to, `$.groups[${index}].units.${framework}`)),
    ),
    ...value.principles.map((item, index) => unit(item.unit, `$.principles[${index}].unit`)),
  ];
}

function fromComponents(raw: RawModel): Reference[] {
  return raw.components.flatMap(({ file, value }) =>
    value.flatMap((item, index) => [
      { to: item.unit, file, path: `$[${index}].unit`, among: 'units' as const },
      { to: item.group, file, path: `$[${index}].group`, among: 'groups' as const },
      ...(item.owners ?? []).flatMap((owner, at) => [
        { to: owner.agency, file, path: `$[${index}].owners[${at}].agency`, among: 'agencies' as const },
        { to: owner.unit, file, path: `$[${index}].owners[${at}].unit`, among: 'units' as const },
      ]),
    ]),
  );
}

function fromAgencies({ agencies, tasks }: RawModel): Reference[] {
  return [
    ...agencies.value.flatMap(({ unit }, index) =>
      unit === null
        ? []
        : [{ to: unit, file: agencies.file, path: `$[${index}].unit`, among: 'units' as const }],
    ),
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
