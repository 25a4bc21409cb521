import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults, loadModel } from '../../src/model/load.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import { fullText, walkUnits } from '../../src/model/walk.ts';
import { enlarge } from './enlarge.ts';
import { writeEnlarged } from './enlarged-model.ts';

const REAL = join(import.meta.dirname, '../../model');
const model = loadModel(REAL);
let dir = '';

/** First words of each page with its unit's id, as the page's description has them. */
function startsOf({ pages, units }: LegalDocument): string[] {
  return [...walkUnits(units)]
    .filter(({ unit }) => pages.includes(unit.id))
    .map(({ unit }) => `${unit.id} ${fullText(unit).slice(0, 80)}`);
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'enlarge-'));
});

afterAll(async () => {
  await rm(dir, { recursive: true });
});

describe('a model twice as large', () => {
  let folder = '';
  let twice = model;

  beforeAll(async () => {
    folder = join(dir, '2');
    await writeEnlarged(REAL, folder, 2);
    twice = loadModel(folder);
  });

  test('has no fault', () => {
    expect(findFaults(folder)).toEqual([]);
  });

  test('has twice the documents, bodies and tasks, and twice the components that are not national', () => {
    const ours = (components: typeof model.components) =>
      components.filter(({ framework }) => framework !== 'quoc-gia').length;
    expect(twice.documents.length).toBe(2 * model.documents.length);
    expect(twice.agencies.length).toBe(2 * model.agencies.length);
    expect(twice.tasks.length).toBe(2 * model.tasks.length);
    expect(ours(twice.components)).toBe(2 * ours(model.components));
    expect(twice.components.length - ours(twice.components)).toBe(42);
  });

  test('keeps the real documents and components as they are', () => {
    expect(twice.documents).toEqual(expect.arrayContaining(model.documents));
    expect(twice.components).toEqual(expect.arrayContaining(model.components));
  });

  test('leaves what the national drawing shows as it is', () => {
    const nationalIn = ({ components, structure }: typeof model) => ({
      components: components.filter(({ framework }) => framework === 'quoc-gia'),
      groups: structure.groups.filter(({ units }) => units['quoc-gia'] !== undefined),
    });
    expect(nationalIn(twice)).toEqual(nationalIn(model));
  });

  test('gives the copies codes and groups of their own, so that a group is as large as before', () => {
    const codes = twice.components.filter(({ group }) => group === 'HTSB').map(({ code }) => code);
    expect(codes.length).toBe(model.components.filter(({ group }) => group === 'HTS').length);
    expect(codes.slice(0, 2)).toEqual(['HTSB1', 'HTSB2']);
  });

  test('gives a document and its copy the same tree', () => {
    const idsIn = (id: string) =>
      [...walkUnits(twice.documents.find((document) => document.id === id)?.units ?? [])].map(
        ({ unit }) => unit.id,
      );
    expect(idsIn('qd-3388-gia-lai-ban-2')).toEqual(idsIn('qd-3388-gia-lai'));
  });
});

test('the pages of copies start with other words, so that no two are described alike', () => {
  const starts = enlarge(model, 3).flatMap((file) =>
    file.path.startsWith('documents/') && 'text' in file ? startsOf(JSON.parse(file.text)) : [],
  );
  expect(starts.length).toBeGreaterThan(2 * 30);
  expect(new Set(starts).size).toBe(starts.length);
});

test('once as large is the same model', async () => {
  const folder = join(dir, '1');
  await writeEnlarged(REAL, folder, 1);
  expect(loadModel(folder)).toEqual(model);
});

test('the same model and number give the same files', () => {
  expect(enlarge(model, 3)).toEqual(enlarge(loadModel(REAL), 3));
});

test.each([0, -1, 1.5, 27, Number.NaN])('refuses to make a model %d times as large', (times) => {
  expect(() => enlarge(model, times)).toThrow('không hợp lệ');
});
