import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { assessmentResults } from './assessment-results.ts';
import { compareList } from './compare.ts';
import { DATA, row, WHOLE } from './fixture.ts';
import type { ListedComponent } from './framework-table.ts';
import { type Report, reportOf, reportRows } from './report.ts';

const [FRAMEWORK] = DATA.frameworks;
if (FRAMEWORK === undefined) throw new Error('no framework');
const publicUrl = (path: string) => `https://khung.example${path}`;

async function report(list: readonly ListedComponent[], written: [string, string][] = []): Promise<Report> {
  const results = await compareList(list, DATA, FRAMEWORK as never, 'tỉnh Mẫu Đơn', () => Promise.resolve());
  return reportOf(results, DATA, FRAMEWORK as never, 'tỉnh Mẫu Đơn', new Map(written));
}

/** What the official schema of OSCAL 1.2.1 asks of the parts that are written here. */
const required = (...names: string[]) => ({ type: 'object', required: names });
const uuid = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
};
const items = (item: object) => ({ type: 'array', minItems: 1, items: item });
const SHAPE = {
  type: 'object',
  required: ['assessment-results'],
  properties: {
    'assessment-results': {
      ...required('uuid', 'metadata', 'import-ap', 'results'),
      properties: {
        uuid,
        metadata: required('title', 'last-modified', 'version', 'oscal-version'),
        'import-ap': required('href'),
        results: items({
          ...required('uuid', 'title', 'description', 'start', 'reviewed-controls'),
          properties: {
            uuid,
            'reviewed-controls': {
              ...required('control-selections'),
              properties: {
                'control-selections': items({
                  type: 'object',
                  properties: { 'include-controls': items(required('control-id')) },
                }),
              },
            },
            observations: items({
              ...required('uuid', 'description', 'methods', 'collected'),
              properties: {
                uuid,
                methods: items({ enum: ['EXAMINE'] }),
                props: items(required('name', 'value')),
                links: items(required('href')),
              },
            }),
            findings: items({
              ...required('uuid', 'title', 'description', 'target'),
              properties: {
                uuid,
                target: {
                  ...required('type', 'target-id', 'status'),
                  properties: {
                    type: { enum: ['statement-id'] },
                    status: { properties: { state: { enum: ['satisfied', 'not-satisfied'] } } },
                  },
                },
                'related-observations': items(required('observation-uuid')),
              },
            }),
          },
        }),
      },
    },
  },
};
const isShaped = new Ajv({ strict: false }).compile(SHAPE);
let count = 0;
const made = {
  uuid: () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
  now: '2026-01-02T03:04:05Z',
  publicUrl,
};

test('a report puts the clauses beside what they bear on', async () => {
  const { lines, general } = await report([row('Cổng dữ liệu tỉnh Mẫu Đơn'), row('Bến xe số')]);
  const places = (name: string) =>
    lines.find(({ own }) => own.name === name)?.clauses.map(({ place }) => place);
  expect(places('Cổng dữ liệu tỉnh Mẫu Đơn')).toEqual(['khoản 1']);
  expect(places('Bến xe số')).toEqual(['khoản 2']);
  expect(general.map(({ place }) => place)).toEqual(['khoản 2']);
});

test('an explanation is what the reader wrote, else what the list says', async () => {
  const list = [row('Bến xe số', { explanation: 'của danh sách' })];
  const said = async (written: [string, string][]) => (await report(list, written)).lines[0]?.explanation;
  expect(await said([])).toBe('của danh sách');
  expect(await said([['own:ben xe so', 'của người đọc']])).toBe('của người đọc');
});

test('the table has a row for each result and as many cells as headings', async () => {
  const whole = await report([...WHOLE, row('Cổng dữ liệu tỉnh Mẫu Đơn')]);
  const [head = [], ...rows] = reportRows(whole, publicUrl);
  expect(rows).toHaveLength(whole.lines.length);
  for (const cells of rows) expect(cells).toHaveLength(head.length);
  expect(rows.flat().join(' ')).toContain('Cổng dữ liệu quốc gia (');
});

test.each([
  ['a list', [...WHOLE.slice(2), row('Cổng dữ liệu tỉnh Mẫu Đơn', { explanation: 'vì…' })]],
  ['an empty list', []],
  ['a list of nothing but its own', [row('Bến xe số')]],
])(
  'assessment results of %s have the shape of OSCAL, with a finding for each component of the reference',
  async (_, list) => {
    const whole = await report(list);
    const results = assessmentResults(whole, made);
    expect(isShaped(results), JSON.stringify(isShaped.errors)).toBe(true);
    const [result] = results['assessment-results'].results;
    expect(result?.observations ?? []).toHaveLength(whole.lines.length);
    const missing = whole.lines.filter(({ result: { kind } }) => kind === 'thieu').length;
    expect(
      result?.findings?.filter(({ target }) => target.status.state === 'not-satisfied') ?? [],
    ).toHaveLength(missing);
  },
);
