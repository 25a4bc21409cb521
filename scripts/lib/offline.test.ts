import { expect, test } from 'vitest';
import { assertFitsZip } from './offline.ts';

test('an offline edition with more files than an archive can name is a fault, not an archive without some', () => {
  expect(() => assertFitsZip(65_535)).not.toThrow();
  expect(() => assertFitsZip(65_536)).toThrow('65536 tệp');
});
