/** A framework of a body's own: a template is filled, a command makes a model folder of it, and that builds as an edition. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPROACHES } from '../../src/conformity/framework-table.ts';
import { frameworkTemplate } from '../../src/export/framework-templates.ts';
import { workbookOf } from '../../src/export/workbook.ts';
import { audiencesOf } from '../../src/model/audience.ts';
import { checklistFor } from '../../src/model/checklist.ts';
import { REAL_MODEL, realGraph } from '../../src/model/fixture.ts';
import { loadModel } from '../../src/model/load.ts';
import type { FrameworkMeta } from '../../src/model/schema/framework-meta.ts';
import { type FrameworkOrder, writeFramework } from '../lib/write-framework.ts';
import { attribute, filesBelow, pageIn, withTag } from './fixture.ts';
import { buildSiteOf, type SmallSite } from './small-site.ts';

const META: FrameworkMeta = {
  id: 'khung-tinh-mau',
  title: 'Khung kiến trúc số của tỉnh Mẫu',
  shortTitle: 'Khung kiến trúc số tỉnh Mẫu',
  citation: 'Khung kiến trúc số của tỉnh Mẫu (Dự thảo)',
  status: 'du-thao',
  statusText: 'DỰ THẢO – chưa có hiệu lực',
  issuer: 'Ủy ban nhân dân tỉnh Mẫu',
  version: 'du-thao',
  versionName: 'Dự thảo',
  posted: '2026-06-01',
  body: 'tỉnh Mẫu',
  searchName: 'Khung tỉnh Mẫu',
};
const REFERENCE = 'https://khung-quoc-gia.example/kien-truc/';

const graph = realGraph();
const audience = audiencesOf(graph.model.structure).find(({ area }) => area === null);
if (audience === undefined) throw new Error('no framework without areas');
const template = frameworkTemplate(graph, checklistFor(graph, audience));
const taken: (typeof template.rows)[number][] = template.rows.map((row) => ({
  ...row,
  approach: APPROACHES['ap-dung'],
}));
const own = {
  ...taken[0],
  code: 'BD-01',
  name: 'Bản đồ ngập lụt',
  group: 'Ứng dụng đặc thù',
  layer: 3,
  approach: APPROACHES['bo-sung'],
  reference: null,
  description: 'Cảnh báo <b>ngập</b> {theo} tuyến đường.',
  builder: 'Sở Mẫu',
} as (typeof template.rows)[number];

let dir: string;
const orderOf = (name: string): FrameworkOrder => ({
  file: join(dir, `${name}.xlsx`),
  meta: join(dir, 'thong-tin.json'),
  out: join(dir, name),
  model: REAL_MODEL,
  site: REFERENCE,
  isDryRun: false,
});
const fill = async (name: string, rows: typeof template.rows) =>
  writeFile(join(dir, `${name}.xlsx`), await workbookOf({ ...template, rows }));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'khung-rieng-'));
  await writeFile(join(dir, 'thong-tin.json'), JSON.stringify(META));
});
afterAll(() => rm(dir, { recursive: true }));

describe('the command', () => {
  test('writes a template of the metadata when there is none, and nothing else', async () => {
    await fill('mau', taken);
    const meta = join(dir, 'moi.json');
    await expect(writeFramework({ ...orderOf('mau'), meta })).rejects.toThrow('đã viết một mẫu');
    expect(JSON.parse(await readFile(meta, 'utf8'))).toMatchObject({ referenceSite: REFERENCE });
    expect(existsSync(join(dir, 'mau'))).toBe(false);
  });

  test('names every wrong cell with row and column, and writes nothing', async () => {
    await fill('sai', [
      { ...taken[0], approach: 'Tùy' },
      ...taken.slice(1, -1),
      { ...own, group: null },
    ] as typeof taken);
    const order = orderOf('sai');
    await expect(writeFramework(order)).rejects.toThrow(
      new RegExp(`dòng 2, cột “Cách áp dụng”[^]*dòng ${taken.length + 1}, cột “Nhóm”[^]*2 lỗi`),
    );
    expect((await readdir(dir)).filter((name) => name.startsWith('sai'))).toEqual(['sai.xlsx']);
  });

  test('writes nothing when it is only tried, and never over a folder', async () => {
    await fill('thu', taken);
    const tried = await writeFramework({ ...orderOf('thu'), isDryRun: true });
    expect(tried.components).toBe(taken.length);
    expect(existsSync(join(dir, 'thu'))).toBe(false);
    await expect(writeFramework({ ...orderOf('thu'), out: dir })).rejects.toThrow('Đã có');
  });
});

describe('the edition', () => {
  let site: SmallSite;
  beforeAll(async () => {
    await fill('khung', [...taken, own]);
    await writeFramework(orderOf('khung'));
    site = await buildSiteOf(join(dir, 'khung'));
  }, 180_000);
  afterAll(() => site.remove());

  test('has the components of the table, in a model without a fault', () => {
    const { components, agencies } = loadModel(join(dir, 'khung'));
    expect(components.map(({ name }) => name).toSorted()).toEqual(
      [...taken, own].map(({ name }) => name).toSorted(),
    );
    expect(agencies.map(({ name }) => name)).toEqual(['Sở Mẫu']);
  });

  test('leads from each component to the one that it rests on, in the version that was read', async () => {
    const { components } = loadModel(join(dir, 'khung'));
    for (const { id, basis } of components.slice(0, 5)) {
      const page = pageIn(await readFile(join(site.dist, `thanh-phan/${id}/index.html`), 'utf8'));
      const links = withTag(page, 'a').map((link) => attribute(link, 'href'));
      expect(links).toContain(`${REFERENCE}c/${basis?.component}/?ban=${template.rows[0]?.version}`);
    }
    expect((await filesBelow(site.dist)).filter((file) => file === 'lop/3/index.html')).toHaveLength(1);
  });

  test('shows words of the table as words', async () => {
    const html = await readFile(join(site.dist, 'thanh-phan/ban-do-ngap-lut/index.html'), 'utf8');
    expect(html).toContain('Cảnh báo &lt;b&gt;ngập&lt;/b&gt; {theo} tuyến đường.');
  });
});
