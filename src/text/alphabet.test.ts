import { expect, test } from 'vitest';
import { oneLetterApart } from './alphabet.ts';

test.each([
  ['trinh', 'chinh'],
  ['xat', 'sat'],
  ['ding', 'dinh'],
  ['dashbord', 'dashboard'],
  ['ngiep', 'nghiep'],
  ['than', 'thanh'],
  ['tahnh', 'thanh'],
  ['li', 'ly'],
])('%s and %s are one slip apart, either way', (a, b) => {
  expect(oneLetterApart(a, b)).toBe(true);
  expect(oneLetterApart(b, a)).toBe(true);
});

test.each([
  ['chinh', 'chinh'],
  ['sat', 'soat1'],
  ['quan', 'toan'],
  ['lieu', 'lich'],
])('%s and %s are not', (a, b) => {
  expect(oneLetterApart(a, b)).toBe(false);
});
