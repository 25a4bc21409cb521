import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a table begins with a byte order mark and its columns, and quotes what needs it', () => {
  expect(toCsv(['a', 'b'], [{ a: 'một, hai', b: 'nói “x”' }])).toBe('\ufeffa,b\r\n"một, hai",nói “x”\r\n');
});

test('a cell never starts a formula', () => {
  expect(toCsv(['a'], [{ a: '=1+1' }, { a: '-5' }])).toBe("\ufeffa\r\n'=1+1\r\n'-5\r\n");
});
