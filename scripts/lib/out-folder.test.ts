import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertOutFolder, realTarget } from './out-folder.ts';

let temp = '';
let root = '';

beforeAll(async () => {
  temp = await realpath(await mkdtemp(join(tmpdir(), 'ra-')));
  root = join(temp, 'project');
  for (const folder of ['src/pages', 'model', 'scripts', 'built/du-lieu', 'notes', 'empty', '../models/x'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'built/du-lieu/build.json'), '{"version":"1","model":"a","sources":[]}');
  await writeFile(join(root, 'notes/mine.txt'), '');
  await writeFile(join(root, 'file'), '');
  await symlink('src', join(root, 'linked'));
  await symlink('notes', join(root, 'linked-notes'));
  await symlink('../elsewhere', join(root, 'dangling'));
});
afterAll(() => rm(temp, { recursive: true }));

test.each(['dist', 'empty', 'built', '.build/kien-truc', '../site', 'src-2', 'dangling'])(
  'a site may be built into %s',
  async (out) => {
    await expect(assertOutFolder(out, root)).resolves.toBeUndefined();
  },
);

test.each([
  ['src', 'src'],
  ['src/', 'src'],
  ['src/pages', 'src'],
  ['model/x', 'model'],
  ['.', '.build'],
  ['..', '.build'],
  ['/', '.build'],
  ['linked', 'src'],
  ['linked/pages/x', 'src'],
  ['dist/../src', 'src'],
])('a site is not built into %s, because of %s', async (out, folder) => {
  await expect(assertOutFolder(out, root)).rejects.toThrow(`chứa, hoặc nằm trong "${folder}"`);
});

test('a site is not built into the model, wherever that is', async () => {
  await expect(assertOutFolder('../models', root, ['../models/x'])).rejects.toThrow('"../models/x"');
});

test.each(['notes', 'linked-notes'])('a site does not replace the files of others in %s', async (out) => {
  await expect(assertOutFolder(out, root)).rejects.toThrow('có tệp không do bản dựng làm ra');
});

test('a file is no folder for a site', async () => {
  await expect(assertOutFolder('file', root)).rejects.toThrow('không phải thư mục');
});

test('the target of a link is found whether it exists or not', async () => {
  expect(await realTarget(join(root, 'linked'))).toBe(join(root, 'src'));
  expect(await realTarget(join(root, 'dangling'))).toBe(join(temp, 'elsewhere'));
  await symlink('a', join(root, 'b'));
  await symlink('b', join(root, 'a'));
  await expect(realTarget(join(root, 'a'))).rejects.toThrow('vòng tròn');
});
