import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { readSettings } from './settings.ts';

test('without variables a build goes to dist/ for the root of the example host', () => {
  const settings = { site: 'https://khung-kien-truc-so.example', base: '/', out: 'dist' };
  expect(readSettings({})).toMatchObject(settings);
  expect(readSettings({ SITE: '', BASE: '', KHUNG_OUT_DIR: '' })).toMatchObject(settings);
});

test.each(['kien-truc', '/kien-truc', 'kien-truc/', '//kien-truc//'])('BASE “%s” is /kien-truc/', (BASE) => {
  expect(readSettings({ BASE }).base).toBe('/kien-truc/');
});

test.each(['https://khung.example', 'https://khung.example/'])('SITE “%s” is the same host', (SITE) => {
  expect(readSettings({ SITE }).site).toBe('https://khung.example');
});

test('variables of other tools change nothing', () => {
  expect(readSettings({ OUT_DIR: 'src', MODEL_DIR: 'x', CONTENT_DIR: 'y' })).toEqual(readSettings({}));
});

test('BAO_LOI is an address for mail, and may be missing', () => {
  expect(readSettings({ BAO_LOI: 'loi@khung.example' }).reportTo).toBe('loi@khung.example');
  expect(readSettings({}).reportTo).toBe('');
  expect(() => readSettings({ BAO_LOI: 'a b?c' })).toThrow(/BAO_LOI="a b\?c" không phải địa chỉ thư/);
});

describe('one sentence says what is wrong with', () => {
  test.each([
    'khung.example',
    'ftp://khung.example',
    'https://khung.example/kien-truc/',
    'https://a:b@c.vn',
    '?',
  ])('SITE “%s”', (SITE) => {
    const read = () => readSettings({ SITE });
    expect(read).toThrow(ExpectedError);
    expect(read).toThrow(/^SITE=".*" không phải địa chỉ .*\.$/);
  });

  test.each([
    '/kiến-trúc/',
    '../x',
    '/a b/',
    '/a?b/',
    'https://khung.example/',
    'a\\b',
    `/${'a'.repeat(101)}/`,
  ])('BASE “%s”', (BASE) => {
    expect(() => readSettings({ BASE })).toThrow(/^BASE=".*" không phải thư mục con .*\.$/);
  });
});
