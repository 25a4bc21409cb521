import { afterEach, expect, test, vi } from 'vitest';
import { task } from './task.ts';

let printed = '';

function listen(): void {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a step that ends well prints its mark, name, result and time on one line and returns its value', async () => {
  listen();
  const pages = await task(
    'Sinh trang',
    async () => 432,
    (count) => `${count} trang`,
  );
  expect(pages).toBe(432);
  expect(printed).toMatch(/^✓ Sinh trang {2}432 trang {2}\d+,\d s\n$/);
});

test('a step without a result in words prints its name and time only', async () => {
  listen();
  await task('Dựng', () => undefined);
  expect(printed).toMatch(/^✓ Dựng {2}\d+,\d s\n$/);
});

test('a step that fails prints ✗ and passes its error on', async () => {
  listen();
  const broken = task('Kiểm tra', () => {
    throw new Error('hỏng');
  });
  await expect(broken).rejects.toThrow('hỏng');
  expect(printed).toMatch(/^✗ Kiểm tra {2}\d+,\d s\n$/);
});
