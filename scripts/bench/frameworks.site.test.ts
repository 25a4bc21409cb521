import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedFiles } from '../../src/export/embed.ts';
import { shortAddressFiles } from '../../src/export/short-addresses.ts';
import { realGraph, TINY } from '../../src/model/fixture.ts';
import { type Graph, graphOf } from '../../src/model/graph.ts';
import { loadModel } from '../../src/model/load.ts';
import type { Page } from '../../src/plan/page.ts';
import { planPages } from '../../src/plan/plan.ts';
import { renderPage } from '../../src/plan/render.ts';
import { addFrameworks, frameworksFor } from './frameworks.ts';
import { withFrameworks, writeChanged } from './workspace.ts';

const { model } = realGraph();
const dir = mkdtempSync(join(tmpdir(), 'frameworks-'));

afterAll(() => rmSync(dir, { recursive: true }));

type Enlarged = { graph: Graph; pages: Map<string, Page> };

/** The real model with so many frameworks more, and its pages; loading it throws when it has faults. */
async function modelWith(count: number): Promise<Enlarged> {
  const folder = join(dir, `${count}`);
  await writeChanged('model', folder, withFrameworks(count));
  const graph = graphOf(loadModel(folder));
  return { graph, pages: new Map(planPages(graph).map((page) => [page.address, page])) };
}

describe('a model with more frameworks of bodies', () => {
  let few = new Map<string, Page>();
  let many = new Map<string, Page>();
  let graph: Graph;

  beforeAll(async () => {
    ({ pages: few } = await modelWith(1));
    ({ pages: many, graph } = await modelWith(4));
  });

  const lengthOf = (pages: Map<string, Page>, address: string) => {
    const page = pages.get(address);
    return page === undefined ? 0 : renderPage(page).text.length;
  };

  test('has pages of its own for each framework and each of its components', () => {
    const { structure, components } = model;
    const known = new Set(structure.frameworks.map(({ id }) => `/khung-tham-chieu/${id}/`));
    const added = [...many.keys()].filter(
      (address) => /^\/khung-tham-chieu\/[^/]+\/$/.test(address) && !known.has(address),
    );
    expect(added).toHaveLength(4);
    const componentPages = [...many.keys()].filter((address) => /^\/thanh-phan\/[^/]+\/$/.test(address));
    expect(componentPages.length).toBeGreaterThan(components.length + 4 * 20);
  });

  test('says on a page of each term where the decisions use it', () => {
    const page = [...many.values()].find(({ address }) => /^\/thuat-ngu\/[^/]+\/$/.test(address));
    const text = page === undefined ? '' : renderPage(page).text;
    const decisions = graph.model.documents.filter(
      ({ id }) => !model.documents.some((known) => known.id === id),
    );
    for (const { shortTitle } of decisions) expect(text).toContain(`${shortTitle}: `);
  });

  test('has a description of its own on each page, though the decisions say the same', () => {
    const descriptions = [...many.values()]
      .filter(({ meta }) => !meta.unlisted)
      .map(({ meta }) => meta.description);
    expect(descriptions.filter((text, index) => descriptions.indexOf(text) !== index)).toEqual([]);
  });

  test('leads from each short address to cards that there are', () => {
    const publicUrl = (path: string) => `https://khung.example${path}`;
    const cards = new Set(
      embedFiles(graph, { publicUrl }).map(({ path }) => `/${path.replace(/index\.html$/, '')}`),
    );
    const links = shortAddressFiles(graph, { publicUrl }).flatMap(({ text }) =>
      [...text.matchAll(/href="(\/nhung\/[^"]+)"/g)].map(([, address = '']) => address),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((address) => !cards.has(address))).toEqual([]);
  });

  test('grows by the same number of pages for each, those of terms aside, which are there for all of them', () => {
    const countOf = (pages: Iterable<string>) =>
      [...pages].filter((address) => !/^\/thuat-ngu\/./.test(address)).length;
    const none = countOf(planPages(realGraph()).map(({ address }) => address));
    const [one, four] = [countOf(few.keys()), countOf(many.keys())];
    expect(four - none).toBe(4 * (one - none));
  });

  test.each(['/lop/1/', '/lop/3/', '/khung-tham-chieu/', '/thuat-ngu/'])(
    'needs one line more for each at most on %s',
    (address) => {
      const growth = lengthOf(many, address) - lengthOf(few, address);
      expect(lengthOf(few, address)).toBeGreaterThan(0);
      expect(growth / 3).toBeLessThan(250);
    },
  );
});

test('more documents than a page of a list holds are each once on the pages of each list', async () => {
  const { graph, pages } = await modelWith(30);
  const { documents, comparisons } = graph.model;
  const linksOn = (list: string) =>
    [...pages.values()]
      .filter(({ address }) => address === list || address.startsWith(`${list}trang/`))
      .map((page) => renderPage(page).text);
  const lists: [string, string[]][] = [
    ['/van-ban/', documents.map(({ id }) => `<Section id="${id}"`)],
    ['/doi-chieu/', comparisons.map(({ id }) => `<Section id="${id}"`)],
  ];
  for (const [list, marks] of lists) {
    const texts = linksOn(list);
    expect(texts.length).toBeGreaterThan(1);
    for (const mark of marks) expect(texts.filter((text) => text.includes(mark))).toHaveLength(1);
    expect(texts[0]).toContain(`<PageNumbers label=`);
  }
});

test('none more is the same model, and the same number gives the same files', () => {
  expect(addFrameworks(model, 0)).toEqual([]);
  expect(addFrameworks(model, 3)).toEqual(addFrameworks(realGraph().model, 3));
});

test('a model of several times as many components has them in frameworks of bodies', () => {
  const count = frameworksFor(model, 3);
  const added = addFrameworks(model, count)
    .filter(({ path }) => path.startsWith('components/'))
    .flatMap((file) => ('text' in file ? JSON.parse(file.text) : []));
  const { length } = model.components;
  expect(Math.abs(added.length - 2 * length)).toBeLessThan(added.length / count);
  expect(frameworksFor(model, 1)).toBe(0);
});

test('a hundred bodies have a hundred names', () => {
  const structure = addFrameworks(model, 100).find(({ path }) => path === 'structure.json');
  const { frameworks } = JSON.parse(structure !== undefined && 'text' in structure ? structure.text : '{}');
  expect(new Set(frameworks.map(({ shortName }: { shortName: string }) => shortName)).size).toBe(
    model.structure.frameworks.length + 100,
  );
});

test.each([-1, 1.5, 101, Number.NaN])('refuses to add %d frameworks', (count) => {
  expect(() => addFrameworks(model, count)).toThrow('không hợp lệ');
});

test('says when a model has no decision to take as a pattern', () => {
  const documents = loadModel(TINY).documents.filter(({ status }) => status !== 'hieu-luc');
  expect(() => addFrameworks({ ...loadModel(TINY), documents }, 1)).toThrow('không có quyết định');
});
