import { expect, test } from 'vitest';
import { fatesOf } from './redirect-targets.ts';
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
  const fates = fatesOf([moved('/b/', '/c/'), moved('/a/', '/b/')]);
  expect(fates.all.map(({ from, kind, to }) => ({ from, kind, to }))).toEqual([
    { from: '/b/', kind: 'moved', to: ['/c/'] },
    { from: '/a/', kind: 'moved', to: ['/c/'] },
  ]);
});

test('what moved to a place that was split later is split, each part once', () => {
  expect(fatesOf([moved('/a/', '/b/'), split('/b/', '/c/', '/d/', '/c/')]).of('/a/')).toMatchObject({
    kind: 'split',
    to: ['/c/', '/d/'],
  });
});

test('what moved to a place that was withdrawn later is withdrawn, and says as what', () => {
  expect(fatesOf([moved('/a/', '/b/'), gone('/b/')]).of('/a/')).toMatchObject({
    kind: 'withdrawn',
    to: [],
    withdrawn: [{ was: 'điểm c', version: 'mot' }],
  });
});

test('a split of which one part was withdrawn keeps the other part and the word of the first', () => {
  const fate = fatesOf([split('/a/', '/b/', '/c/'), gone('/b/')]).of('/a/');
  expect(fate).toMatchObject({ kind: 'split', to: ['/c/'], withdrawn: [{ from: '/b/' }] });
});

test('two places merged into one keep that word', () => {
  const { all } = fatesOf([merged('/x/#a', '/x/#c'), merged('/x/#b', '/x/#c')]);
  expect(all.map(({ kind, to }) => `${kind} ${to}`)).toEqual(['merged /x/#c', 'merged /x/#c']);
});

test('an anchor without a redirect goes with its page, also to the page that this moved to', () => {
  const fates = fatesOf([moved('/a/', '/b/'), moved('/b/', '/c/'), moved('/b/#x', '/d/#y')]);
  expect(fates.of('/a/#z')?.to).toEqual(['/c/#z']);
  expect(fates.of('/a/#x')?.to).toEqual(['/d/#y']);
  expect(fates.of('/khac/#z')).toBeUndefined();
});

test('redirects in a circle have no end, nor has what leads into it', () => {
  const fates = fatesOf([
    moved('/a/', '/b/'),
    moved('/b/', '/a/'),
    moved('/vao/', '/a/'),
    moved('/c/', '/d/'),
  ]);
  expect(fates.circles.map(({ from }) => from)).toEqual(['/a/', '/b/', '/vao/']);
  expect(fates.all.map(({ from }) => from)).toEqual(['/c/']);
  expect(fates.of('/a/')).toBeUndefined();
});

test('a way of fifty thousand redirects is followed to its end', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => moved(`/${index}/`, `/${index + 1}/`));
  expect(fatesOf(long).of('/0/')?.to).toEqual(['/50000/']);
});

test('ways that part and meet again are followed once each, however often they do', () => {
  const meeting = Array.from({ length: 60 }, (_, index) => [
    split(`/${index}/`, `/${index}/trai/`, `/${index}/phai/`),
    moved(`/${index}/trai/`, `/${index + 1}/`),
    moved(`/${index}/phai/`, `/${index + 1}/`),
  ]).flat();
  const fates = fatesOf([...meeting, gone('/60/')]);
  expect(fates.of('/0/')).toMatchObject({ kind: 'withdrawn', to: [], withdrawn: [{ from: '/60/' }] });
});
