/** An earlier version of a document beside the present one: every component and every unit that changed, by rule. */
import type { RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import {
  changesAddress,
  componentVersionAddress,
  pageUnitOf,
  unitAddress,
  versionAddress,
  versionComparisonAddress,
  wholeTextAddress,
} from '../../model/address.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import {
  COMPARED_KINDS,
  type ComparedComponent,
  type ComparedKind,
  type ComparedTable,
  type ComparedUnit,
  isChange,
  type VersionComparison,
  wordsOfComponent,
  wordsOfUnits,
} from '../../model/version-comparison.ts';
import { changesSincePath } from '../../model/versions.ts';
import { COMPARED_NAMES } from '../../model/vocabulary.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { lowerFirst, upperFirst } from '../../text/vi.ts';
import { type Blocks, block, inline } from '../blocks.ts';
import { componentCell } from '../comparison-row.ts';
import { COMPARISONS_LINK, section, sentence, statusOf } from '../official.ts';
import type { Page } from '../page.ts';
import { changedWords, rowAnchor } from '../version-change-blocks.ts';
import { pageName } from './section-page.ts';

const NOW = 'bản hiện hành';
const BY_RULE =
  'Bảng do máy lập bằng cách so từng chữ hai bản, không phải lời văn bản. Chữ gạch ngang chỉ có ở bản trước, chữ gạch chân chỉ có ở bản hiện hành, […] thay cho chữ không đổi ở xa chỗ đổi.';

/** A version inside a sentence; with the document where the site has another subject. */
export function nameInSentence(graph: Graph, version: LegalDocument): string {
  const name = lowerFirst(version.versionName);
  return version.id === graph.subject.id ? name : `${name} của ${version.shortTitle}`;
}

export function versionComparisonPage(graph: Graph, comparison: VersionComparison): Page {
  const { earlier, present } = comparison;
  const name = nameInSentence(graph, earlier);
  const components = comparison.components.filter(isChange);
  const parts = partsOf(comparison.units.filter(isChange));
  return {
    address: versionComparisonAddress(earlier),
    meta: {
      title: `Bản hiện hành so với ${name}`,
      description: `Từ ${name} đến ${lowerFirst(present.versionName)}: đơn vị và thành phần nào giữ nguyên, đổi lời, đổi tên, thêm, rút, chuyển chỗ, tách, nhập.`,
      kind: 'doi-chieu',
      status: statusOf(present),
      heading: { text: `Bản hiện hành so với ${name}`, official: false, over: 'Đối chiếu' },
      breadcrumbs: [COMPARISONS_LINK],
      section: 'doi-chieu',
      toc: [
        ...(components.length === 0 ? [] : [{ id: 'thanh-phan', text: 'Thành phần', depth: 1 }]),
        ...parts.map(({ id, title }) => ({ id, text: title, depth: 1 })),
      ],
    },
    body: root([
      paragraph(
        link(versionAddress(earlier), earlier.versionName),
        ' → ',
        link(wholeTextAddress(present.id), present.versionName),
        '.',
      ),
      sentence(BY_RULE),
      ...totals(comparison),
      ...files(comparison),
      block('ComparisonFilters', {
        comparison: `${earlier.id}/ban/${earlier.version}`,
        kinds: COMPARED_KINDS.filter(
          (kind) => isChange({ kind }) && rowsOf(comparison).some((row) => row.kind === kind),
        ).join(' '),
        ...(components.length > 0 && parts.length > 0 ? { tables: 'thanh-phan don-vi' } : {}),
      }),
      ...(components.length === 0
        ? []
        : [
            tableSection(
              { id: 'thanh-phan', title: 'Thành phần' },
              earlier,
              components.map((row) => componentRow(graph, earlier, row)),
            ),
          ]),
      ...parts.map((part) => tableSection(part, earlier, part.rows.map(unitRow))),
    ]),
  };
}

/** The totals and the way to the page, as a section of the page of all comparisons. */
export function versionComparisonSummary(graph: Graph, comparison: VersionComparison): RootContent {
  const { earlier } = comparison;
  const name = nameInSentence(graph, earlier);
  return section(`${earlier.id}.${earlier.version}`, `Với ${name}`, [
    ...totals(comparison),
    paragraph(link(versionComparisonAddress(earlier), `Mở bảng đối chiếu với ${name}`)),
  ]);
}

function rowsOf({ units, components }: VersionComparison): { kind: ComparedKind }[] {
  return [...components, ...units];
}

/** How many are kept, in words; of each change a number that leads to its rows. */
function totals({ earlier, units, components }: VersionComparison): RootContent[] {
  const of = (rows: readonly { kind: ComparedKind }[], table: ComparedTable, noun: string): RootContent[] => {
    if (rows.length === 0) return [];
    const count = (wanted: ComparedKind) => rows.filter(({ kind }) => kind === wanted).length;
    const renumbered = count('doi-thu-tu');
    const kinds = COMPARED_KINDS.filter((kind) => isChange({ kind }) && count(kind) > 0);
    const changed = rows.filter(isChange).length;
    const shifted = renumbered === 0 ? '' : ` (${renumbered} trong số đó chỉ đổi số thứ tự)`;
    return [
      sentence(
        changed === 0
          ? `${rows.length} ${noun}, tất cả giữ nguyên từng chữ${shifted}.`
          : `${rows.length} ${noun}: ${rows.length - changed} giữ nguyên từng chữ${shifted}, ${changed} có thay đổi.`,
      ),
      ...(kinds.length === 0
        ? []
        : [
            block(
              'Totals',
              {},
              kinds.map((kind) =>
                block('Total', {
                  href: `${versionComparisonAddress(earlier)}?loai=${kind}&bang=${table}`,
                  kind,
                  count: `${count(kind)}`,
                  name: COMPARED_NAMES[kind],
                }),
              ),
            ),
          ]),
    ];
  };
  return [...of(components, 'thanh-phan', 'thành phần'), ...of(units, 'don-vi', 'đơn vị của văn bản')];
}

function files({ earlier, present }: VersionComparison): RootContent[] {
  const file = (ending: string, name: string) =>
    link(`/du-lieu/${changesSincePath(earlier).replace(/json$/, ending)}`, name);
  return [
    paragraph(
      'Cả bảng, kể cả những đơn vị giữ nguyên: ',
      file('xlsx', 'Excel'),
      ', ',
      file('csv', 'CSV'),
      '; riêng các thay đổi: ',
      file('json', 'JSON'),
      '. Từng bản đổi gì so với bản liền trước: ',
      link(changesAddress(present), 'Thay đổi của các văn bản'),
      '.',
    ),
  ];
}

function tableSection(
  { id, title }: { id: string; title: string },
  earlier: LegalDocument,
  rows: RootContent[],
): RootContent {
  return section(id, `${title} (${rows.length})`, [
    block(
      'ComparisonTable',
      { name: title, noun: NOW, earlier: lowerFirst(earlier.versionName), wide: true },
      rows,
    ),
  ]);
}

type Part = { id: string; title: string; rows: ComparedUnit[] };

/** Rows by the page of the text on which they are or were, in the order of the text. */
function partsOf(rows: readonly ComparedUnit[]): Part[] {
  const parts = new Map<string, Part>();
  for (const row of rows) {
    const [placed] = [...row.now, ...row.was];
    if (placed === undefined) continue;
    const unit = pageUnitOf(placed) ?? placed.ancestors[0] ?? placed.unit;
    const id = `o-${unit.id.replaceAll('.', '-')}`;
    const ancestors = placed.ancestors.slice(0, Math.max(placed.ancestors.indexOf(unit), 0));
    const part = parts.get(id) ?? { id, title: pageName({ unit, ancestors }), rows: [] };
    part.rows.push(row);
    parts.set(id, part);
  }
  return [...parts.values()];
}

function unitRow(row: ComparedUnit): RootContent {
  const { kind, was, now } = row;
  const [first, ...rest] = now;
  return changeRow(
    {
      id: rowAnchor(row),
      kind,
      table: 'don-vi',
      ...(first === undefined ? {} : { name: upperFirst(unitName(first)), href: unitAddress(first) }),
    },
    was.map(placeLink),
    [
      ...(rest.length === 0 ? [] : [paragraph('Nay còn ở ', ...joined(rest.map(placeLink)), '.')]),
      ...changedWords(wordsOfUnits(was), wordsOfUnits(now)),
    ],
  );
}

function componentRow(graph: Graph, { version }: LegalDocument, row: ComparedComponent): RootContent {
  const { kind, was, now } = row;
  const id = (now ?? was)?.component.id ?? '';
  const names = kind === 'doi-ten' ? [paragraph(`“${was?.component.name}” → “${now?.component.name}”`)] : [];
  return changeRow(
    { id, kind, table: 'thanh-phan', ...(now === undefined ? {} : componentCell(graph, now.component)) },
    was === undefined
      ? []
      : [link(componentVersionAddress({ id }, version), was.component.code ?? was.component.name)],
    [...names, ...changedWords(wordsOfComponent(was), wordsOfComponent(now))],
  );
}

function placeLink(placed: PlacedUnit) {
  return link(unitAddress(placed), unitName(placed));
}

function joined<Item>(items: Item[]): (Item | string)[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));
}

function changeRow(
  props: Blocks['ChangeRow'],
  before: ReturnType<typeof placeLink>[],
  changed: RootContent[],
): RootContent {
  return block('ChangeRow', props, [
    block('Earlier', {}, [paragraph(...(before.length === 0 ? ['Không có'] : joined(before)))]),
    block('Reading', {}, [
      paragraph(inline('Change', { kind: props.kind }, COMPARED_NAMES[props.kind as ComparedKind])),
      ...changed,
    ]),
  ]);
}
