import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a browser', () => {
  test('comes from the npm package when the machine has none', async () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    const browser = await launchBrowser([]);
    try {
      const page = await browser.newPage();
      await page.setContent('<p>Khung kiến trúc tổng thể quốc gia số</p>');
      expect(await page.textContent('p')).toBe('Khung kiến trúc tổng thể quốc gia số');
    } finally {
      await browser.close();
    }
  });

  test('keeps web security on: a page may not read another origin', async () => {
    const server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end('<p>trang</p>'),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      const read = (host: string) =>
        page.evaluate((url) => fetch(url).then((answer) => answer.text()), `http://${host}:${port}/`);
      expect(await read('127.0.0.1')).toBe('<p>trang</p>');
      await expect(read('localhost')).rejects.toThrow('Failed to fetch');
    } finally {
      await browser.close();
      server.close();
    }
  });

  test('is refused in plain words when CHROMIUM_PATH names no file', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/khong/co/chromium');
    await expect(launchBrowser()).rejects.toThrow(
      'CHROMIUM_PATH trỏ tới /khong/co/chromium nhưng không có tệp này',
    );
  });

  test('is refused in plain words when the program that was named does not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/false');
    await expect(launchBrowser()).rejects.toThrow('Không khởi động được trình duyệt /bin/false');
  });
});
