import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { realGraph } from './fixture.ts';
import { findFaults } from './load.ts';
import type { Term } from './schema/term.ts';
import { walkUnits, wordsOf } from './walk.ts';

const TINY = join(import.meta.dirname, 'fixtures', 'tiny');
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** Names of the faults of the tiny model with these terms. */
function faultsWith(...terms: Partial<Term>[]): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'thuat-ngu-'));
  made.push(dir);
  cpSync(TINY, dir, { recursive: true });
  const term = { id: 'htm', term: 'HTM', expansion: null, unit: null, kind: 'viet-tat' };
  writeFileSync(join(dir, 'terms.json'), JSON.stringify(terms.map((own) => ({ ...term, ...own }))));
  return findFaults(dir).map(({ name }) => name);
}

test('a term that the texts never explain needs no unit', () => {
  expect(faultsWith({ meaning: 'hạ tầng mẫu' })).toEqual([]);
});

test('an expansion that does not stand in its unit is found', () => {
  expect(faultsWith({ expansion: 'không có chữ này', unit: 'qd-mau#dieu-1' })).toContain('NameNotInText');
});

test('a unit that does not exist is found', () => {
  expect(faultsWith({ expansion: 'x', unit: 'qd-mau#dieu-99' })).toEqual(['DanglingReference']);
});

test('an expansion without its unit is found, and our own meaning beside an official one', () => {
  expect(faultsWith({ expansion: 'x' })).toEqual(['BadShape']);
  expect(faultsWith({ expansion: 'x', unit: 'qd-mau#dieu-1', meaning: 'y' })).toEqual(['BadShape']);
});

test('two terms of one id are found', () => {
  expect(faultsWith({}, {})).toEqual(['DuplicateId']);
});

const model = realGraph().model;
const texts = model.documents.flatMap(({ units }) => [...walkUnits(units)].map(({ unit }) => wordsOf(unit)));

test('every acronym of the real model is used by the texts', () => {
  expect(model.terms.filter(({ term }) => !texts.some((text) => text.includes(term)))).toEqual([]);
});

test('every acronym in brackets after its long form is in the list', () => {
  const known = new Set(model.terms.map(({ term }) => term));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\p{Ll}+ \((\p{Lu}{3,})\)/gu)].map(([, acronym]) => acronym),
  );
  expect(found.filter((acronym) => acronym !== undefined && !known.has(acronym))).toEqual([]);
});
