import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/model/schema/unit.ts';
import {
  attribute,
  dist,
  type Element,
  elementsIn,
  filesBelow,
  model,
  pageAt,
  root,
  textOf,
  withAttribute,
  withClass,
} from './fixture.ts';

/** Letters, digits and signs; white space aside. */
const solid = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u200b\ufeff]+/gu, '');

/** What two printings of one text have in common: also without bullets, dashes and table bars. */
const unmarked = (text: string) => solid(text).replace(/[-–·|]/g, '');

/** The running text of a document, read from its source by the line numbers of the manifest. */
function sourceOf(documentId: string): string {
  const document = model.documents.find(({ id }) => id === documentId);
  const source = model.sources.find(({ id }) => id === document?.source);
  if (source === undefined) throw new Error(`no source for ${documentId}`);
  const lines = readFileSync(join(root, 'model/sources', source.file), 'utf8').split('\n');
  const words = source.running
    .flatMap(([from, to]) => lines.slice(from - 1, to))
    .join('\n')
    .replace(/\[bookmark: [^\]]*\]/g, '');
  // What a publisher put before the document is data about it, not its words.
  return (document?.publisher ?? []).reduce((rest, { text }) => withoutLine(rest, text), words);
}

/** The text without the first line that says `words`, white space and bars aside. */
function withoutLine(text: string, words: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => unmarked(line) === unmarked(words));
  if (at < 0) throw new Error(`no line “${words}”`);
  return lines.toSpliced(at, 1).join('\n');
}

const sources = new Map(model.documents.map(({ id }) => [id, sourceOf(id)]));
/** Pages that belong to no document may also quote the figures. */
const figureWords = model.sources
  .filter(({ kind }) => kind === 'hinh')
  .map(({ file }) => readFileSync(join(root, 'model/sources', file), 'utf8'));
const everySource = solid([...sources.values(), ...figureWords].join('\n')).replaceAll('|', '');

const officialWords = (element: Element) => solid(textOf(element, 'data-not-official')).replaceAll('|', '');

const pages = (await filesBelow(dist)).filter((file) => file.endsWith('.html'));

/** Units of a tree with the nearest unit at or above each that has a page of its own. */
function* placesIn(units: Unit[], own: string[], above?: string): Generator<{ unit: Unit; page?: string }> {
  for (const unit of units) {
    const page = own.includes(unit.id) ? unit.id : above;
    yield { unit, page };
    yield* placesIn(unit.units ?? [], own, page);
  }
}

const idsOf = (address: string) =>
  new Set(withAttribute(pageAt(address), 'id').map((element) => attribute(element, 'id')));

describe('what is marked as official', () => {
  test('stands letter for letter in the official texts, on every page', () => {
    let blocks = 0;
    const foreign: string[] = [];
    for (const file of pages) {
      const [, documentId = ''] = /^van-ban\/([^/]+)\//.exec(file) ?? [];
      const own = sources.get(documentId);
      const source = own === undefined ? everySource : solid(own).replaceAll('|', '');
      for (const element of withAttribute(pageAt(`/${file}`), 'data-official')) {
        blocks++;
        const words = officialWords(element);
        if (words === '' || !source.includes(words)) foreign.push(`${file}: ${words.slice(0, 80)}`);
      }
    }
    expect(foreign).toEqual([]);
    expect(blocks).toBeGreaterThan(5000);
  });

  test.each(model.documents.map(({ id }) => id))(
    'is the whole text of %s in its order, nothing more',
    (id) => {
      const page = pageAt(`/van-ban/${id}/toan-van/`);
      const printed = [...elementsIn(page)]
        .filter((element) => {
          const classes = (attribute(element, 'class') ?? '').split(' ');
          return classes.includes('label') || attribute(element, 'data-official') !== undefined;
        })
        .filter((element) => !isOutsideUnits(element));
      const words = unmarked(printed.map((element) => textOf(element)).join('\n'));
      expect(words.length).toBeGreaterThan(10_000);
      expect(words).toBe(unmarked(sources.get(id) ?? ''));
    },
  );

  test('is on every page of a component: its name and its definition', () => {
    for (const { id, name } of model.components) {
      const blocks = withAttribute(pageAt(`/thanh-phan/${id}/`), 'data-official').map(officialWords);
      expect(blocks, id).toContain(solid(name));
      expect(blocks.length, id).toBeGreaterThan(1);
    }
  });
});

/** Headings of the page and lists of links stand beside the units, not in them. */
function isOutsideUnits(element: Element): boolean {
  for (let node = element.parentNode; node !== null && 'attrs' in node; node = node.parentNode) {
    if ((attribute(node, 'class') ?? '').split(' ').includes('unit')) return false;
  }
  return true;
}

describe('the anchor of every unit', () => {
  test.each(model.documents)(
    'of $id is on its page and on the page of the whole text',
    ({ id, units, pages: own }) => {
      const whole = idsOf(`/van-ban/${id}/toan-van/`);
      const known = new Map(own.map((page) => [page, idsOf(`/van-ban/${id}/${page.replaceAll('.', '/')}/`)]));
      const missing: string[] = [];
      for (const { unit, page } of placesIn(units, own)) {
        if (!whole.has(unit.id)) missing.push(`toan-van#${unit.id}`);
        if (page !== undefined && !known.get(page)?.has(unit.id)) missing.push(`${page}#${unit.id}`);
      }
      expect(whole.size).toBeGreaterThan(100);
      expect(missing).toEqual([]);
    },
  );

  test.each([
    ['quyet-dinh', 'dieu-2.khoan-3'],
    ['phan-2/muc-3', 'phan-2.muc-3.diem-a.doan-4'],
    ['phan-2/muc-2', 'phan-2.muc-2.diem-dd'],
    ['phan-3/muc-2', 'phan-3.muc-2.7.diem-a'],
    ['phan-3/muc-3', 'phan-3.muc-3.3.diem-b'],
    ['phu-luc/muc-4/3', 'phu-luc.muc-4.3.1.4.diem-b'],
  ])('is the published one: %s/#%s', (page, anchor) => {
    expect([...idsOf(`/van-ban/qd-khung-kien-truc-so/${page}/`)]).toContain(anchor);
  });

  test('that defines a coded component also answers to the code, on its page and on the whole text', () => {
    const whole = idsOf('/van-ban/qd-khung-kien-truc-so/toan-van/');
    const onPages = new Set(
      ['1', '2', '3', '4', '5', '6'].flatMap((part) => [
        ...idsOf(`/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/${part}/`),
      ]),
    );
    const codes = model.components.flatMap(({ code, id }) => (code === null ? [] : [id]));
    expect(codes).toContain('hts7');
    expect(codes.filter((code) => !whole.has(code))).toEqual([]);
    expect(codes.filter((code) => !onPages.has(code))).toEqual([]);
  });

  test('can be copied: beside the words stands a link to it with a name', () => {
    const page = pageAt('/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/');
    const links = withClass(page, 'self-link');
    const ids = idsOf('/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      expect([...ids]).toContain(attribute(link, 'href')?.slice(1));
      expect(attribute(link, 'aria-label')).toMatch(/^Liên kết tới \S/);
    }
  });
});
