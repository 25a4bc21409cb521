import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, type Line, ticksAsCsv, ticksAsJson, ticksFromFile } from './exchange.ts';

const LINES: Line[] = [
  { key: 'hts7', code: 'HTS7', name: 'Mạng nội bộ; kết nối', part: 'Thiết yếu' },
  { key: 'udcqs9', code: 'ƯDCQS9', name: '=cmd|"/c calc"!A1', part: 'Bổ sung' },
  { key: 'a3', code: 'bo-ha-tang-so-dung-chung', name: 'Hạ tầng số', part: 'Dùng chung' },
];
const HERE = 'xa/nong-thon';

describe('ticks as a file', () => {
  test('come back from JSON and from CSV as they were', () => {
    fc.assert(
      fc.property(fc.subarray(LINES), (some) => {
        const ticked = new Set(some.map(({ key }) => key));
        const expected = { ticked, unknown: [] };
        expect(ticksFromFile(ticksAsJson(HERE, LINES, ticked), HERE, LINES)).toEqual(expected);
        expect(ticksFromFile(ticksAsCsv(LINES, ticked), HERE, LINES)).toEqual(expected);
      }),
    );
  });

  test('are a table of every line for a spreadsheet, without a formula', () => {
    expect(ticksAsCsv(LINES, new Set(['hts7']))).toBe(
      [
        '\ufeffMã,Tên,Phần,Đã có',
        'HTS7,"Mạng nội bộ; kết nối",Thiết yếu,x',
        'ƯDCQS9,"\'=cmd|""/c calc""!A1",Bổ sung,',
        'bo-ha-tang-so-dung-chung,Hạ tầng số,Dùng chung,',
        '',
      ].join('\r\n'),
    );
  });

  test('are read from what a spreadsheet made of them: other separator, other columns, capitals', () => {
    const file = 'Ghi chú;ĐÃ CÓ;mã\r\nđã kiểm;X;hts7\r\n;có; udcqs9 \r\n;;a3\r\n';
    expect(ticksFromFile(file, HERE, LINES)).toEqual({ ticked: new Set(['hts7', 'udcqs9']), unknown: [] });
  });
});

describe('a file from anybody', () => {
  test('has its unknown codes named, cut to a line, and ignored', () => {
    const long = '<script>'.repeat(20);
    const file = JSON.stringify({ danhSach: HERE, daCo: ['HTS7', 'HTS99', long, '__proto__'] });
    expect(ticksFromFile(file, HERE, LINES)).toEqual({
      ticked: new Set(['hts7']),
      unknown: ['HTS99', `${long.slice(0, 40)}…`, '__proto__'],
    });
  });

  test.each([
    ['{"danhSach":"xa/do-thi","daCo":["HTS7"]}', 'another-checklist'],
    ['{"daCo":["HTS7"]}', 'another-checklist'],
    ['{"danhSach":"xa/nong-thon","daCo":"HTS7"}', 'not-a-checklist'],
    ['{"danhSach":"xa/nong-thon","daCo":[7]}', 'not-a-checklist'],
    ['{"__proto__":{"danhSach":"xa/nong-thon","daCo":["HTS7"]}}', 'not-a-checklist'],
    ['{"danhSach":', 'not-a-checklist'],
    ['["HTS7"]', 'not-a-checklist'],
    ['Mã,Tên\r\nHTS7,x', 'not-a-checklist'],
    ['', 'not-a-checklist'],
    ['\u0000\u0001\uffff', 'not-a-checklist'],
  ])('that is none of this checklist is refused: %j', (file, refusal) => {
    expect(ticksFromFile(file, HERE, LINES)).toBe(refusal);
  });

  test('that is too large, or has too many entries, is refused', () => {
    expect(ticksFromFile('x'.repeat(LARGEST_FILE + 1), HERE, LINES)).toBe('too-large');
    const many = JSON.stringify({ danhSach: HERE, daCo: Array.from({ length: 3000 }, () => 'HTS7') });
    expect(ticksFromFile(many, HERE, LINES)).toBe('too-large');
  });
});
