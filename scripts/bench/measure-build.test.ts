import { afterEach, expect, test, vi } from 'vitest';
import { MOST_ALIKE, reportFaults } from '../lib/report-faults.ts';
import { task } from '../lib/task.ts';
import { faultsOf, stepsOf } from './measure-build.ts';

let printed = '';

function listen(): void {
  printed = '';
  const keep = (text: string | Uint8Array) => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
}

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

test('steps are read as the build prints them, with and without a result in words', async () => {
  listen();
  await task(
    'Sinh trang MDX',
    () => 432,
    (pages) => `${pages} trang`,
  );
  await task('Dựng trang', () => undefined);
  expect(stepsOf(printed).map(({ name }) => name)).toEqual(['Sinh trang MDX', 'Dựng trang']);
  expect(stepsOf('✓ Dựng trang  61,7 s\n✗ Kiểm tra  432 trang,  9 lỗi  3,0 s\n')).toEqual([
    { name: 'Dựng trang', seconds: 61.7 },
    { name: 'Kiểm tra', seconds: 3 },
  ]);
});

test('faults are read as the build prints them and are no steps', () => {
  listen();
  const fault = { name: 'size', place: '', what: 'Lần xem đầu nặng', todo: 'rút gọn' };
  reportFaults(
    [...'abcdefg'].map((name) => ({ ...fault, file: `lop/${name}/index.html` })),
    MOST_ALIKE,
  );
  expect(faultsOf(printed)).toEqual([
    ...[...'abcde'].map((name) => `✗ lop/${name}/index.html [size] Lần xem đầu nặng → rút gọn`),
    '  … và 2 chỗ khác: [size] Lần xem đầu nặng',
    '7 lỗi',
  ]);
  expect(stepsOf(printed)).toEqual([]);
  expect(faultsOf('✓ Dựng trang  61,7 s\n')).toEqual([]);
});
