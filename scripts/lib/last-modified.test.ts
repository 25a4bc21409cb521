import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastModified, readPostingDays } from './last-modified.ts';

const days = { cu: '2025-01-01', moi: '2026-02-03' };

test.each([
  ['https://khung.example/van-ban/cu/dieu-1/', '/', '2025-01-01'],
  ['https://khung.example/kien-truc/van-ban/cu/', '/kien-truc/', '2025-01-01'],
  ['https://khung.example/van-ban/', '/', '2026-02-03'],
  ['https://khung.example/', '/', '2026-02-03'],
])('%s below %s changed on %s', (url, base, day) => {
  expect(lastModified(url, days, base)).toBe(day);
});

test('the days come from the documents of the model', () => {
  expect(readPostingDays(join(import.meta.dirname, '../../src/model/fixtures/tiny'))).toEqual({
    'qd-mau': '2026-01-15',
  });
  expect(readPostingDays('khong-co')).toEqual({});
});
