/** Units of an official document as paragraphs: the same words in the same order, what they name as links. */
import { unitAddress } from '../../model/address.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { linksIn } from '../../model/text-links.ts';
import {
  type Block,
  type ColumnsBlock,
  paragraph,
  type Run,
  type StyleId,
  type TextBlock,
} from '../../word/word-blocks.ts';

export type UnitsOptions = {
  graph: Graph;
  /** Makes a public address of an address of this site. */
  publicUrl: (path: string) => string;
};

const NEW_PAGE: Block = { kind: 'break' };

/** The paragraphs of some units of one document with everything below them. */
export function unitBlocks(placed: readonly PlacedUnit[], options: UnitsOptions): Block[] {
  const level = (place: PlacedUnit) =>
    1 + place.ancestors.filter(({ heading }) => heading !== undefined).length;
  const [first] = placed;
  return placed.flatMap((place, index) => [
    ...(index > 0 ? [NEW_PAGE] : []),
    ...blocksOf(place, options, level(place) - (first ? level(first) : 1) + 1),
  ]);
}

function blocksOf(placed: PlacedUnit, options: UnitsOptions, level: number): Block[] {
  const { document, unit, ancestors } = placed;
  const children = (unit.units ?? []).map((child) => ({
    document,
    unit: child,
    ancestors: [...ancestors, unit],
  }));
  if (unit.kind === 'bang') return officialTable(placed, children, options, level);
  const head = headOf(children);
  const [start] = head;
  const before = start === undefined ? [] : children.slice(0, children.indexOf(start));
  const rest = children.slice(before.length + head.length);
  const below = unit.heading === undefined ? level : level + 1;
  return [
    ...ownBlocks(placed, options, level),
    ...before.flatMap((child) => blocksOf(child, options, below)),
    ...headBlocks(head, options),
    ...rest.flatMap((child) => [
      ...(child.unit.kind === 'phu-luc' ? [NEW_PAGE] : []),
      ...blocksOf(child, options, below),
    ]),
  ];
}

/** A table of the text, its head in bold, and below it the footnotes of its rows. */
function officialTable(
  placed: PlacedUnit,
  rows: readonly PlacedUnit[],
  options: UnitsOptions,
  level: number,
): Block[] {
  const cellsOf = (row: PlacedUnit, bold: boolean): TextBlock[][] =>
    splitRuns(textRuns(row, options), '\t').map((runs) => [
      paragraph('NoiDung', ...runs.map((run) => (bold ? { ...run, bold } : run))),
    ]);
  const cells = [
    ...(placed.unit.text === undefined ? [] : [cellsOf(placed, true)]),
    ...rows.map((row) => cellsOf(row, false)),
  ];
  const columns = Math.max(1, ...cells.map((row) => row.length));
  const filled = cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]);
  const notes = rows.flatMap(({ document, unit, ancestors }) =>
    (unit.units ?? []).flatMap((note) =>
      blocksOf({ document, unit: note, ancestors: [...ancestors, unit] }, options, level),
    ),
  );
  return [
    { kind: 'table', widths: Array.from({ length: columns }, () => 1), head: [], rows: filled, splits: true },
    ...notes,
  ];
}

/** Runs parted at a sign, which goes. */
function splitRuns(runs: readonly Run[], sign: string): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split(sign).entries()) {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...run, text });
    }
  return parts;
}

/** The words of one unit: a heading with its label, then the text; a label alone stands alone. */
function ownBlocks(placed: PlacedUnit, options: UnitsOptions, level: number): TextBlock[] {
  const { unit } = placed;
  const label = labelRuns(placed, options);
  const heading = unit.heading === undefined ? [] : [paragraph(headingStyle(level), ...label, unit.heading)];
  const lines = unit.text === undefined ? [] : splitRuns(textRuns(placed, options), '\n');
  const text = lines.map((runs, index) =>
    paragraph(textStyle(placed), ...(unit.heading === undefined && index === 0 ? label : []), ...runs),
  );
  const alone = heading.length + text.length === 0 && unit.label !== undefined;
  return alone ? [paragraph(textStyle(placed), { text: unit.label ?? '' })] : [...heading, ...text];
}

/** The printed label as a link to the unit's own place, then a space. */
function labelRuns(placed: PlacedUnit, { publicUrl }: UnitsOptions): Run[] {
  const { label } = placed.unit;
  return label === undefined
    ? []
    : [
        { text: label, href: publicUrl(unitAddress(placed)), plain: true, bold: placed.unit.kind === 'dieu' },
        { text: ' ' },
      ];
}

function textRuns(placed: PlacedUnit, { graph, publicUrl }: UnitsOptions): Run[] {
  const words = placed.unit.text ?? '';
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, href } of linksIn(graph, placed)) {
    if (start > at) runs.push({ text: words.slice(at, start) });
    runs.push({ text: words.slice(start, end), href: publicUrl(href) });
    at = end;
  }
  return at < words.length ? [...runs, { text: words.slice(at) }] : runs;
}

function headingStyle(level: number): StyleId {
  return `Heading${Math.min(level, 6)}` as StyleId;
}

function textStyle({ unit, ancestors }: PlacedUnit): StyleId {
  switch (unit.kind) {
    case 'can-cu':
      return 'CanCu';
    case 'the-thuc':
      return unit.text?.startsWith('(') ? 'KemTheo' : 'TrichYeu';
    case 'noi-nhan':
      return 'NoiNhan';
    case 'phu-luc':
    case 'chuong':
      return 'TenLoai';
    default:
      return ancestors.at(-1)?.kind === 'noi-nhan' ? 'DanhSachNoiNhan' : 'NoiDung';
  }
}

const isCountry = ({ unit }: PlacedUnit) => /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/.test(unit.text ?? '');

/** The lines that stand side by side above an official text: who issues it, the country, its motto, number, place and date. */
function headOf(children: readonly PlacedUnit[]): PlacedUnit[] {
  const at = children.findIndex(isCountry);
  const [issuer, country] = children.slice(Math.max(0, at - 1));
  if (at < 1 || issuer?.unit.kind !== 'the-thuc' || country === undefined) return [];
  const lines = [/^Độc lập - Tự do - Hạnh phúc$/, /^Số:/, /ngày.*tháng.*năm/];
  const head = [issuer, country];
  for (const child of children.slice(at + 1)) {
    const expected = lines.findIndex((pattern) => pattern.test(child.unit.text ?? ''));
    if (child.unit.kind !== 'the-thuc' || expected < 0) break;
    head.push(child);
  }
  return head;
}

function headBlocks(head: readonly PlacedUnit[], options: UnitsOptions): ColumnsBlock[] {
  if (head.length === 0) return [];
  const lineOf = (style: StyleId, unit: Unit | undefined): TextBlock[] =>
    head
      .filter((placed) => placed.unit === unit)
      .map((placed) => paragraph(style, ...textRuns(placed, options)));
  const find = (pattern: RegExp) => head.map(({ unit }) => unit).find(({ text = '' }) => pattern.test(text));
  const [issuer, country] = head.map(({ unit }) => unit);
  return [
    {
      kind: 'columns',
      widths: [3, 5],
      rows: [
        [lineOf('CoQuan', issuer), [...lineOf('QuocHieu', country), ...lineOf('TieuNgu', find(/^Độc lập/))]],
        [lineOf('SoKyHieu', find(/^Số:/)), lineOf('DiaDanhNgay', find(/ngày.*tháng.*năm/))],
      ],
    },
  ];
}
