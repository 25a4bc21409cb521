import { expect, test } from 'vitest';
import { changeOf, inTurn } from './live-change.ts';

test.each([
  ['model/documents/a.json', 'model'],
  ['model/sources/a.txt', 'model'],
  ['src/plan/kinds/layer-page.ts', 'plan'],
  ['src/plan/render.ts', 'render'],
  ['src/model/cite.ts', 'render'],
  ['src/text/mdx.ts', 'render'],
  ['src/citation/grammar.ts', 'render'],
  ['src/plan/plan.test.ts', 'none'],
  ['src/model/fixture.ts', 'none'],
  ['src/plan/golden/lop.1.mdx', 'none'],
  ['src/components/Card.astro', 'none'],
  ['src/styles/law.css', 'none'],
  ['content/lop/1.mdx', 'none'],
  ['models/a.json', 'none'],
])('%s means %s', (path, change) => {
  expect(changeOf(path, 'model')).toBe(change);
});

test('what is noted together is one work, what is noted meanwhile the next', async () => {
  const batches: string[][] = [];
  let finish: () => void = () => undefined;
  const begun: (() => void)[] = [];
  const start = () => new Promise<void>((resolve) => begun.push(resolve));
  const note = inTurn<string>((batch) => {
    batches.push(batch);
    begun.shift()?.();
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  const first = start();
  note('a');
  note('b');
  await first;
  note('c');
  note('d');
  const second = start();
  finish();
  await second;
  finish();
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
