import { expect, test } from 'vitest';
import { findingFiltersOf, findingQueryOf, isShown } from './review-filter.ts';

test('filters of the review are read from the address and written back in one order', () => {
  const filters = findingFiltersOf('?phan=cap-xa&muc=noi-dung&la=1');
  expect(filters).toEqual({ muc: 'noi-dung', phan: 'cap-xa' });
  expect(findingQueryOf(filters)).toBe('?muc=noi-dung&phan=cap-xa');
  expect(findingQueryOf(findingFiltersOf('?muc='))).toBe('');
});

test('a finding stays when every filter is equal', () => {
  const finding = { muc: 'noi-dung', phan: 'phan-2' };
  expect(isShown(finding, {})).toBe(true);
  expect(isShown(finding, { muc: 'noi-dung' })).toBe(true);
  expect(isShown(finding, { muc: 'noi-dung', phan: 'cap-xa' })).toBe(false);
});
