import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, readStamp, traceOf, writeStamp } from './stamp.ts';

let dir: string;
const hash = (): string => hashOf([join(dir, 'a'), join(dir, 'khong-co.json')], ['/']);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dau-'));
  await mkdir(join(dir, 'a/b'), { recursive: true });
  await writeFile(join(dir, 'a/b/mot.txt'), 'một');
  await writeFile(join(dir, 'a/hai.txt'), 'hai');
});

afterEach(() => rm(dir, { recursive: true }));

test('the same files give the same hash, whatever their times', async () => {
  const before = hash();
  await utimes(join(dir, 'a/hai.txt'), 1, 1);
  expect(hash()).toBe(before);
});

const CHANGES: [string, () => Promise<void>][] = [
  ['a changed letter', () => writeFile(join(dir, 'a/b/mot.txt'), 'mốt')],
  ['a new file', () => writeFile(join(dir, 'a/ba.txt'), '')],
  ['a lost file', () => rm(join(dir, 'a/hai.txt'))],
  ['another name', () => rename(join(dir, 'a/hai.txt'), join(dir, 'a/hài.txt'))],
  [
    'words that move to the next file',
    async () => {
      await writeFile(join(dir, 'a/b/mot.txt'), 'mộth');
      await writeFile(join(dir, 'a/hai.txt'), 'ai');
    },
  ],
  ['a file where there was none', () => writeFile(join(dir, 'khong-co.json'), '{}')],
];

test.each(CHANGES)('%s gives another hash', async (_, change) => {
  const before = hash();
  await change();
  expect(hash()).not.toBe(before);
});

test('the trace of a folder changes with a time, a size or a name, and with nothing else', async () => {
  const trace = () => traceOf(join(dir, 'a'));
  const traces = [trace()];
  await utimes(join(dir, 'a/hai.txt'), 1, 1);
  traces.push(trace());
  await writeFile(join(dir, 'a/hai.txt'), 'ba bốn');
  await utimes(join(dir, 'a/hai.txt'), 1, 1);
  traces.push(trace());
  await rename(join(dir, 'a/hai.txt'), join(dir, 'a/ba.txt'));
  traces.push(trace());
  expect(new Set(traces).size).toBe(traces.length);
  expect(trace()).toBe(traces.at(-1));
});

test('another setting gives another hash', () => {
  expect(hashOf([join(dir, 'a')], ['/'])).not.toBe(hashOf([join(dir, 'a')], ['/x/']));
});

test('a stamp is read as it was written; without one, or a broken one, there is none', async () => {
  const file = join(dir, 'dau.json');
  expect(await readStamp(file)).toBeUndefined();
  await writeStamp(file, { sources: '1', content: '2', site: '3', packing: '4' });
  expect(await readStamp(file)).toEqual({ sources: '1', content: '2', site: '3', packing: '4' });
  await writeFile(file, '{"sources":');
  expect(await readStamp(file)).toBeUndefined();
});
