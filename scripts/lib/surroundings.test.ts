import { expect, test } from 'vitest';
import { faultsAround, type Surroundings } from './surroundings.ts';

const good: Surroundings = {
  folder: '/home/an/khung kiến trúc',
  node: '24.1.0',
  manifest: '{\n}\n',
};

test.each([{}, { node: '22.12.0' }, { folder: 'D:\\khung' }])('what is right is left alone: %o', (change) =>
  expect(faultsAround({ ...good, ...change })).toEqual([]),
);

test.each([
  [{ folder: '/home/100%/x' }, '%, # hoặc ?'],
  [{ folder: '/home/c#/x' }, '%, # hoặc ?'],
  [{ node: '20.20.2' }, 'quá cũ'],
  [{ manifest: '{\r\n}\r\n' }, 'đổi dấu xuống dòng'],
])('%o is told in one sentence', (change, said) => {
  expect(faultsAround({ ...good, ...change }).join('\n')).toContain(said);
});

test('everything that is wrong is told at once', () => {
  expect(faultsAround({ folder: '/a#b', node: '18.0.0', manifest: '{\r\n}' })).toHaveLength(3);
});
