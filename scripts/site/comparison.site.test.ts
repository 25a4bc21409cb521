import { describe, expect, test } from 'vitest';
import { figureDifferences } from '../../src/model/figure-differences.ts';
import { graphOf } from '../../src/model/graph.ts';
import {
  attribute,
  type Element,
  elementsIn,
  model,
  pageAt,
  readBuilt,
  readBuiltJson,
  textOf,
  withAttribute,
  withClass,
  withTag,
} from './fixture.ts';

const { comparisons } = model;
const rowsOf = (id: string): Element[] =>
  withAttribute(pageAt(`/doi-chieu/${id}/`), 'data-comparison-rows').flatMap((body) => withTag(body, 'tr'));
const national = new Set(
  model.components.filter(({ framework }) => framework === 'quoc-gia').map(({ id }) => id),
);

describe.each(comparisons)('the comparison with $id', ({ id, rows }) => {
  test('has every row of the model once, with its kind and its anchor', () => {
    const shown = rowsOf(id).map((row) => [attribute(row, 'id'), attribute(row, 'data-kind')]);
    expect(shown.toSorted()).toEqual(rows.map((row) => [row.id, row.kind]).toSorted());
  });

  test('gives the total of each kind, here and on the page of all comparisons', () => {
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    for (const address of [`/doi-chieu/${id}/`, '/doi-chieu/']) {
      const totals = withAttribute(pageAt(address), 'data-total').filter((link) =>
        attribute(link, 'href')?.startsWith(`/doi-chieu/${id}/?`),
      );
      expect(new Set(totals.map((link) => attribute(link, 'data-total')))).toEqual(
        new Set(rows.map(({ kind }) => kind)),
      );
      for (const link of totals)
        expect(Number.parseInt(textOf(link), 10)).toBe(count(attribute(link, 'data-total') ?? ''));
    }
  });

  test('says how many national components the earlier document has, and how many word for word', () => {
    const own = rows.filter((row) => national.has(row.id));
    const had = own.filter(({ before }) => before.length > 0);
    const same = own.filter(({ kind }) => kind === 'giong-nhau');
    const text = textOf(pageAt(`/doi-chieu/${id}/`));
    expect(text).toContain(
      `Trong ${own.length} thành phần dùng chung quốc gia của dự thảo, ${had.length} có ở`,
    );
    if (same.length > 0) expect(text).toContain(`${same.length} giữ nguyên từng chữ`);
  });

  test('has a page for each row with words on both sides, and no other', () => {
    const both = rows.filter(({ subject, before }) => subject !== undefined && before.length > 0);
    const links = rowsOf(id).flatMap((row) =>
      withTag(row, 'a').filter((link) => attribute(link, 'href')?.startsWith(`/doi-chieu/${id}/`)),
    );
    expect(links.map((link) => attribute(link, 'href')).toSorted()).toEqual(
      both.map((row) => `/doi-chieu/${id}/${row.id}/`).toSorted(),
    );
  });

  test('never marks the mix of two texts as official, and quotes both texts below it', () => {
    for (const row of rows.filter(({ subject, before }) => subject !== undefined && before.length > 0)) {
      const page = pageAt(`/doi-chieu/${id}/${row.id}/`);
      const mixed = withClass(page, 'difference').flatMap((block) => [...elementsIn(block)]);
      expect(mixed.filter((element) => attribute(element, 'data-official') !== undefined)).toEqual([]);
      for (const section of ['du-thao', 'van-ban-truoc']) {
        const [quoted] = withAttribute(page, 'id', section);
        expect(
          quoted && withAttribute(quoted, 'data-official').length,
          `${row.id} ${section}`,
        ).toBeGreaterThan(0);
      }
    }
  });
});

test('every component and principle that a row speaks of shows the change and the way to it', () => {
  for (const { id, rows } of comparisons) {
    for (const { id: rowId, subject, before } of rows) {
      if (subject === undefined || !('component' in subject || 'principle' in subject)) continue;
      const address =
        'component' in subject ? `/thanh-phan/${subject.component}/` : `/nguyen-tac/${subject.principle}/`;
      const [section] = withAttribute(pageAt(address), 'id', 'doi-chieu');
      const links = section ? withTag(section, 'a').map((link) => attribute(link, 'href')) : [];
      expect(links, address).toContain(
        before.length > 0 ? `/doi-chieu/${id}/${rowId}/` : `/doi-chieu/${id}/#${rowId}`,
      );
      expect(section && textOf(section)).toContain('cách hiểu của ban biên tập');
    }
  }
});

test('the page of text and figure has every wording that differs, 13 codes in substance and 14 in form', () => {
  const page = pageAt('/doi-chieu/loi-van-hinh/');
  const shown = withClass(page, 'wording');
  const expected = new Set(
    figureDifferences(graphOf(model)).map(({ component, drawn }) => `${component.id} ${drawn}`),
  );
  expect(shown).toHaveLength(expected.size);
  const coded = (section: string) =>
    withAttribute(page, 'id', section).flatMap((element) => withClass(element, 'wording')).length;
  expect([coded('khac-noi-dung-co-ma'), coded('khac-cach-viet-co-ma')]).toEqual([13, 14]);
  for (const wording of shown) {
    const links = withTag(wording, 'a').map((link) => attribute(link, 'href') ?? '');
    expect(links.some((href) => href.startsWith('/so-do/'))).toBe(true);
    expect(links.some((href) => href.startsWith('/van-ban/') && href.includes('#'))).toBe(true);
  }
});

test('the downloads hold every row, and no cell of the table begins a formula', () => {
  const all = readBuiltJson('du-lieu/comparisons.json') as { comparison: string; id: string; kind: string }[];
  expect(all.map(({ comparison, id, kind }) => `${comparison} ${id} ${kind}`)).toEqual(
    comparisons.flatMap(({ id, rows }) => rows.map((row) => `${id} ${row.id} ${row.kind}`)),
  );
  const csv = readBuilt('du-lieu/comparisons.csv');
  expect(csv.startsWith('\ufeffcomparison,id,kind')).toBe(true);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(all.length + 1);
  expect(csv).not.toMatch(/(?:^|[,\n])"?[=+\-@]/);
});
