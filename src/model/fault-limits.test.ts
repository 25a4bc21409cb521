import { expect, test } from 'vitest';
import { MOST_TOLD } from './faults.ts';
import { changeJson, replaceIn, tinyWith } from './fixture.ts';
import { findFaults } from './load.ts';

type Item = Record<string, unknown>;

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
    ['DuplicateId', MOST_TOLD + 1],
    ['DanglingReference', MOST_TOLD + 1],
    ['NameNotInText', 1],
  ]);
  expect(faults.at(-1)?.what).toBe(`còn ${5000 - MOST_TOLD} lỗi như vậy nữa trong tệp này`);
});

test('a value of millions of letters is quoted in part', () => {
  const long = 'ă'.repeat(5_000_000);
  const [fault] = findFaults(tinyWith(replaceIn('agencies.json', '"name": "Bộ Mẫu"', `"name": "${long}"`)));
  expect(fault).toMatchObject({ name: 'TooLong', file: 'agencies.json' });
  expect(`${fault?.place}${fault?.what}${fault?.todo}`.length).toBeLessThan(2_000);
});
