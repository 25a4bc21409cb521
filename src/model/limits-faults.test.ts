/** Values beyond what a site can hold are named with their file and place, and however many they are, the list is short. */
import { expect, test } from 'vitest';
import { MOST_SHOWN } from './faults.ts';
import { changeJson, type Mistake, replaceIn, tinyWith } from './fixture.ts';
import { findFaults } from './load.ts';

type Item = Record<string, unknown>;

const MISTAKES: Mistake[] = [
  {
    name: 'BadShape',
    says: 'a code whose number would leave a million gaps',
    change: changeJson('components/cap-xa.json', ([first]: [Item]) => {
      first['code'] = 'HTM70000000';
    }),
    file: 'components/cap-xa.json',
    place: '$[0].code',
  },
  {
    name: 'BadShape',
    says: 'an id that no file system can store',
    change: changeJson('agencies.json', ([first]: [Item]) => {
      first['id'] = 'a'.repeat(101);
    }),
    file: 'agencies.json',
    place: '$[0].id',
  },
  {
    name: 'BadShape',
    says: 'a deadline in an impossible year',
    change: changeJson('tasks.json', ([first]: [Item]) => {
      first['deadline'] = { text: 'năm 3026', year: 3026 };
    }),
    file: 'tasks.json',
    place: '$[0].deadline.year',
  },
  {
    name: 'TooLong',
    says: 'a note of a megabyte',
    change: changeJson('sources/manifest.json', ({ sources: [first] }: { sources: [Item] }) => {
      first['note'] = 'a '.repeat(500_000);
    }),
    file: 'sources/manifest.json',
    place: '$.sources[0].note',
  },
  {
    name: 'BlankText',
    says: 'a title of nothing but spaces',
    change: changeJson('documents/qd-mau.json', (value: Item) => {
      value['statusText'] = ' \u200b ';
    }),
    file: 'documents/qd-mau.json',
    place: '$.statusText',
  },
  {
    name: 'DuplicateId',
    says: 'a page that is listed twice',
    change: changeJson('documents/qd-mau.json', (value: { pages: string[] }) => {
      value.pages.push(value.pages[0] ?? '');
    }),
    file: 'documents/qd-mau.json',
    place: '$.pages[5]',
  },
  {
    name: 'DanglingReference',
    says: 'a layer that the structure does not have',
    change: changeJson('components/cap-xa.json', ([first]: [Item]) => {
      first['layer'] = 4;
    }),
    file: 'components/cap-xa.json',
    place: '$[0].layer',
  },
];

test.each(MISTAKES)('$name names $says, its file and its place', ({ name, change, file, place }) => {
  expect(findFaults(tinyWith(change))).toMatchObject([{ name, file, place }]);
});

test('a gap in the numbers of codes is one fault, whatever its width', () => {
  const dir = tinyWith(
    changeJson('components/cap-xa.json', ([, second]: [Item, Item]) => {
      second['code'] = 'HTM900';
    }),
  );
  expect(findFaults(dir).map(({ what }) => what)).toContain('thiếu mã HTM2 đến HTM899');
});

test.each([
  '/du-lieu/model.json',
  '/LOP/1/',
  '/con/',
  '/aux.1/',
  '/_astro/',
  '/pagefind/',
  '/%2e%2e/',
  '/a//b/',
  `/${'a'.repeat(101)}/`,
  '/du-lieu/model.json/',
])('neither a redirect nor the ledger has the address %s', (address) => {
  const redirect = { kind: 'moved', from: address, to: '/lop/1/' };
  const redirects = tinyWith(changeJson('redirects.json', (value: unknown[]) => void value.push(redirect)));
  expect(findFaults(redirects)).toMatchObject([{ name: 'BadShape', file: 'redirects.json' }]);
  const ledger = tinyWith(
    changeJson('permalinks.json', (value: Item) => void Object.assign(value, { [address]: [] })),
  );
  expect(findFaults(ledger)).toMatchObject([{ name: 'BadShape', file: 'permalinks.json' }]);
});

test('of many faults alike in one file the first are told, and how many more there are; other faults are told too', () => {
  const dir = tinyWith((copy) => {
    changeJson('tasks.json', (value: Item[]) => {
      const [first] = value;
      for (let index = 0; index < 5000; index++) value.push({ ...(first as Item), agency: 'khong-co' });
    })(copy);
    replaceIn('agencies.json', '"name": "Bộ Mẫu"', '"name": "Bộ Khác"')(copy);
  });
  const faults = findFaults(dir);
  const counts = Map.groupBy(faults, ({ name }) => name);
  expect([...counts].map(([name, { length }]) => [name, length])).toEqual([
    ['DuplicateId', MOST_SHOWN + 1],
    ['DanglingReference', MOST_SHOWN + 1],
    ['NameNotInText', 1],
  ]);
  expect(faults.at(-1)?.what).toBe(`còn ${5000 - MOST_SHOWN} lỗi như vậy nữa trong tệp này`);
});

test('a value of millions of letters is quoted in part', () => {
  const long = 'ă'.repeat(5_000_000);
  const [fault] = findFaults(tinyWith(replaceIn('agencies.json', '"name": "Bộ Mẫu"', `"name": "${long}"`)));
  expect(fault).toMatchObject({ name: 'TooLong', file: 'agencies.json' });
  expect(`${fault?.place}${fault?.what}${fault?.todo}`.length).toBeLessThan(2_000);
});
