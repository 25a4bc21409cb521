import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, sourceFiles } from './fixture.ts';

/** Folders of src in the order of knowledge: each may import those of lower rank and itself. */
const ranks: Readonly<Record<string, number>> = {
  text: 0,
  conformity: 0.5,
  word: 0.5,
  citation: 1,
  linker: 1.5,
  model: 2,
  plan: 3,
  diagram: 3,
  search: 3,
  export: 3,
};

const sources = sourceFiles(['src', 'scripts'], ['ts', 'mjs', 'astro', 'css']);

/** Modules that a file imports, types too; relative ones as paths below the root. */
function importsOf(file: string, code: string): string[] {
  const statement =
    /^[^\S\n]*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(statement)]
    .map(([, fixed, dynamic]) => fixed ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? posix.join(dirname(file), name) : name));
}

type Import = { file: string; name: string };

const isTest = (file: string) => file.endsWith('.test.ts');
const isFixture = (file: string) => /[/-]fixture\.ts$/.test(file);
const imports: Import[] = sources.flatMap((file) =>
  importsOf(file, read(file)).map((name) => ({ file, name })),
);
const ofCode = imports.filter(({ file }) => !isTest(file) && !isFixture(file));

/** `src/text/vi.ts` → `text`; undefined for files right below src and all others. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Files, as "file imports name" lines, that import what they must not. */
function breaches(found: readonly Import[]): string[] {
  return found.map(({ file, name }) => `${file} imports ${name}`);
}

describe('the reader of imports', () => {
  test('sees imports of values, of types, for effect, re-exports and those made later', () => {
    const code = `import a, { b } from '../text/vi.ts';
import type { C } from './c.ts';
import 'd';
import {
  e,
} from 'e';
export * from "./f.ts";
const g = await import('g');`;
    expect(importsOf('src/model/x.ts', code)).toEqual([
      'src/text/vi.ts',
      'src/model/c.ts',
      'd',
      'e',
      'src/model/f.ts',
      'g',
    ]);
  });

  test('sees the real imports of this repository', () => {
    expect(imports).toContainEqual({ file: 'src/architecture.test.ts', name: 'vitest' });
    expect(imports).toContainEqual({ file: 'src/plan/page.ts', name: 'src/model/schema/document.ts' });
  });
});

/** Every circle of files that import each other, as the path from a file back to it. */
function circlesIn(found: readonly Import[]): string[] {
  const next = Map.groupBy(found, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const { name } of next.get(file) ?? []) visit(name, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}

describe('the direction of imports', () => {
  test('text ← conformity, word, citation ← linker ← model ← plan, diagram, search, export: each knows those before it, fixtures too', () => {
    const upward = imports.filter(({ file, name }) => {
      const from = ranks[folderOf(file) ?? ''];
      if (isTest(file) || from === undefined || !name.startsWith('src/')) return false;
      const to = ranks[folderOf(name) ?? ''];
      return to === undefined || to > from;
    });
    expect(breaches(upward)).toEqual([]);
  });

  test('no two folders of src import each other', () => {
    const pairs = new Set(
      ofCode
        .map(({ file, name }) => [folderOf(file), folderOf(name)])
        .filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
        .map(([from, to]) => `${from} → ${to}`),
    );
    const mutual = [...pairs].filter((pair) => pairs.has(pair.split(' → ').toReversed().join(' → ')));
    expect(mutual).toEqual([]);
  });

  test('what runs in the browser knows text, conformity, word, citation, linker and search, packages made for browsers, and nothing of the build', () => {
    /** Libraries for spreadsheets, each known by one file that is fetched when a reader chooses or saves one. */
    const libraries: Readonly<Record<string, readonly string[]>> = {
      'src/browser/assessment/read-file.ts': ['fflate', 'read-excel-file/universal'],
    };
    const found = ofCode.filter(
      ({ file, name }) =>
        folderOf(file) === 'browser' &&
        !name.endsWith('/browser') &&
        !libraries[file]?.includes(name) &&
        !(
          name.startsWith('src/') &&
          ['browser', 'text', 'conformity', 'word', 'citation', 'linker', 'search'].includes(
            folderOf(name) ?? '',
          )
        ),
    );
    expect(breaches(found)).toEqual([]);
    const buildOnly = ofCode.filter(
      ({ file, name }) => folderOf(file) === 'browser' && name.startsWith('src/search/index/'),
    );
    expect(breaches(buildOnly)).toEqual([]);
  });

  test('search is pure: only what makes the index knows Node and the model', () => {
    const found = ofCode.filter(
      ({ file, name }) =>
        folderOf(file) === 'search' &&
        !file.startsWith('src/search/index/') &&
        !/^src\/(?:search\/(?!index\/)|text\/|citation\/)/.test(name),
    );
    expect(breaches(found)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test('the checks of the built site know nothing of how it is made', () => {
    const found = ofCode.filter(
      ({ file, name }) =>
        folderOf(file) === 'check' &&
        name.startsWith('src/') &&
        folderOf(name) !== 'check' &&
        // How numbers are written is no knowledge of the site.
        name !== 'src/text/number.ts',
    );
    expect(breaches(found)).toEqual([]);
  });

  test('components and pages import what shows the model, never what makes pages or downloads', () => {
    const folders = [
      'components',
      'pages',
      'styles',
      'browser',
      'conformity',
      'citation',
      'linker',
      'model',
      'diagram',
      'search',
      'text',
    ];
    const files = [
      'src/plan/blocks.ts',
      'src/plan/page.ts',
      'src/export/archimate/element-kinds.ts',
      'src/export/file-facts.ts',
    ];
    const found = ofCode.filter(
      ({ file, name }) =>
        /^src\/(components|pages)\//.test(file) &&
        /^(?:src|scripts)\//.test(name) &&
        !folders.includes(folderOf(name) ?? '') &&
        !files.includes(name),
    );
    expect(breaches(found)).toEqual([]);
  });

  test('nothing in src imports a command', () => {
    const found = ofCode.filter(({ file, name }) => file.startsWith('src/') && name.startsWith('scripts/'));
    expect(breaches(found)).toEqual([]);
  });
});

describe('what only one place may know', () => {
  test('model, text and plan know nothing of Astro', () => {
    const found = ofCode.filter(
      ({ file, name }) => /^src\/(model|text|plan)\//.test(file) && /^astro(?:$|[:/])/.test(name),
    );
    expect(breaches(found)).toEqual([]);
  });

  test('in model, text and plan only the loader touches the file system', () => {
    const found = ofCode.filter(
      ({ file, name }) =>
        /^src\/(model|text|plan)\//.test(file) &&
        /^(?:node:)?(?:fs|child_process)(?:$|\/)/.test(name) &&
        !['src/model/load.ts', 'src/model/read-files.ts'].includes(file) &&
        !file.startsWith('src/model/sources/'),
    );
    expect(breaches(found)).toEqual([]);
  });

  test.each([
    ['Markdown is written in one place', /^remark-stringify$/, 'src/text/mdx.ts'],
    ['Mermaid is drawn in one place', /^mermaid(?:$|\/)/, 'src/diagram/svg.ts'],
    ['Word files are written in one place', /^docx$/, 'src/word/write-word.ts'],
    ['QR codes are made in one place', /^qr$/, 'src/text/qr-code.ts'],
    ['Pagefind is run in one place', /^pagefind$/, 'src/search/index/pagefind-index.ts'],
    [
      'pages are parsed for the checks, for their Markdown and for the links of guidance',
      /^parse5$/,
      /^(?:src\/(?:check\/built-page|export\/markdown-alternate)|scripts\/lib\/read-guidance)\.ts$/,
    ],
  ])('%s', (_, name, only) => {
    const found = ofCode.filter(
      (entry) =>
        name.test(entry.name) && (typeof only === 'string' ? entry.file !== only : !only.test(entry.file)),
    );
    expect(breaches(found)).toEqual([]);
  });
});
