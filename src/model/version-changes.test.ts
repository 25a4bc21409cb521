import { expect, test } from 'vitest';
import { countedChanges } from './version-changes.ts';

test('a merger of several units counts once, as a division of one does', () => {
  expect(
    countedChanges([
      { kind: 'merged', from: 'a', to: 'c' },
      { kind: 'merged', from: 'b', to: 'c' },
      { kind: 'split', from: 'd', to: ['e', 'f'] },
    ]),
  ).toBe('tách 1, nhập 1');
});
