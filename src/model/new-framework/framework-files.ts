/** The files of a model that holds a body's framework alone, with links to the edition of its reference framework. Pure. */
import { createHash } from 'node:crypto';
import type { ReferenceFramework } from '../../conformity/reference-framework.ts';
import { upperFirst } from '../../text/vi.ts';
import type { Agency } from '../schema/agency.ts';
import type { Component } from '../schema/component.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { FrameworkMeta } from '../schema/framework-meta.ts';
import type { Source } from '../schema/source.ts';
import type { Structure } from '../schema/structure.ts';
import { walkUnits } from '../walk.ts';
import { type FrameworkTree, ROLES, ROOT } from './framework-tree.ts';
import { ownIds } from './own-ids.ts';

const SOURCE = 'khung';

/** Paths below the folder of the model, with their content; `site` is the address of the edition referred to. */
export function frameworkFiles(
  meta: FrameworkMeta,
  tree: FrameworkTree,
  framework: ReferenceFramework,
  site: string,
): Map<string, string> {
  const text = `${linesOfTree(tree).join('\n')}\n`;
  const agencies = agenciesOf(meta, tree);
  const groups = groupsOf(meta, framework, tree);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['sources/manifest.json', json({ sources: [sourceOf(meta, text)] })],
    [`sources/${SOURCE}.txt`, text],
    [`documents/${meta.id}.json`, json(documentOf(meta, tree))],
    ['structure.json', json(structureOf(meta, tree, framework, groups, site))],
    [`components/${framework.framework}.json`, json(componentsOf(meta, tree, framework, groups, agencies))],
    ...(agencies.size === 0 ? [] : [['agencies.json', json([...agencies.values()])] as const]),
    ['permalinks.json', json({})],
  ]);
}

/** Each unit is one line, as it is printed. */
function linesOfTree({ units }: FrameworkTree): string[] {
  return [...walkUnits(units)].flatMap(({ unit: { label, heading, text } }) =>
    [[label, heading, text].filter(Boolean).join(' ')].filter((line) => line !== ''),
  );
}

function sourceOf({ title, issuer, status }: FrameworkMeta, text: string): Source {
  return {
    id: SOURCE,
    file: `${SOURCE}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    title,
    issuer,
    status,
    kind: 'van-ban',
    running: [[1, text.trimEnd().split('\n').length]],
    note: 'Lập từ bảng thành phần bằng lệnh new-framework.',
  };
}

function documentOf(meta: FrameworkMeta, { units, pages }: FrameworkTree): LegalDocument {
  const { body: _, searchName: __, referenceSite: ___, number, date, ...said } = meta;
  return {
    ...said,
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    source: SOURCE,
    pages,
    relations: [],
    units,
  };
}

type Groups = ReadonlyMap<string, Structure['groups'][number]>;

/** Groups by layer and name. */
function groupsOf(
  { id }: FrameworkMeta,
  { framework }: ReferenceFramework,
  { groups }: FrameworkTree,
): Groups {
  const idOf = ownIds();
  return new Map(
    groups.map(({ layer, name, unit }) => {
      const own = idOf(name);
      const group = { id: own, name, layer: layer as 1, slug: own, units: { [framework]: `${id}#${unit}` } };
      return [`${layer} ${name}`, group];
    }),
  );
}

function structureOf(
  { id, title, shortTitle, searchName, body, referenceSite }: FrameworkMeta,
  { layers }: FrameworkTree,
  framework: ReferenceFramework,
  groups: Groups,
  site: string,
): Structure {
  return {
    subject: id,
    site: {
      name: shortTitle,
      searchName,
      about: `Thành phần số của ${body}, lập theo ${framework.name}.`,
    },
    frameworks: [
      {
        id: framework.framework,
        name: title,
        shortName: upperFirst(body),
        body,
        prefix: '',
        unit: `${id}#${ROOT}`,
        isRoot: true,
      },
    ],
    checklists: [],
    layers: layers.map(({ layer: { number, name }, unit }) => ({ number, name, unit: `${id}#${unit}` })),
    groups: [...groups.values()],
    principles: [],
    reviewParts: [],
    reference: {
      site: referenceSite ?? site,
      name: framework.name,
      path: framework.url,
      version: framework.version,
    },
  };
}

/** The bodies that build or provide something, by name. */
function agenciesOf({ id }: FrameworkMeta, { components }: FrameworkTree): Map<string, Agency> {
  const agencies = new Map<string, Agency & { alsoAt: string[] }>();
  const idOf = ownIds();
  for (const { row, roles } of components)
    for (const { role, unit } of roles) {
      const name = row[role];
      const known = agencies.get(name);
      if (known !== undefined) {
        known.alsoAt.push(`${id}#${unit}`);
        continue;
      }
      agencies.set(name, { id: idOf(name), name, unit: null, alsoAt: [`${id}#${unit}`] });
    }
  return agencies;
}

function componentsOf(
  { id }: FrameworkMeta,
  { components }: FrameworkTree,
  { framework }: ReferenceFramework,
  groups: Groups,
  agencies: ReadonlyMap<string, Agency>,
): Component[] {
  return components.map(({ row, unit, roles }): Component => {
    const owners = roles.map(({ role, unit: at }) => ({
      agency: agencies.get(row[role])?.id ?? '',
      role: ROLES[role],
      unit: `${id}#${at}`,
      ...(role === 'provider' && { provides: true as const }),
    }));
    const { target } = row;
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      framework,
      layer: row.layer as Component['layer'],
      group: groups.get(`${row.layer} ${row.group}`)?.id ?? '',
      tier: null,
      area: null,
      unit: `${id}#${unit}`,
      ...(owners.length > 0 && { owners }),
      basis: {
        approach: row.approach,
        ...(target !== undefined && { component: target.id, name: target.name }),
      },
    };
  });
}
