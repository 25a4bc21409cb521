import { type Fault, fault } from '../faults.ts';
import { figureParts } from '../figure-parts.ts';
import { codeAnchor } from '../id.ts';
import type { RawModel } from '../raw.ts';
import { walkUnits } from '../walk.ts';

/** Ids are unique: units (and code anchors) in their document, parts in their figure, everything else among its kind. No unit holds itself. */
export function checkIds(raw: RawModel): Fault[] {
  return [
    ...raw.documents.flatMap(({ file, value }) => inUnits(file, value.units)),
    ...unique(raw.documents.map(({ file, value }) => ({ id: value.id, file, path: '$.id' }))),
    ...raw.documents.flatMap(({ file, value }) =>
      unique(value.pages.map((id, index) => ({ id, file, path: `$.pages[${index}]` }))),
    ),
    ...unique(
      raw.components.flatMap(({ file, value }) =>
        value.map(({ id }, index) => ({ id, file, path: `$[${index}].id` })),
      ),
    ),
    ...unique([
      ...raw.agencies.value.map(({ id }, index) => ({ id, file: raw.agencies.file, path: `$[${index}].id` })),
      ...raw.duties.value.roles.map(({ id }, index) => ({
        id,
        file: raw.duties.file,
        path: `$.roles[${index}].id`,
      })),
    ]),
    ...unique(
      raw.duties.value.duties.map(({ id }, index) => ({
        id,
        file: raw.duties.file,
        path: `$.duties[${index}].id`,
      })),
    ),
    ...unique(raw.terms.value.map(({ id }, index) => ({ id, file: raw.terms.file, path: `$[${index}].id` }))),
    ...unique(
      raw.findings.value.map(({ id }, index) => ({ id, file: raw.findings.file, path: `$[${index}].id` })),
    ),
    ...unique(raw.tasks.value.map(({ id }, index) => ({ id, file: raw.tasks.file, path: `$[${index}].id` }))),
    ...unique(
      raw.manifest.value.sources.map(({ id }, index) => ({
        id,
        file: raw.manifest.file,
        path: `$.sources[${index}].id`,
      })),
    ),
    ...unique(raw.figures.map(({ file, value }) => ({ id: value.id, file, path: '$.id' }))),
    ...raw.figures.flatMap(({ file, value }) => inFigure(file, value)),
    ...comparisonIds(raw),
    ...structureIds(raw),
  ];
}

type PlacedId = { id: string; file: string; path: string };

function structureIds({ structure: { file, value } }: RawModel): Fault[] {
  const lists = {
    frameworks: value.frameworks.map(({ id }) => id),
    checklists: value.checklists.map(({ id }) => id),
    reviewParts: value.reviewParts.map(({ id }) => id),
    layers: value.layers.map(({ number }) => String(number)),
    groups: value.groups.map(({ id }) => id),
    principles: value.principles.map(({ number }) => String(number)),
  };
  return Object.entries(lists).flatMap(([list, ids]) =>
    unique(ids.map((id, index) => ({ id, file, path: `$.${list}[${index}]` }))),
  );
}

function inFigure(file: string, figure: RawModel['figures'][number]['value']): Fault[] {
  return unique(
    figureParts(figure).flatMap(({ id, path }) =>
      id === undefined ? [] : [{ id, file, path: `${path}.id` }],
    ),
  );
}

function comparisonIds({ comparisons: { file, value } }: RawModel): Fault[] {
  return [
    ...unique(value.map(({ id }, index) => ({ id, file, path: `$[${index}].id` }))),
    ...value.flatMap(({ rows }, index) =>
      unique(rows.map(({ id }, row) => ({ id, file, path: `$[${index}].rows[${row}].id` }))),
    ),
  ];
}

/** Ids and code anchors that stand twice in a document, and units inside themselves. */
export function inUnits(file: string, units: RawModel['documents'][number]['value']['units']): Fault[] {
  const faults: Fault[] = [];
  const ids: PlacedId[] = [];
  for (const { unit, ancestors, path } of walkUnits(units)) {
    if (ancestors.some(({ id }) => id === unit.id)) {
      faults.push(fault('CycleInUnits', file, path, `đơn vị “${unit.id}” nằm trong chính nó`));
      continue;
    }
    ids.push({ id: unit.id, file, path: `${path}.id` });
    if (unit.code !== undefined) ids.push({ id: codeAnchor(unit.code), file, path: `${path}.code` });
  }
  return [...faults, ...unique(ids)];
}

function unique(ids: PlacedId[]): Fault[] {
  const seen = new Map<string, PlacedId>();
  return ids.flatMap((placed) => {
    const first = seen.get(placed.id);
    if (first === undefined) {
      seen.set(placed.id, placed);
      return [];
    }
    return [
      fault('DuplicateId', placed.file, placed.path, `mã “${placed.id}” đã có ở ${first.file} ${first.path}`),
    ];
  });
}
