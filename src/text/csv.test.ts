import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, parseCsv } from './csv.ts';

test('rows come back as they went in, unless a cell would start a formula', () => {
  const content = fc.string({ unit: 'binary' }).filter((text) => !/^\s*[=+\-@]|[\r\n\t]/.test(text));
  const row = fc.array(content, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some(Boolean));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      expect(parseCsv(csvText([['Mã', 'Tên', 'Lớp', 'Cấp', 'Có'], ...rows])).slice(1)).toEqual(rows);
    }),
  );
});

test('a cell with a line break, a quotation mark or a separator is one cell', () => {
  expect(csvText([['a\r\nb', 'nói "có"', 'x;y', 'z']])).toBe('\ufeff"a\r\nb","nói ""có""","x;y",z\r\n');
  expect(parseCsv('1,2\r\n"a\r\nb","nói ""có"""')).toEqual([
    ['1', '2'],
    ['a\r\nb', 'nói "có"'],
  ]);
});

test.each(['=1+1', '+84', '-2', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1'])(
  'the cell %j is no formula in the file',
  (text) => {
    const [written = ''] = csvText([[text]])
      .slice(1)
      .split('\r\n');
    expect(written.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a file that a Vietnamese spreadsheet saved with semicolons, or one with tabs, is read the same', () => {
  const rows = [
    ['Mã', 'Có'],
    ['HTS1', 'x'],
  ];
  expect(parseCsv('Mã;Có\r\nHTS1;x\r\n')).toEqual(rows);
  expect(parseCsv('Mã\tCó\nHTS1\tx')).toEqual(rows);
});

test('empty rows are left out, and a quotation mark that is never closed ends with the text', () => {
  expect(parseCsv('a,b\n\n,\n"c,d')).toEqual([['a', 'b'], ['c,d']]);
  expect(parseCsv('')).toEqual([]);
});
