import { expect, test } from 'vitest';
import { parentOf, peakOf } from './memory.ts';

test('the peak is read in bytes', () => {
  expect(peakOf('Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t  123 kB\nVmRSS:\t  100 kB\n')).toBe(123 * 1024);
});

test('a process that has ended has no peak and no parent', () => {
  expect(peakOf('')).toBe(0);
  expect(parentOf('')).toBeUndefined();
});

test('the parent is found behind a name with blanks and brackets', () => {
  expect(parentOf('77 (a (b) c) S 12 77 77 0 -1')).toBe(12);
});
