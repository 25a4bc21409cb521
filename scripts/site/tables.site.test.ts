/** The tables of the model, as they lie on the built site. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/export/read-workbook.ts';
import { tablesOf } from '../../src/export/workbook-tables.ts';
import { graphOf } from '../../src/model/graph.ts';
import { parseCsv } from '../../src/text/csv.ts';
import { dist, filesBelow, model, readBuilt, readBuiltBytes } from './fixture.ts';

const tables = tablesOf(graphOf(model), (path) => path);
const sheetOf = (name: string) => readWorkbook(readBuiltBytes(`du-lieu/${name}.xlsx`));

describe('the tables of the model', () => {
  test('are of components, tasks, deadlines, comparisons, findings and duties', () => {
    const { components, tasks, comparisons } = model;
    const counts = new Map(tables.map(({ name, rows }) => [name, rows.length]));
    expect([...counts.keys()]).toEqual([
      'components',
      'tasks',
      'deadlines',
      'comparisons',
      'findings',
      'duties',
    ]);
    expect(counts.get('components')).toBe(components.length);
    expect(counts.get('tasks')).toBe(tasks.length);
    expect(counts.get('deadlines')).toBe(tasks.filter(({ deadline }) => deadline !== null).length);
    expect(counts.get('comparisons')).toBe(comparisons.flatMap(({ rows }) => rows).length);
    expect(counts.get('findings')).toBeGreaterThanOrEqual(model.findings.length);
  });

  test.each(tables)('$name has the same cells as its CSV, fixed values in words', (table) => {
    const [, ...rows] = parseCsv(readBuilt(`du-lieu/${table.name}.csv`));
    const inWords = rows.map((row) =>
      row.map(
        (value, index) => table.columns[index]?.words?.[value] ?? value.replace(/^'(?=\s*[=+\-@])/, ''),
      ),
    );
    const { rows: sheet, filter, formulas } = sheetOf(table.name);
    expect(sheet[0]).toEqual(table.columns.map(({ heading }) => heading));
    expect(sheet.slice(1).map((row) => row.map((value) => String(value ?? '')))).toEqual(inWords);
    expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${rows.length + 1}$`));
    expect(formulas).toBe(0);
  });

  test('give years and layers as numbers', () => {
    const cellsOf = (name: string, heading: string) => {
      const { rows } = sheetOf(name);
      const column = rows[0]?.indexOf(heading) ?? -1;
      return rows.slice(1).map((row) => row[column]);
    };
    expect(new Set(cellsOf('components', 'Lớp'))).toEqual(new Set([1, 2, 3, 4]));
    for (const year of cellsOf('deadlines', 'Năm')) expect(year).toBeTypeOf('number');
  });
});

const workbooks = (await filesBelow(dist)).filter((file) => file.endsWith('.xlsx'));

test.each(workbooks)('each line of %s says whether the text is in force', (file) => {
  const [header = [], ...rows] = readWorkbook(readBuiltBytes(file)).rows;
  const status = header.indexOf('Tình trạng của văn bản');
  const words = new Set<unknown>(model.documents.map(({ statusText }) => statusText));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !words.has(row[status]))).toEqual([]);
});
