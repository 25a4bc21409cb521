import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKED_ENDINGS } from '../lib/compress.ts';
import {
  attribute,
  dist,
  type Element,
  elementsIn,
  filesBelow,
  model,
  pageAt,
  readBuilt,
  readBuiltJson,
  root,
  textOf,
  withAttribute,
  withClass,
  withTag,
} from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';

type Item = Record<string, unknown>;

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const items = readBuiltJson('du-lieu/components.json') as Item[];
const published = (await filesBelow(join(dist, 'du-lieu'))).filter(
  (file) =>
    !/(?:^|\/)(?:index\.(?:html|md)|the\.png)$/.test(file) &&
    !PACKED_ENDINGS.some((ending) => file.endsWith(ending)),
);

/** Rows of a table in the format of RFC 4180. */
function rowsOf(csv: string): string[][] {
  const cells = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('components.json', () => {
  test('holds every component, in the order of the model', () => {
    expect(items).toHaveLength(305);
    expect(items.map(({ id }) => id)).toEqual(model.components.map(({ id }) => id));
  });

  test('gives each item the published fields with values of their kind', () => {
    const anchors = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
    const word = (values: readonly (string | number | null)[]) =>
      expect.toSatisfy((value) => values.includes(value));
    for (const item of items) {
      expect(item, String(item['id'])).toMatchObject({
        id: expect.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
        code: expect.toSatisfy((code) => code === null || /^\p{Lu}+\d+$/u.test(code)),
        name: expect.stringMatching(/\S/),
        framework: word(['quoc-gia', 'co-quan-to-chuc', 'cap-bo', 'cap-tinh', 'cap-xa']),
        layer: word([1, 2, 3, 4]),
        group: expect.stringMatching(/\S/),
        tier: word(['trung-uong', 'tinh', 'xa-thiet-yeu', 'xa-bo-sung', null]),
        area: word(['do-thi', 'nong-thon', 'mien-nui-bien-gioi-hai-dao', null]),
        text: expect.stringMatching(/\S/),
        unit: expect.stringMatching(anchors),
        url: expect.stringMatching(/^https:\/\/[^/]+\/thanh-phan\/[a-z0-9-]+\/$/),
      });
    }
  });

  test('names anchors that are on the site and pages that exist', () => {
    const ids = new Map<string, Set<string | undefined>>();
    for (const { id } of model.documents) {
      const page = pageAt(`/van-ban/${id}/toan-van/`);
      ids.set(id, new Set(withAttribute(page, 'id').map((element) => attribute(element, 'id'))));
    }
    for (const { document, unit, url } of items) {
      expect(ids.get(String(document))?.has(String(unit)), String(unit)).toBe(true);
      expect(readBuilt(`${new URL(String(url)).pathname}index.html`)).toContain('<h1');
    }
  });

  test('says of the activities of the commune model that they are essential, as their figure says', () => {
    const activities = items.filter(({ code }) => String(code).startsWith('NV'));
    expect(activities).toHaveLength(11);
    expect(new Set(activities.map(({ tier }) => tier))).toEqual(new Set(['xa-thiet-yeu']));
  });

  test('has a file for each component at the address of its page, which links to it', () => {
    for (const item of items) {
      expect(readBuilt(`thanh-phan/${item['id']}/index.html`)).toContain(
        `<link rel="alternate" type="application/json" href="/thanh-phan/${item['id']}.json">`,
      );
      expect(readBuiltJson(`thanh-phan/${item['id']}.json`)).toMatchObject({
        ...item,
        siblings: expect.any(Array),
      });
    }
  });
});

describe('components.csv', () => {
  test('begins with a byte order mark and has one row for each component, with equal cells', () => {
    const csv = readBuilt('du-lieu/components.csv');
    expect(csv.startsWith('\ufeffid,code,name,')).toBe(true);
    const [header = [], ...rows] = rowsOf(csv.slice(1));
    expect(rows).toHaveLength(305);
    const statusOf = new Map(model.documents.map(({ id, statusText }) => [id, statusText]));
    expect(header.at(-1)).toBe('status');
    expect(rows).toEqual(
      items.map((item) => [
        ...header.slice(0, -1).map((column) => String(item[column] ?? '')),
        statusOf.get(String(item['document'])),
      ]),
    );
  });
});

describe('the page', () => {
  const page = pageAt('/du-lieu/');
  const lines = withClass(page, 'files')
    .flatMap((list) => withTag(list, 'li'))
    .map((line) => ({ path: attribute(withTag(line, 'a')[0] as Element, 'href')?.slice(1) ?? '' }));

  test('lists every file but the relations of single components and what it describes in words', () => {
    const apart = /^diagrams\/(?:quan-he\/|.*-hep\.)|^ngoai-tuyen\.zip$|^changes-since\/[^/]+\.json$|\.pdf$/;
    expect(
      lines
        .map(({ path }) => path)
        .filter((path) => path.startsWith('du-lieu/'))
        .toSorted(),
    ).toEqual(
      published
        .filter((file) => !apart.test(file))
        .map((file) => `du-lieu/${file}`)
        .toSorted(),
    );
  });

  test('says of each file the SHA-256 that the file has, in one place', () => {
    const known = withClass(page, 'hashes')
      .flatMap((list) => withTag(list, 'li'))
      .map((line) => textOf(line).split(' '));
    expect(known.length).toBeGreaterThan(60);
    for (const [path = '', hash] of known) {
      const file = published.includes(path) ? `du-lieu/${path}` : path;
      expect(hash, path).toBe(sha256(join(dist, file)).slice(0, 12));
    }
    expect(withTag(page, 'code').filter((code) => /^[0-9a-f]{12}$/.test(textOf(code)))).toHaveLength(
      known.length + withAttribute(page, 'data-provenance').flatMap((at) => withTag(at, 'code')).length,
    );
  });

  test('begins with a table of all formats, and names the licence once', () => {
    const [overview] = withClass(page, 'overview');
    const links = overview ? withTag(overview, 'a').map((link) => attribute(link, 'href')) : [];
    const sections = withClass(page, 'files').map((list) => {
      const [id] = withAttribute(page, 'id').filter(
        (element) => [...elementsIn(element)].includes(list) && element.tagName === 'section',
      );
      return `#${id && attribute(id, 'id')}`;
    });
    expect(links).toEqual(sections);
    const [main] = withTag(page, 'main');
    expect(textOf(main as Element).split('MIT').length - 1).toBe(1);
  });

  test('explains each format and says how it is used', () => {
    for (const example of withClass(page, 'example')) {
      const [about] = withTag(example.parentNode as Element, 'p').map((paragraph) => textOf(paragraph));
      expect(about).toMatch(/^Cho \S/);
      expect(textOf(example)).toMatch(/\S/);
    }
  });
});

describe('tables', () => {
  test.each(['tasks', 'deadlines'])('%s.csv has a row for each of the model', (name) => {
    const [, ...rows] = rowsOf(readBuilt(`du-lieu/${name}.csv`).slice(1));
    const tasks = name === 'tasks' ? model.tasks : model.tasks.filter(({ deadline }) => deadline !== null);
    expect(rows).toHaveLength(tasks.length);
  });
});

describe('the other files', () => {
  test('have paths in plain letters, and each text ends with a line break', () => {
    for (const file of published) {
      expect(file).toMatch(/^[a-z0-9/.-]+$/);
      if (/\.(?:csv|ics|json|jsonld|mmd|svg|txt|xml)$/.test(file))
        expect(readBuilt(`du-lieu/${file}`).endsWith('\n'), file).toBe(true);
    }
  });

  test('llms.txt has a line for each of its pages, in their Markdown, and downloads, which are all there', () => {
    const links = [...readBuilt('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !existsSync(join(dist, link)))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
  });

  test('model.json is the whole canonical model but for the ledger of addresses', () => {
    const { permalinks: _, ...canonical } = model;
    expect(readBuiltJson('du-lieu/model.json')).toEqual(JSON.parse(JSON.stringify(canonical)));
  });

  test.each(model.documents.map(({ id }) => id))('documents/%s.json is the tree of the document', (id) => {
    expect(readBuiltJson(`du-lieu/documents/${id}.json`)).toEqual(
      JSON.parse(readFileSync(join(root, `model/documents/${id}.json`), 'utf8')),
    );
  });

  test('schemas are those beside the model, byte for byte, and those of the downloads', async () => {
    const schemas = await filesBelow(join(root, 'model/schema'));
    const offered = published.filter((file) => file.startsWith('schema/'));
    expect(offered.filter((file) => !file.startsWith('schema/download-'))).toEqual(
      schemas.map((file) => `schema/${file}`),
    );
    expect(offered).toContain('schema/download-components.schema.json');
    for (const file of schemas) {
      expect(readBuilt(`du-lieu/schema/${file}`), file).toBe(
        readFileSync(join(root, 'model/schema', file), 'utf8'),
      );
    }
  });

  test('drawings are those of the pages, each as a picture and as Mermaid text', async () => {
    const drawings = await filesBelow(join(dist, 'so-do'));
    const names = drawings.filter((name) => /\.(?:svg|mmd)$/.test(name));
    expect(names).toEqual(
      expect.arrayContaining(['quoc-gia.svg', 'quoc-gia.mmd', 'quan-he/hts3.svg', 'quan-he/hts3.mmd']),
    );
    for (const name of names) {
      expect(readBuilt(`du-lieu/diagrams/${name}`)).toBe(readBuilt(`so-do/${name}`));
    }
  });

  test('build.json names the model and the sources by their SHA-256', () => {
    const build = readBuiltJson('du-lieu/build.json') as {
      model: string;
      sources: { file: string; sha256: string }[];
    };
    expect(build.model).toBe(sha256(join(dist, 'du-lieu/model.json')));
    expect(build.sources).toHaveLength(5);
    for (const source of build.sources)
      expect(source.sha256).toBe(sha256(join(root, 'model/sources', source.file)));
  });

  test('the footer of every kind of page names the version and leads to build.json; no hash of the model makes a page new whose words are not', () => {
    const { version, model } = readBuiltJson('du-lieu/build.json') as { version: string; model: string };
    for (const address of Object.values(PAGE_OF_EACH_KIND)) {
      const [said] = withAttribute(pageAt(address.replace(/[?#].*/, '')), 'data-provenance');
      if (said === undefined) throw new Error(`nothing said on ${address}`);
      expect(textOf(said)).toContain(`Phiên bản ${version}. `);
      expect(textOf(said)).not.toContain(model.slice(0, 12));
      expect(withTag(said, 'a').map((link) => attribute(link, 'href'))).toEqual(['/du-lieu/build.json']);
    }
  });

  test('checksums.txt is right for every file that is offered beside it, itself aside', () => {
    const lines = readBuilt('du-lieu/checksums.txt').trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+$/);
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...listed.keys()]).toEqual(published.filter((file) => file !== 'checksums.txt'));
    for (const [file, hash] of listed) expect(hash, file).toBe(sha256(join(dist, 'du-lieu', file)));
  });
});
