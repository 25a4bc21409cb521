import { expect, test } from 'vitest';
import type { Found, Hit } from '../../search/found.ts';
import { BARE, type Entry } from '../../search/record.ts';
import { quotesOf } from './quoting.ts';

const found: Found = { hits: [], sought: [], marked: false, complete: true, corrected: null, files: 3 };
const entry: Entry = {
  ...BARE,
  url: '/',
  kind: 'dieu-khoan',
  title: '',
  path: '',
  status: 'du-thao',
  document: null,
};
const hit = (record: number): Hit => ({ record, entry, nameWords: [] });

/** An engine whose every ten texts are one file, the files that were asked for, and a reader who can go on. */
function stage() {
  const asked: string[] = [];
  const { promise: reader, resolve: goOn } = Promise.withResolvers<void>();
  const engine = {
    textFile: async (record: number) => String(Math.floor(record / 10)),
    text: async (record: number) => {
      asked.push(String(Math.floor(record / 10)));
      return 'văn bản';
    },
  };
  return { asked, goOn, engine, ways: { patience: async () => undefined, goingOn: () => reader } };
}

test('the first results are quoted at once, from as few files as the search has left', async () => {
  const { asked, engine, ways } = stage();
  const quote = quotesOf(engine, found, ways);
  await Promise.all([quote(hit(1)), quote(hit(11)), quote(hit(2))]);
  expect(asked).toEqual(['0', '1', '0']);
});

test('a result whose text needs one file more is quoted when the reader goes on', async () => {
  const { asked, engine, ways, goOn } = stage();
  const quote = quotesOf(engine, found, ways);
  await Promise.all([quote(hit(1)), quote(hit(11))]);
  const later = quote(hit(21));
  await quote(hit(3));
  expect(asked).not.toContain('2');
  goOn();
  expect(await later).toEqual([{ text: 'văn bản', mark: false }]);
});

test('one file of texts is left to every search, and never more than three are taken', async () => {
  for (const [files, most] of [
    [7, 1],
    [0, 3],
  ] as const) {
    const { asked, engine, ways } = stage();
    const quote = quotesOf(engine, { ...found, files }, ways);
    void Promise.all([1, 11, 21, 31, 41].map((record) => quote(hit(record))));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(most);
  }
});
