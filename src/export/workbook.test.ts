import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseCsv } from '../text/csv.ts';
import { csvDownload } from './csv.ts';
import { graph, publicUrl } from './fixture.ts';
import { type Cell, columns, type Table } from './table.ts';
import { tablesOf } from './tables.ts';
import { workbookOf } from './workbook.ts';

const NAMESPACE = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** What a spreadsheet reads in a workbook with one sheet. */
type Read = { title: string; rows: Cell[][]; formulas: number; filter: string; pane: Record<string, string> };

function read(bytes: Uint8Array): Read {
  const parts = unzipSync(bytes);
  const part = (path: string) => XmlDocument.fromString(strFromU8(parts[path] ?? new Uint8Array()));
  using sheet = part('xl/worksheets/sheet1.xml');
  using shared = part('xl/sharedStrings.xml');
  using book = part('xl/workbook.xml');
  const elements = (document: XmlDocument, path: string) => document.find(path, NAMESPACE) as XmlElement[];
  const attributes = (element: XmlElement | undefined) =>
    Object.fromEntries((element?.attrs ?? []).map(({ name, value }) => [name, value]));
  const texts = elements(shared, '/x:sst/x:si').map(({ content }) => content);
  const cellValue = (cell: XmlElement): Cell =>
    attributes(cell)['t'] === 's' ? (texts[Number(cell.content)] ?? null) : Number(cell.content);
  const filter = attributes(elements(sheet, '//x:autoFilter')[0])['ref'] ?? '';
  const width = elements(sheet, '//x:cols/x:col').length;
  return {
    title: attributes(elements(book, '//x:sheet')[0])['name'] ?? '',
    rows: elements(sheet, '//x:sheetData/x:row').map((row) => {
      const cells: Cell[] = Array.from({ length: width }, () => null);
      for (const cell of row.find('x:c[x:v]', NAMESPACE) as XmlElement[])
        cells[columnOf(attributes(cell)['r'] ?? '')] = cellValue(cell);
      return cells;
    }),
    formulas: elements(sheet, '//x:f').length,
    filter,
    pane: attributes(elements(sheet, '//x:pane')[0]),
  };
}

/** `C12` → 2. */
function columnOf(address: string): number {
  return [...address.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const small: Table = {
  name: 'thu',
  title: 'Thử nghiệm',
  columns: columns(['a', 'Chữ', 20], ['n', 'Số', 6], ['w', 'Giá trị', 12, { x: 'Đọc là X' }]),
  rows: [
    { a: '=1+1', n: 4, w: 'x' },
    { a: '@SUM(A1)', n: null, w: 'khác' },
    { a: 'Ứng dụng <b>&"', n: 0, w: null },
  ],
};

describe('a workbook', () => {
  test('holds numbers as numbers and texts as texts, also those that look like formulas', async () => {
    expect(read(await workbookOf(small))).toMatchObject({
      title: 'Thử nghiệm',
      rows: [
        ['Chữ', 'Số', 'Giá trị'],
        ['=1+1', 4, 'Đọc là X'],
        ['@SUM(A1)', null, 'khác'],
        ['Ứng dụng <b>&"', 0, null],
      ],
      formulas: 0,
    });
  });

  test('keeps its header in sight and filters on every column', async () => {
    const { filter, pane } = read(await workbookOf(small));
    expect(filter).toBe('A1:C4');
    expect(pane).toMatchObject({ state: 'frozen', ySplit: '1', topLeftCell: 'A2' });
  });

  test('refuses a text that no spreadsheet can hold', async () => {
    const rows = [{ a: 'a'.repeat(32_768), n: null, w: null }];
    await expect(workbookOf({ ...small, rows })).rejects.toThrow('a: 32768 chữ, một ô chỉ chứa 32767.');
  });
});

describe('the same bytes', () => {
  afterEach(() => void vi.useRealTimers());

  test('come whatever the day', async () => {
    const today = await workbookOf(small);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    expect(Buffer.from(await workbookOf(small)).equals(today)).toBe(true);
  });
});

const tables = tablesOf(graph, publicUrl);

describe('the tables of the model', () => {
  test('are of components, tasks, deadlines, comparisons and findings', () => {
    const { components, tasks, comparisons } = graph.model;
    const counts = new Map(tables.map(({ name, rows }) => [name, rows.length]));
    expect([...counts.keys()]).toEqual(['components', 'tasks', 'deadlines', 'comparisons', 'findings']);
    expect(counts.get('components')).toBe(components.length);
    expect(counts.get('tasks')).toBe(tasks.length);
    expect(counts.get('deadlines')).toBe(tasks.filter(({ deadline }) => deadline !== null).length);
    expect(counts.get('comparisons')).toBe(comparisons.flatMap(({ rows }) => rows).length);
    expect(counts.get('findings')).toBeGreaterThanOrEqual(graph.model.findings.length);
  });

  test.each(tables)('$name has the same cells as its CSV, fixed values in words', async (table) => {
    const [, ...rows] = parseCsv(csvDownload(table).text);
    const inWords = rows.map((row) =>
      row.map(
        (value, index) => table.columns[index]?.words?.[value] ?? value.replace(/^'(?=\s*[=+\-@])/, ''),
      ),
    );
    const { rows: sheet, filter, formulas } = read(await workbookOf(table));
    expect(sheet[0]).toEqual(table.columns.map(({ heading }) => heading));
    expect(sheet.slice(1).map((row) => row.map((value) => String(value ?? '')))).toEqual(inWords);
    expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${rows.length + 1}$`));
    expect(formulas).toBe(0);
  });

  test('give years and layers as numbers', async () => {
    const cellsOf = async (name: string, heading: string) => {
      const table = tables.find((each) => each.name === name);
      if (table === undefined) throw new Error(name);
      const { rows } = read(await workbookOf(table));
      const column = rows[0]?.indexOf(heading) ?? -1;
      return rows.slice(1).map((row) => row[column]);
    };
    expect(new Set(await cellsOf('components', 'Lớp'))).toEqual(new Set([1, 2, 3, 4]));
    for (const year of await cellsOf('deadlines', 'Năm')) expect(year).toBeTypeOf('number');
  });
});

const soffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));
if (soffice === undefined)
  console.warn('Không có soffice: các bảng tính không được mở thử trong LibreOffice.');

if (soffice !== undefined) {
  test('LibreOffice opens every workbook and finds its rows', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'bang-tinh-'));
    try {
      const files = tables.map(({ name }) => join(dir, `${name}.xlsx`));
      for (const [index, table] of tables.entries())
        writeFileSync(files[index] ?? '', await workbookOf(table));
      const asCsv = ['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', dir, ...files];
      execFileSync(soffice, ['--headless', `-env:UserInstallation=file://${dir}/ho-so`, ...asCsv]);
      for (const table of tables) {
        const opened = parseCsv(readFileSync(join(dir, `${table.name}.csv`), 'utf8'));
        expect(opened).toHaveLength(table.rows.length + 1);
        expect(opened[0]).toEqual(table.columns.map(({ heading }) => heading));
      }
    } finally {
      rmSync(dir, { recursive: true });
    }
  }, 120_000);
}
