/** The text of a body's framework as a tree of units: layers, groups, components with how they rest on the reference. Pure. */
import { arabicToRoman } from '../../citation/roman.ts';
import { APPROACHES } from '../../conformity/framework-table.ts';
import { withIds } from '../import/with-ids.ts';
import type { FrameworkMeta } from '../schema/framework-meta.ts';
import type { Layer } from '../schema/structure.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';
import type { FrameworkRow } from './read-rows.ts';

/** The id of the text's only root. */
export const ROOT = 'khung';

/** Words of the text that say who builds and who provides a component. */
export const ROLES = { builder: 'Bên xây dựng', provider: 'Bên cung cấp' } as const;
export type Role = keyof typeof ROLES;

export type FrameworkTree = {
  units: Unit[];
  /** Units that have a page: the text's beginning and each layer. */
  pages: string[];
  layers: { layer: Layer; unit: string }[];
  groups: { layer: number; name: string; unit: string }[];
  components: { row: FrameworkRow; unit: string; roles: { role: Role; unit: string }[] }[];
};

type Draft = Unit & { about?: About };
type About =
  | { layer: Layer }
  | { group: { layer: number; name: string } }
  | { row: FrameworkRow }
  | { role: Role; of: FrameworkRow };

/** Only layers, groups and components that the table has; `layers` are those of the reference framework. */
export function frameworkTree(
  { title }: Pick<FrameworkMeta, 'title'>,
  layers: readonly Layer[],
  rows: readonly FrameworkRow[],
  declined: readonly FrameworkRow[],
): FrameworkTree {
  const parts = layers.flatMap((layer): Draft[] => {
    const own = rows.filter((row) => row.layer === layer.number);
    return own.length === 0
      ? []
      : [{ id: '', kind: 'phan', heading: layer.name, about: { layer }, units: groupDrafts(layer, own) }];
  });
  if (declined.length > 0) parts.push(declinedDraft(declined));
  const drafts: Draft[] = [
    {
      id: ROOT,
      kind: 'van-ban',
      units: [
        { id: '', kind: 'the-thuc', text: title },
        ...parts.map((part, index) => ({ ...part, label: `${arabicToRoman(index + 1)}.` })),
      ],
    },
  ];
  const units = withIds(drafts.map(withoutNotes));
  return { units, ...placesOf(drafts, units) };
}

function groupDrafts(layer: Layer, rows: readonly FrameworkRow[]): Draft[] {
  return [...Map.groupBy(rows, ({ group }) => group)].map(([name, own], index): Draft => {
    const label = `${index + 1}.`;
    return {
      id: '',
      kind: 'muc',
      label,
      heading: name,
      about: { group: { layer: layer.number, name } },
      units: own.map((row, at) => componentDraft(row, `${label}${at + 1}.`)),
    };
  });
}

function componentDraft(row: FrameworkRow, label: string): Draft {
  const { code, otherCode, name, level, description, explanation, approach, target } = row;
  const line = (words: string): Draft => ({ id: '', kind: 'gach', label: '-', text: words });
  const role = (which: Role): Draft[] =>
    row[which] === ''
      ? []
      : [{ ...line(`${ROLES[which]}: ${row[which]}.`), about: { role: which, of: row } }];
  const called = target?.name === name ? 'thành phần cùng tên' : `“${target?.name}”`;
  const rest = target === undefined ? '' : ` ${called} của khung tham chiếu`;
  return {
    id: '',
    kind: 'muc',
    label,
    heading: code === null ? name : `${code}: ${name}`,
    ...(code !== null && { code }),
    about: { row },
    units: [
      ...description.map((text): Draft => ({ id: '', kind: 'doan', text })),
      line(`${APPROACHES[approach]}${rest}.`),
      ...(otherCode === '' ? [] : [line(`Mã: ${otherCode}.`)]),
      ...(level === '' ? [] : [line(`Cấp, đối tượng: ${level}.`)]),
      ...role('builder'),
      ...role('provider'),
      ...explanation.map((words, index) => line(index === 0 ? `Giải trình: ${words}` : words)),
    ],
  };
}

function declinedDraft(declined: readonly FrameworkRow[]): Draft {
  return {
    id: '',
    kind: 'phan',
    heading: 'Thành phần không áp dụng',
    units: declined.map(({ name, explanation }) => ({
      id: '',
      kind: 'gach',
      label: '-',
      text: `${name}. Giải trình: ${explanation.join(' ')}`,
    })),
  };
}

function withoutNotes({ about: _, units, ...unit }: Draft): Unit {
  return { ...unit, ...(units === undefined ? {} : { units: units.map(withoutNotes) }) };
}

/** Where each part of the draft stands in the finished tree, which has the same units in the same order. */
function placesOf(drafts: readonly Draft[], units: Unit[]): Omit<FrameworkTree, 'units'> {
  const ids = [...walkUnits(units)].map(({ unit }) => unit.id);
  const places: Omit<FrameworkTree, 'units'> = { pages: [ROOT], layers: [], groups: [], components: [] };
  const inOrder = (all: readonly Draft[]): Draft[] =>
    all.flatMap((one) => [one, ...inOrder(one.units ?? [])]);
  for (const [index, { about, kind }] of inOrder(drafts).entries()) {
    const unit = ids[index] ?? '';
    if (kind === 'phan') places.pages.push(unit);
    if (about === undefined) continue;
    if ('layer' in about) places.layers.push({ layer: about.layer, unit });
    else if ('group' in about) places.groups.push({ ...about.group, unit });
    else if ('row' in about) places.components.push({ row: about.row, unit, roles: [] });
    else places.components.at(-1)?.roles.push({ role: about.role, unit });
  }
  return places;
}
