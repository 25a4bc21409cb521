/** Models for tests: the tiny one, and copies of it with a mistake. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { FaultName } from './faults.ts';
import { type Graph, graphOf } from './graph.ts';
import { loadModel } from './load.ts';
import type { Model } from './model.ts';

/** One mistake in a copy of the tiny model, and the fault that must name it. */
export type Mistake = {
  name: FaultName;
  says: string;
  change: (dir: string) => void;
  file: string;
  place: string;
  hint?: string;
};

/** A small model without a fault. */
export const TINY = join(import.meta.dirname, 'fixtures', 'tiny');
/** A decision of a province alone, cut short: no frameworks, figures, comparisons, tasks or terms. */
export const GIA_LAI = join(import.meta.dirname, 'fixtures', 'gia-lai');
const RICH = join(import.meta.dirname, 'fixtures', 'rich');
let real: Graph | undefined;

/** Where the real model lies; KHUNG_MODEL_DIR names another, to try the tests with more data. */
export const REAL_MODEL = process.env['KHUNG_MODEL_DIR'] ?? join(import.meta.dirname, '../../model');

/** Documents whose words the tests quote. */
const QUOTED = ['qd-khung-kien-truc-so', 'qd-3388-gia-lai', 'kien-truc-chinh-phu-so-4-0'];

/** The model without the documents that no test quotes, so that a document more changes no test. */
function onlyQuoted(model: Model): Model {
  const isQuoted = (id: string) => QUOTED.includes(id);
  return {
    ...model,
    documents: model.documents
      .filter(({ id }) => isQuoted(id))
      .map((document) => ({ ...document, relations: document.relations.filter(({ to }) => isQuoted(to)) })),
    versions: model.versions.filter(({ id }) => isQuoted(id)),
    comparisons: model.comparisons.filter(({ document }) => isQuoted(document)),
  };
}

/**
 * The documents of the real model that tests quote, with everything that refers to them. Read once for all tests of a
 * process, which therefore must not change it.
 */
export function realGraph(): Graph {
  real ??= graphOf(onlyQuoted(loadModel(REAL_MODEL)));
  return real;
}

/** A copy that a test makes goes with the test, one that a file makes for all its tests with the file. */
function removeLater(dir: string): void {
  const remove = () => rmSync(dir, { recursive: true, force: true });
  try {
    onTestFinished(remove);
  } catch {
    afterAll(remove);
  }
}

/** A copy of the tiny model, wrong in exactly the way that `change` makes it. */
export function tinyWith(change: (dir: string) => void): string {
  const dir = mkdtempSync(join(tmpdir(), 'mo-hinh-'));
  removeLater(dir);
  cpSync(TINY, dir, { recursive: true });
  change(dir);
  return dir;
}

/** Changes one text of a file, which must be there. */
export function replaceIn(file: string, from: string, to: string): (dir: string) => void {
  return (dir) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  };
}

/** Changes the value of a JSON file. */
export function changeJson(file: string, change: (value: never) => void): (dir: string) => void {
  return (dir) => {
    const path = join(dir, file);
    const value = JSON.parse(readFileSync(path, 'utf8'));
    change(value as never);
    writeFileSync(path, JSON.stringify(value));
  };
}

/** Adds to a copy of the tiny model a comparison of its only document with itself: one row the same, one renamed, one dropped. */
export function writeComparisons(dir: string): void {
  const rows = [
    {
      id: 'mang-mau',
      kind: 'giong-nhau',
      subject: { component: 'mang-mau' },
      before: [{ unit: 'qd-mau#phan-1.muc-2.diem-a.doan-2', name: 'Mạng mẫu' }],
      note: 'Cùng một đoạn.',
    },
    {
      id: 'htm1',
      kind: 'doi-ten',
      subject: { component: 'htm1' },
      before: [{ unit: 'qd-mau#phu-luc.muc-1.1.diem-b', name: 'Điểm truy cập công cộng' }],
      note: 'Hai dòng mẫu.',
    },
    {
      id: 'khung',
      kind: 'bo',
      before: [{ unit: 'qd-mau#phu-luc', name: 'KHUNG CẤP XÃ MẪU' }],
      note: 'Không còn.',
    },
  ];
  const comparisons = [{ id: 'ban-cu', document: 'qd-mau', name: 'Bản cũ', note: 'Bản mẫu.', rows }];
  writeFileSync(join(dir, 'counterparts.json'), JSON.stringify(comparisons));
}

/** Gives the document of a copy of the tiny model an earlier version, with a source of its own: HTM2 had other words. */
export function withEarlierVersion(dir: string): void {
  const earlier = (file: string): string =>
    readFileSync(join(dir, file), 'utf8').replace(
      'Điểm truy cập công cộng.',
      'Điểm truy cập công cộng tại trụ sở.',
    );
  const text = earlier('sources/mau.txt');
  mkdirSync(join(dir, 'versions/qd-mau'), { recursive: true });
  writeFileSync(
    join(dir, 'versions/qd-mau/du-thao-2025.json'),
    earlier('documents/qd-mau.json')
      .replace('"du-thao-2026"', '"du-thao-2025"')
      .replace('"Dự thảo năm 2026"', '"Dự thảo năm 2025"')
      .replace('"2026-01-15"', '"2025-06-01"')
      .replace('"source": "mau"', '"source": "mau-2025"'),
  );
  writeFileSync(join(dir, 'sources/mau-2025.txt'), text);
  changeJson('sources/manifest.json', (value: { sources: Record<string, unknown>[] }) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    value.sources.push({ ...value.sources[0], id: 'mau-2025', file: 'mau-2025.txt', sha256 });
  })(dir);
}

/** Adds to a copy of the tiny model every kind of file and field that it does without. */
export function enrich(dir: string): void {
  withEarlierVersion(dir);
  changeJson('agencies.json', ([first]: [Record<string, unknown>]) => {
    first['shortForms'] = ['Bộ M'];
  })(dir);
  changeJson('documents/qd-mau.json', (value: Record<string, unknown>) => {
    Object.assign(value, { number: '1/QĐ-MAU', date: '2026-01-10' });
    value['relations'] = [{ to: 'qd-mau', text: 'Thay bản năm 2025.' }];
  })(dir);
  writeComparisons(dir);
  cpSync(RICH, dir, { recursive: true });
  const redirects = [
    { kind: 'withdrawn', from: '/cu/', was: 'Điều 9', document: 'qd-mau', version: 'du-thao-2025' },
    { kind: 'moved', from: '/van-ban/qd-mau/phan-1/#dieu-7', to: '/lop/1/' },
    { kind: 'merged', from: '/nhap/', to: '/lop/1/' },
    { kind: 'split', from: '/tach/', to: ['/lop/1/', '/co-quan/bo-mau/'] },
  ];
  writeFileSync(join(dir, 'redirects.json'), JSON.stringify(redirects));
}
