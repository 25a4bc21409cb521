import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGraph, TINY } from '../../src/model/fixture.ts';
import { findFaults, loadModel } from '../../src/model/load.ts';
import { fullText, walkUnits } from '../../src/model/walk.ts';
import { enlarge } from './enlarge.ts';
import { timesAsLarge, writeChanged } from './workspace.ts';

const model = loadModel(TINY);
const dir = mkdtempSync(join(tmpdir(), 'enlarge-'));

afterAll(() => rmSync(dir, { recursive: true }));

describe('a model twice as large', () => {
  const folder = join(dir, '2');
  let twice = model;

  beforeAll(async () => {
    await writeChanged(TINY, folder, timesAsLarge(2));
    twice = loadModel(folder);
  });

  test('has no fault', () => {
    expect(findFaults(folder)).toEqual([]);
  });

  test('keeps the model and adds a copy of all but the components of the first framework', () => {
    const [first] = model.structure.frameworks;
    const shared = model.components.filter(({ framework }) => framework === first?.id).length;
    for (const key of ['documents', 'agencies', 'tasks', 'components'] as const) {
      expect(twice[key].map(({ id }) => id)).toEqual(expect.arrayContaining(model[key].map(({ id }) => id)));
      const kept = key === 'components' ? shared : 0;
      expect(twice[key].length).toBe(2 * model[key].length - kept);
    }
  });

  test('gives the copies codes, groups and anchors of their own', () => {
    const copied = twice.components.filter(({ code }) => code?.startsWith('HTMB'));
    expect(copied.map(({ id }) => id)).toContain('htmb1');
    expect(new Set(copied.map(({ group }) => group))).toEqual(new Set(['HTMB']));
    const [tree, copy] = twice.documents.map(({ units }) => [...walkUnits(units)].map(({ unit }) => unit.id));
    expect(copy).toEqual(tree);
  });
});

test('the pages of copies of the real model start with other words', () => {
  const starts = enlarge(realGraph().model, 3).flatMap((file) => {
    if (!file.path.startsWith('documents/') || !('text' in file)) return [];
    const { pages, units } = JSON.parse(file.text);
    return [...walkUnits(units)]
      .filter(({ unit }) => pages.includes(unit.id))
      .map(({ unit }) => `${unit.id} ${fullText(unit).slice(0, 80)}`);
  });
  expect(starts.length).toBeGreaterThan(2 * 30);
  expect(new Set(starts).size).toBe(starts.length);
});

test('once as large is the same model, and the same number gives the same files', async () => {
  await writeChanged(TINY, join(dir, '1'), timesAsLarge(1));
  expect(loadModel(join(dir, '1'))).toEqual(model);
  expect(enlarge(model, 3)).toEqual(enlarge(loadModel(TINY), 3));
});

test.each([0, -1, 1.5, 27, Number.NaN])('refuses to make a model %d times as large', (times) => {
  expect(() => enlarge(model, times)).toThrow('không hợp lệ');
});
