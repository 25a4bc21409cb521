import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_IDS, ANSWERS, ASSESSMENT_COLUMNS, answerOf } from '../../text/assessment.ts';
import type { SheetCell } from '../../text/sheet.ts';
import { type Assessment, type AssessmentList, readAssessment } from './read-assessment.ts';
import { byBody, byComponent, byGroup, byLayer, inAll, mergedRows, refilledRows } from './summary.ts';

const LIST: AssessmentList = {
  id: 'xa/mau',
  title: 'Xã mẫu',
  version: 'v2',
  lines: [
    { code: 'HTS7', part: 'Thiết yếu', layer: 1, group: 'Hạ tầng số' },
    { code: 'ƯDCQS9', part: 'Bổ sung', layer: 3, group: 'Ứng dụng' },
    { code: 'DL1', part: 'Thiết yếu', layer: 2, group: 'Dữ liệu' },
  ],
};
const HEAD: SheetCell[] = Object.values(ASSESSMENT_COLUMNS);
const rowOf = (code: SheetCell, answer: SheetCell, more: Partial<Record<string, SheetCell>> = {}) =>
  Object.keys(ASSESSMENT_COLUMNS).map(
    (column) => ({ code, answer, list: 'xa/mau', version: 'v1', unit: 'Xã A', ...more })[column] ?? null,
  );
const read = (...rows: SheetCell[][]) => readAssessment([HEAD, ...rows], [LIST], 'tệp.xlsx');
const taken = (result: ReturnType<typeof readAssessment>): Assessment => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('a filled workbook', () => {
  test('gives its answers whatever the order of rows, columns, capitals and marks', () => {
    const rows = [
      rowOf('dl1', 'khong ap dung'),
      rowOf('udcqs9', 'MỘT PHẦN', { note: ' ghi ' }),
      rowOf('HTS7', 'Có'),
    ];
    const turned = [HEAD, ...rows].map((row) => row.toReversed());
    for (const one of [read(...rows), readAssessment(turned, [LIST], 'tệp.xlsx')]) {
      const { unit, version, answers, skipped, open } = taken(one);
      expect([...answers.values()].map(({ code, answer }) => [code, answer])).toEqual([
        ['DL1', 'khong-ap-dung'],
        ['ƯDCQS9', 'mot-phan'],
        ['HTS7', 'co'],
      ]);
      expect(answers.get('ƯDCQS9')?.note).toBe('ghi');
      expect({ unit, version, skipped, open }).toEqual({
        unit: 'Xã A',
        version: 'v1',
        skipped: [],
        open: [],
      });
    }
  });

  test('names the rows that it leaves out, each with the reason, and keeps the others', () => {
    const { answers, skipped, open } = taken(
      read(
        rowOf('HTS7', 'Có'),
        rowOf('HTS7', 'Chưa'),
        rowOf('=1+1', 'Có'),
        rowOf('DL1', 'Có lẽ'),
        rowOf(null, 'Có'),
        rowOf(null, null),
      ),
    );
    expect([...answers.keys()]).toEqual(['HTS7']);
    expect(skipped).toEqual([
      { row: 3, why: 'mã HTS7 đã có ở dòng trên' },
      { row: 4, why: 'mã “=1+1” không có trong danh sách' },
      { row: 5, why: 'tình trạng “Có lẽ” không phải giá trị cho sẵn' },
      { row: 6, why: 'không có mã' },
    ]);
    expect(open).toEqual(['ƯDCQS9', 'DL1']);
  });

  test('is refused without a heading, of another list, or without end', () => {
    expect(readAssessment([['x']], [LIST], 'a')).toEqual({
      refused: 'không có dòng tiêu đề với cột Mã và Tình trạng',
    });
    expect(read(rowOf('HTS7', 'Có', { list: 'tinh' }))).toEqual({ refused: 'thuộc danh sách lạ “tinh”' });
    expect(
      readAssessment(
        Array.from({ length: 6000 }, () => []),
        [LIST],
        'a',
      ),
    ).toEqual({
      refused: 'có hơn 5000 dòng',
    });
  });

  test('never throws and answers only lines of its list, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
      fc.constantFrom('HTS7', 'Có', 'xa/mau', '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }), (rows) => {
        const result = read(...rows);
        if ('refused' in result) return;
        expect(
          [...result.answers.keys()].every((code) => LIST.lines.some((line) => line.code === code)),
        ).toBe(true);
      }),
    );
  });

  test('written answers are read back', () => {
    for (const id of ANSWER_IDS) expect(answerOf(ANSWERS[id])).toBe(id);
    expect(answerOf('rồi')).toBeUndefined();
  });
});

test('a workbook of an earlier version, refilled for the present one, has the same answers and new lines left empty', () => {
  const before = taken(read(rowOf('HTS7', 'Một phần', { note: 'ghi', who: 'Sở A' }), rowOf('GONE1', 'Có')));
  expect(before).toMatchObject({ version: 'v1', open: ['ƯDCQS9', 'DL1'] });
  const after = taken(
    readAssessment(
      refilledRows(before, (code) => `Tên ${code}`),
      [LIST],
      'x.xlsx',
    ),
  );
  expect(after).toMatchObject({ unit: before.unit, version: 'v2', open: before.open, skipped: [] });
  expect(after.answers).toEqual(before.answers);
});

describe('the answers of many bodies', () => {
  const bodies = Array.from({ length: 100 }, (_, index) =>
    taken(
      read(rowOf('HTS7', 'Có', { unit: `Xã ${index}` }), rowOf('DL1', index % 2 === 0 ? 'Chưa' : 'Một phần')),
    ),
  );

  test('are counted by body, layer, group and component, and every line is counted once for each body', () => {
    expect(byBody(bodies)).toHaveLength(100);
    expect(inAll(bodies)).toEqual({ co: 100, 'mot-phan': 50, chua: 50, 'khong-ap-dung': 0, open: 100 });
    expect(byLayer(bodies).map(({ name }) => name)).toEqual(['Lớp 1', 'Lớp 3', 'Lớp 2']);
    expect(byComponent(bodies).find(({ name }) => name === 'DL1')?.counts).toMatchObject({
      chua: 50,
      'mot-phan': 50,
    });
    for (const rows of [byLayer(bodies), byGroup(bodies), byComponent(bodies)])
      expect(rows.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b)).toBe(300);
  });

  test('make one table with a row for each line of each body', () => {
    const rows = mergedRows(bodies);
    expect(rows).toHaveLength(301);
    expect(rows[1]?.slice(0, 6)).toEqual(['Xã 0', 'HTS7', 'Thiết yếu', '1', 'Hạ tầng số', 'Có']);
  });
});
