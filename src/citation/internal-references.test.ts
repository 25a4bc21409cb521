import { describe, expect, test } from 'vitest';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Unit } from '../model/schema/unit.ts';
import { walkUnits } from '../model/walk.ts';
import type { CitedDocument, PlacedUnit } from './cited-unit.ts';
import { citedDocument, readPassage } from './internal-references.ts';
import { citedPassagesIn } from './passages.ts';

const diem = (above: string, letter: string, text?: string): Unit => ({
  id: `${above}.diem-${letter}`,
  kind: 'diem',
  label: `${letter})`,
  text: text ?? 'lời',
});
const khoan = (above: string, number: number, units: Unit[] = []): Unit => ({
  id: `${above}.khoan-${number}`,
  kind: 'khoan',
  label: `${number}.`,
  text: 'lời',
  units,
});
const muc = (above: string, number: number, units: Unit[] = []): Unit => ({
  id: `${above}.muc-${number}`,
  kind: 'muc',
  label: `${number}.`,
  heading: `Mục số ${number}`,
  units,
});

/** A decision with two articles and a framework of two parts; `words` stand in the point that a test names. */
function documentWith(place: string, words: string): LegalDocument {
  const say = (unit: Unit): Unit => ({
    ...unit,
    ...(unit.id === place && { text: words }),
    ...(unit.units && { units: unit.units.map(say) }),
  });
  const units: Unit[] = [
    {
      id: 'quyet-dinh',
      kind: 'van-ban',
      units: [
        { id: 'dieu-1', kind: 'dieu', label: 'Điều 1.', text: 'lời' },
        {
          id: 'dieu-2',
          kind: 'dieu',
          label: 'Điều 2.',
          units: [
            khoan('dieu-2', 1),
            khoan('dieu-2', 2, [diem('dieu-2.khoan-2', 'a'), diem('dieu-2.khoan-2', 'b')]),
            khoan('dieu-2', 3),
          ],
        },
      ],
    },
    { id: 'phan-1', kind: 'phan', label: 'I.', units: [muc('phan-1', 1), muc('phan-1', 2)] },
    {
      id: 'phan-2',
      kind: 'phan',
      label: 'II.',
      units: [
        muc('phan-2', 1, [diem('phan-2.muc-1', 'a'), diem('phan-2.muc-1', 'b')]),
        muc('phan-2', 2, [diem('phan-2.muc-2', 'a'), diem('phan-2.muc-2', 'b')]),
        muc('phan-2', 3),
      ],
    },
  ];
  return {
    ...{ id: 'mau', title: 'Mẫu', shortTitle: 'Khung mẫu', citation: 'Mẫu', status: 'du-thao' as const },
    ...{ statusText: 'DỰ THẢO', issuer: 'Cơ quan', source: 'mau', pages: ['phan-1'], relations: [] },
    ...{ version: 'du-thao', versionName: 'Dự thảo', posted: '2026-01-15' },
    units: units.map(say),
  };
}

/** The document as citations see it. */
function cited(document: LegalDocument): CitedDocument {
  return citedDocument(
    document,
    [...walkUnits(document.units)].map((visit) => ({ document, ...visit })),
  );
}

function mentionsIn(placed: PlacedUnit, own: CitedDocument) {
  const passages = citedPassagesIn(placed.unit.text ?? '');
  return passages.flatMap((passage, index) => {
    const found = readPassage(passage, placed, own, passages.slice(0, index), []);
    return found === undefined ? [] : [{ start: passage.start, end: passage.end, ...found }];
  });
}

/** What `words` in the unit `place` cite: the cited words with their result and targets. */
function read(place: string, words: string): [string, string, string[]][] {
  const own = cited(documentWith(place, words));
  const placed = own.byAnchor.get(place);
  if (placed === undefined) throw new Error(`no unit ${place}`);
  return mentionsIn(placed, own).map(({ start, end, result, targets }) => [
    words.slice(start, end),
    result,
    targets.map((target) => ('unit' in target ? target.unit.replace('mau#', '') : '')),
  ]);
}

describe('a citation without its outer parts', () => {
  test('is resolved where it stands, the nearest first', () => {
    expect(read('phan-2.muc-2.diem-a', 'theo mục 1')).toEqual([['mục 1', 'resolved', ['phan-2.muc-1']]]);
    expect(read('phan-2.muc-2.diem-a', 'theo điểm b')).toEqual([
      ['điểm b', 'resolved', ['phan-2.muc-2.diem-b']],
    ]);
    expect(read('dieu-2.khoan-1', 'theo điểm b')).toEqual([
      ['điểm b', 'resolved', ['dieu-2.khoan-2.diem-b']],
    ]);
  });

  test('keeps all its candidates where none is nearer', () => {
    expect(read('dieu-1', 'theo mục 2')).toEqual([['mục 2', 'ambiguous', ['phan-1.muc-2', 'phan-2.muc-2']]]);
  });

  test('dangles where the document has no such unit', () => {
    expect(read('dieu-1', 'theo Điều 9 và Phụ lục II')).toEqual([
      ['Điều 9', 'dangling', []],
      ['Phụ lục II', 'dangling', []],
    ]);
  });
});

describe('a place named from where the words stand', () => {
  test('is the unit of that kind around them', () => {
    expect(read('dieu-2.khoan-2.diem-a', 'quy định tại khoản này')).toEqual([
      ['khoản này', 'resolved', ['dieu-2.khoan-2']],
    ]);
    expect(read('dieu-2.khoan-3', 'tại điểm a khoản 2 Điều này')).toEqual([
      ['điểm a khoản 2 Điều này', 'resolved', ['dieu-2.khoan-2.diem-a']],
    ]);
    expect(read('phan-2.muc-1.diem-a', 'theo Mục này')).toEqual([['Mục này', 'resolved', ['phan-2.muc-1']]]);
  });

  test('is undecided where there is none around', () => {
    expect(read('phan-2.muc-1.diem-a', 'quy định tại khoản này')).toEqual([
      ['khoản này', 'ambiguous', ['phan-2.muc-1.diem-a', 'phan-2.muc-1']],
    ]);
  });
});

describe('lists and ranges', () => {
  test('each item of a list is a reference of its own', () => {
    expect(read('dieu-1', 'theo điểm a và b khoản 2 Điều 2')).toEqual([
      ['điểm a', 'resolved', ['dieu-2.khoan-2.diem-a']],
      ['b khoản 2 Điều 2', 'resolved', ['dieu-2.khoan-2.diem-b']],
    ]);
  });

  test('a range is one reference to all its units', () => {
    expect(read('dieu-1', 'từ khoản 1 đến khoản 3 Điều 2')).toEqual([
      ['khoản 1 đến khoản 3 Điều 2', 'resolved', ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-2.khoan-3']],
    ]);
  });
});

test('the Decision at hand leaves where the words stand out of account, and what is its framework’s is said', () => {
  const own = cited(documentWith('phan-2.muc-2.diem-a', 'theo mục 1, phần I của Quyết định này'));
  const placed = own.byAnchor.get('phan-2.muc-2.diem-a');
  expect(placed && mentionsIn(placed, own)).toMatchObject([
    {
      targets: [{ unit: 'mau#phan-1.muc-1' }],
      note: 'Được hiểu là mục 1 phần I của Khung mẫu ban hành kèm theo Quyết định.',
    },
  ]);
  expect(read('dieu-1', 'theo Điều 2 của Quyết định này')).toEqual([
    ['Điều 2 của Quyết định này', 'resolved', ['dieu-2']],
  ]);
});
