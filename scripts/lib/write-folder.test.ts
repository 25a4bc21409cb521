import { existsSync } from 'node:fs';
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { moveInto, restoreFolder, swapFolder, writeFolder } from './write-folder.ts';

let temp = '';
let dir = '';

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'write-'));
  dir = join(temp, 'content');
});

afterEach(async () => {
  await rm(temp, { recursive: true });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

describe('writeFolder', () => {
  test('writes text and bytes, makes folders, leaves nothing beside them', async () => {
    const result = await writeFolder(dir, [
      { path: 'lop/1.mdx', text: 'Hạ tầng số' },
      { path: 'a.bin', bytes: new Uint8Array([0, 255]) },
    ]);
    expect(result).toEqual({ written: 2, unchanged: 0, deleted: 0 });
    expect(await filesIn(dir)).toEqual(['a.bin', 'lop/1.mdx']);
    expect(await readFile(join(dir, 'lop/1.mdx'), 'utf8')).toBe('Hạ tầng số');
  });

  test('does not touch a file that already holds the same content', async () => {
    await writeFolder(dir, [{ path: 'a.mdx', text: 'một' }]);
    const past = new Date('2001-01-01');
    await utimes(join(dir, 'a.mdx'), past, past);
    expect(await writeFolder(dir, [{ path: 'a.mdx', text: 'một' }])).toMatchObject({
      written: 0,
      unchanged: 1,
    });
    expect((await stat(join(dir, 'a.mdx'))).mtime).toEqual(past);
  });

  test('rewrites a file of equal length whose content differs', async () => {
    await writeFolder(dir, [{ path: 'a.mdx', text: 'ab' }]);
    expect(await writeFolder(dir, [{ path: 'a.mdx', text: 'ba' }])).toMatchObject({ written: 1 });
    expect(await readFile(join(dir, 'a.mdx'), 'utf8')).toBe('ba');
  });

  test('deletes orphans and the folders they leave empty, keeps what is written by hand', async () => {
    await writeFolder(dir, [
      { path: 'cu/sau/a.mdx', text: 'cũ' },
      { path: 'b.mdx', text: 'b' },
    ]);
    await writeFile(join(dir, 'gioi-thieu.mdx'), 'viết tay');
    const keep = (path: string) => path === 'gioi-thieu.mdx';
    const result = await writeFolder(dir, [{ path: 'b.mdx', text: 'b' }], keep);
    expect(result).toEqual({ written: 0, unchanged: 1, deleted: 1 });
    expect(await readdir(dir)).toEqual(['b.mdx', 'gioi-thieu.mdx']);
  });

  test('a file may become a folder and a folder a file', async () => {
    await writeFolder(dir, [
      { path: 'a', text: 'tệp' },
      { path: 'b/c', text: 'tệp' },
    ]);
    await writeFolder(dir, [
      { path: 'a/c', text: 'tệp' },
      { path: 'b', text: 'tệp' },
    ]);
    expect(await filesIn(dir)).toEqual(['a/c', 'b']);
  });

  test.each(['../a', 'a/../../b', '/etc/a', 'a//b', './a', '', 'a\\b', 'C:/a'])(
    'refuses the path "%s" and writes nothing at all',
    async (path) => {
      const files = [
        { path: 'tot.mdx', text: '' },
        { path, text: '' },
      ];
      await expect(writeFolder(dir, files)).rejects.toThrow('không nằm trong thư mục');
      await expect(stat(dir)).rejects.toThrow('ENOENT');
    },
  );

  test('refuses two files with one path', async () => {
    const file = { path: 'a', text: '' };
    await expect(writeFolder(dir, [file, file])).rejects.toThrow('cùng đường dẫn "a"');
  });

  test('refuses to overwrite a file that is kept', async () => {
    await expect(writeFolder(dir, [{ path: 'a', text: '' }], () => true)).rejects.toThrow('viết tay');
  });

  test('refuses a path through a symbolic link that leads out', async () => {
    const outside = join(temp, 'outside');
    await mkdir(outside);
    await mkdir(dir);
    await symlink(outside, join(dir, 'lop'));
    const leak = writeFolder(dir, [{ path: 'lop/sau/1.mdx', text: 'x' }]);
    await expect(leak).rejects.toThrow('liên kết ra ngoài');
    expect(await readdir(outside)).toEqual([]);
  });

  test('removes an orphaned symbolic link without following it', async () => {
    const outside = join(temp, 'outside');
    await mkdir(outside);
    await writeFile(join(outside, 'giu.txt'), 'giữ');
    await mkdir(dir);
    await symlink(outside, join(dir, 'cu'));
    expect(await writeFolder(dir, [])).toMatchObject({ deleted: 1 });
    expect(await readdir(outside)).toEqual(['giu.txt']);
  });

  test('replaces a symbolic link in the place of a file, not the file it points at', async () => {
    await mkdir(dir);
    await writeFile(join(temp, 'ngoai.txt'), 'ngoài');
    await symlink(join(temp, 'ngoai.txt'), join(dir, 'a.mdx'));
    await writeFolder(dir, [{ path: 'a.mdx', text: 'trong' }]);
    expect(await readFile(join(temp, 'ngoai.txt'), 'utf8')).toBe('ngoài');
    expect(await readFile(join(dir, 'a.mdx'), 'utf8')).toBe('trong');
  });
});

describe('swapFolder', () => {
  async function folder(name: string, text: string): Promise<string> {
    const path = join(temp, name);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'index.html'), text);
    return path;
  }
  const read = (path: string) => readFile(join(path, 'index.html'), 'utf8');

  test('puts the new folder in the place of the old one and leaves nothing aside', async () => {
    const to = await folder('dist', 'cũ');
    await swapFolder(await folder('moi', 'mới'), to);
    expect(await read(to)).toBe('mới');
    expect(await readdir(temp)).toEqual(['dist']);
  });

  test('leaves the folders of the old one, without its files, where it is told to', async () => {
    const to = await folder('dist', 'cũ');
    await mkdir(join(to, 'lop/1'), { recursive: true });
    await writeFile(join(to, 'lop/1/index.html'), 'cũ');
    await swapFolder(await folder('moi', 'mới'), to, join(temp, 'thu-muc'));
    expect(await read(to)).toBe('mới');
    expect((await readdir(temp)).sort()).toEqual(['dist', 'thu-muc']);
    expect((await readdir(join(temp, 'thu-muc'), { recursive: true })).sort()).toEqual(['lop', 'lop/1']);
  });

  test('works when there is no old folder yet', async () => {
    await swapFolder(await folder('moi', 'mới'), join(temp, 'dist'));
    expect(await read(join(temp, 'dist'))).toBe('mới');
  });

  test('leaves the old folder as it was when there is no new one', async () => {
    const to = await folder('dist', 'cũ');
    await expect(swapFolder(join(temp, 'moi'), to)).rejects.toThrow('Chưa có thư mục "moi"');
    expect(await read(to)).toBe('cũ');
  });

  test('keeps a symbolic link and replaces what it leads to, also when a swap was cut short there', async () => {
    await folder('dia/dist', 'cũ');
    await symlink('dia/dist', join(temp, 'dist'));
    await swapFolder(await folder('moi', 'mới'), join(temp, 'dist'));
    expect([await read(join(temp, 'dia/dist')), (await lstat(join(temp, 'dist'))).isSymbolicLink()]).toEqual([
      'mới',
      true,
    ]);
    await rename(join(temp, 'dia/dist'), join(temp, 'moi.truoc'));
    await restoreFolder(join(temp, 'moi'), join(temp, 'dist'));
    expect(await read(join(temp, 'dist'))).toBe('mới');
  });

  test.runIf(existsSync('/dev/shm'))('works from one disk to another', async () => {
    const disk = await mkdtemp('/dev/shm/dist-');
    onTestFinished(() => rm(disk, { recursive: true }));
    const to = join(disk, 'dist');
    for (const text of ['cũ', 'mới']) await swapFolder(await folder('moi', text), to, join(temp, 'thu-muc'));
    expect([await read(to), await readdir(disk), await readdir(temp)]).toEqual(['mới', ['dist'], []]);
    await rename(to, `${to}.tiep.truoc`);
    await restoreFolder(join(temp, 'moi'), to);
    expect([await read(to), await readdir(disk)]).toEqual(['mới', ['dist']]);
  });

  test('refuses a new folder inside the old one and leaves the old one as it was', async () => {
    const to = await folder('dist', 'cũ');
    const inside = join(to, 'moi');
    await mkdir(inside);
    await expect(swapFolder(inside, to)).rejects.toThrow();
    expect(await read(to)).toBe('cũ');
  });

  test('a swap that was cut short is mended: the last good folder comes back', async () => {
    await folder('moi.truoc', 'cũ');
    await restoreFolder(join(temp, 'moi'), join(temp, 'dist'));
    expect(await read(join(temp, 'dist'))).toBe('cũ');
    expect(await readdir(temp)).toEqual(['dist']);
  });

  test('the remains of a swap that was cut short after its last move are removed', async () => {
    const to = await folder('dist', 'mới');
    await folder('moi.truoc', 'cũ');
    await restoreFolder(join(temp, 'moi'), to);
    expect(await read(to)).toBe('mới');
    expect(await readdir(temp)).toEqual(['dist']);
  });
});

describe('one folder moved into another', () => {
  test('joins folders of one name and is gone afterwards', async () => {
    await mkdir(join(temp, 'a/chung'), { recursive: true });
    await mkdir(join(temp, 'b/chung'), { recursive: true });
    await writeFile(join(temp, 'a/chung/mot'), '1');
    await writeFile(join(temp, 'a/ba'), '3');
    await writeFile(join(temp, 'b/chung/hai'), '2');
    moveInto(join(temp, 'a'), join(temp, 'b'));
    expect((await readdir(temp, { recursive: true })).sort()).toEqual([
      'b',
      'b/ba',
      'b/chung',
      'b/chung/hai',
      'b/chung/mot',
    ]);
  });

  test('a file that stands there already is never written over', async () => {
    await mkdir(join(temp, 'a'));
    await mkdir(join(temp, 'b'));
    await writeFile(join(temp, 'a/mot'), 'mới');
    await writeFile(join(temp, 'b/mot'), 'cũ');
    expect(() => moveInto(join(temp, 'a'), join(temp, 'b'))).toThrow('Hai bước dựng cùng viết "mot"');
    expect(await readFile(join(temp, 'b/mot'), 'utf8')).toBe('cũ');
  });
});
