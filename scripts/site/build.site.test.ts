import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BuildResult, killBuild, lookAtEachStep, runBuild, startBuild } from './build-run.ts';
import { dist, filesBelow, root } from './fixture.ts';

const OUT_DIR = '.build/again';
const out = join(root, OUT_DIR);
/** Where the build makes the next site before it takes the place of the last. */
const next = '.build-again';
const lastGood = {
  'index.html': 'the last good site',
  'du-lieu/build.json': '{"version":"0","model":"","sources":[]}',
};

let temp = '';

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'mo-hinh-'));
});
beforeEach(async () => {
  for (const folder of [out, join(root, '.build', next)]) await rm(folder, { recursive: true, force: true });
  await mkdir(join(out, 'du-lieu'), { recursive: true });
  for (const [name, text] of Object.entries(lastGood)) await writeFile(join(out, name), text);
});
afterAll(async () => {
  for (const folder of [temp, out, join(root, '.build', next)])
    await rm(folder, { recursive: true, force: true });
});

/** SHA-256 of every file below a folder. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
}

/** Content of every file of the small site that stands for the last good one. */
async function outContent(): Promise<Record<string, string>> {
  const names = await filesBelow(out);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const)),
  );
}

/** Ends when a name appears in a folder. */
async function appearing(folder: string, name: string, signal: AbortSignal): Promise<void> {
  for await (const event of watch(folder, { signal })) if (event.filename === name) return;
}

describe('a build of a model with a fault', () => {
  test.each([
    ['BadJson', 'structure.json', (text: string) => text.slice(0, -20)],
    ['BadShape', 'agencies.json', (text: string) => text.replace('"name"', '"ten"')],
    [
      'DanglingReference',
      'components/cap-xa.json',
      (text: string) => text.replace('#phu-luc.', '#phu-luc.khong-co.'),
    ],
    [
      'TextNotInSource',
      'documents/qd-3388-gia-lai.json',
      (text: string) => text.replace(/("units":[\s\S]*?"text": ")/, '$1Thêm '),
    ],
    ['SourceChanged', 'sources/001_a10824c7ed3eda32.txt', (text: string) => `${text}\n`],
    ['PermalinkLost', 'permalinks.json', () => '{"/thanh-phan/da-mat/":[]}'],
  ])('fails with %s and leaves the last good site and the pages as they were', async (fault, file, spoil) => {
    const broken = join(temp, fault);
    await cp(join(root, 'model'), broken, { recursive: true });
    const text = await readFile(join(broken, file), 'utf8');
    expect(spoil(text)).not.toBe(text);
    await writeFile(join(broken, file), spoil(text));
    const content = await hashesOf(join(root, 'content'));

    const { code, errors } = await runBuild({ KHUNG_OUT_DIR: OUT_DIR, KHUNG_MODEL_DIR: broken });

    expect(code).toBe(1);
    expect(errors).toContain(`[${fault}]`);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(await outContent()).toEqual(lastGood);
    expect(await hashesOf(join(root, 'content'))).toEqual(content);
  });
});

describe('a build into a folder that is not its own', () => {
  test.each(['src', '.', 'model/documents', 'scripts/site/../..'])(
    'is refused in one sentence: %s',
    async (folder) => {
      const { code, out: printed, errors } = await runBuild({ KHUNG_OUT_DIR: folder });
      expect({ code, printed }).toEqual({ code: 1, printed: '' });
      expect(errors).toMatch(/^Không dựng trang vào ".*": .*\.\n$/);
    },
  );
});

test.each([
  ['SITE', 'khung.example'],
  ['BASE', '/kiến trúc/'],
])('a build with a wrong %s is refused in one sentence', async (name, value) => {
  const { code, errors } = await runBuild({ [name]: value });
  expect(code).toBe(1);
  expect(errors).toMatch(new RegExp(`^${name}="${value}" không phải .*\\.\n$`));
});

describe('the same model', () => {
  test('gives the same bytes in another folder and time zone, also after one that was killed; until it is done the last good site stands', {
    timeout: 600_000,
  }, async () => {
    const watching = new AbortController();
    const begun = appearing(join(root, '.build'), next, watching.signal);
    const run = startBuild({ KHUNG_OUT_DIR: OUT_DIR });
    await Promise.race([begun, run.result]);
    const killed = await killBuild(run);
    watching.abort();
    expect(killed).toMatchObject({ code: null, errors: '' });
    expect(killed.out).not.toContain('Dựng trang');
    expect(await readdir(join(root, '.build'))).toContain(next);
    expect(await outContent()).toEqual(lastGood);

    const content = await hashesOf(join(root, 'content'));
    const again = startBuild({ KHUNG_OUT_DIR: OUT_DIR, TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8' });
    const said: string[] = [];
    let second: BuildResult | undefined;
    // The two last steps run side by side; when both have ended the swap may have begun.
    const isSwapping = () =>
      ['Kiểm tra trang đã dựng', 'Nén sẵn các tệp'].every((step) => said.join('').includes(`✓ ${step}`));
    const { code, errors } = await lookAtEachStep(again, async (lines) => {
      said.push(lines);
      second ??= await runBuild({ KHUNG_OUT_DIR: OUT_DIR });
      if (isSwapping()) return;
      const aside = (await readdir(join(root, '.build'))).filter((name) => name === `${next}.truoc`);
      expect([lines, await outContent(), aside]).toEqual([lines, lastGood, []]);
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(await hashesOf(out)).toEqual(await hashesOf(dist));
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second?.errors).toMatch(
      /^Một bản dựng hoặc npm run dev đang chạy ở đây \(tiến trình \d+\).*\.\n$/,
    );
    for (const name of await filesBelow(out))
      expect((await stat(join(out, name))).mode & 0o044, name).toBe(0o044);
    expect((await stat(join(out, 'lop'))).mode & 0o055).toBe(0o055);
    expect(said.length).toBeGreaterThan(5);
    expect(isSwapping()).toBe(true);
    expect((await readdir(join(root, '.build'))).filter((name) => name.startsWith(next))).toEqual([]);
    expect(await hashesOf(join(root, 'content'))).toEqual(content);
  });
});
