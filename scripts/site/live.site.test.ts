/** `npm run dev` on a small model: what changes while it runs is what readers get. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TINY } from '../../src/model/fixture.ts';
import { copyProject } from '../bench/workspace.ts';

let dir = '';
let url = '';
let server: ChildProcess;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trang-song-'));
  await copyProject(dir);
  await cp(TINY, join(dir, 'model'), { recursive: true });
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const port = 20_000 + (process.pid % 20_000);
  server = spawn(process.execPath, ['scripts/dev.ts', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: dir,
    detached: true,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  url = await addressOf(server);
}, 120_000);

afterAll(async () => {
  const ended = once(server, 'exit');
  process.kill(-(server.pid ?? 0), 'SIGTERM');
  await ended;
  await rm(dir, { recursive: true });
});

/** The address that the server prints when it is ready; what it printed instead when it ends before. */
function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const [, found] = /Local\s+(http:\S+?)\/?\s/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    stdout?.on('data', read);
    stderr?.on('data', read);
    stdout?.on('close', () => reject(new Error(printed)));
  });
}

async function bodyOf(path: string): Promise<string> {
  const response = await fetch(url + path, { headers: { connection: 'close' } });
  return response.text();
}

/** The file edited last. */
let edited = '';

/** Polls of a page after which the edited file is saved again: a busy machine may lose a notice of a change. */
const PATIENCE = 50;

function changed(path: string) {
  let polls = 0;
  const poll = async () => {
    polls += 1;
    if (polls % PATIENCE === 0) await utimes(edited, new Date(), new Date());
    return bodyOf(path);
  };
  return expect.poll(poll, { timeout: 50_000, interval: 200 });
}

async function edit(file: string, from: string, to: string): Promise<void> {
  edited = join(dir, file);
  const text = await readFile(edited, 'utf8');
  expect(text).toContain(from);
  await writeFile(edited, text.replaceAll(from, to));
}

test('a change of the model reaches its page, the home page and the catalogue', async () => {
  const { layers } = JSON.parse(await readFile(join(dir, 'model/structure.json'), 'utf8'));
  expect(await bodyOf('/lop/')).toContain(layers[0].name);
  expect(await bodyOf('/')).toContain(layers[0].name);
  await bodyOf('/thanh-phan/');
  await edit('model/structure.json', '"shortName": "', '"shortName": "ĐỔI ');
  await changed('/thanh-phan/').toContain('ĐỔI ');
  await changed('/khung-tham-chieu/').toContain('ĐỔI ');
});

test('a fault of the model leaves the pages, and they go on when it is mended', async () => {
  await edit('model/structure.json', '"layers"', '"layer-s"');
  await edit('model/structure.json', '"layer-s"', '"layers"');
  await edit('model/structure.json', 'ĐỔI ', 'MỚI ');
  await changed('/khung-tham-chieu/').toContain('MỚI ');
});

test('so do a change of the code that plans pages, of a component and of a style', async () => {
  await edit('src/plan/kinds/layer-page.ts', 'lớp xếp chồng', 'lớp đã đổi');
  await changed('/lop/').toContain('lớp đã đổi');
  await edit('src/components/SiteHeader.astro', '<span>Trình đơn</span>', '<span>Trình đơn mới</span>');
  await changed('/').toContain('Trình đơn mới');
  await edit('src/styles/law.css', '{', '{ --doi: 1;');
  await changed('/src/styles/law.css').toContain('--doi: 1');
});

test('a build in the same folder ends in one sentence and changes nothing', async () => {
  const build = spawn(process.execPath, ['scripts/build.ts'], { cwd: dir });
  let said = '';
  build.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(build, 'close');
  expect(code).toBe(1);
  expect(said).toMatch(/^Một bản dựng hoặc npm run dev đang chạy ở đây \(tiến trình \d+\).*\.\n$/);
  expect(await bodyOf('/lop/')).toContain('lớp đã đổi');
});

test('search and downloads answer', async () => {
  const index = await fetch(`${url}/pagefind/names.bin`);
  expect(index.status).toBe(200);
  expect(await bodyOf('/du-lieu/model.json')).toContain('MỚI ');
});
