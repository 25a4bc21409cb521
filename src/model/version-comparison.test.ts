import { expect, test } from 'vitest';
import { TINY } from './fixture.ts';
import { graphOf, versionRef } from './graph.ts';
import { loadModel } from './load.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Unit } from './schema/unit.ts';
import {
  type ComparedKind,
  changeOfComponent,
  changeOfUnit,
  laterOf,
  type VersionComparison,
  versionComparisons,
} from './version-comparison.ts';

const model = loadModel(TINY);
const [present] = model.documents as [LegalDocument];

const line = (id: string, text: string): Unit => ({ id, kind: 'doan', text });
const LONG = 'Cơ quan chủ trì hướng dẫn, kiểm tra, đôn đốc việc thực hiện và báo cáo định kỳ hằng năm.';
const SECOND = 'Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp hiện hành của pháp luật.';

/** The document with lines under a section of its own. */
const withLines = (version: string, posted: string, texts: readonly string[]): LegalDocument => ({
  ...present,
  version,
  versionName: `Bản ${version}`,
  posted,
  units: [
    ...present.units,
    {
      id: 'phan-9',
      kind: 'phan',
      label: 'IX.',
      heading: 'ĐIỀU KHOẢN MẪU',
      units: texts.map((text, index) => line(`phan-9.doan-${index + 1}`, text)),
    },
  ],
});

/** The comparison of a version that had some lines with the present one, which has others. */
function compared(before: readonly string[], now: readonly string[]): VersionComparison {
  const earlier = withLines('cu', '2025-01-01', before);
  const later = withLines('moi', '2026-01-01', now);
  const graph = graphOf({ ...model, documents: [later], versions: [earlier] });
  const [found] = versionComparisons(graph);
  if (found === undefined) throw new Error('no comparison');
  return found;
}

const changed = ({ units }: VersionComparison): [ComparedKind, string[], string[]][] =>
  units
    .filter(({ kind }) => kind !== 'giu-nguyen')
    .map(({ kind, was, now }) => [kind, was.map(({ unit }) => unit.id), now.map(({ unit }) => unit.id)]);

test('a model without earlier versions compares none', () => {
  expect(versionComparisons(graphOf(model))).toEqual([]);
});

test('every unit of both versions stands in one row, in the order of the present text', () => {
  const { units } = compared(['Câu thứ nhất.', LONG, 'Câu cuối.'], ['Câu thứ nhất.', 'Câu cuối.']);
  const ids = units.flatMap(({ was, now }) => [...was.slice(0, now.length === 0 ? 1 : 0), ...now]);
  expect(ids.slice(-3).map(({ unit }) => unit.text)).toEqual(['Câu thứ nhất.', LONG, 'Câu cuối.']);
});

test('a line after an inserted one has another number, not another place', () => {
  expect(changed(compared(['Câu một.', 'Câu hai.'], ['Câu một.', LONG, 'Câu hai.']))).toEqual([
    ['them', [], ['phan-9.doan-2']],
    ['doi-thu-tu', ['phan-9.doan-2'], ['phan-9.doan-3']],
  ]);
});

test('merged lines are one row with both places before', () => {
  expect(changed(compared([LONG, SECOND], [`${LONG} ${SECOND}`]))).toEqual([
    ['nhap', ['phan-9.doan-1', 'phan-9.doan-2'], ['phan-9.doan-1']],
  ]);
});

test('a line of the letterhead with its number filled in is the same line in other words', () => {
  const earlier = withLetterhead('Số:     /QĐ-TTg');
  const later = { ...withLetterhead('Số: 99/QĐ-TTg'), version: 'moi', posted: '2026-12-01' };
  const graph = graphOf({ ...model, documents: [later], versions: [earlier] });
  expect(changed(versionComparisons(graph)[0] as VersionComparison)).toEqual([
    ['doi-loi', ['quyet-dinh.doan-1'], ['quyet-dinh.doan-1']],
  ]);
});

function withLetterhead(text: string): LegalDocument {
  const [decision, ...others] = present.units as [Unit, ...Unit[]];
  const [first, ...rest] = decision.units as [Unit, ...Unit[]];
  return { ...present, units: [{ ...decision, units: [{ ...first, text }, ...rest] }, ...others] };
}

test('components are compared by name and definition; of one that is gone its own version tells', () => {
  const earlier = { ...present, version: 'cu', posted: '2025-01-01' };
  const earlierComponents = model.components.map((component) => ({
    ...component,
    unit: versionRef(earlier, component.unit.slice(present.id.length + 1)),
  }));
  const [first, second, ...others] = model.components as [
    (typeof model.components)[number],
    (typeof model.components)[number],
  ];
  const renamed = { ...first, name: `${first.name} mới` };
  const graph = graphOf({
    ...model,
    components: [renamed, ...others],
    versions: [earlier],
    earlierComponents,
  });
  const kinds = new Map(
    versionComparisons(graph)[0]?.components.map(({ kind, was, now }) => [(now ?? was)?.component.id, kind]),
  );
  expect(kinds.get(first.id)).toBe('doi-ten');
  expect(kinds.get(second.id)).toBe('rut');
  expect([...kinds.values()].filter((kind) => kind === 'giu-nguyen')).toHaveLength(others.length);
  expect(changeOfComponent(graph, first.id)?.row.kind).toBe('doi-ten');
  const gone = earlierComponents.find(({ id }) => id === second.id);
  expect(gone && laterOf(graph, gone)?.kind).toBe('rut');
});

test('a unit tells its last change, through versions that did not touch it', () => {
  const versions = [withLines('dau', '2024-01-01', ['Câu một.']), withLines('giua', '2025-01-01', [LONG])];
  const later = withLines('moi', '2026-01-01', [LONG]);
  const graph = graphOf({ ...model, documents: [later], versions });
  const found = changeOfUnit(graph, graph.unit(`${later.id}#phan-9.doan-1`));
  expect([found?.earlier.version, found?.row.kind]).toEqual(['dau', 'them']);
  expect(changeOfUnit(graph, graph.unit(`${later.id}#phan-1`))).toBeUndefined();
});
