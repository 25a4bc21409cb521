import { expect, test } from 'vitest';
import { movedTo } from './moved.ts';

const at = (path: string) => `https://khung.example${path}`;

test('a whole page that moved takes the anchor that the reader came for along', () => {
  const notices = [{ id: '', href: at('/moi/') }];
  expect(movedTo(at('/cu/'), notices)).toBe(at('/moi/'));
  expect(movedTo(at('/cu/#phan-1.muc-2'), notices)).toBe(at('/moi/#phan-1.muc-2'));
});

test('a page that moved to a place on another page leads to that place', () => {
  expect(movedTo(at('/cu/#a'), [{ id: '', href: at('/moi/#b') }])).toBe(at('/moi/#b'));
});

test('an anchor with a notice of its own goes where that says', () => {
  const notices = [
    { id: '', href: at('/moi/') },
    { id: 'diem-dd', href: at('/khac/#diem-e') },
  ];
  expect(movedTo(at('/cu/#diem-dd'), notices)).toBe(at('/khac/#diem-e'));
  expect(movedTo(at('/cu/#%64iem-dd'), notices)).toBe(at('/khac/#diem-e'));
});

test('a page that stands keeps the reader of any other anchor', () => {
  const notices = [{ id: 'diem-dd', href: at('/khac/#diem-e') }];
  expect(movedTo(at('/cu/'), notices)).toBeUndefined();
  expect(movedTo(at('/cu/#diem-a'), notices)).toBeUndefined();
  expect(movedTo(at('/cu/#%'), notices)).toBeUndefined();
});
