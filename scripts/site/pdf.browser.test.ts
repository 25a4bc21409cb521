import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { graphOf } from '../../src/model/graph.ts';
import { printedEditions } from '../../src/model/printed.ts';
import { type Printed, printPages } from '../lib/print-pages.ts';
import { dist, elementsIn, model, pageAt, withAttribute, withClass } from './fixture.ts';

const place = { site: 'https://khung.example', base: '/' };
const editions = printedEditions(graphOf(model));
const PDFTOTEXT = '/usr/bin/pdftotext';
let printed: Printed[] = [];

beforeAll(async () => {
  printed = await printPages(dist, editions, place);
});

const lettersOf = (name: string) =>
  printed.find((file) => file.name === name)?.bytes.toString('latin1') ?? '';

describe('the PDF files', () => {
  test('are one for each document and each reference framework', () => {
    expect(printed.map(({ name }) => name)).toEqual([
      ...model.documents.map(({ id }) => id),
      'khung-co-quan-to-chuc',
      'khung-cap-bo',
      'khung-cap-tinh',
      'khung-cap-xa',
    ]);
    expect(Math.min(...printed.map(({ pages }) => pages))).toBeGreaterThan(2);
  });

  test.each(editions)('$name is tagged, in Vietnamese, on A4, with drawings as lines', ({ name }) => {
    const letters = lettersOf(name);
    for (const mark of ['/Marked true', '/StructTreeRoot', '/Lang (vi)']) expect(letters).toContain(mark);
    expect(letters).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12]/);
    // The QR code of the address alone is a picture.
    expect(letters.split('/Subtype /Image').length - 1).toBeLessThanOrEqual(1);
  });

  test.each(editions)('$name has a bookmark for each heading of its page', ({ name, address }) => {
    const headings = [...elementsIn(pageAt(address))].filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const [, count] = /\/Type \/Outlines[^>]*?\/Count (\d+)/.exec(lettersOf(name)) ?? [];
    expect(Number(count)).toBe(headings.length);
  });

  test('have a place each on the page of the downloads and on that of their own thing', () => {
    for (const { name, offeredAt } of editions)
      for (const address of offeredAt)
        expect(withAttribute(pageAt(address), 'data-pdf', name), `${name} on ${address}`).toHaveLength(1);
  });

  test('lead to the public site', () => {
    for (const { name } of editions) {
      const links = [...lettersOf(name).matchAll(/\/URI \(([^)]*)\)/g)].map(([, url = '']) => url);
      expect(links.length, name).toBeGreaterThan(2);
      expect(links.filter((url) => !url.startsWith('https://'))).toEqual([]);
    }
  });

  test('are the same bytes each time', async () => {
    const [again] = await printPages(dist, editions.slice(-2, -1), place);
    expect(again?.bytes).toEqual(printed.at(-2)?.bytes);
    expect(lettersOf('khung-cap-tinh')).toContain("/CreationDate (D:20000101000000+00'00')");
  });

  test('hold the words with their marks and number their pages, as pdftotext reads them where it is there', () => {
    const [draft] = printed;
    if (!existsSync(PDFTOTEXT)) {
      // Letters can be read out of a file whose fonts say which letters they draw.
      expect(draft?.bytes.toString('latin1')).toContain('/ToUnicode');
      return;
    }
    const text = execFileSync(PDFTOTEXT, ['-layout', '-', '-'], { input: draft?.bytes }).toString();
    const words = text.normalize('NFC').replace(/\s+/g, ' ');
    expect(words).toContain('Ban hành kèm theo Quyết định này Khung kiến trúc tổng thể quốc gia số');
    expect(words).toContain(`Trang 1/${draft?.pages}`);
    const units = withClass(pageAt('/van-ban/qd-khung-kien-truc-so/toan-van/'), 'unit').length;
    expect(words.split(' ').length).toBeGreaterThan(units * 10);
    const sheets = text.split('\f').slice(0, -1);
    const blank = sheets.filter((sheet) => sheet.trim().split(/\s+/).length < 12);
    expect(blank).toEqual([]);
  });
});
