import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { offerPdfs, withPdfLinks } from './offer-pdf.ts';

const printed = [{ name: 'qd-mau', pages: 12, bytes: Buffer.alloc(1_240_000) }] as const;
const page = '<li>Mẫu<span data-pdf="qd-mau"></span></li>';

test('a PDF gets its link in the place that the page keeps for it, the same a second time', () => {
  const linked = withPdfLinks(page, printed, '/kien-truc/', '/du-lieu/');
  expect(linked).toBe(
    '<li>Mẫu<span data-pdf="qd-mau">: <a href="/kien-truc/du-lieu/pdf/qd-mau.pdf">qd-mau.pdf</a>, 12 trang, 1,2 MB</span></li>',
  );
  expect(withPdfLinks(linked, printed, '/kien-truc/', '/du-lieu/')).toBe(linked);
});

test('a page without a place for a file is refused by name', () => {
  expect(() => withPdfLinks('<p>', printed, '/', '/van-ban/qd-mau/')).toThrow(
    'Trang /van-ban/qd-mau/ không có chỗ cho qd-mau.pdf',
  );
});

test('a PDF is offered by the page of the downloads and by that of its own thing, packed files too', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'pdf-'));
  const pages = ['du-lieu/index.html', 'van-ban/qd-mau/index.html'];
  for (const path of pages) {
    await mkdir(join(dist, dirname(path)), { recursive: true });
    await writeFile(join(dist, path), page);
  }
  await writeFile(join(dist, 'du-lieu/checksums.txt'), `${'0'.repeat(64)}  model.json\n`);
  await offerPdfs(dist, [{ ...printed[0], offeredAt: ['/du-lieu/', '/van-ban/qd-mau/'] }], '/');
  for (const path of pages) {
    const html = await readFile(join(dist, path), 'utf8');
    expect(html).toContain('href="/du-lieu/pdf/qd-mau.pdf"');
    expect(gunzipSync(await readFile(join(dist, `${path}.gz`))).toString()).toBe(html);
  }
  expect(await readFile(join(dist, 'du-lieu/checksums.txt'), 'utf8')).toContain('  pdf/qd-mau.pdf\n');
  expect((await readFile(join(dist, 'du-lieu/pdf/qd-mau.pdf'))).length).toBe(printed[0].bytes.length);
  await rm(dist, { recursive: true });
});
