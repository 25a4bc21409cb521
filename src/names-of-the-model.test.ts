/** No source file knows a document, a framework or a province of the real model by its id or its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realGraph } from './model/fixture.ts';

const root = join(import.meta.dirname, '..');
const { documents, structure } = realGraph().model;

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js|astro|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !/\.test\.ts$|fixture|scripts\/site\//.test(file)),
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
  const text = readFileSync(join(root, file), 'utf8');
  expect(forbidden.filter((name) => holds(text, name))).toEqual([]);
});
