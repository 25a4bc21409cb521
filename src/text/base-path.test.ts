import { describe, expect, it } from 'vitest';
import { withBase } from './base-path.ts';

describe('withBase', () => {
  it('leaves a path as it is when the site stands at the root', () => {
    expect(withBase('/lop/1/', '/')).toBe('/lop/1/');
    expect(withBase('/', '/')).toBe('/');
  });

  it.each(['/kien-truc', '/kien-truc/', 'kien-truc', 'kien-truc/'])('adds the base %s once', (base) => {
    expect(withBase('/lop/1/', base)).toBe('/kien-truc/lop/1/');
    expect(withBase('/', base)).toBe('/kien-truc/');
  });

  it('adds a base of several folders whole', () => {
    expect(withBase('/lop/', '/a/b/')).toBe('/a/b/lop/');
  });

  it('adds the base to a path that begins with the same letters as the base', () => {
    expect(withBase('/kien-truc-cu/', '/kien-truc/')).toBe('/kien-truc/kien-truc-cu/');
  });

  it('keeps the query and the anchor', () => {
    expect(withBase('/thanh-phan/?lop=1&q=a/b#hts7', '/kien-truc/')).toBe(
      '/kien-truc/thanh-phan/?lop=1&q=a/b#hts7',
    );
  });

  it.each([
    '#phan-2.muc-3',
    '?q=hts7',
    'https://vanban.example/x',
    '//cdn.example/x',
    'mailto:a@b.vn',
    'phan-1/',
  ])('leaves %s alone', (other) => {
    expect(withBase(other, '/kien-truc/')).toBe(other);
  });
});
