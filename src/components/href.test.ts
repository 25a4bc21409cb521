import { expect, test } from 'vitest';
import { withBase } from '../text/base-path.ts';
import { href } from './href.ts';

test('href uses the base of the build', () => {
  expect(href('/lop/1/')).toBe(withBase('/lop/1/', import.meta.env.BASE_URL));
});
