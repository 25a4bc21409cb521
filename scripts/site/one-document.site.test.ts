/** A site of one document alone: what its model does not hold has no page, no link and no entry in a menu. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GIA_LAI } from '../../src/model/fixture.ts';
import { loadModel } from '../../src/model/load.ts';
import { attribute, filesBelow, type Node, pageIn, textOf, withClass, withTag } from './fixture.ts';
import { buildSiteOf, type SmallSite } from './small-site.ts';

const { documents, structure } = loadModel(GIA_LAI);
const [document] = documents;
let site: SmallSite;
let files: string[];
let home: Node;

beforeAll(async () => {
  site = await buildSiteOf(GIA_LAI);
  files = await filesBelow(site.dist);
  home = pageIn(await readFile(join(site.dist, 'index.html'), 'utf8'));
}, 120_000);
afterAll(() => site.remove());

test('is built, checked and speaks of its document on the home page', () => {
  const [main] = withTag(home, 'main');
  expect(main && textOf(main)).toContain(document?.title);
  expect(withTag(home, 'h1').map((heading) => textOf(heading).trim())).toEqual([
    expect.stringContaining(structure.site.name),
  ]);
  expect(withTag(home, 'body').map((body) => attribute(body, 'data-status'))).toEqual([document?.status]);
});

test('has pages only of what its model holds', () => {
  const folders = new Set(
    files.filter((file) => file.endsWith('/index.html')).map((file) => file.slice(0, file.indexOf('/'))),
  );
  expect([...folders].sort()).toEqual(
    [
      ...[
        'c',
        'cach-doc',
        'cach-trich-dan',
        'dan-link',
        'danh-sach-trich-dan',
        'gioi-thieu',
        'gop-y',
        'nhung',
        'tro-nang',
      ],
      ...['du-lieu', 'ra-soat', 'thay-doi', 'tim-kiem', 'trich-dan', 'van-ban', 'van-ban-vien-dan'],
    ].sort(),
  );
  expect(files).not.toContain('du-lieu/archimate/index.html');
});

test('has a menu, a footer and doors that lead to pages of its own', () => {
  const lists = [
    ...withClass(home, 'main-nav'),
    ...withClass(home, 'site-lists'),
    ...withClass(home, 'doors'),
  ];
  const links = lists.flatMap((list) => withTag(list, 'a')).map((link) => attribute(link, 'href') ?? '');
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !files.includes(`${href.slice(1)}index.html`))).toEqual([]);
});

test('can be searched and downloaded, in the formats that have something to say', () => {
  expect(files).toContain('pagefind/names.bin');
  expect(files).toEqual(
    expect.arrayContaining([
      `du-lieu/documents/${document?.id}.json`,
      `du-lieu/documents/${document?.id}.akn.xml`,
      'du-lieu/model.json',
      'du-lieu/ngoai-tuyen.zip',
      'llms.txt',
    ]),
  );
  const absent = /^du-lieu\/(?:components|tasks|deadlines|comparisons|archimate|glossary|oscal)/;
  expect(files.filter((file) => absent.test(file))).toEqual([]);
});
