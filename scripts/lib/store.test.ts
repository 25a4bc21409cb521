import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyOf, openStore } from './store.ts';

let file = '';

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'kho-')), 'a/kho');
});

afterEach(() => rm(join(file, '../..'), { recursive: true }));

/** Keeps entries as one build does. */
function keep(entries: Record<string, string>): void {
  const store = openStore(file);
  for (const [key, text] of Object.entries(entries)) store.set(key, Buffer.from(text));
  store.save();
}

test('what a build kept is there for the next, byte for byte', () => {
  keep({ a: 'một', b: '' });
  const store = openStore(file);
  expect([store.has('a'), store.get('a')?.toString(), store.get('b')?.toString()]).toEqual([true, 'một', '']);
  expect([store.has('c'), store.get('c')]).toEqual([false, undefined]);
});

test('what a build adds is there at once, and counts apart from what it found', () => {
  keep({ a: 'một' });
  const store = openStore(file);
  store.set('b', Buffer.from('hai'));
  expect([store.get('a')?.toString(), store.get('b')?.toString()]).toEqual(['một', 'hai']);
  expect(store.counts()).toEqual({ reused: 1, made: 1 });
});

test('what a build makes anew takes the place of what it found', () => {
  keep({ a: 'một' });
  const store = openStore(file);
  store.get('a');
  store.set('a', Buffer.from('hai'));
  expect([store.get('a')?.toString(), store.counts()]).toEqual(['hai', { reused: 0, made: 1 }]);
  store.save();
  expect(openStore(file).get('a')?.toString()).toBe('hai');
});

test('what a build did not ask for is not kept longer', () => {
  keep({ a: 'một', b: 'hai' });
  const store = openStore(file);
  store.get('b');
  store.save();
  const next = openStore(file);
  expect([next.has('a'), next.get('b')?.toString()]).toEqual([false, 'hai']);
});

test('a build that ends early leaves the store as it was', () => {
  keep({ a: 'một' });
  openStore(file).set('b', Buffer.from('hai'));
  const next = openStore(file);
  expect([next.get('a')?.toString(), next.has('b')]).toEqual(['một', false]);
});

test('a damaged entry is not given, and a file without its end is empty', () => {
  keep({ a: 'một', b: 'hai' });
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  damaged[0] = 0;
  writeFileSync(file, damaged);
  const store = openStore(file);
  expect([store.get('a'), store.get('b')?.toString()]).toEqual([undefined, 'hai']);
  writeFileSync(file, whole.subarray(0, whole.length - 3));
  expect(openStore(file).has('b')).toBe(false);
});

test('keys differ when the same letters are divided differently', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
  expect(keyOf('ab', 'c')).toBe(keyOf('ab', Buffer.from('c')));
});
