import { expect, test } from 'vitest';
import { withTitle } from './starlight.ts';

test('a page has its first heading as its title, and not twice', () => {
  expect(withTitle('> Dự thảo\n\n# Lớp "1"\n\n# Sau\n')).toBe(
    '---\ntitle: "Lớp \\"1\\""\n---\n\n> Dự thảo\n\n\n\n# Sau\n',
  );
});
