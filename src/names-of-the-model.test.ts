/** No source file knows a document, a framework or a province of the real model by its id or its name. */
import { expect, test } from 'vitest';
import { read, sourceFiles } from './fixture.ts';
import { realGraph } from './model/fixture.ts';

const { documents, structure } = realGraph().model;

const sources = sourceFiles(['src', 'scripts'], ['ts', 'mjs', 'js', 'astro', 'css']).filter(
  (file) => !/\.test\.ts$|fixture|scripts\/site\//.test(file),
);

/** Names of provinces in the titles of the documents: "tỉnh Gia Lai" → "Gia Lai". */
const provinces = documents.flatMap(({ title }) =>
  [...title.matchAll(/tỉnh ((?:\p{Lu}\p{L}* ?)+)/gu)].map(([, name = '']) => name.trim()),
);

const forbidden = [
  ...documents.flatMap(({ id, shortTitle, number }) => [id, shortTitle, ...(number ? [number] : [])]),
  ...structure.frameworks.flatMap(({ id, name }) => [id, name]),
  ...provinces,
];

function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  return /[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}-]/u.test(text.charAt(at + name.length))
    ? holds(text.slice(at + name.length), name)
    : true;
}

test('the names to look for are those of three kinds of things', () => {
  expect(provinces.length).toBeGreaterThan(0);
  expect(forbidden.length).toBeGreaterThan(documents.length + structure.frameworks.length);
});

test.each(sources)('%s names no document, framework or province of the model', (file) => {
  const text = read(file);
  expect(forbidden.filter((name) => holds(text, name))).toEqual([]);
});
