import { expect, test } from 'vitest';
import { ownAddresses } from '../model/site-pages.ts';
import { planPages } from '../plan/plan.ts';
import { graph, options, realDownloads } from './fixture.ts';
import { llmsDownload } from './llms.ts';

const { path, text } = llmsDownload(graph, options);
const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => new URL(url).pathname);

test('the file begins as its convention says: name, summary in a quotation, sections of links', () => {
  expect(path).toBe('llms.txt');
  expect(text).toMatch(/^# Khung kiến trúc tổng thể quốc gia số\n\n> Bản trực tuyến không chính thức .*\n\n/);
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Văn bản',
    'Khung, lớp, nguyên tắc',
    'Tra cứu',
    'Dữ liệu',
  ]);
});

test('each line links to the Markdown copy of an existing page, or to a download', async () => {
  const pages = new Set([...planPages(graph).map(({ address }) => address), ...ownAddresses(graph)]);
  const files = new Set((await realDownloads()).map((file) => `/${file.path}`));
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !files.has(link) && !pages.has(link.replace(/index\.md$/, '')))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
});
