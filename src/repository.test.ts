/** The shape of the repository: its top level, names and lengths of files, and what CONTRIBUTING.md says of it. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root, sourceFiles } from './fixture.ts';

/** What may stand at the top of the repository beside dot-files. */
const topLevel = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'biome.json',
  'content',
  'model',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Folders that a build makes; git ignores them. */
const made = ['dist', 'node_modules'];

const sources = sourceFiles(['src', 'scripts'], ['ts', 'mjs', 'astro', 'css']);

test('no source file is longer than 300 lines', () => {
  const long = sources.filter((file) => read(file).split('\n').length > 301);
  expect(long).toEqual([]);
});

test('no file is named after nothing', () => {
  expect(sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc)(?:\.|\/)/.test(file))).toEqual([]);
});

test('no two files share a name, but fixtures and the first pages of folders', () => {
  const files = sources.filter((file) => !/\/(?:fixture\.ts|(?:index|\[\.\.\.index\])\.astro)$/.test(file));
  const named = Map.groupBy(files, (file) => basename(file));
  expect([...named.values()].filter(({ length }) => length > 1)).toEqual([]);
});

test('every place that CONTRIBUTING.md names exists', () => {
  const text = read('CONTRIBUTING.md');
  const places = [...text.matchAll(/`((?:src|scripts|model|public|content)\/[^`<*… ]*)`/g)].map(
    ([, at]) => at ?? '',
  );
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((at) => !existsSync(join(root, at)))).toEqual([]);
});

test('the top level holds nothing but what every reader expects there', () => {
  const found = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
  expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
});
