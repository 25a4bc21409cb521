import { describe, expect, test } from 'vitest';
import type { Reference, ReferenceTarget } from '../citation/reference.ts';
import { realGraph } from './fixture.ts';
import { lawsOf } from './laws.ts';
import { openReferences, referencesOf } from './references.ts';

const graph = realGraph();
const references = referencesOf(graph);

const at = (unit: string) => references.filter((reference) => reference.unit === unit);
const draft = (unit: string) => at(`qd-khung-kien-truc-so#${unit}`);
const targetIds = (reference: Reference | undefined) =>
  reference?.targets.map((target) => Object.values(target)[0]?.replace('qd-khung-kien-truc-so#', ''));

describe('every reference', () => {
  test('is a slice of its unit’s words, and none overlaps another', () => {
    const wrong = references.filter(
      ({ unit, start, end, text }) => text === '' || graph.unit(unit).unit.text?.slice(start, end) !== text,
    );
    expect(wrong).toEqual([]);
    const overlapping = references.filter((one, index) => {
      const next = references[index + 1];
      return next?.unit === one.unit && next.start < one.end;
    });
    expect(overlapping).toEqual([]);
  });

  test('leads to things that exist, with as many targets as its result means', () => {
    const laws = new Set(lawsOf(graph).map(({ id }) => id));
    const terms = new Set(graph.model.terms.map(({ id }) => id));
    const find = (target: ReferenceTarget): unknown => {
      if ('unit' in target) return graph.unit(target.unit);
      if ('component' in target) return graph.component(target.component);
      if ('agency' in target) return graph.agency(target.agency);
      return 'law' in target ? laws.has(target.law) : terms.has(target.term);
    };
    expect(references.flatMap(({ targets }) => targets).every(find)).toBe(true);
    const miscounted = references.filter(({ result, targets }) =>
      result === 'dangling' ? targets.length > 0 : targets.length < (result === 'ambiguous' ? 2 : 1),
    );
    expect(miscounted).toEqual([]);
  });

  test('that stays open says why, as plain data', () => {
    const open = openReferences(graph);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ note }) => note === undefined)).toEqual([]);
    expect(JSON.parse(JSON.stringify(open))).toEqual(open);
  });
});

describe('places in the document', () => {
  test('“phần II của Quyết định này” is part II of the framework issued with it, and this is said', () => {
    const [reference] = draft('phu-luc.muc-1.diem-a.doan-3');
    expect(reference).toMatchObject({
      text: 'điểm a, mục 3, phần II của Quyết định này',
      result: 'resolved',
      note: 'Được hiểu là điểm a mục 3 phần II của Khung kiến trúc tổng thể quốc gia số ban hành kèm theo Quyết định.',
    });
    expect(targetIds(reference)).toEqual(['phan-2.muc-3.diem-a']);
  });

  test.each([
    ['phan-2.muc-2.diem-g.doan-2', 'Nguyên tắc 6', 'phan-2.muc-2.diem-e'],
    ['phan-2.muc-3.diem-d.doan-10', 'Nguyên tắc Quản trị dựa trên kết quả', 'phan-2.muc-2.diem-a'],
    ['phan-2.muc-3.diem-d.doan-10', 'Lớp 2', 'phan-2.muc-3.diem-b'],
    ['phu-luc.muc-4.2.doan-4', 'Lớp 3', 'phu-luc.muc-4.5'],
    ['phu-luc.muc-4.2.doan-4', 'Lớp này', 'phu-luc.muc-4.5'],
    ['phu-luc.muc-1.diem-c.doan-1', 'Lớp này', 'phu-luc.muc-1.diem-c'],
    ['noi-nhan.doan-1', 'Điều 3', 'dieu-3'],
    ['phan-2.muc-3.diem-a.doan-14', 'Phụ lục của Quyết định này', 'phu-luc'],
    ['dieu-3', 'Quyết định này', 'quyet-dinh'],
    ['phan-3.muc-2.1.doan-1', 'Khung kiến trúc số của cơ quan Đảng', 'phan-2.muc-1.diem-a'],
    ['phan-3.muc-2.7.diem-c.doan-2', 'Khung kiến trúc số cấp bộ', 'phan-2.muc-1.diem-dd'],
    ['khung-kien-truc.doan-5', 'Quyết định số         /QĐ-TTg ngày      tháng      năm 2026', 'quyet-dinh'],
  ])('%s: “%s” is %s', (unit, text, target) => {
    const reference = draft(unit).find((one) => one.text === text);
    expect(reference).toMatchObject({ kind: 'don-vi', result: 'resolved' });
    expect(targetIds(reference)).toEqual([target]);
  });

  test.each([
    ['phu-luc.muc-4.3.1.4.doan-1', 'khoản này', ['phu-luc.muc-4.3.1.4', 'phu-luc.muc-4.3.1']],
    ['phu-luc.muc-4.4.1.4.doan-2', 'Mục II', ['phan-2', 'phu-luc.muc-2', 'phu-luc.muc-4.2']],
  ])('%s: “%s” keeps all its candidates', (unit, text, candidates) => {
    const reference = draft(unit).find((one) => one.text === text);
    expect(reference?.result).toBe('ambiguous');
    expect(targetIds(reference)).toEqual(candidates);
  });

  test('what the text as received does not have dangles', () => {
    const [appendix] = at('kien-truc-chinh-phu-so-4-0#chuong-2.phan-2.muc-2.doan-1').filter(
      ({ result }) => result === 'dangling',
    );
    expect(appendix?.text).toBe('Phụ lục II');
    const principle = at('qd-3388-gia-lai#dieu-1.khoan-1.diem-d.doan-5').find(
      ({ kind }) => kind === 'don-vi',
    );
    expect(principle).toMatchObject({ text: 'Nguyên tắc 1', result: 'dangling' });
    expect(principle?.note).toContain('Khung kiến trúc tổng thể quốc gia số có');
  });

  test('a diagram or a model that is the heading of a section is found by its name, the innermost of that name', () => {
    const named = (unit: string) =>
      at(`kien-truc-chinh-phu-so-4-0#${unit}`).filter(({ kind }) => kind === 'don-vi');
    expect(named('chuong-3.phan-2.muc-4.doan-1')).toMatchObject([
      {
        text: 'Sơ đồ khái quát Khung kiến trúc Chính phủ số Việt Nam',
        targets: [{ unit: 'kien-truc-chinh-phu-so-4-0#chuong-3.phan-1' }],
      },
    ]);
    expect(named('chuong-3.phan-2.muc-4.doan-2')).toMatchObject([
      { targets: [{ unit: 'kien-truc-chinh-phu-so-4-0#chuong-2.phan-2.muc-5' }] },
    ]);
    expect(named('chuong-2.phan-2.muc-1.doan-1')).toMatchObject([{ text: 'Phụ lục I' }]);
  });

  test('a section cited by its heading is found', () => {
    const found = at('kien-truc-chinh-phu-so-4-0#phan-3.muc-1.diem-4').find(({ kind }) => kind === 'don-vi');
    expect(found?.text).toMatch(/^mục Nguyên tắc cơ bản/);
    expect(targetIds(found)).toEqual(['kien-truc-chinh-phu-so-4-0#phan-3.muc-3']);
  });
});

describe('other documents', () => {
  const version4 = (unit: string) =>
    at(`kien-truc-chinh-phu-so-4-0#${unit}`).filter(({ kind }) => kind === 'van-ban');

  test('a place in another document belongs to that document, also in a quotation of it', () => {
    const found = version4('phan-3.muc-1.diem-3').map((one) => [one.text, targetIds(one)?.[0]]);
    expect(found).toContainEqual([
      'Khoản 5, Điều 42, Luật Giao dịch điện tử số 20/2023/QH15 ngày 22/6/2023',
      'luat-20-2023-qh15',
    ]);
    expect(found).toContainEqual(['điểm a khoản 4 Điều này', 'luat-20-2023-qh15']);
    expect(version4('phan-3.muc-1.diem-2.diem-ii').map(({ text }) => text)).toEqual([
      'Mục 6, Phần II, Chương 3 của Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 3.0, hướng tới Chính phủ số',
    ]);
  });

  test('a framework named without its number is the decision that enacted it', () => {
    const [framework] = draft('phu-luc.muc-4.4.doan-1').filter(({ kind }) => kind === 'van-ban');
    expect(framework).toMatchObject({ text: 'Khung kiến trúc dữ liệu quốc gia', result: 'resolved' });
    expect(targetIds(framework)).toEqual(['qd-2439-qd-ttg']);
  });

  test('a framework that no cited decision enacts, and a decree without number, dangle', () => {
    expect(draft('phan-2.muc-3.diem-b.doan-24').find(({ kind }) => kind === 'van-ban')).toMatchObject({
      text: 'Khung kiến trúc an ninh mạng quốc gia',
      result: 'dangling',
    });
    expect(draft('can-cu-8')[0]).toMatchObject({ result: 'dangling', targets: [] });
  });
});

describe('components, bodies and terms', () => {
  test('an acronym of a component is the component and the term', () => {
    const acronym = draft('phan-2.muc-3.diem-c.doan-14').find(({ text }) => text === 'NAS');
    expect(acronym?.targets).toEqual([{ component: 'nas' }, { term: 'nas' }]);
  });

  test('the words that define a component are no reference to it', () => {
    const own = references.filter(
      ({ kind, targets, unit, start }) =>
        kind === 'thanh-phan' &&
        start === 0 &&
        targets.some(
          (target) =>
            'component' in target &&
            graph.component(target.component).unit === unit &&
            graph.component(target.component).code !== null,
        ),
    );
    expect(own).toEqual([]);
  });

  test('the longest name counts; of two that share a name, the one that the component at hand is related to', () => {
    const named = draft('phu-luc.muc-4.4.1.2.diem-b').filter(({ kind }) => kind === 'thanh-phan');
    expect(named.map(({ text, result }) => [text, result])).toEqual([
      ['Kho dữ liệu dùng chung cấp tỉnh', 'resolved'],
      ['Kho quản lý dữ liệu điện tử của tổ chức, cá nhân', 'resolved'],
      ['Các CSDL dùng chung, CSDL chuyên ngành', 'resolved'],
    ]);
    expect(named.map(({ targets }) => targets)).toEqual([
      [{ component: 'tinh-kho-du-lieu-dung-chung-cap-tinh' }],
      [{ component: 'tinh-kho-quan-ly-du-lieu-dien-tu-cua-to-chuc-ca-nhan' }],
      [{ component: 'tinh-csdl-dung-chung-csdl-chuyen-nganh' }],
    ]);
    expect(named[1]?.note).toContain('được hiểu là');
    expect(draft('phu-luc.muc-4.6.1.2.diem-c.doan-1')[0]).toMatchObject({ targets: [{ component: 'ktt5' }] });
  });

  test('in a province’s framework a name that ministries share with it is the province’s', () => {
    const [workplace] = at('qd-3388-gia-lai#dieu-1.khoan-1.diem-d.doan-3');
    expect(workplace).toMatchObject({ result: 'resolved', targets: [{ component: 'tinh-ban-lam-viec-so' }] });
  });

  test('another name of a component leads to it and says how we read it; every such name stands in the texts', () => {
    const [own] = draft('phan-3.muc-2.4.doan-5').filter(({ kind }) => kind === 'thanh-phan');
    expect(own).toMatchObject({
      text: 'Hệ thống phòng vệ mạng quốc gia',
      targets: [{ component: 'nen-tang-phong-ve-mang-quoc-gia' }],
      note: 'Được hiểu là Nền tảng phòng vệ mạng quốc gia.',
    });
    const said = new Set(references.map(({ text }) => text.toLowerCase()));
    const unsaid = graph.model.components.flatMap(({ otherNames = [] }) =>
      otherNames.filter((words) => !said.has(words.toLowerCase())),
    );
    expect(unsaid).toEqual([]);
  });

  test('“Các bộ, cơ quan ngang bộ” is not the body called “Các bộ, ngành”', () => {
    expect(draft('noi-nhan.doan-4').filter(({ kind }) => kind === 'co-quan')).toEqual([]);
  });

  test.each([
    ['noi-nhan.doan-15', 'VPCP', 'van-phong-chinh-phu'],
    ['can-cu-10', 'Bộ Khoa học và Công nghệ', 'bo-khoa-hoc-va-cong-nghe'],
  ])('%s: “%s” is a body', (unit, text, agency) => {
    expect(draft(unit).find((one) => one.text === text)?.targets[0]).toEqual({ agency });
  });

  test('every short form of a body stands in the texts', () => {
    const said = new Set(references.map(({ text }) => text.toLowerCase()));
    const unsaid = graph.model.agencies.flatMap(({ shortForms = [] }) =>
      shortForms.filter((words) => !said.has(words.toLowerCase())),
    );
    expect(unsaid).toEqual([]);
  });
});
