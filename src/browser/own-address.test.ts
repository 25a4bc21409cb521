import { afterEach, expect, test, vi } from 'vitest';
import { ownAddress } from './own-address.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['https://khung.example/tim-kiem/?q=a#b', 'https://khung.example/tim-kiem/?q=c'],
  ['https://khung.example//tim-kiem/', 'https://khung.example//tim-kiem/?q=c'],
  ['file:///D:/khung/tim-kiem/index.html?q=a', 'file:///D:/khung/tim-kiem/index.html?q=c'],
])('%s with another query is %s, on the same host', (href, address) => {
  vi.stubGlobal('location', { href });
  expect(ownAddress('?q=c')).toBe(address);
  expect(ownAddress('')).toBe(address.replace('?q=c', ''));
});
