import { expect, test } from 'vitest';
import { csvDownload } from './csv-download.ts';
import { columns } from './table.ts';

const table = { name: 'thu', title: 'Thử', columns: columns(['a', 'Một', 5], ['b', 'Hai', 5]) };
const textOf = (...rows: Record<'a' | 'b', string | null>[]) => csvDownload({ ...table, rows }).text;

test('a table begins with a byte order mark and the keys of its columns, and quotes what needs it', () => {
  expect(textOf({ a: 'một, hai', b: 'nói “x”' })).toBe('\ufeffa,b\r\n"một, hai",nói “x”\r\n');
});

test('a cell never starts a formula', () => {
  expect(textOf({ a: '=1+1', b: null }, { a: '-5', b: null })).toBe("\ufeffa,b\r\n'=1+1,\r\n'-5,\r\n");
});
