import { expect, test } from 'vitest';
import { changeJson, TINY, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { shortAddressFiles } from './short-addresses.ts';

const publicUrl = (path: string) => new URL(`/khung${path}`, 'https://vi-du.example').href;
const files = shortAddressFiles(graphOf(loadModel(TINY)), { publicUrl });
const at = (path: string) => files.find((file) => file.path === path)?.text ?? '';

test('a short address sends its reader to the place, with the folder of the site, and names the place in words', () => {
  const page = at('c/phan-1.muc-2.diem-a/index.html');
  expect(page).toContain('content="0; url=/khung/van-ban/qd-mau/phan-1/');
  expect(page).toContain('#phan-1.muc-2.diem-a"');
  expect(page).toContain('>điểm a mục 2 phần I ');
  expect(page).toContain('<link rel="canonical" href="https://vi-du.example/khung/van-ban/');
  expect(page).toContain('name="robots" content="noindex"');
});

test('a messenger that shows the link has the status, the name and the card of the page it leads to', () => {
  const page = at('c/phan-1.muc-2.diem-a/index.html');
  expect(page).toMatch(/<meta property="og:title" content="Dự thảo · điểm a mục 2 phần I /);
  expect(page).toContain(
    '<meta property="og:image" content="https://vi-du.example/khung/van-ban/qd-mau/phan-1/muc-2/the.png">',
  );
});

test('each has a QR code beside it', () => {
  const pages = files.filter(({ path }) => path.endsWith('/index.html'));
  expect(pages.length).toBeGreaterThan(3);
  for (const { path } of pages) expect(at(path.replace('index.html', 'qr.svg'))).toContain(' d="M0 4.5');
});

test('the short address of a place that is gone leads on, and offers no card of it', () => {
  const dir = tinyWith((copy) => {
    changeJson('permalinks.json', (value: Record<string, string[]>) => {
      value['/thanh-phan/cu/'] = [];
      return value;
    })(copy);
    changeJson('redirects.json', (value: unknown[]) => {
      value.push({ kind: 'moved', from: '/thanh-phan/cu/', to: '/lop/1/' });
    })(copy);
  });
  const page =
    shortAddressFiles(graphOf(loadModel(dir)), { publicUrl }).find(({ path }) => path === 'c/cu/index.html')
      ?.text ?? '';
  expect(page).toContain('content="0; url=/khung/lop/1/"');
  expect(page).not.toContain('/nhung/');
});
