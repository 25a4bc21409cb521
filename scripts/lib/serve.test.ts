import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveFolder } from './serve.ts';

const files: Record<string, string | Buffer> = {
  'dist/index.html': 'trang chủ',
  'dist/404.html': 'không tìm thấy',
  'dist/lop/1/index.html': 'lớp 1',
  'dist/app.js': 'plain()',
  'dist/app.js.gz': gzipSync('plain()'),
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

/** Sends a path as it is; `fetch` would tidy `..` away. */
function getRaw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(root.url);
      const sent = request({ hostname, port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

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

  test('a doubled slash never becomes a redirect to another host', async () => {
    const answer = await getRaw('//lop/1');
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  test('answers what is missing with 404.html and status 404', async () => {
    for (const path of ['/khong-co', '/khong-co/', '/app.js/', '/%E0%A4%A']) {
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
    for (const encoding of ['br', 'gzip;q=0', '']) {
      const plain = await getRaw('/app.js', { 'accept-encoding': encoding });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe('plain()');
    }
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
