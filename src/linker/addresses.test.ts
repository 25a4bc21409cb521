import { expect, test } from 'vitest';
import { SITE, tinyTable } from '../export/verify-fixture.ts';
import { addressChecker, addressesIn } from './addresses.ts';

const check = addressChecker(tinyTable());
const stateOf = (path: string) => check(`${SITE}${path}`)?.state;

test('an address of another site is none of ours', () => {
  expect(check('https://khac.example/khung/c/htm1/')).toBeUndefined();
  expect(check('https://vi-du.example/khac/')).toBeUndefined();
});

test.each([
  ['a short address', 'c/htm1/'],
  ['without its slash', 'c/htm1'],
  ['a component’s page', 'thanh-phan/htm1/'],
  ['a unit on its page', 'van-ban/qd-mau/phan-1/#phan-1.muc-2.diem-a'],
  ['a unit with a passage', 'van-ban/qd-mau/phan-1/#phan-1.muc-2.diem-a:~:text=a'],
  ['a card for other sites', 'nhung/phan-1.muc-2/'],
  ['a page of the site', 'lop/1/'],
])('%s stands', (_, path) => {
  expect(stateOf(path)).toBe('stands');
});

test('words that changed since the version that an address names are told', () => {
  expect(stateOf('c/htm2/?ban=du-thao-2025')).toBe('changed');
  expect(stateOf('c/htm2/?ban=du-thao-2026')).toBe('stands');
  expect(stateOf('c/htm1/?ban=du-thao-2025')).toBe('stands');
});

test('an address that names no version is told when the words changed at any time', () => {
  expect(check(`${SITE}c/htm2/`)?.note).toContain('du-thao-2025');
});

test('the text as of a version is held against the present one', () => {
  expect(stateOf('van-ban/qd-mau/ban/du-thao-2025/#phu-luc.muc-1.1.diem-b')).toBe('changed');
});

test('what moved, was parted and was withdrawn is told, with the new addresses', () => {
  expect(check(`${SITE}nhap/`)).toMatchObject({ state: 'moved', now: [`${SITE}lop/1/`] });
  expect(check(`${SITE}tach/`)?.now).toHaveLength(2);
  expect(check(`${SITE}cu/`)).toMatchObject({ state: 'gone', note: 'Nội dung này đã rút (“Điều 9”).' });
  expect(stateOf('khong-co/')).toBe('gone');
});

test('addresses are found in running text, without the mark behind them', () => {
  const text = `Xem (${SITE}c/htm1/?ban=a), ${SITE}lop/1/. Và ${SITE}#a;`;
  expect(addressesIn(text).map(({ address }) => address)).toEqual([
    `${SITE}c/htm1/?ban=a`,
    `${SITE}lop/1/`,
    `${SITE}#a`,
  ]);
});
