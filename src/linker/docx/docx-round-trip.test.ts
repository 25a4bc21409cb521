import { beforeAll, expect, test } from 'vitest';
import { type NewLink, readDocument } from './docx-document.ts';
import { unpacked } from './fixture.ts';
import { linksOf, longDocument } from './long-document.ts';

const file = longDocument(1100);
let linkedFile: Uint8Array;
let links: NewLink[];

beforeAll(async () => {
  const document = await readDocument(file);
  links = linksOf(document);
  linkedFile = await document.withLinks(links);
});

const ADDED = /<w:hyperlink r:id="rIdDan\d+">((?:(?!<\/w:hyperlink>).)*)<\/w:hyperlink>/g;
const SAME_INSERTION = /(<w:ins [^>]*>)((?:(?!<\/w:ins>).)*)<\/w:ins>\1/g;
const SAME_RUN =
  /(<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)((?:(?!<\/w:r>).)*)<\/w:t><\/w:r>\1<w:t>/g;

/** The XML without the added links; runs of one formatting, which they split, are joined again. */
function withoutAdded(xml: string): string {
  let bare = xml.replaceAll(ADDED, '$1').replaceAll(' xml:space="preserve"', '');
  for (const same of [SAME_INSERTION, SAME_RUN])
    for (let before = ''; before !== bare; ) {
      before = bare;
      bare = bare.replaceAll(same, '$1$2');
    }
  return bare;
}

test('the XML of forty pages differs only in links; relationships only in those of the links', () => {
  const before = unpacked(file);
  const after = unpacked(linkedFile);
  expect(links.length).toBeGreaterThan(1500);
  for (const name of ['word/document.xml', 'word/footnotes.xml'])
    expect(withoutAdded(after[name] ?? '')).toBe(withoutAdded(before[name] ?? ''));
  const { 'word/_rels/footnotes.xml.rels': added, ...others } = after;
  expect(added).toContain('Target="https://khung.example/c/anm7/"');
  expect(Object.keys(others)).toEqual(Object.keys(before));
  const relations = others['word/_rels/document.xml.rels'] ?? '';
  expect(relations.replaceAll(/<Relationship Id="rIdDan\d+"[^>]*>/g, '')).toBe(
    before['word/_rels/document.xml.rels'],
  );
});

test('what it says is the same, link by link', async () => {
  const [before, after] = await Promise.all([readDocument(file), readDocument(linkedFile)]);
  expect(after.paragraphs.map(({ text }) => text)).toEqual(before.paragraphs.map(({ text }) => text));
  expect(unpacked(linkedFile)['word/document.xml']?.match(/<w:hyperlink r:id="rIdDan/g)).toHaveLength(
    links.length - 1,
  );
});
