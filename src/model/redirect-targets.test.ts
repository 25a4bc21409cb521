import { expect, test } from 'vitest';
import { endsOf } from './redirect-targets.ts';
import type { Redirect } from './schema/permalink.ts';

const moved = (from: string, to: string): Redirect => ({ kind: 'moved', from, to });
const merged = (from: string, to: string): Redirect => ({ kind: 'merged', from, to });
const split = (from: string, ...to: string[]): Redirect => ({ kind: 'split', from, to });
const gone = (from: string): Redirect => ({
  kind: 'withdrawn',
  from,
  was: 'điểm c',
  document: 'qd-mau',
  version: 'mot',
});

test('a redirect is followed through others to its end, whatever their order', () => {
  const ends = endsOf([moved('/b/', '/c/'), moved('/a/', '/b/')]);
  expect(ends.all.map(({ from, kind, to }) => ({ from, kind, to }))).toEqual([
    { from: '/b/', kind: 'moved', to: ['/c/'] },
    { from: '/a/', kind: 'moved', to: ['/c/'] },
  ]);
});

test('what moved to a place that was split later is split, each part once', () => {
  expect(endsOf([moved('/a/', '/b/'), split('/b/', '/c/', '/d/', '/c/')]).of('/a/')).toMatchObject({
    kind: 'split',
    to: ['/c/', '/d/'],
  });
});

test('what moved to a place that was withdrawn later is withdrawn, and says as what', () => {
  expect(endsOf([moved('/a/', '/b/'), gone('/b/')]).of('/a/')).toMatchObject({
    kind: 'withdrawn',
    to: [],
    withdrawn: [{ was: 'điểm c', version: 'mot' }],
  });
});

test('a split of which one part was withdrawn keeps the other part and the word of the first', () => {
  const end = endsOf([split('/a/', '/b/', '/c/'), gone('/b/')]).of('/a/');
  expect(end).toMatchObject({ kind: 'split', to: ['/c/'], withdrawn: [{ from: '/b/' }] });
});

test('two places merged into one keep that word', () => {
  const { all } = endsOf([merged('/x/#a', '/x/#c'), merged('/x/#b', '/x/#c')]);
  expect(all.map(({ kind, to }) => `${kind} ${to}`)).toEqual(['merged /x/#c', 'merged /x/#c']);
});

test('an anchor without a redirect goes with its page, also to the page that this moved to', () => {
  const ends = endsOf([moved('/a/', '/b/'), moved('/b/', '/c/'), moved('/b/#x', '/d/#y')]);
  expect(ends.of('/a/#z')?.to).toEqual(['/c/#z']);
  expect(ends.of('/a/#x')?.to).toEqual(['/d/#y']);
  expect(ends.of('/khac/#z')).toBeUndefined();
});

test('redirects in a circle have no end, nor has what leads into it', () => {
  const ends = endsOf([moved('/a/', '/b/'), moved('/b/', '/a/'), moved('/vao/', '/a/'), moved('/c/', '/d/')]);
  expect(ends.circles.map(({ from }) => from)).toEqual(['/a/', '/b/', '/vao/']);
  expect(ends.all.map(({ from }) => from)).toEqual(['/c/']);
  expect(ends.of('/a/')).toBeUndefined();
});

test('a way of fifty thousand redirects is followed to its end', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => moved(`/${index}/`, `/${index + 1}/`));
  expect(endsOf(long).of('/0/')?.to).toEqual(['/50000/']);
});

test('ways that part and meet again are followed once each, however often they do', () => {
  const meeting = Array.from({ length: 60 }, (_, index) => [
    split(`/${index}/`, `/${index}/trai/`, `/${index}/phai/`),
    moved(`/${index}/trai/`, `/${index + 1}/`),
    moved(`/${index}/phai/`, `/${index + 1}/`),
  ]).flat();
  const ends = endsOf([...meeting, gone('/60/')]);
  expect(ends.of('/0/')).toMatchObject({ kind: 'withdrawn', to: [], withdrawn: [{ from: '/60/' }] });
});
