/** Typed citations of all classes over the three documents, and the place that each must give. */
import { beforeAll, describe, expect, test } from 'vitest';
import { citedRecords } from '../../citation/cited-records.ts';
import { citedName, unitCitation } from '../../citation/legal-form.ts';
import { componentCitation } from '../../model/cite.ts';
import { walkUnits } from '../../model/walk.ts';
import { type Catalogue, catalogueOf, sharedNamesOf } from '../catalogue.ts';
import { citeAnswer } from '../cite-answer.ts';
import { dictionaryOf } from '../dictionary.ts';
import { NOTHING_FOUND } from '../hits.ts';
import type { Entry } from '../record.ts';
import { realGraph } from './fixture.ts';
import { documentsOf } from './query-knowledge.ts';
import { recordsOf } from './records.ts';

const graph = realGraph();
let catalogue: Catalogue;

beforeAll(async () => {
  const entries = recordsOf(graph).map(({ text: _, ...entry }): Entry => entry);
  catalogue = await catalogueOf(
    entries,
    sharedNamesOf({ documents: documentsOf(graph.model, []), dictionary: await dictionaryOf([]) }),
  );
});

/** Where the best records of what was typed lead: `<document>#<anchor>`, or an address. */
function places(typed: string): string[] {
  const { best } = citedRecords(typed, catalogue);
  return best.map((record) => {
    const entry = catalogue.entries[record];
    const anchor = entry?.url.split('#')[1];
    return anchor === undefined ? (entry?.url ?? '') : `${entry?.document}#${anchor}`;
  });
}

const D = 'qd-khung-kien-truc-so';
const G = 'qd-3388-gia-lai';
const V = 'kien-truc-chinh-phu-so-4-0';

describe('one place', () => {
  test.each([
    // the order and the spelling of law
    ['điểm đ mục 4 phần II', D, 'phan-2.muc-4.diem-dd'],
    ['điểm d mục 4 phần II', D, 'phan-2.muc-4.diem-d'],
    ['điểm a, mục 3, phần II của Quyết định này', D, 'phan-2.muc-3.diem-a'],
    ['Khoản 3 Điều 2', D, 'dieu-2.khoan-3'],
    ['khoản 3 của Điều 2', D, 'dieu-2.khoan-3'],
    ['đoạn 4 điểm a mục 3 phần II', D, 'phan-2.muc-3.diem-a.doan-4'],
    ['gạch đầu dòng thứ 1 (đoạn 1) điểm b mục 2 phần II', D, 'phan-2.muc-2.diem-b.doan-1'],
    ['mục 4.3.1.3 Phụ lục', D, 'phu-luc.muc-4.3.1.3'],
    ['điểm b mục 4.3.1.3 Phụ lục', D, 'phu-luc.muc-4.3.1.3.diem-b'],
    ['mục 2.7 phần III', D, 'phan-3.muc-2.7'],
    ['Phụ lục', D, 'phu-luc'],
    ['phần II', D, 'phan-2'],
    ['Điều 1', D, 'dieu-1'],
    ['đ) mục 3.3 phần III', D, 'phan-3.muc-3.3.diem-dd'],
    // the other order
    ['Điều 2 khoản 3', D, 'dieu-2.khoan-3'],
    ['Điều 2, khoản 3', D, 'dieu-2.khoan-3'],
    ['Phần II mục 4 điểm đ', D, 'phan-2.muc-4.diem-dd'],
    ['Phụ lục, mục 4.3.1.3, điểm b', D, 'phu-luc.muc-4.3.1.3.diem-b'],
    ['mục 4 điểm đ phần II', D, 'phan-2.muc-4.diem-dd'],
    ['phần III mục 3.3 điểm b', D, 'phan-3.muc-3.3.diem-b'],
    // without marks, capitals, brackets, decomposed letters
    ['dieu 2 khoan 3', D, 'dieu-2.khoan-3'],
    ['phu luc muc 4.3.1.3', D, 'phu-luc.muc-4.3.1.3'],
    ['PHẦN II, MỤC 4, ĐIỂM Đ', D, 'phan-2.muc-4.diem-dd'],
    ['điểm a), mục 3, phần II', D, 'phan-2.muc-3.diem-a'],
    ['(điểm đ mục 4 phần II)', D, 'phan-2.muc-4.diem-dd'],
    ['điểm đ mục 4 phần II'.normalize('NFD'), D, 'phan-2.muc-4.diem-dd'],
    ['Ðiều 2 khoản 3', D, 'dieu-2.khoan-3'],
    // numbers in other writing
    ['phần 2 mục 4 điểm đ', D, 'phan-2.muc-4.diem-dd'],
    ['phần ll mục 4', D, 'phan-2.muc-4'],
    ['khoản ba Điều hai', D, 'dieu-2.khoan-3'],
    ['khoan thu ba dieu thu hai', D, 'dieu-2.khoan-3'],
    // short forms
    ['Đ2 K3', D, 'dieu-2.khoan-3'],
    ['k.3 đ.2', D, 'dieu-2.khoan-3'],
    ['d2k3', D, 'dieu-2.khoan-3'],
    ['II.4.đ', D, 'phan-2.muc-4.diem-dd'],
    ['II 4 đ', D, 'phan-2.muc-4.diem-dd'],
    ['PL 4.3.1.3 b', D, 'phu-luc.muc-4.3.1.3.diem-b'],
    ['phụ lục 4.3', D, 'phu-luc.muc-4.3'],
    ['4.3.1.3', D, 'phu-luc.muc-4.3.1.3'],
    ['4.3.1.3b', D, 'phu-luc.muc-4.3.1.3.diem-b'],
    ['mục 3.3', D, 'phan-3.muc-3.3'],
    // anchors of law sites and of this one
    ['dieu_2', D, 'dieu-2'],
    ['khoan_3_2', D, 'dieu-2.khoan-3'],
    ['#khoan_3_2', D, 'dieu-2.khoan-3'],
    ['dieu_2_name', D, 'dieu-2'],
    ['diem_dd_1_1', G, 'dieu-1.khoan-1.diem-dd'],
    ['diem_đ_1_1', G, 'dieu-1.khoan-1.diem-dd'],
    ['phu_luc', D, 'phu-luc'],
    ['phan-2.muc-4.diem-dd', D, 'phan-2.muc-4.diem-dd'],
    ['#phan-2.muc-4.diem-dd', D, 'phan-2.muc-4.diem-dd'],
    ['/van-ban/qd-khung-kien-truc-so/phan-2/muc-4/#phan-2.muc-4.diem-dd', D, 'phan-2.muc-4.diem-dd'],
    ['https://khung.example/van-ban/qd-3388-gia-lai/quyet-dinh/#dieu-3', G, 'dieu-3'],
    // the document named
    ['Điều 2 Quyết định 3388', G, 'dieu-2'],
    ['Điều 2 Quyết định số 3388/QĐ-UBND', G, 'dieu-2'],
    ['QĐ 3388 điều 1 khoản 1 điểm đ', G, 'dieu-1.khoan-1.diem-dd'],
    ['điểm c khoản 1 Điều 1 Gia Lai', G, 'dieu-1.khoan-1.diem-c'],
    ['Điều 1 Khung kiến trúc số tỉnh Gia Lai', G, 'dieu-1'],
    ['điểm a Điều 1 Quyết định 3388', G, 'dieu-1.diem-a'],
    ['Điều 2 dự thảo Quyết định của Thủ tướng Chính phủ', D, 'dieu-2'],
    ['chương 3 phần II mục 6', V, 'chuong-3.phan-2.muc-6'],
    ['mục 6 phần II chương 3 khung kiến trúc chính phủ số 4.0', V, 'chuong-3.phan-2.muc-6'],
    ['Chương 3 phiên bản 4.0', V, 'chuong-3'],
    ['phần I kiến trúc chính phủ số 4.0', V, 'phan-1'],
    ['điểm a (lần 2) mục 19 phần II Chương 3', V, 'chuong-3.phan-2.muc-19.diem-a-2'],
    // as letters and the draft itself write it
    ['gạch đầu dòng thứ 3 mục 2.4', D, 'phan-3.muc-2.4.doan-3'],
    ['gạch đầu dòng thứ hai điểm b mục 2 phần II', D, 'phan-2.muc-2.diem-b.doan-2'],
    ['Mục II', D, 'phan-2'],
    ['tiểu mục 2.10 phần III điểm b', D, 'phan-3.muc-2.10.diem-b'],
    ['Điều 2.3', D, 'dieu-2.khoan-3'],
    ['PL mục 4.3.1.3 đ b', D, 'phu-luc.muc-4.3.1.3.diem-b'],
    ['3388 đ1k1c', G, 'dieu-1.khoan-1.diem-c'],
    ['https://luat.example/van-ban.aspx?anchor=dieu_2', D, 'dieu-2'],
    ['https://luat.example/van-ban.aspx#khoan_3_2', D, 'dieu-2.khoan-3'],
    ['nơi nhận', D, 'noi-nhan'],
    // what has no number
    ['căn cứ 7', D, 'can-cu-7'],
    ['căn cứ 2 Quyết định 3388', G, 'can-cu-2'],
    ['đoạn 1 Nơi nhận', D, 'noi-nhan.doan-1'],
  ])('“%s” is %s#%s', (typed, document, anchor) => {
    expect(places(typed)).toEqual([`${document}#${anchor}`]);
  });
});

describe('things of the catalogue', () => {
  test.each([
    ['Lớp 2', '/lop/2/'],
    ['lop hai', '/lop/2/'],
    ['Nguyên tắc 6', '/nguyen-tac/6/'],
    ['NT 6', '/nguyen-tac/6/'],
    ['HTS7 (điểm b mục 4.3.1.3 Phụ lục)', '/thanh-phan/hts7/'],
    ['#hts7', '/thanh-phan/hts7/'],
    ['mã HTS7', '/thanh-phan/hts7/'],
    ['hts 07', '/thanh-phan/hts7/'],
    ['/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/#hts7', '/thanh-phan/hts7/'],
  ])('“%s” leads to %s', (typed, address) => {
    expect(places(typed)).toEqual([address]);
  });
});

describe('several places', () => {
  test.each([
    ['mục 3', [`${D}#phan-1.muc-3`, `${D}#phan-2.muc-3`, `${D}#phan-3.muc-3`, `${D}#phu-luc.muc-3`]],
    ['khoản 1', [`${D}#dieu-2.khoan-1`]],
    ['diem d muc 4 phan 2', [`${D}#phan-2.muc-4.diem-d`, `${D}#phan-2.muc-4.diem-dd`]],
    ['điểm a và điểm b mục 3 phần II', [`${D}#phan-2.muc-3.diem-a`, `${D}#phan-2.muc-3.diem-b`]],
    ['Điều 1 và Điều 2', [`${D}#dieu-1`, `${D}#dieu-2`]],
    ['điểm a, b mục 3 phần II', [`${D}#phan-2.muc-3.diem-a`, `${D}#phan-2.muc-3.diem-b`]],
    ['từ khoản 1 đến khoản 3 Điều 2', [1, 2, 3].map((number) => `${D}#dieu-2.khoan-${number}`)],
    ['điểm c đến điểm đ mục 3 phần II', ['c', 'd'].map((letter) => `${D}#phan-2.muc-3.diem-${letter}`)],
    [
      'điểm a mục 19 phần II chương 3',
      [`${V}#chuong-3.phan-2.muc-19.diem-a`, `${V}#chuong-3.phan-2.muc-19.diem-a-2`],
    ],
  ])('“%s” leaves a choice', (typed, expected) => {
    expect(places(typed)).toEqual(expect.arrayContaining(expected));
  });

  test('the same words in another document come after', () => {
    const { best, others } = citedRecords('Điều 3', catalogue);
    expect(best.map((record) => catalogue.entries[record]?.document)).toEqual([D]);
    expect(others.map((record) => catalogue.entries[record]?.document)).toContain(G);
  });
});

describe('no citation', () => {
  test.each([
    'trung tâm dữ liệu quốc gia',
    'Điều 99',
    'Phụ lục 5',
    'phụ lục I',
    'khoản 9 Điều 2',
    'lớp 2 của trung tâm dữ liệu',
    'nguyên tắc an ninh mạng',
    'danh mục 5',
    'Điều 2 Quyết định 05',
    '2026',
    '',
    '????',
    '#',
    'phần',
  ])('“%s” leads to no place', (typed) => {
    expect(citedRecords(typed, catalogue).best).toEqual([]);
  });
});

describe('a place that is not there', () => {
  test.each([
    ['khoản 9 Điều 2', 'dieu-2'],
    ['điểm k mục 4 phần II', 'phan-2.muc-4'],
    ['điểm k mục 9 phần III', 'phan-3'],
    ['Điều 99', undefined],
  ])('“%s” leads to the innermost place around it: %s', (typed, around) => {
    const found = citedRecords(typed, catalogue);
    expect(found.missing).toBe(true);
    expect(found.around.map((record) => catalogue.entries[record]?.cite)).toEqual(
      around === undefined ? [] : [around],
    );
  });
});

describe('what the site copies, it finds again', () => {
  const all = graph.model.documents.flatMap((document) =>
    [...walkUnits(document.units)].map(({ unit, ancestors }) => ({ document, unit, ancestors })),
  );

  test('the citation of every unit but headings of instruments and lines of letterheads', () => {
    const lost = all
      .filter(({ unit }) => !['van-ban', 'the-thuc'].includes(unit.kind))
      .filter(({ unit }) => unit.heading !== undefined || unit.text !== undefined)
      .filter((placed) => places(unitCitation(placed))[0] !== `${placed.document.id}#${placed.unit.id}`)
      .map((placed) => `${unitCitation(placed)}: ${places(unitCitation(placed))[0]}`);
    expect(lost).toEqual([]);
  }, 60_000);

  test('the name of every numbered unit, in its own document, leads there alone', () => {
    const numbered = all.filter(
      ({ unit }) =>
        ['phan', 'muc', 'chuong', 'dieu', 'khoan', 'diem', 'phu-luc'].includes(unit.kind) &&
        (unit.heading !== undefined || unit.text !== undefined),
    );
    const several = numbered
      .filter((placed) => places(`${citedName(placed)}, ${placed.document.citation}`).length !== 1)
      .map((placed) => unitCitation(placed));
    expect(numbered.length).toBeGreaterThan(300);
    expect(several.filter((citation) => !/điểm \p{L} (?:\(|mục (?:19|1) )/u.test(citation))).toEqual([]);
  }, 60_000);

  test('the citation of every component', () => {
    const lost = graph.model.components
      .map((component) => ({ component, found: places(componentCitation(graph, component)) }))
      .filter(({ component, found }) => found[0] !== `/thanh-phan/${component.id}/`)
      .map(({ component, found }) => `${component.id}: ${found}`);
    expect(lost).toEqual([]);
  });
});

describe('the answer', () => {
  const answer = (typed: string) => {
    const hits = catalogue.entries
      .map((entry, record) => ({ entry, record, nameWords: [] }))
      .filter(({ entry }) =>
        `${entry.code ?? ''} ${entry.title}`.toLowerCase().includes(typed.toLowerCase()),
      );
    return citeAnswer(typed, catalogue, { ...NOTHING_FOUND, hits });
  };

  test('is one for a place, a code and a name of its own', () => {
    expect(answer('Điều 2 khoản 3').kind).toBe('one');
    expect(answer('hts7')).toMatchObject({ kind: 'one', hits: [{ entry: { url: '/thanh-phan/hts7/' } }] });
    expect(answer('Trục liên thông văn bản quốc gia').kind).toBe('one');
  });

  test('leaves the choice between several, and offers the nearest where nothing fits', () => {
    expect(answer('mục 3').kind).toBe('several');
    expect(answer('liên thông văn bản').kind).toBe('near');
    expect(answer('không có chữ này').kind).toBe('none');
  });
});
