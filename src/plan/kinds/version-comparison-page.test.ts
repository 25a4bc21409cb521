import { expect, test } from 'vitest';
import { comparisonDownloads } from '../../export/comparisons.ts';
import { options } from '../../export/fixture.ts';
import { workbookDownloads } from '../../export/workbook-tables.ts';
import { enrich, TINY, tinyWith, withEarlierVersion } from '../../model/fixture.ts';
import { type Graph, graphOf } from '../../model/graph.ts';
import { loadModel } from '../../model/load.ts';
import { permalinksOf } from '../ledger.ts';
import { planNavigation, planPages } from '../plan.ts';
import { renderPage } from '../render.ts';

const single = graphOf(loadModel(TINY));
const both = graphOf(loadModel(tinyWith(withEarlierVersion)));
const ADDRESS = '/doi-chieu/qd-mau/ban/du-thao-2025/';
const CHANGED = 'phu-luc.muc-1.1.diem-b';

const textAt = (graph: Graph, address: string): string => {
  const page = planPages(graph).find((planned) => planned.address === address);
  return page === undefined ? '' : renderPage(page).text;
};

test('without an earlier version there is no page of one and nothing leads there', () => {
  const pages = planPages(single);
  expect(pages.filter(({ address }) => address.startsWith('/doi-chieu/'))).toEqual([]);
  expect(pages.filter((page) => renderPage(page).text.includes('/doi-chieu/'))).toEqual([]);
  expect(planNavigation(single)['doi-chieu']).toBeUndefined();
});

test('the page shows what changed with the words that differ, and counts what did not', () => {
  const text = textAt(both, ADDRESS);
  expect(text.match(/<ChangeRow id="[^"]*"/g)).toEqual([`<ChangeRow id="${CHANGED}"`]);
  expect(text).toContain('<Deleted> tại trụ sở</Deleted>');
  const units = [...text.matchAll(/(\d+) đơn vị của văn bản: (\d+) giữ nguyên từng chữ, 1 có thay đổi/g)];
  expect(units.map(([, all, kept]) => Number(all) - Number(kept))).toEqual([1]);
  expect(text).toContain(`href="${ADDRESS}?loai=doi-loi&amp;bang=don-vi" kind="doi-loi" count="1"`);
});

test('its rows are not published anchors: the next version may change nothing there', () => {
  expect(permalinksOf(planPages(both))[ADDRESS]).toEqual([]);
});

test('the versions, the list of changes, the list of comparisons and the unit lead to it', () => {
  for (const address of [
    '/van-ban/qd-mau/ban/du-thao-2025/',
    '/van-ban/qd-mau/ban/du-thao-2026/',
    '/thay-doi/',
    '/doi-chieu/',
  ])
    expect(textAt(both, address), address).toContain(`(${ADDRESS})`);
  const unit = textAt(both, '/van-ban/qd-mau/phu-luc/');
  expect(unit).toContain(`(${ADDRESS}#${CHANGED})`);
  expect(unit).toMatch(/notes="đổi lời so với dự thảo năm 2025" mark="đổi"/);
  expect(planNavigation(both)['doi-chieu']?.items.map(({ href }) => href)).toContain(ADDRESS);
});

test('a unit that did not change says nothing of the earlier version', () => {
  const text = textAt(both, '/van-ban/qd-mau/phu-luc/');
  expect(text.match(/so với dự thảo năm 2025/g)?.length).toBe(textOfOneUnit(text));
});

/** How often the notes of the changed unit name the version: in its mark, its title and its sentence. */
function textOfOneUnit(text: string): number | undefined {
  const from = text.indexOf(`<Unit id="${CHANGED}"`);
  return text.slice(from).match(/so với dự thảo năm 2025/g)?.length;
}

test('a page of the text with many changed units leads to their words instead of showing them, and stays light', () => {
  const [document] = single.model.documents;
  if (document === undefined) throw new Error('no document');
  const lines = (count: number, ending: string) =>
    Array.from({ length: count }, (_, index) => ({
      id: `phan-9.doan-${index + 1}`,
      kind: 'doan' as const,
      text: `Cơ quan số ${index + 1} chủ trì, phối hợp, hướng dẫn, kiểm tra và báo cáo ${ending}.`,
    }));
  const withLines = (count: number, ending: string) => ({
    ...document,
    pages: [...document.pages, 'phan-9'],
    units: [
      ...document.units,
      { id: 'phan-9', kind: 'phan' as const, label: 'IX.', heading: 'MẪU', units: lines(count, ending) },
    ],
  });
  const pageOf = (count: number) =>
    textAt(
      graphOf({
        ...single.model,
        documents: [withLines(count, 'hằng năm')],
        versions: [{ ...withLines(count, 'hằng quý'), version: 'cu', posted: '2025-01-01' }],
      }),
      '/van-ban/qd-mau/phan-9/',
    );
  expect(pageOf(3).match(/<Difference /g)).toHaveLength(3);
  expect(pageOf(40)).not.toContain('<Difference ');
  expect(pageOf(40).match(/mark="đổi"/g)).toHaveLength(40);
});

test('CSV and workbook have every unit of both versions with the words of both', async () => {
  const path = 'du-lieu/changes-since/qd-mau/du-thao-2025';
  const csv = comparisonDownloads(both, options).find((file) => file.path === `${path}.csv`);
  const lines = csv?.text.trimEnd().split('\r\n') ?? [];
  expect(lines.filter((line) => line.includes(',doi-loi,'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(',giu-nguyen,')).length).toBe(lines.length - 2);
  expect((await workbookDownloads(both, options)).map((file) => file.path)).toContain(`${path}.xlsx`);
  expect(comparisonDownloads(single, options)).toEqual([]);
});

test('a component says what changed since the earlier version, and kept ones that nothing did', () => {
  const rich = graphOf(loadModel(tinyWith(enrich)));
  const { components } = rich.model;
  const earlierComponents = components.map((component) => ({
    ...component,
    unit: component.unit.replace('#', '@du-thao-2025#'),
  }));
  const graph = graphOf({ ...rich.model, earlierComponents });
  const changed = textAt(graph, '/thanh-phan/htm2/');
  expect(changed).toContain('title="Thay đổi từ dự thảo năm 2025"');
  expect(changed).toContain('<Deleted> tại trụ sở</Deleted>');
  expect(changed).toContain(`(${ADDRESS}#htm2)`);
  expect(textAt(graph, '/thanh-phan/htm1/')).toContain('<Change kind="giu-nguyen">');
  expect(textAt(graph, '/thanh-phan/htm2/ban/du-thao-2025/')).toContain('đổi lời');
  expect(textAt(rich, '/thanh-phan/htm2/')).not.toContain('Thay đổi từ');
});
