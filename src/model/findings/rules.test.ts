import { expect, test } from 'vitest';
import { capitalVariants } from './capitals.ts';
import { equalWording } from './equal-wording.ts';
import { figureWording } from './figure-wording.ts';
import { acronym, component, draftOf, figureOf, unit } from './fixture.ts';
import { repeatedLabels } from './labels.ts';
import { missingClauses } from './missing-clause.ts';
import { referencesLeftOpen } from './open-references.ts';
import { doubledWords } from './slips.ts';
import { spellingVariants } from './spellings.ts';
import { componentsWithoutBody, tasksWithoutDeadline } from './unassigned.ts';
import { earlyAcronyms, unexplainedAcronyms } from './unexplained-acronyms.ts';

const lines = (...texts: string[]) => draftOf(texts.map((text, at) => unit(`doan-${at + 1}`, 'doan', text)));
const ids = (findings: { id: string }[]) => findings.map(({ id }) => id);

test('“khoản này” is found where no clause is, and left alone inside one', () => {
  const [found] = missingClauses(lines('Các thành phần quy định tại khoản này.', 'Không có gì.'));
  expect(found?.places).toEqual([{ unit: 'du-thao#doan-1', quote: 'quy định tại khoản này' }]);
  const inside = draftOf([unit('k', 'khoan', 'Khoản.', '1.', [unit('k.doan-1', 'doan', 'Theo khoản này.')])]);
  expect(missingClauses(inside)).toEqual([]);
});

test('a reference to a document without a number is left open; one that a written finding has is not said twice', () => {
  const text = 'Căn cứ Nghị định số …/2026/NĐ-CP ngày … tháng … năm 2026 của Chính phủ';
  const open = draftOf([unit('can-cu-1', 'can-cu', text)]);
  const [found] = referencesLeftOpen(open);
  expect(found).toMatchObject({ kind: 'vien-dan', severity: 'noi-dung' });
  const written = draftOf([unit('can-cu-1', 'can-cu', text)], {
    findings: [
      {
        id: 'da-viet',
        kind: 'vien-dan',
        severity: 'noi-dung',
        rank: 2,
        title: 'Đã viết',
        places: [{ unit: 'du-thao#can-cu-1', quote: text }],
        note: 'Đã viết.',
        suggestion: 'Ghi số.',
      },
    ],
  });
  expect(referencesLeftOpen(written)).toEqual([]);
});

test('a label that stands twice below one parent is found, two different ones are not', () => {
  const twice = [unit('a', 'diem', 'Một.', 'a)'), unit('a-2', 'diem', 'Hai.', 'a)')];
  expect(repeatedLabels(draftOf(twice))[0]?.places).toHaveLength(2);
  expect(repeatedLabels(draftOf([unit('a', 'diem', 'Một.', 'a)'), unit('b', 'diem', 'Hai.', 'b)')]))).toEqual(
    [],
  );
});

test('an acronym that nobody explains is found with its places; the name of a standard is not', () => {
  const graph = (term: string) =>
    draftOf([unit('a', 'doan', `Giải quyết ${term} trực tuyến.`)], { terms: [acronym(term, null, null)] });
  expect(unexplainedAcronyms(graph('TTHC'))[0]?.places).toEqual([{ unit: 'du-thao#a', quote: 'TTHC' }]);
  expect(unexplainedAcronyms(graph('XML'))).toEqual([]);
});

test('an acronym used before it is explained is found; one used after is not', () => {
  const graph = (...texts: string[]) =>
    draftOf(
      texts.map((text, at) => unit(`d${at}`, 'doan', text)),
      {
        terms: [acronym('IoT', 'Internet vạn vật', texts[0]?.includes('(') ? 'd0' : 'd1')],
      },
    );
  expect(earlyAcronyms(graph('Dùng IoT.', 'Internet vạn vật (IoT).'))).toHaveLength(1);
  expect(earlyAcronyms(graph('Internet vạn vật (IoT).', 'Dùng IoT.'))).toEqual([]);
});

test('a word spelled in two ways is found, one way is not', () => {
  expect(ids(spellingVariants(lines('Phải bảo đảm.', 'Để đảm bảo.')))).toEqual(['cach-viet']);
  expect(spellingVariants(lines('Phải bảo đảm.'))).toEqual([]);
});

test('“hoá” beside “hóa” is found, “hoá” alone is not', () => {
  expect(spellingVariants(lines('Số hoá hồ sơ.', 'Chuẩn hóa dữ liệu.'))[0]?.places[0]).toEqual({
    unit: 'du-thao#doan-1',
    quote: 'hoá',
  });
  expect(spellingVariants(lines('Số hoá hồ sơ.'))).toEqual([]);
});

test('a name in other capitals is found; the capital that opens a sentence is none', () => {
  const [found] = capitalVariants(
    lines('Theo Trung tâm dữ liệu quốc gia.', 'Theo Trung tâm Dữ liệu Quốc gia.'),
  );
  expect(found?.places).toHaveLength(1);
  expect(capitalVariants(lines('Các cơ quan Đảng.', 'Cơ quan Đảng khác.'))).toEqual([]);
});

test('two words typed twice are found, a word that comes back later is not', () => {
  expect(doubledWords(lines('Từ điển dữ liệu dữ liệu dùng chung.'))[0]?.places[0]?.quote).toBe(
    'dữ liệu dữ liệu',
  );
  expect(doubledWords(lines('Dữ liệu và kho dữ liệu.'))).toEqual([]);
});

test('a figure that says something else is found, one that says the same is not', () => {
  const graph = (drawn: string) =>
    draftOf([unit('a', 'gach', 'HTS1: Ứng dụng hỗ trợ hợp tác xã.')], {
      components: [
        component('hts1', 'Ứng dụng hỗ trợ hợp tác xã', 'a', { code: 'HTS1', framework: 'cap-xa' }),
      ],
      figures: [figureOf(drawn, 'hts1')],
    });
  expect(figureWording(graph('HTS1. Nền tảng hỗ trợ hợp tác xã'))[0]).toMatchObject({
    id: 'loi-van-hinh-hts1',
    note: 'HTS1: hình ghi “Nền tảng”, lời văn ghi “Ứng dụng”.',
  });
  expect(ids(figureWording(graph('HTS1. Ứng dụng hợp tác xã')))).toEqual(['loi-van-hinh-rut-gon']);
  expect(figureWording(graph('HTS1. Ứng dụng hỗ trợ hợp tác xã'))).toEqual([]);
});

test('a national component that no body builds is found; one with an owner is not', () => {
  const graph = (more: object) =>
    draftOf([unit('a', 'gach', 'Cổng dữ liệu.')], {
      components: [component('cong', 'Cổng dữ liệu', 'a', more)],
    });
  expect(ids(componentsWithoutBody(graph({})))).toEqual(['khong-co-quan']);
  const owners = [{ agency: 'bo', role: 'chủ trì', unit: 'du-thao#a' }];
  expect(componentsWithoutBody(graph({ owners }))).toEqual([]);
});

test('tasks that make something and have no deadline are found, those with one are not', () => {
  const graph = (deadline: { text: string; year: number } | null) =>
    draftOf([unit('b', 'muc', 'Bộ', '1.', [unit('b.doan-1', 'gach', 'Xây dựng nền tảng. Năm 2026', '-')])], {
      agencies: [{ id: 'bo', name: 'Bộ', unit: 'du-thao#b' }],
      tasks: [{ id: 'bo-1', agency: 'bo', unit: 'du-thao#b.doan-1', deadline, components: [] }],
    });
  expect(ids(tasksWithoutDeadline(graph(null)))).toEqual(['khong-thoi-han']);
  expect(tasksWithoutDeadline(graph({ text: 'Năm 2026', year: 2026 }))).toEqual([]);
});

test('a task whose time another decision sets is no task without a deadline', () => {
  const words = 'Xây dựng nền tảng theo phân công và tiến độ tại Quyết định của cấp có thẩm quyền.';
  const graph = draftOf([unit('b', 'muc', 'Bộ', '1.', [unit('b.doan-1', 'gach', words, '-')])], {
    agencies: [{ id: 'bo', name: 'Bộ', unit: 'du-thao#b' }],
    tasks: [{ id: 'bo-1', agency: 'bo', unit: 'du-thao#b.doan-1', deadline: null, components: [] }],
  });
  expect(tasksWithoutDeadline(graph)).toEqual([]);
});

test('two codes with the same words are found, other words are not', () => {
  const graph = (second: string) =>
    draftOf([unit('a', 'gach', 'KTT1: Dịch vụ lưu động.'), unit('b', 'gach', `UDX1: ${second}`)], {
      components: [
        component('ktt1', 'Dịch vụ lưu động', 'a', { code: 'KTT1', framework: 'cap-xa', group: 'KTT' }),
        component('udx1', second.slice(0, -1), 'b', { code: 'UDX1', framework: 'cap-xa', group: 'UDX' }),
      ],
    });
  expect(equalWording(graph('Dịch vụ lưu động;'))[0]).toMatchObject({ severity: 'noi-dung' });
  expect(equalWording(graph('Học trực tuyến;'))).toEqual([]);
});
