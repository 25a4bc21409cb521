import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCode } from './import-closure.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ma-'));
  await mkdir(join(dir, 'b'));
  await write(
    'a.astro',
    "---\nimport { x } from './b/x.ts';\nimport './a.css';\nimport u from './u.js?url';\n---\n",
  );
  await write(
    'b/x.ts',
    "export { y } from '../y.ts';\nimport 'package';\nconst z = await import('../z.json');\n",
  );
  await write('y.ts', "import type { X } from './b/x.ts';\n");
  await write('z.json', '{}');
});

afterEach(() => rm(dir, { recursive: true }));

const at = (name: string) => join(dir, name);
const write = (name: string, text: string) => writeFile(at(name), text);

test('a file needs what it imports, directly or not; styles and files known by their address only are left out', () => {
  expect(readCode().closureOf([at('a.astro')])).toEqual(['a.astro', 'b/x.ts', 'y.ts', 'z.json'].map(at));
});

test('a file that is left out counts as importing nothing', () => {
  expect(readCode(new Set([at('b/x.ts')])).closureOf([at('a.astro')])).toEqual([at('a.astro')]);
});

test('the hash changes with a letter of any of the files', async () => {
  const hash = () => {
    const code = readCode();
    return code.hashOf(code.closureOf([at('a.astro')]));
  };
  const before = hash();
  expect(hash()).toBe(before);
  await write('y.ts', "import type { X } from './b/x.ts';\n// x\n");
  expect(hash()).not.toBe(before);
});
