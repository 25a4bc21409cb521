import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readWorkbook as read } from './read-workbook.ts';
import { columns, type Table } from './table.ts';
import { workbookOf } from './workbook.ts';

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
    const { filter, named, pane } = read(await workbookOf(small));
    expect(filter).toBe('A1:C4');
    expect(named).toBe("'Thử nghiệm'!$A$1:$C$4");
    expect(pane).toMatchObject({ state: 'frozen', ySplit: '1', topLeftCell: 'A2' });
  });

  test('keeps letters that a spreadsheet would take for a number of a character', async () => {
    const rows = [{ a: '_x000A_ _x005f_x0009_ _x_', n: null, w: null }];
    expect(read(await workbookOf({ ...small, rows })).rows[1]?.[0]).toBe('_x000A_ _x005f_x0009_ _x_');
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

test.each(['1970-01-01', '2100-06-01'])('a clock of %s is named in one sentence', async (day) => {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await expect(workbookOf(small)).rejects.toThrow(/^Đồng hồ của máy chỉ năm (?:1970|2100), .*\.$/);
});
