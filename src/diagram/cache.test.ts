import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetAddress } from '../model/address.ts';
import { realGraph } from '../model/fixture.ts';
import type { Figure } from '../model/schema/figure.ts';
import { drawDiagrams, staleDrawings } from './cache.ts';
import { drawingsOf } from './figure-drawings.ts';

const STORED = 'public/so-do';
const graph = realGraph();
const { figures } = graph.model;
const drawn = (list: readonly Figure[]) => drawingsOf(list, (target) => targetAddress(target, graph.unit));
const drawings = drawn(figures);
const launch = () => Promise.reject(new Error('một trình duyệt được gọi'));
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'so-do-'));
  cpSync(STORED, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The figures with one of them changed. */
function changed(id: string, change: (figure: Figure) => Figure): Figure[] {
  return figures.map((figure) => (figure.id === id ? change(figure) : figure));
}

describe('the drawings in public/so-do', () => {
  test('are made from the model as it stands (else run npm run diagrams)', async () => {
    expect(await staleDrawings(drawings, STORED)).toEqual([]);
  });

  test('are wide and for a phone for every figure, beside the Mermaid text that they were drawn from', async () => {
    const { files } = await drawDiagrams(drawings, { dir: STORED, launch });
    const expected = figures.flatMap(({ id }) => [`${id}.svg`, `${id}-hep.svg`, `${id}.mmd`]);
    expect(files.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
    for (const { path, text } of files) expect(readFileSync(join(STORED, path), 'utf8')).toBe(text);
  });
});

describe('a drawing', () => {
  test('is kept without a browser while nothing has changed', async () => {
    expect((await drawDiagrams(drawings, { dir, launch })).drawn).toEqual([]);
  });

  test('is stale when it is missing, and a browser is asked for', async () => {
    rmSync(join(dir, 'hts.svg'));
    expect(await staleDrawings(drawings, dir)).toEqual(['hts.svg']);
    await expect(drawDiagrams(drawings, { dir, launch })).rejects.toThrow('một trình duyệt được gọi');
  });

  test('is stale when a word, an arrow or an address has changed, and no other is', async () => {
    const renamed = changed('hts', (figure) => ({ ...figure, title: 'Khác' }));
    expect(await staleDrawings(drawn(renamed), dir)).toEqual(['hts.svg', 'hts-hep.svg']);
    const turned = changed('chu-trinh-khep-kin', (figure) =>
      figure.draws === 'quan-he' ? { ...figure, edges: figure.edges.slice(1) } : figure,
    );
    expect(await staleDrawings(drawn(turned), dir)).toEqual([
      'chu-trinh-khep-kin.svg',
      'chu-trinh-khep-kin-hep.svg',
    ]);
    const moved = drawingsOf(figures, () => '/khac/');
    expect(await staleDrawings(moved, dir)).toHaveLength(drawings.length);
  });

  test('is stale when it carries no key', async () => {
    writeFileSync(join(dir, 'hts-hep.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await staleDrawings(drawings, dir)).toEqual(['hts-hep.svg']);
  });
});
