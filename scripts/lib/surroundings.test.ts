import { expect, test } from 'vitest';
import { faultsAround, type Surroundings } from './surroundings.ts';

const good: Surroundings = {
  site: 'https://khung.example',
  base: '/kien-truc/',
  folder: '/home/an/khung kiến trúc',
  node: '24.1.0',
  manifest: '{\n}\n',
};

test.each([
  {},
  { base: '/' },
  { base: '/kien-truc' },
  { site: 'http://127.0.0.1:4321/' },
  { node: '22.12.0' },
])('what is right is left alone: %o', (change) => expect(faultsAround({ ...good, ...change })).toEqual([]));

test.each([
  [{ site: 'https://khung.example/kien-truc/' }, 'có đường dẫn: chỉ ghi https://khung.example'],
  [{ site: 'khung.example' }, 'viết cả giao thức'],
  [{ site: 'ftp://khung.example' }, 'viết cả giao thức'],
  [{ base: 'kien-truc' }, 'không phải thư mục con'],
  [{ base: '/a b/' }, 'không phải thư mục con'],
  [{ base: '/../', folder: '/home/100%/x' }, '%, # hoặc ?'],
  [{ folder: '/home/c#/x' }, '%, # hoặc ?'],
  [{ node: '20.20.2' }, 'quá cũ'],
  [{ manifest: '{\r\n}\r\n' }, 'đổi dấu xuống dòng'],
])('%o is told in one sentence', (change, said) => {
  expect(faultsAround({ ...good, ...change }).join('\n')).toContain(said);
});

test('everything that is wrong is told at once', () => {
  expect(faultsAround({ ...good, site: 'x', base: 'y', node: '18.0.0' })).toHaveLength(3);
});
