import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvDownload } from './csv-download.ts';
import { graph, publicUrl } from './fixture.ts';
import { readWorkbook, type Sheet } from './read-workbook.ts';
import { convertFiles, findSoffice } from './soffice.ts';
import { type Cell, columns, type Table } from './table.ts';
import { workbookOf } from './workbook.ts';
import { tablesOf } from './workbook-tables.ts';

/** LibreOffice with Calc; its packages without Calc open no spreadsheet. */
const soffice = findSoffice('calc');

/** Texts that a spreadsheet would rather compute, date or shorten. */
const hostile: Table = {
  name: 'thu-thach',
  title: 'Thử thách',
  columns: columns(['a', 'Chữ', 20], ['b', 'Lời', 20], ['n', 'Số', 6]),
  rows: [
    '=1+1',
    '+84 24 3556 3461',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("https://khung.example";"x")',
    "=cmd|' /C calc'!A0",
    '\t=1+1',
    '2026-01-01',
    '1/2',
    '007',
    '1e5',
    'TRUE',
    '  hai đầu  ',
    'Ứng dụng "đặc biệt", một; hai\nba\n\nbốn',
    '<b>&amp;</b> _x000A_',
    '𠀀 👩🏽‍⚖️ ﷽',
  ].map((a, index) => ({ a, b: `Đường ${index}`, n: index })),
};

const tables = [...tablesOf(graph, publicUrl), hostile];

/** What the rows of a table say in a workbook: words for fixed values, nothing for empty texts. */
function shown({ columns: all, rows }: Table): Cell[][] {
  return [
    all.map(({ heading }) => heading),
    ...rows.map((row) =>
      all.map(({ key, words }) => {
        const value = row[key] ?? null;
        return typeof value === 'string' ? (words?.[value] ?? value) || null : value;
      }),
    ),
  ];
}

/** What begins like a formula has an apostrophe before it in a CSV. */
function guarded(value: Cell): Cell {
  return typeof value === 'string' && /^\s*[=+\-@]/.test(value) ? `'${value}` : value;
}

if (soffice === undefined) {
  test('without LibreOffice Calc on PATH, only workbook.test.ts and csv.test.ts test the tables', () => {
    console.warn('Không có LibreOffice Calc: các bảng tính, tệp CSV không được mở thử trong đó.');
    expect(tables.map(({ rows }) => rows.length)).not.toContain(0);
  });
} else {
  describe('LibreOffice', () => {
    const workbooks = new Map<string, Sheet>();
    const csvs = new Map<string, Sheet>();
    let dir = '';

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'bang-tinh-'));
      await mkdir(join(dir, 'goc'));
      for (const table of tables) {
        await writeFile(join(dir, `goc/${table.name}.xlsx`), await workbookOf(table));
        await writeFile(join(dir, `goc/${table.name}.csv`), csvDownload(table).text);
      }
      await convert('xlsx', [], workbooks);
      await convert('csv', ['--infilter=Text - txt - csv (StarCalc):44,34,76'], csvs);
    }, 120_000);

    afterAll(() => rm(dir, { recursive: true }));

    /** Opens every file of one kind and saves it as a workbook, in one run. */
    async function convert(ending: string, settings: string[], into: Map<string, Sheet>): Promise<void> {
      const out = join(dir, `tu-${ending}`);
      const files = tables.map(({ name }) => join(dir, `goc/${name}.${ending}`));
      await convertFiles(soffice ?? '', dir, 'xlsx', out, files, settings);
      for (const { name } of tables) into.set(name, readWorkbook(await readFile(join(out, `${name}.xlsx`))));
    }

    test.each(tables)('reads every cell of the workbook of $name as it is, letter for letter', (table) => {
      expect(workbooks.get(table.name)?.rows).toEqual(shown(table));
    });

    test.each(tables)('finds the name of the sheet and its filters in the workbook of $name', (table) => {
      const last = String.fromCharCode(64 + table.columns.length);
      expect(workbooks.get(table.name)).toMatchObject({
        title: table.title,
        filter: `A1:${last}${table.rows.length + 1}`,
      });
    });

    test.each(tables)('computes no cell of $name, neither of the workbook nor of the CSV', ({ name }) => {
      expect([workbooks.get(name)?.formulas, csvs.get(name)?.formulas]).toEqual([0, 0]);
    });

    test.each(tables.filter((table) => table !== hostile))(
      'reads every cell of the CSV of $name as it is, numbers as numbers',
      (table) => {
        const keys = table.columns.map(({ key }) => key);
        const rows = table.rows.map((row) => keys.map((key) => guarded(row[key] || null)));
        expect(csvs.get(table.name)?.rows).toEqual([keys, ...rows]);
      },
    );
  });
}
