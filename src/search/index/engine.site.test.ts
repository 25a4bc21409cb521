import { beforeAll, describe, expect, test } from 'vitest';
import { walkUnits } from '../../model/walk.ts';
import { cutTyped } from '../../text/typed.ts';
import { fold, letters } from '../../text/vi.ts';
import { createEngine, type Engine } from '../engine.ts';
import { markWords } from '../excerpt.ts';
import type { Found } from '../hits.ts';
import { nameOf } from '../name.ts';
import { quotationOf } from '../quotation.ts';
import { realBundle, realGraph } from './fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngine(await realBundle([]));
});

const names = ({ hits }: Found) => hits.map(({ entry }) => nameOf(entry));
const urls = ({ hits }: Found) => hits.map(({ entry }) => entry.url);

describe('what is found first', () => {
  test.each([
    ['a code in any spelling', 'hts - 7', '/thanh-phan/hts7/'],
    ['a code without its marks', 'UDCQS 9', '/thanh-phan/udcqs9/'],
    ['a name', 'Hệ thống quản lý kiến trúc số quốc gia', '/thanh-phan/nas/'],
    [
      'a name without marks',
      'truc lien thong van ban quoc gia',
      '/thanh-phan/truc-lien-thong-van-ban-quoc-gia/',
    ],
    ['a name in the other tone placement', 'số hóa hồ sơ', '/thanh-phan/dl10/'],
    ['a name in decomposed letters', 'Khảo sát mức độ hài lòng'.normalize('NFD'), '/thanh-phan/dlhq9/'],
    ['a word written as one that the text divides', 'wifi công cộng', '/thanh-phan/hts10/'],
    ['the beginning of a name', 'khảo s', '/thanh-phan/dlhq9/'],
    ['a principle by its number', 'nguyen tac 6', '/nguyen-tac/6/'],
    ['a layer by its number', 'lớp 2', '/lop/2/'],
    [
      'a place by its citation',
      'điểm đ, mục 4, phần II',
      '/van-ban/qd-khung-kien-truc-so/phan-2/muc-4/#phan-2.muc-4.diem-dd',
    ],
    [
      'a place that defines a component',
      'phụ lục mục 4.3.1.3 điểm b',
      '/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/#phu-luc.muc-4.3.1.3.diem-b',
    ],
    ['a cited law by its number alone', '20/2023/QH15', '/van-ban-vien-dan/luat-20-2023-qh15/'],
    [
      'a name with slips in the marks of short words',
      'nền tảng tích hơp chia sẽ dữ liệu',
      '/thanh-phan/ndxp/',
    ],
    [
      'the only name with all words in order',
      'chữ ký số công vụ',
      '/thanh-phan/he-thong-chung-thuc-chu-ky-so-chuyen-dung-cong-vu/',
    ],
    ['a body', 'toà án nhân dân tối cao', '/co-quan/toa-an-nhan-dan-toi-cao/'],
    [
      'a cited law by the shortest way to say its number',
      'nghị định 47/2020',
      '/van-ban-vien-dan/nd-47-2020-nd-cp/',
    ],
    [
      'a name that a question holds whole',
      'Sở Tài chính có trách nhiệm gì',
      '/van-ban/qd-3388-gia-lai/quyet-dinh/#dieu-1.diem-b',
    ],
    ['a question in plain words', 'vùng chưa phủ sóng thì kết nối bằng gì', '/thanh-phan/hts19/'],
  ])('%s: %s', async (_, typed, url) => {
    expect(urls(await engine.search(typed))[0]).toBe(url);
  });

  test.each([
    ['kho dữ liệu mở Gia Lai', '/van-ban/qd-3388-gia-lai/'],
    ['LGSP theo quyết định 3388', '/van-ban/qd-3388-gia-lai/'],
    ['đấu thầu phiên bản 4.0', '/van-ban/kien-truc-chinh-phu-so-4-0/'],
    ['điểm khác nhau giữa khung Gia Lai và khung quốc gia', '/doi-chieu/'],
  ])('a query that names a document is answered by that document: %s', async (typed, beginning) => {
    expect(urls(await engine.search(typed))[0]).toContain(beginning);
  });

  test('the national component comes before those of one level', async () => {
    expect(urls(await engine.search('trung tâm dữ liệu'))[0]).toBe('/thanh-phan/trung-tam-du-lieu-quoc-gia/');
  });
});

describe('acronyms', () => {
  test('an acronym finds what it stands for, and the other way round', async () => {
    const [short, long] = [
      await engine.search('csdl quốc gia về đất đai'),
      await engine.search('cơ sở dữ liệu quốc gia về đất đai'),
    ];
    for (const found of [short, long]) expect(names(found)[0]).toContain('CSDL quốc gia về đất đai');
  });

  test('the acronym alone leads to its entry, its long form to the things themselves', async () => {
    expect((await engine.search('kpis')).hits[0]?.entry.kind).toBe('thuat-ngu');
    expect((await engine.search('chỉ số đo lường hiệu suất')).hits[0]?.entry.kind).toBe('thanh-phan');
  });
});

describe('marks', () => {
  test('texts with the typed tones come before texts with others', async () => {
    const found = await engine.search('bảo mật');
    const texts = found.hits.slice(0, 10).map(found.text);
    expect(texts.filter((text) => text !== '').every((text) => /bảo mật/i.test(text))).toBe(true);
  });

  test('d stands for đ, but đ for no d', async () => {
    expect(names(await engine.search('định danh diện tử'))[0]?.toLowerCase()).toContain('định danh điện tử');
    expect((await engine.search('địch vụ công lưu động')).corrected).toBe('dịch vụ công lưu động');
  });
});

describe('what is not there as typed', () => {
  test.each([
    ['nền tảng địng danh', 'nền tảng định danh'],
    ['trung tâm phục vụ hành trính công', 'trung tâm phục vụ hành chính công'],
    ['hạ tàng số dùng chung', 'hạ tầng số dùng chung'],
  ])('one wrong letter is corrected, and said: %s', async (typed, meant) => {
    const { corrected, hits } = await engine.search(typed);
    expect(corrected).toBe(meant);
    expect(hits.length).toBeGreaterThan(0);
  });

  test('a word with marks is not corrected in a letter and in its marks at once', async () => {
    expect((await engine.search('mạng khẩn')).corrected ?? '').not.toContain('quan');
  });

  test('a word that the site does not have is not replaced by one that stands beside its neighbours nowhere', async () => {
    expect((await engine.search('thông báo khẩn cho dân')).corrected).toBeNull();
    expect((await engine.search('ai được miễn xây dựng khung')).corrected).toBeNull();
  });

  test('a place that no document has is said to be missing, a figure that has a page is not', async () => {
    expect((await engine.search('Phụ lục 5')).missing).toBe(true);
    expect((await engine.search('khoản 4 Điều 2')).missing).toBe(true);
    expect((await engine.search('Hình 3')).missing).toBe(false);
  });

  test('an address that cites a place is not said to be corrected', async () => {
    expect((await engine.search('https://luat.example/van-ban.html#khoan_3_2')).corrected).toBeNull();
  });

  test('words that no record holds together give the nearest, and that is said', async () => {
    const { full, hits } = await engine.search('camera hợp tác xã mã bưu chính vé điện tử');
    expect(full).toBe(0);
    expect(hits.length).toBeGreaterThan(0);
  });

  test('in the names of the nearest the words are marked that were asked for, and no others', async () => {
    // DL is the texts' own acronym for "dữ liệu".
    const asked = 'ai chu tri trung tam du lieu dl';
    const { hits } = await engine.search(asked.slice(0, -3));
    const marked = hits
      .slice(0, 5)
      .flatMap(({ entry, nameWords }) =>
        markWords(nameOf(entry), nameWords).flatMap(({ text, mark }) =>
          mark ? fold(text).split(/\W+/) : [],
        ),
      );
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((word) => !asked.split(' ').includes(word))).toEqual([]);
  });

  test('letters that are no word give nothing', async () => {
    expect((await engine.search('qwxyzzzq')).hits).toEqual([]);
    expect((await engine.search(' … ')).hits).toEqual([]);
  });
});

test('quotation marks ask for the very phrase', async () => {
  const loose = await engine.search('giám sát trật tự');
  const strict = await engine.search('“giám sát trật tự”');
  expect(loose.full).toBeGreaterThan(0);
  expect(strict.full).toBe(0);
});

test('names answer when the texts cannot be loaded', async () => {
  const whole = await realBundle([]);
  const fresh = createEngine((path) =>
    path === 'texts.bin' ? Promise.reject(new Error('no line')) : whole(path),
  );
  await expect(fresh.search('hts 7')).rejects.toThrow('no line');
  expect(urls(await fresh.searchNames('hts 7'))[0]).toBe('/thanh-phan/hts7/');
});

test('a first search loads two files, and none of them twice', async () => {
  const loaded: string[] = [];
  const fresh = createEngine(await realBundle(loaded));
  await Promise.all([fresh.warm(), fresh.search('dữ liệu mở'), fresh.search('khảo s')]);
  expect(loaded.sort()).toEqual(['names.bin', 'texts.bin']);
});

test('the quotation is the official text with the hits marked, also when the query had no marks', async () => {
  const found = await engine.search('chung thuc chu ky so');
  const [hit] = found.hits;
  const segments = quotationOf(hit === undefined ? '' : found.text(hit), found);
  expect(segments.filter(({ mark }) => mark).map(({ text }) => text)[0]).toBe('chứng thực chữ ký số');
});

test('every result leads to an address and says what it is', async () => {
  for (const { entry } of (await engine.search('dữ liệu')).hits) {
    expect(entry.url).toMatch(/^\//);
    expect(entry.title).not.toBe('');
    // A cited law stands in no text of the site.
    expect(entry.path === '').toBe(entry.kind === 'vien-dan');
  }
});

test('what could not be loaded is loaded again by the next search', async () => {
  const bundle = await realBundle([]);
  let failures = 3;
  const flaky = createEngine(async (path) => {
    if (failures-- > 0) throw new Error('offline');
    return bundle(path);
  });
  await flaky.warm();
  await expect(flaky.search('hts7')).rejects.toThrow('offline');
  expect(urls(await flaky.search('hts7'))[0]).toBe('/thanh-phan/hts7/');
});

test.each(['x (', 'hệ thong ', '"a b" ', 'điều 1 ', 'a', 'trung tâm dữ liệu quốc gia '])(
  'of “%s” ten thousand times, a citation is read from its beginning',
  async (piece) => {
    const long = piece.repeat(10_000);
    expect(await engine.cite(long)).toEqual(await engine.cite(cutTyped(long)));
  },
);

describe('a copied sentence', () => {
  const texts = realGraph().model.documents.flatMap(({ units }) =>
    [...walkUnits(units)].flatMap(({ unit: { text = '' } }) => (text.split(' ').length > 60 ? [text] : [])),
  );
  test.each([4, 8, 12, 20, 40])('of %i words leads to its line', async (length) => {
    const runs = texts.slice(0, 40).map((text) =>
      text
        .split(' ')
        .slice(7, 7 + length)
        .join(' '),
    );
    const first = await Promise.all(
      runs.map(async (run) => {
        const found = await engine.search(run);
        const [hit] = found.hits;
        return hit === undefined ? '' : `${nameOf(hit.entry)} ${found.text(hit)}`;
      }),
    );
    const held = first.filter((text, at) => letters(text).includes(letters(runs[at] ?? '')));
    expect(held.length).toBeGreaterThanOrEqual(runs.length * 0.95);
  });

  test.each([
    'hoặc mạng internet để những người ở vị trí địa lý khác nhau có thể cùng tham gia',
    'hoac mang internet de nhung nguoi o vi tri dia ly khac nhau',
  ])('with a word that may ask is no question: %s', async (typed) => {
    expect(urls(await engine.search(typed))[0]).toBe('/thanh-phan/nen-tang-hop-truc-tuyen-quoc-gia/');
  });

  test('inside a letter, without marks, is found all the same', async () => {
    const typed =
      'Kính gửi Sở, theo dự thảo thì chu dau tu co trach nhiem gui ho so danh gia su phu hop kien truc, xin hỏi';
    expect(urls(await engine.search(typed))[0]).toContain('#phan-3.muc-3.3.diem-c.doan-1');
  });
});
