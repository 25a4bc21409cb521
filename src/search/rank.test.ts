import { expect, test } from 'vitest';
import { catalogueOf, sharedNamesOf } from './catalogue.ts';
import { dictionaryOf, dictionaryRows, piecesOf } from './dictionary.ts';
import { parseQuery } from './query.ts';
import { inOrder, type Ranked, rankNames, type Tier } from './rank.ts';
import { BARE, type SearchRecord } from './record.ts';

async function catalogue(records: readonly Partial<SearchRecord>[]) {
  const full = records.map(
    (own): SearchRecord => ({
      ...BARE,
      url: `/${own.title}/`,
      kind: 'dieu-khoan',
      title: '',
      path: 'Văn bản',
      status: 'du-thao',
      document: null,
      ...own,
    }),
  );
  const entries = full.map(({ text: _, ...entry }) => entry);
  const pieces = full.flatMap(({ title, alias, code }) => [title, alias ?? '', code ?? ''].flatMap(piecesOf));
  const dictionary = await dictionaryOf(dictionaryRows(new Map(pieces.map((piece) => [piece, 1]))));
  return catalogueOf(entries, sharedNamesOf({ documents: [], dictionary }));
}

async function ranked(
  typed: string,
  records: readonly Partial<SearchRecord>[],
): Promise<(string | undefined)[]> {
  const known = await catalogue(records);
  const query = parseQuery(typed, known.codes);
  return inOrder(await rankNames(known, [query.words], query), known).map(
    ({ record }) => known.entries[record]?.title,
  );
}

test('a code, an exact name, a name that begins, holds, has the words in order, has them anyhow: in this order', async () => {
  const titles = [
    'bản danh tính, định lượng',
    'Định vị rồi danh sách',
    'Nền tảng định danh',
    'Định danh và xác thực',
    'Định danh',
  ];
  expect(
    await ranked(
      'dinh danh',
      titles.map((title) => ({ title })),
    ),
  ).toEqual([...titles].reverse());
});

test('words with the marks that were typed come before other tones', async () => {
  const records = [{ title: 'Báo mất' }, { title: 'Giải pháp bảo mật' }];
  expect(await ranked('bảo mật', records)).toEqual(['Giải pháp bảo mật', 'Báo mất']);
  expect(await ranked('bao mat', records)).toEqual(['Báo mất', 'Giải pháp bảo mật']);
});

test('a name counts without the number that is printed before it', async () => {
  const records = [{ title: 'Về phạm vi áp dụng' }, { title: '2. Phạm vi áp dụng' }];
  expect((await ranked('phạm vi áp dụng', records))[0]).toBe('2. Phạm vi áp dụng');
});

test('at equal merit a draft comes first, then components, then what all levels share, then shorter names', async () => {
  const records: Partial<SearchRecord>[] = [
    { title: 'Khung cấp tỉnh', kind: 'khung', framework: 'cap-tinh' },
    { title: 'Mạng nội bộ cũ', status: 'truoc-day', kind: 'thanh-phan' },
    { title: 'Mạng nội bộ khác', kind: 'dieu-khoan' },
    { title: 'Mạng nội bộ tỉnh', kind: 'thanh-phan', framework: 'cap-tinh' },
    { title: 'Mạng nội bộ dùng chung', kind: 'thanh-phan', framework: 'quoc-gia' },
    { title: 'Mạng nội bộ chung', kind: 'thanh-phan', framework: 'quoc-gia' },
  ];
  expect(await ranked('mạng nội bộ', records)).toEqual([
    'Mạng nội bộ chung',
    'Mạng nội bộ dùng chung',
    'Mạng nội bộ tỉnh',
    'Mạng nội bộ khác',
    'Mạng nội bộ cũ',
  ]);
});

test('what stands in the subject of the site comes first, whatever its status', async () => {
  const known = await catalogue([
    { title: 'Mạng nội bộ', document: 'khac', status: 'du-thao' },
    { title: 'Mạng nội bộ', document: 'chinh', status: 'truoc-day' },
  ]);
  const documents = [{ id: 'chinh', name: 'Quyết định chính', words: new Set<string>(), phrases: [] }];
  const answers = [0, 1].map(
    (record): Ranked => ({
      record,
      tier: 'exact',
      whole: true,
      asTyped: true,
      at: 0,
      words: [],
    }),
  );
  expect(inOrder(answers, { ...known, documents }).map(({ record }) => record)).toEqual([1, 0]);
});

test('a title that is not its own is no name', async () => {
  expect(await ranked('mạng nội bộ', [{ title: 'Mạng nội bộ', named: false }])).toEqual([]);
});

test('a term answers to its acronym first and to its long form after the things themselves', async () => {
  const records: Partial<SearchRecord>[] = [
    { title: 'cơ sở dữ liệu', code: 'CSDL', kind: 'thuat-ngu' },
    { title: 'Danh mục cơ sở dữ liệu' },
    { title: 'Khai thác CSDL' },
  ];
  expect((await ranked('csdl', records))[0]).toBe('cơ sở dữ liệu');
  expect((await ranked('cơ sở dữ liệu', records))[0]).toBe('Danh mục cơ sở dữ liệu');
});

test('of several answers of one record the best counts, a text that defines before one that mentions', async () => {
  const known = await catalogue([{ title: 'a' }, { title: 'b' }]);
  const answer = (record: number, tier: Tier, at: number): Ranked => ({
    record,
    tier,
    at,
    asTyped: true,
    whole: true,
    words: [],
  });
  const order = inOrder([answer(0, 'scattered', 9), answer(1, 'phrase', 0), answer(0, 'phrase', 9)], known);
  expect(order.map(({ record, tier }) => [record, tier])).toEqual([
    [1, 'phrase'],
    [0, 'phrase'],
  ]);
});
