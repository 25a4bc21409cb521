import { afterEach, expect, test, vi } from 'vitest';
import { type Fault, faultLine, MOST_ALIKE, reportFaults } from './report-faults.ts';

const fault: Fault = { name: 'dead-link', file: 'a.html', place: 'dòng 3', what: 'hỏng', todo: 'sửa' };
const before = process.exitCode;

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = before;
});

test('a fault is one line with file, place, rule, what is wrong and what to do', () => {
  expect(faultLine(fault)).toBe('✗ a.html › dòng 3 [dead-link] hỏng → sửa');
});

test('a fault of a whole file names no place', () => {
  expect(faultLine({ ...fault, place: '' })).toBe('✗ a.html [dead-link] hỏng → sửa');
});

test('line breaks inside a fault do not break its line', () => {
  expect(faultLine({ ...fault, what: 'một\n  hai' })).toContain('một hai');
});

test('faults are printed by file, counted, and fail the process', () => {
  let printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  reportFaults([{ ...fault, file: 'b.html' }, fault]);
  expect(printed.split('\n')).toEqual([
    faultLine(fault),
    faultLine({ ...fault, file: 'b.html' }),
    '2 lỗi',
    '',
  ]);
  expect(process.exitCode).toBe(1);
});

test('the same fault in many places of a site is printed five times and the rest counted', () => {
  let printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const header = Array.from({ length: 8 }, (_, page) => ({ ...fault, file: `${page}.html` }));
  reportFaults([...header, { ...fault, what: 'khác' }], MOST_ALIKE);
  const lines = printed.trimEnd().split('\n');
  expect(lines).toHaveLength(5 + 1 + 1 + 1);
  expect(lines.slice(-2)).toEqual(['  … và 3 chỗ khác: [dead-link] hỏng', '9 lỗi']);
});

test('without a limit every fault has its line', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  reportFaults(Array.from({ length: 8 }, (_, page) => ({ ...fault, file: `${page}.html` })));
  expect(String(write.mock.calls[0]?.[0]).trimEnd().split('\n')).toHaveLength(9);
});

test('no fault prints nothing and leaves the exit code', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  reportFaults([]);
  expect(write).not.toHaveBeenCalled();
  expect(process.exitCode).toBe(before);
});
