import { describe, expect, test } from 'vitest';
import { citedName, unitCitation } from '../citation/legal-form.ts';
import { componentCitation, frameworkCitation, layerCitation, principleCitation } from './cite.ts';
import { realGraph } from './fixture.ts';
import type { UnitKind } from './schema/unit.ts';
import { walkUnits } from './walk.ts';

const graph = realGraph();
const DRAFT = 'qd-khung-kien-truc-so';
const GIA_LAI = 'qd-3388-gia-lai';
const EARLIER = 'kien-truc-chinh-phu-so-4-0';
const FRAMEWORK = 'Khung kiến trúc tổng thể quốc gia số (Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)';
const DECISION =
  'Dự thảo Quyết định của Thủ tướng Chính phủ ban hành Khung kiến trúc tổng thể quốc gia số (2026)';
const PROVINCE =
  'Quyết định số 3388/QĐ-UBND ngày 31/12/2025 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai phê duyệt Khung kiến trúc số tỉnh Gia Lai';
const VERSION_4 = 'Khung kiến trúc Chính phủ số Việt Nam, phiên bản 4.0';

const cite = (ref: string) => unitCitation(graph.unit(ref));

describe('a citation goes from the innermost out and ends with the instrument', () => {
  test.each([
    [DRAFT, 'quyet-dinh', DECISION],
    [DRAFT, 'khung-kien-truc', FRAMEWORK],
    [DRAFT, 'quyet-dinh.doan-2', `dòng 2 phần đầu ${DECISION}`],
    [DRAFT, 'can-cu-7', `căn cứ 7 ${DECISION}`],
    [DRAFT, 'dieu-2', `Điều 2 ${DECISION}`],
    [DRAFT, 'dieu-2.khoan-3', `khoản 3 Điều 2 ${DECISION}`],
    [DRAFT, 'noi-nhan', `Nơi nhận ${DECISION}`],
    [DRAFT, 'phan-2', `phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-4.diem-dd', `điểm đ mục 4 phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-4.diem-d', `điểm d mục 4 phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-3.muc-2.7.diem-a', `điểm a mục 2.7 phần III ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-3.diem-a.doan-4', `đoạn 4 điểm a mục 3 phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-2.diem-b.doan-1', `gạch đầu dòng thứ 1 (đoạn 1) điểm b mục 2 phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-2.diem-h.doan-1', `đoạn 1 điểm h mục 2 phần II ${FRAMEWORK}`],
    [DRAFT, 'phan-2.muc-2.diem-h.doan-39', `đoạn 39 điểm h mục 2 phần II ${FRAMEWORK}`],
    [DRAFT, 'phu-luc', `Phụ lục ${FRAMEWORK}`],
    [DRAFT, 'phu-luc.doan-1', `dòng 1 phần đầu Phụ lục ${FRAMEWORK}`],
    [DRAFT, 'phu-luc.muc-4.3.1.3.diem-b', `điểm b mục 4.3.1.3 Phụ lục ${FRAMEWORK}`],
    [DRAFT, 'phu-luc.muc-4.1.doan-2', `đoạn 2 mục 4.1 Phụ lục ${FRAMEWORK}`],
    [GIA_LAI, 'quyet-dinh', PROVINCE],
    [GIA_LAI, 'quyet-dinh.doan-9', `dòng 9 phần đầu ${PROVINCE}`],
    [GIA_LAI, 'can-cu-1', `căn cứ 1 ${PROVINCE}`],
    [GIA_LAI, 'dieu-1.khoan-1.diem-dd', `điểm đ khoản 1 Điều 1 ${PROVINCE}`],
    [GIA_LAI, 'dieu-1.diem-a', `điểm a Điều 1 (bản nhận được thiếu tiêu đề khoản 2) ${PROVINCE}`],
    [
      GIA_LAI,
      'dieu-1.khoan-1.diem-a.doan-2',
      `gạch đầu dòng thứ 1 (đoạn 2) điểm a khoản 1 Điều 1 ${PROVINCE}`,
    ],
    [GIA_LAI, 'dieu-1.khoan-1.diem-c.doan-18', `đoạn 18 điểm c khoản 1 Điều 1 ${PROVINCE}`],
    [EARLIER, 'khung-kien-truc', VERSION_4],
    [EARLIER, 'chuong-3', `Chương 3 ${VERSION_4}`],
    [EARLIER, 'chuong-3.phan-2.muc-6', `mục 6 phần II Chương 3 ${VERSION_4}`],
    [EARLIER, 'phan-3.muc-1.diem-2.diem-i', `điểm i điểm 2 mục 1 phần III ${VERSION_4}`],
    [EARLIER, 'phan-2.doan-1', `đoạn 1 phần II ${VERSION_4}`],
    [EARLIER, 'chuong-3.phan-1.doan-2', `đoạn 2 phần I Chương 3 ${VERSION_4}`],
  ])('%s %s', (document, unit, citation) => {
    expect(cite(`${document}#${unit}`)).toBe(citation);
  });
});

describe('all units', () => {
  const all = graph.model.documents.flatMap((document) =>
    [...walkUnits(document.units)].map(({ unit, ancestors }) => ({ document, unit, ancestors })),
  );

  test('every kind of unit is there', () => {
    const kinds = new Set<UnitKind>(all.map(({ unit }) => unit.kind));
    expect(kinds.size).toBe(15);
  });

  test.each(graph.model.documents.map(({ id }) => id))(
    'of %s have a citation each, no two the same, in clean words',
    (id) => {
      const citations = all.filter(({ document }) => document.id === id).map(unitCitation);
      expect(new Set(citations).size).toBe(citations.length);
      for (const citation of citations) {
        expect(citation).toMatch(/^\S.*\S$/);
        expect(citation).not.toMatch(/ {2}|undefined|null|\(\)| ,/);
        expect(citation).toBe(citation.normalize('NFC'));
      }
    },
  );

  test('a bullet says which paragraph it is, as its anchor does', () => {
    const bullets = all.filter((placed) => citedName(placed).startsWith('gạch'));
    expect(bullets.length).toBeGreaterThan(200);
    for (const placed of bullets) {
      const [, paragraph] = /\(đoạn (\d+)\)/.exec(citedName(placed)) ?? [];
      expect(placed.unit.id.endsWith(`.doan-${paragraph}`) || placed.unit.id.endsWith(`-${paragraph}`)).toBe(
        true,
      );
    }
  });
});

test('a component is cited by its code, or its name, with the place that defines it', () => {
  expect(componentCitation(graph, graph.component('hts7'))).toBe(
    'HTS7 (điểm b mục 4.3.1.3 Phụ lục Khung kiến trúc tổng thể quốc gia số, Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)',
  );
  expect(componentCitation(graph, graph.component('trung-tam-du-lieu-quoc-gia'))).toMatch(
    /^Trung tâm Dữ liệu Quốc gia .* \(đoạn 3 điểm a mục 3 phần II Khung kiến trúc tổng thể quốc gia số, Dự thảo /,
  );
  const all = graph.model.components.map((component) => componentCitation(graph, component));
  for (const citation of all) expect(citation).toMatch(/^\S.* \([^()]+\)$/);
});

test('a layer, a principle and a reference framework are cited by name with the place that says what they are', () => {
  const { layers, principles, frameworks } = graph.model.structure;
  const end = 'Khung kiến trúc tổng thể quốc gia số, Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)';
  expect(layers.map((layer) => layerCitation(graph, layer))[0]).toBe(
    `Lớp 1. Hạ tầng số và an ninh mạng dùng chung (điểm a mục 3 phần II ${end}`,
  );
  expect(principles.map((principle) => principleCitation(graph, principle))[0]).toBe(
    `Nguyên tắc 1. Quản trị dựa trên kết quả (điểm a mục 2 phần II ${end}`,
  );
  expect(frameworks.map((framework) => frameworkCitation(graph, framework)).at(-1)).toMatch(
    /^Khung kiến trúc số .*xã \(mục 4 Phụ lục Khung kiến trúc tổng thể quốc gia số, Dự thảo /i,
  );
});
