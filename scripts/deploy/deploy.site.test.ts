import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARD_POLICY, IMMUTABLE, isCard, POLICY, REVALIDATED, SECURITY_HEADERS } from '../lib/headers.ts';
import { dist, filesBelow, readBuilt } from '../site/fixture.ts';
import { hasCaddy, startCaddy } from './caddy.ts';
import { hasBrotli, hasNginx, type RunningServer, startNginx } from './nginx.ts';
import { requestRaw } from './raw-request.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const files = await filesBelow(dist);

describe('the policy of the examples', () => {
  test('is that of every page, without hashes of inline code, and says who may frame the site', () => {
    const directives = (policy: string) =>
      policy
        .split(';')
        .map((rule) => rule.trim())
        .filter(Boolean)
        .toSorted();
    const own = /http-equiv="content-security-policy" content="([^"]*)"/;
    for (const file of files.filter((name) => name.endsWith('.html') && !/^(?:c|nhung)\//.test(name))) {
      const [, policy = ''] = own.exec(readBuilt(file)) ?? [];
      const plain = policy.replace(/ 'sha256-[^']+'/g, '');
      expect([...directives(plain), "frame-ancestors 'none'"].toSorted(), file).toEqual(directives(POLICY));
    }
  });

  test('is stricter for cards, which any site may frame', () => {
    for (const file of files.filter(isCard))
      expect(readBuilt(file), file).toContain(`content="${CARD_POLICY.replace('; frame-ancestors *', '')}"`);
  });

  test.each(['nginx.conf', 'nginx-thu-muc.conf', 'Caddyfile', '_headers'])(
    'stands in %s with all other headers',
    (name) => {
      const lines = example(name).toLowerCase().replaceAll(/[":]/g, '');
      for (const [header, value] of Object.entries(SECURITY_HEADERS))
        for (const part of [header, value.replaceAll(':', '')]) expect(lines).toContain(part);
      expect(lines).toContain(IMMUTABLE);
      expect(lines).toContain(CARD_POLICY);
    },
  );
});

const sites: [name: string, conf: string, folder: string][] = [
  ['at the root of a host', 'nginx.conf', ''],
  ['in a sub-folder', 'nginx-thu-muc.conf', 'kien-truc'],
];

function testServer(start: () => Promise<RunningServer>, folder: string, sendsBrotli: boolean): void {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());
  const at = (path: string) => `${server?.url}${folder === '' ? '' : `${folder}/`}${path}`;
  const plain = (path: string) => readFileSync(join(dist, path));

  test('sends pages and files with their types and letters', async () => {
    const types: [string, string][] = [
      ['', 'text/html; charset=utf-8'],
      ['lop/1/', 'text/html; charset=utf-8'],
      ['du-lieu/components.csv', 'text/csv; charset=utf-8'],
      ['du-lieu/components.json', 'application/json; charset=utf-8'],
      ['du-lieu/components.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['du-lieu/glossary.jsonld', 'application/ld+json; charset=utf-8'],
      ['du-lieu/archimate.xml', 'text/xml; charset=utf-8'],
      ['thay-doi.atom', 'application/atom+xml; charset=utf-8'],
      ['lop/1/index.md', 'text/markdown; charset=utf-8'],
      ['so-do/hts.svg', 'image/svg+xml; charset=utf-8'],
      ['so-do/hts.mmd', 'text/plain; charset=utf-8'],
      ['opensearch.xml', 'text/xml; charset=utf-8'],
    ];
    for (const [path, type] of types) {
      const { status, headers } = await requestRaw(at(path));
      expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 200, type });
    }
  });

  test('sends what the build has packed, to those who take it', async () => {
    const page = plain('lop/1/index.html');
    const packed = await requestRaw(at('lop/1/'), { 'accept-encoding': 'gzip' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringMatching(/^accept-encoding$/i),
    });
    expect(packed.body).toEqual(plain('lop/1/index.html.gz'));
    expect(gunzipSync(packed.body)).toEqual(page);
    const unpacked = await requestRaw(at('lop/1/'));
    expect(unpacked.headers['content-encoding']).toBeUndefined();
    expect(unpacked.body).toEqual(page);
    if (!sendsBrotli) return;
    const small = await requestRaw(at('lop/1/'), { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body)).toEqual(page);
  });

  test('lets files named after their content be kept, and answers 304 for others that still hold', async () => {
    const style = files.find((file) => /^_astro\/.*\.css$/.test(file)) ?? '';
    expect((await requestRaw(at(style))).headers['cache-control']).toBe(IMMUTABLE);
    for (const path of ['lop/1/', 'pagefind/names.bin', 'pagefind/texts.bin', 'khong-co/'])
      expect((await requestRaw(at(path))).headers['cache-control'], path).toBe(REVALIDATED);
    const { headers } = await requestRaw(at('lop/1/'));
    const again = await requestRaw(at('lop/1/'), { 'if-none-match': String(headers['etag']) });
    expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
  });

  test('sends every security header with pages, files and errors', async () => {
    for (const path of ['', 'lop/1/', 'du-lieu/model.json', 'khong-co/'])
      expect((await requestRaw(at(path))).headers, path).toMatchObject(SECURITY_HEADERS);
  });

  test('answers a lost address and a folder without a page with the page for it and status 404', async () => {
    for (const path of [
      'khong-co',
      'khong-co/',
      'lop/99/',
      '_astro/khong-co.css',
      '_astro/',
      'du-lieu/documents/',
    ]) {
      const { status, body } = await requestRaw(at(path));
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body).toEqual(plain('404.html'));
    }
  });

  test('sends a folder’s address on to the one with its slash, on the same host', async () => {
    const home = folder === '' ? '' : `/${folder}`;
    const { status, headers } = await requestRaw(at('lop/1?a=b'));
    expect({ status, to: headers['location'] }).toEqual({ status: 301, to: `${home}/lop/1/?a=b` });
    if (folder === '') return;
    const bare = await requestRaw(`${server?.url}${folder}`);
    expect({ status: bare.status, to: bare.headers['location'] }).toEqual({ status: 301, to: `${home}/` });
  });
}

if (hasNginx) {
  for (const [name, conf, folder] of sites)
    describe(`the site behind nginx, ${name}`, () =>
      testServer(() => startNginx(example(conf), dist, folder), folder, hasBrotli));
} else {
  test('nginx is not on this machine, so its examples are only read, not run', () => {
    for (const [, conf] of sites) expect(example(conf)).toContain('gzip_static on;');
  });
}

if (hasCaddy) {
  describe('the site behind Caddy', () => testServer(() => startCaddy(example('Caddyfile'), dist), '', true));
} else {
  test('Caddy is not on this machine, so its example is only read, not run', () => {
    expect(example('Caddyfile')).toContain('precompressed br gzip');
  });
}
