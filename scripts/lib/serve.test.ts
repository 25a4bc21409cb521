import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestRaw } from '../deploy/raw-request.ts';
import { type Served, serveFolder } from './serve.ts';

const files: Record<string, string | Buffer> = {
  'dist/index.html': 'trang chủ',
  'dist/404.html': 'không tìm thấy',
  'dist/lop/1/index.html': 'lớp 1',
  'dist/app.js': 'plain()',
  'dist/app.js.gz': gzipSync('plain()'),
  'dist/lop/1/index.html.br': brotliCompressSync('lớp 1'),
  'dist/du-lieu/components.csv': 'a',
  'dist/pagefind/a.pf_meta': 'a',
  'dist/_astro/a.B7x.css': 'a{}',
  'secret.txt': 'bí mật',
};

let temp = '';
let root: Served;
let below: Served;

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(temp, path)), { recursive: true });
    await writeFile(join(temp, path), content);
  }
  await symlink(join(temp, 'secret.txt'), join(temp, 'dist/link.txt'));
  root = await serveFolder(join(temp, 'dist'), 0);
  below = await serveFolder(join(temp, 'dist'), 0, '/kien-truc');
});

afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  await rm(temp, { recursive: true });
});

const get = (path: string, served = root) => fetch(new URL(path, served.url), { redirect: 'manual' });

const getRaw = (path: string, headers?: Record<string, string>, method?: string) =>
  requestRaw(`${root.url.slice(0, -1)}${path}`, headers, method);

describe('serveFolder', () => {
  test('answers a folder with its index.html', async () => {
    const answer = await get('/lop/1/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('lớp 1');
  });

  test('sends a folder without its slash to the address with it and keeps the query', async () => {
    const answer = await get('/lop/1?c=a');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/lop/1/?c=a');
  });

  test.each(['//lop/1', '//lop/1/', '///'])('answers a doubled slash with 404: %s', async (path) => {
    expect(await getRaw(path)).toMatchObject({ status: 404, body: Buffer.from('không tìm thấy') });
  });

  test('answers what is missing with 404.html and status 404', async () => {
    for (const path of ['/khong-co', '/khong-co/', '/app.js/', '/lop/', '/%E0%A4%A', '/lop//1/']) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe('không tìm thấy');
    }
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/lop/%2e%2e%5csecret.txt',
    '/link.txt',
  ])('gives nothing from outside its folder: %s', async (path) => {
    const answer = await getRaw(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('bí mật');
  });

  test('sends the right type', async () => {
    const typeOf = async (path: string) => (await get(path)).headers.get('content-type');
    expect(await typeOf('/app.js')).toBe('text/javascript; charset=utf-8');
    expect(await typeOf('/du-lieu/components.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('/pagefind/a.pf_meta')).toBe('application/octet-stream');
  });

  test('sends the compressed file that stands beside to those who take it', async () => {
    const packed = await getRaw('/app.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(packed.body).toEqual(files['dist/app.js.gz']);
    for (const encoding of ['br', 'gzip;q=0', 'x-gzip', '']) {
      const plain = await getRaw('/app.js', { 'accept-encoding': encoding });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe('plain()');
    }
  });

  test.each([
    ['br', 'br'],
    ['gzip;q=0.5, BR;q=0.1', 'br'],
    ['x-br', undefined],
    ['br;q=0', undefined],
  ])('reads “%s” as accepting Brotli or not', async (accepted, encoding) => {
    const { headers } = await getRaw('/lop/1/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('answers 304 when the file is still the one that the browser has', async () => {
    const { headers } = await getRaw('/lop/1/');
    const again = await getRaw('/lop/1/', { 'if-none-match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await getRaw('/lop/1/', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  test('sends the part of a file that is asked for', async () => {
    const part = await getRaw('/app.js', { range: 'bytes=2-4' });
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-4/7' } });
    expect(part.body.toString()).toBe('ain');
    expect((await getRaw('/app.js', { range: 'bytes=5-' })).body.toString()).toBe('()');
    expect((await getRaw('/app.js', { range: 'bytes=7-' })).status).toBe(416);
  });

  test.each(['bytes=5-2', 'bytes=-3', 'bytes=0-1,3-4', 'bytes=x', 'lines=1-2'])(
    'sends the whole file for the range “%s”',
    async (range) => {
      expect(await getRaw('/app.js', { range })).toMatchObject({ status: 200, body: Buffer.from('plain()') });
    },
  );

  test.runIf(existsSync('/proc/self/fd'))('closes the file of an aborted download', async () => {
    await writeFile(join(temp, 'dist/large.bin'), '');
    await truncate(join(temp, 'dist/large.bin'), 50_000_000);
    const before = (await readdir('/proc/self/fd')).length;
    for (let download = 0; download < 20; download++) {
      const stop = new AbortController();
      const answer = await fetch(new URL('large.bin', root.url), { signal: stop.signal });
      expect(answer.status).toBe(200);
      stop.abort();
    }
    await expect.poll(async () => (await readdir('/proc/self/fd')).length).toBeLessThan(before + 10);
  });

  test('serves the new folder when the old one is replaced', async () => {
    const dir = join(temp, 'swapped');
    await mkdir(join(dir, 'lop'), { recursive: true });
    await writeFile(join(dir, 'index.html'), 'cũ');
    const swapped = await serveFolder(dir, 0);
    await rename(dir, join(temp, 'aside'));
    await mkdir(dir);
    await writeFile(join(dir, 'index.html'), 'bản mới');
    expect(await (await get('/', swapped)).text()).toBe('bản mới');
    await swapped.close();
  });

  test('sends the security headers with every page', async () => {
    for (const path of ['/', '/khong-co']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('lets files named after their content be kept, and has all others asked for again', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cache('/_astro/a.B7x.css')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/_astro/lost.css')).toBe('no-cache');
    expect(await cache('/lop/1/')).toBe('no-cache');
  });

  test('answers HEAD without a body and refuses what is no reading', async () => {
    const head = await getRaw('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect((await getRaw('/', {}, 'POST')).status).toBe(405);
  });

  test('serves below a base only, with or without its slash', async () => {
    expect(below.url).toMatch(/\/kien-truc\/$/);
    expect(await (await get('/kien-truc/', below)).text()).toBe('trang chủ');
    expect((await get('/kien-truc', below)).headers.get('location')).toBe('/kien-truc/');
    expect((await get('/kien-truc/lop/1', below)).headers.get('location')).toBe('/kien-truc/lop/1/');
    expect((await get('/lop/1/', below)).status).toBe(404);
  });

  test('fails when the port is taken', async () => {
    await expect(serveFolder(temp, Number(new URL(root.url).port))).rejects.toThrow('EADDRINUSE');
  });
});
