import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { REAL_MODEL } from '../model/fixture.ts';
import { MODEL_FILES, OPTIONAL_FILES } from '../model/raw.ts';
import { downloadsAs, FORMAT_NAMES } from './downloads.ts';
import { graph, options } from './fixture.ts';
import { schemaDownloads } from './schema.ts';
import { DOWNLOAD_SCHEMAS } from './shapes.ts';

/** Formats without JSON files; the Word files and workbooks among them take seconds. */
const WITHOUT_JSON = [
  'xlsx',
  'docx',
  'assessments',
  'framework-templates',
  'akoma-ntoso',
  'archimate',
  'skos',
];
const formats = FORMAT_NAMES.filter((name) => !WITHOUT_JSON.includes(name));
const files = (await Promise.all(formats.map((name) => downloadsAs(name, graph, options)))).flat();
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validators = new Map(
  schemaDownloads().map(({ path, text }) => [
    path.slice('du-lieu/schema/'.length, -'.schema.json'.length),
    ajv.compile(JSON.parse(text)),
  ]),
);

/** What is wrong with a value by a published schema; empty when it is valid. */
function faultsOf(name: string, value: unknown): string[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const json = files.flatMap((file) =>
  'text' in file && file.path.endsWith('.json')
    ? [{ path: file.path, value: JSON.parse(file.text) as unknown }]
    : [],
);

describe('the published schemas', () => {
  test('are valid themselves and say what they are of', () => {
    for (const { text } of schemaDownloads()) {
      const schema = JSON.parse(text) as { title: string; $schema: string };
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(ajv.validateSchema(schema), schema.title).toBe(true);
    }
  });

  test.each(Object.entries(DOWNLOAD_SCHEMAS))(
    '%s describes every download that it is of',
    (name, { files }) => {
      const own = json.filter(({ path }) => files.test(path));
      expect(own.length).toBeGreaterThan(0);
      for (const { path, value } of own) expect(faultsOf(name, value), path).toEqual([]);
    },
  );

  test('every JSON download but those of standards has exactly one', () => {
    for (const { path } of json) {
      if (/^du-lieu\/(?:schema|oscal)\/|\/thay-doi\.json$/.test(path)) continue;
      const own = Object.values(DOWNLOAD_SCHEMAS).filter(({ files }) => files.test(path));
      expect(own.length + Number(path.startsWith('du-lieu/documents/')), path).toBe(1);
    }
  });

  test('describe the files of the model, and documents as they are offered', () => {
    for (const { path, value } of json.filter((file) => file.path.startsWith('du-lieu/documents/')))
      expect(faultsOf('document', value), path).toEqual([]);
    const names = { ...MODEL_FILES, ...OPTIONAL_FILES, comparisons: undefined };
    for (const [name, place] of Object.entries(names)) {
      if (place === undefined) continue;
      const text = readFileSync(join(REAL_MODEL, place.path), 'utf8');
      expect(faultsOf(name, JSON.parse(text)), name).toEqual([]);
    }
  });

  test('see what is missing and what nobody knows', () => {
    const components = json.find(({ path }) => path === 'du-lieu/components.json')?.value;
    const [first = {}] = Array.isArray(components) ? components : [];
    expect(faultsOf('download-components', [{ ...first, url: undefined, extra: 1 }])).toEqual([
      "/0 must have required property 'url'",
      '/0 must NOT have additional properties',
    ]);
  });
});

describe('the file of one component', () => {
  const one = (id: string) =>
    json.find(({ path }) => path === `thanh-phan/${id}.json`)?.value as Record<string, unknown[]>;

  test('has its relations both ways, with the words that say them', () => {
    const uses = (id: string) =>
      one(id)['relations']?.filter((relation) => (relation as { kind: string }).kind === 'uses');
    expect(uses('hts3')).toContainEqual({
      kind: 'uses',
      from: 'hts3',
      to: 'hts1',
      stated: true,
      unit: 'qd-khung-kien-truc-so#phu-luc.muc-4.3.1.2.diem-a',
      source: expect.stringContaining('#phu-luc.muc-4.3.1.2.diem-a'),
      quote: 'Khai thác các thành phần HTS dùng chung do cấp Trung ương cung cấp',
      note: null,
    });
    expect(uses('hts1')).toContainEqual(expect.objectContaining({ from: 'hts3', to: 'hts1' }));
  });

  test('has the rows of the comparisons that speak of it', () => {
    const rows = graph.model.comparisons.flatMap((comparison) => comparison.rows);
    const told = new Set(
      rows.flatMap(({ subject }) => (subject && 'component' in subject ? [subject.component] : [])),
    );
    expect(told.size).toBeGreaterThan(0);
    for (const id of told)
      expect(one(id)['counterparts'], id).toContainEqual(expect.objectContaining({ component: id }));
  });
});
