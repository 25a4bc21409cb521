import { describe, expect, test } from 'vitest';
import { baseFolder, resolve } from './link-address.ts';

describe('baseFolder', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['kien-truc', '/kien-truc/'],
    ['/kien-truc', '/kien-truc/'],
    ['/a/b/', '/a/b/'],
  ])('"%s" is the folder "%s"', (base, folder) => {
    expect(baseFolder(base)).toBe(folder);
  });
});

describe('resolve', () => {
  test('an address below the base is inside, without the base', () => {
    expect(resolve('/kien-truc/lop/1/?q=a#hts7', 'x/', '/kien-truc/')).toEqual({
      to: 'inside',
      path: 'lop/1/',
      anchor: 'hts7',
    });
    expect(resolve('/kien-truc', '', '/kien-truc/')).toMatchObject({ to: 'inside', path: '' });
  });

  test('a relative address starts at the page that holds it', () => {
    expect(resolve('../2/', 'lop/1/', '/')).toMatchObject({ path: 'lop/2/' });
    expect(resolve('#a', 'lop/1/', '/')).toEqual({ to: 'inside', path: 'lop/1/', anchor: 'a' });
    expect(resolve('', 'lop/1/', '/')).toMatchObject({ path: 'lop/1/', anchor: '' });
  });

  test('an address that lacks the base is beside the site', () => {
    expect(resolve('/lop/1/', '', '/kien-truc/')).toEqual({ to: 'beside', path: '/lop/1/' });
  });

  test('the public origin is inside, any other origin outside', () => {
    const origin = 'https://khung.example';
    expect(resolve('https://khung.example/lop/1/', '', '/', origin)).toMatchObject({ path: 'lop/1/' });
    expect(resolve('https://khung.example/lop/1/', '', '/')).toMatchObject({ to: 'outside' });
    expect(resolve('//cdn.example/a.js', '', '/', origin)).toEqual({ to: 'outside' });
    expect(resolve('mailto:a@b.example', '', '/', origin)).toMatchObject({ to: 'outside' });
  });

  test('code, data and nonsense are told apart from addresses', () => {
    expect(resolve(' JavaScript:alert(1)', '', '/')).toEqual({ to: 'script' });
    expect(resolve('data:image/png;base64,AA', '', '/')).toEqual({ to: 'data' });
    expect(resolve('https://', '', '/')).toEqual({ to: 'nowhere' });
  });

  test('escaped letters are read as the letters', () => {
    expect(resolve('/a%20b/#%C4%91', '', '/')).toMatchObject({ path: 'a b/', anchor: 'đ' });
    expect(resolve('/%E0%A4%A/', '', '/')).toMatchObject({ to: 'inside' });
  });

  test('a text directive is no part of the anchor', () => {
    expect(resolve('#dieu-1:~:text=abc', '', '/')).toMatchObject({ anchor: 'dieu-1' });
  });
});
