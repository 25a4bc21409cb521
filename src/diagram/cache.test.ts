import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadModel } from '../model/load.ts';
import { drawDiagrams, staleDrawings } from './cache.ts';
import { nationalDiagram } from './national.ts';

const STORED = 'public/so-do';
const diagram = nationalDiagram(loadModel('model'));
const launch = () => Promise.reject(new Error('một trình duyệt được gọi'));
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'so-do-'));
  cpSync(STORED, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the drawings in public/so-do', () => {
  test('are made from the model as it stands (else run npm run diagrams)', async () => {
    expect(await staleDrawings([diagram], STORED)).toEqual([]);
  });

  test('stand beside the Mermaid text that they were drawn from', async () => {
    const { files } = await drawDiagrams([diagram], { dir: STORED, launch });
    expect(files.map(({ path }) => path)).toEqual(['bon-lop.svg', 'bon-lop-hep.svg', 'bon-lop.mmd']);
    for (const { path, text } of files) expect(readFileSync(join(STORED, path), 'utf8')).toBe(text);
  });
});

describe('a drawing', () => {
  test('is kept without a browser while nothing has changed', async () => {
    expect((await drawDiagrams([diagram], { dir, launch })).drawn).toEqual([]);
  });

  test('is stale when it is missing, and a browser is asked for', async () => {
    rmSync(join(dir, 'bon-lop.svg'));
    expect(await staleDrawings([diagram], dir)).toEqual(['bon-lop']);
    await expect(drawDiagrams([diagram], { dir, launch })).rejects.toThrow('một trình duyệt được gọi');
  });

  test('is stale when a word or an address has changed', async () => {
    const [band, ...others] = diagram.bands;
    if (!band) throw new Error('the framework has bands');
    const renamed = { ...diagram, bands: [{ ...band, title: 'Khác' }, ...others] };
    const moved = { ...diagram, bands: [{ ...band, href: '/khac/' }, ...others] };
    expect(await staleDrawings([renamed], dir)).toEqual(['bon-lop', 'bon-lop-hep']);
    expect(await staleDrawings([moved], dir)).toEqual(['bon-lop', 'bon-lop-hep']);
  });

  test('is stale when it carries no key', async () => {
    writeFileSync(join(dir, 'bon-lop-hep.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await staleDrawings([diagram], dir)).toEqual(['bon-lop-hep']);
  });
});
