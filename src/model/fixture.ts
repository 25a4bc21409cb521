/** Models for tests: the tiny one, and copies of it with a mistake. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** A small model without a fault. */
export const TINY = join(import.meta.dirname, 'fixtures', 'tiny');
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A copy of the tiny model, wrong in exactly the way that `change` makes it. */
export function tinyWith(change: (dir: string) => void): string {
  const dir = mkdtempSync(join(tmpdir(), 'mo-hinh-'));
  made.push(dir);
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
