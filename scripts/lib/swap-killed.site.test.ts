/** A swap of two folders that is killed before any of its moves, any number of times, loses no site. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeFolders } from './empty-folders.ts';
import { restoreFolder } from './write-folder.ts';

const OLD = { 'index.html': 'bản cũ', 'lop/1.html': 'lớp cũ' };
const NEW = { 'index.html': 'bản mới', 'lop/2.html': 'lớp mới' };

let temp = '';

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'thay-'));
});
afterEach(() => rm(temp, { recursive: true }));

/** Leaves these folders, each with its files, and nothing else. */
async function lay(folders: Record<string, Record<string, string>>): Promise<void> {
  await rm(temp, { recursive: true });
  for (const [folder, files] of Object.entries(folders)) {
    await mkdir(join(temp, folder, 'lop'), { recursive: true });
    for (const [path, words] of Object.entries(files)) await writeFile(join(temp, folder, path), words);
  }
}

/** Text of every file of a folder; undefined when the folder is not there. */
async function read(folder: string): Promise<Record<string, string> | undefined> {
  const dir = join(temp, folder);
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const files = entries
    ?.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  return (
    files &&
    Object.fromEntries(await Promise.all(files.map(async (file) => [file, await text(folder, file)])))
  );
}

function text(folder: string, file: string): Promise<string> {
  return readFile(join(temp, folder, file), 'utf8');
}

/** Calls one of the two functions in a process that is killed before its change number `at`; false when it came to its end. */
function killed(name: 'swapFolder' | 'restoreFolder', at: number, folders?: string): boolean {
  const module = pathToFileURL(join(import.meta.dirname, 'write-folder.ts')).href;
  const script = `import { ${name} } from '${module}'; await ${name}('moi', 'dist', ${JSON.stringify(folders)});`;
  const preload = pathToFileURL(join(import.meta.dirname, 'killed-at.ts')).href;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', preload, '--input-type=module', '--eval', script],
    { cwd: temp, env: { KILLED_AT: String(at) }, encoding: 'utf8' },
  );
  expect([signal, status, stderr]).toEqual(signal === 'SIGKILL' ? ['SIGKILL', null, ''] : [null, 0, '']);
  return signal === 'SIGKILL';
}

/** What the next build does first. */
async function beginNextBuild(): Promise<void> {
  await restoreFolder(join(temp, 'moi'), join(temp, 'dist'));
  await rm(join(temp, 'moi'), { recursive: true, force: true });
  takeFolders(join(temp, 'thu-muc'), join(temp, 'moi'));
  if ((await read('moi')) !== undefined) expect(await read('moi')).toEqual({});
  await rm(join(temp, 'moi'), { recursive: true, force: true });
}

test.each([
  ['', undefined],
  [', and no file among the folders that it keeps', 'thu-muc'],
])(
  'a swap that is killed before any of its changes leaves the last good site or the new one, whole%s',
  async (_, folders) => {
    const left: unknown[] = [];
    for (let at = 0; ; at++) {
      await lay({ dist: OLD, moi: NEW });
      const wasKilled = killed('swapFolder', at, folders);
      const before = await read('dist');
      if (before === undefined) expect(await read('moi.truoc')).toEqual(OLD);
      await beginNextBuild();
      expect(await readdir(temp)).toEqual(['dist']);
      left.push(await read('dist'));
      if (before !== undefined) expect(left.at(-1)).toEqual(before);
      if (!wasKilled) break;
    }
    expect(left.length).toBeGreaterThan(3);
    const isNew = left.findIndex((site) => JSON.stringify(site) === JSON.stringify(NEW));
    expect(left).toEqual(left.map((_, at) => (at < isNew ? OLD : NEW)));
    expect(left.length - isNew).toBeGreaterThan(1);
  },
);

test.each([
  ['nothing is in the place of the site', { moi: NEW, 'moi.truoc': OLD }, OLD],
  [
    'the new site stands and the old one is half deleted',
    { dist: NEW, 'moi.truoc': { 'lop/1.html': 'lớp cũ' } },
    NEW,
  ],
])('mending a swap is killed and begun anew when %s', async (_, folders, expected) => {
  for (let at = 0; ; at++) {
    await lay(folders);
    const wasKilled = killed('restoreFolder', at);
    await beginNextBuild();
    expect(await readdir(temp)).toEqual(['dist']);
    expect(await read('dist')).toEqual(expected);
    if (!wasKilled) break;
  }
});
