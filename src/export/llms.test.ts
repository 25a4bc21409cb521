import { expect, test } from 'vitest';
import { graph, options } from './fixture.ts';
import { llmsDownload } from './llms.ts';

const { path, text } = llmsDownload(graph, options);

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
