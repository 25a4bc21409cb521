import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { assessmentResults } from '../conformity/assessment-results.ts';
import { compareList } from '../conformity/compare.ts';
import { row } from '../conformity/fixture.ts';
import { readFrameworkTable } from '../conformity/read-framework-table.ts';
import { readList } from '../conformity/read-list.ts';
import { reportOf } from '../conformity/report.ts';
import { audiencesOf } from '../model/audience.ts';
import { checklistFor } from '../model/checklist.ts';
import { conformityExample, readingsOf } from '../model/conformity-example.ts';
import { referenceData } from '../model/reference-data.ts';
import { archimateDownloads } from './archimate/model-xml.ts';
import { componentDownloads } from './components.ts';
import { graph, jsonSchema, options, publicUrl } from './fixture.ts';
import { frameworkTemplate } from './framework-templates.ts';
import { oscalDownloads } from './oscal/catalog.ts';

const data = referenceData(graph);
const example = conformityExample(graph);
if (example === undefined) throw new Error('no example');
const pause = () => Promise.resolve();
const results = await compareList(example.components, data, example.framework, example.body, pause);

test('a template as it is offered takes over its reference framework', async () => {
  for (const audience of audiencesOf(graph.model.structure)) {
    const { columns, rows } = frameworkTemplate(graph, checklistFor(graph, audience));
    const cells = rows.map((row) => columns.map(({ key }) => row[key] ?? null));
    const list = readFrameworkTable([columns.map(({ heading }) => heading), ...cells]);
    if ('refused' in list) throw new Error(list.refused);
    const framework = data.frameworks.find(({ id }) => id === list.framework);
    if (framework === undefined) throw new Error(list.framework);
    const all = await compareList(list.components, data, framework, '', pause);
    expect(all.filter(({ deviations, kind }) => deviations.length > 0 || kind !== 'ap-dung')).toEqual([]);
    expect([list.version, list.skipped]).toEqual([framework.version, []]);
  }
});

describe('the reference frameworks', () => {
  test('compared with themselves have no deviation, nothing missing and nothing new', async () => {
    for (const framework of data.frameworks) {
      const own = framework.expected.map(({ id }, index) => {
        const found = data.components.find((component) => component.id === id);
        if (found === undefined) throw new Error(id);
        return row(found.name, { row: index + 1, code: found.code ?? '', layer: found.layer });
      });
      const all = await compareList(own, data, framework, '', pause);
      expect(
        all.filter(({ deviations }) => deviations.length > 0),
        framework.id,
      ).toEqual([]);
      expect(
        all.filter(({ kind }) => kind !== 'ap-dung'),
        framework.id,
      ).toEqual([]);
    }
  });

  test('each have clauses against doubles and on exceptions from them', () => {
    for (const { id, clauses } of data.frameworks) {
      const about = data.clauses
        .filter((clause) => clauses.includes(clause.id))
        .map((clause) => clause.about);
      expect(about, id).toEqual(expect.arrayContaining(['khong-trung', 'ngoai-le', 'tuan-thu', 'ho-so']));
    }
  });
});

test('our own downloads of components and our ArchiMate model are read as lists', async () => {
  const noSheets = () => Promise.resolve({ refused: 'không' });
  const files = [...componentDownloads(graph, options), ...archimateDownloads(graph, options)];
  for (const path of ['du-lieu/components.json', 'du-lieu/components.csv', 'du-lieu/archimate.xml']) {
    const file = files.find((one) => one.path === path);
    if (file === undefined) throw new Error(path);
    const list = await readList(new TextEncoder().encode(file.text), noSheets, pause);
    if ('refused' in list) throw new Error(`${path}: ${list.refused}`);
    expect(list.components.length, path).toBe(graph.model.components.length);
  }
});

describe('the example', () => {
  const readings = readingsOf(graph, example, results);
  const disagreeing = (kinds: string[]) =>
    results.flatMap(({ own, kind, target }, index) =>
      kinds.includes(kind) && readings[index]?.agrees === false ? [own?.name ?? target] : [],
    );

  test('puts a row beside a component only where a reader of both texts does', () => {
    expect(disagreeing(['ap-dung', 'chi-tiet-hoa'])).toEqual([]);
  });

  test('calls a row new, or a component missing, where a reader of both texts does, but for one of each', () => {
    expect(disagreeing(['bo-sung'])).toHaveLength(1);
    expect(disagreeing(['thieu'])).toHaveLength(1);
  });
});

/** The official schema, when it is at hand; its parts that are used here are held by a test of their own. */
const SCHEMA = 'oscal_assessment-results_schema.json';
const hasSchema = existsSync(
  join(
    resolve(import.meta.dirname, '../..', process.env['KHUNG_SHARED_DIR'] ?? '../shared'),
    'schemas',
    SCHEMA,
  ),
);

test('its assessment results name controls of our catalogue, and are valid by the official schema when it is present', async () => {
  const report = reportOf(results, data, example.framework, example.body, new Map());
  const made = assessmentResults(report, {
    uuid: () => crypto.randomUUID(),
    now: '2026-01-02T03:04:05Z',
    publicUrl,
  });
  const catalog = oscalDownloads(graph, options).find(({ path }) => path === 'du-lieu/oscal/catalog.json');
  const [result] = made['assessment-results'].results;
  for (const { target } of result?.findings ?? [])
    expect(catalog?.text.includes(`"${target['target-id']}"`)).toBe(true);
  if (!hasSchema) {
    console.warn(
      `Không có ${SCHEMA}: kết quả đánh giá chỉ được so với phần lược đồ ghi trong report.test.ts.`,
    );
    return;
  }
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchema(SCHEMA));
  expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
});
