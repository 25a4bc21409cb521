import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { runCommand } from './command.ts';

const printed = vi.spyOn(console, 'error');

beforeEach(() => {
  printed.mockReset().mockReturnValue();
});
afterEach(() => {
  process.exitCode = undefined;
});

async function errorOf(work: () => void): Promise<string> {
  await runCommand(work);
  return printed.mock.calls.map(([words]) => String(words)).join('\n');
}

test('an expected error is its sentence and nothing more', async () => {
  const fail = () => {
    throw new ExpectedError('Thiếu tên tệp.', { cause: new Error('hidden') });
  };
  expect(await errorOf(fail)).toBe('Thiếu tên tệp.');
  expect(process.exitCode).toBe(1);
});

test('any other error keeps its stack and its cause', async () => {
  const fail = () => {
    throw new Error('Mermaid không vẽ được.', { cause: new TypeError('Parse error on line 3') });
  };
  const words = await errorOf(fail);
  expect(words).toContain('Error: Mermaid không vẽ được.');
  expect(words).toContain('command.test.ts');
  expect(words).toContain('TypeError: Parse error on line 3');
  expect(process.exitCode).toBe(1);
});

test('work without an error prints nothing', async () => {
  expect(await errorOf(() => undefined)).toBe('');
  expect(process.exitCode).toBeUndefined();
});
