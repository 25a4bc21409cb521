/**
 * `npm run fuzz [-- --seconds N]`: changes each place of a small model in each hostile way, one at a time, and prints
 * every outcome that is neither a planned site nor a named fault. Exits 1 when there is one.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberInWords } from '../src/text/number.ts';
import { visible } from '../src/text/visible.ts';
import { readArguments } from './lib/arguments.ts';
import { changed, type Json, outcomeOf, placesIn, valuesIn } from './lib/changed-model.ts';
import { runCommand } from './lib/command.ts';

/** Values that a person, a tool or an attacker may put in any place. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  '\u200b',
  'x',
  'Đ',
  'con',
  'toan-van',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '/etc/passwd',
  'a/b',
  'a#b',
  'qd-mau#khong-co',
  'qd-mau#',
  '/du-lieu/model.json',
  '/LOP/1/',
  '/con/',
  '/_astro/',
  '/%2e%2e/',
  '/lop/1/#a',
  'HTM70000000',
  'HTM1',
  'a-'.repeat(200).slice(0, -1),
  'ă'.repeat(30_000),
  'x'.repeat(300),
  '\u001b[31m\u202e',
  '\ud800',
  '<script>alert(1)</script>',
  '{globalThis.x = 1}',
  '=HYPERLINK("x")',
  '0001-01-01',
  '9999-99-99',
  'XVIII',
  'a'.repeat(101),
  '.',
  '..',
  'a--b',
  'phan-1',
  'Điều 1',
  '\u0000',
  'a\r\nb',
  '2026-02-30',
  1944,
  4,
  '🇻🇳',
  'a.b.c',
  [],
  [[]],
  [null],
  {},
  { id: 'x' },
  Array.from({ length: 200 }, () => 'x'),
];

/** Changes that depend on what stands in the place. */
const CHANGES: readonly ((old: Json) => unknown)[] = [
  () => undefined,
  (old) => (Array.isArray(old) ? [...old, ...old] : [old, old]),
  (old) => (Array.isArray(old) ? old.toReversed() : `${String(old)} `),
  (old) => (Array.isArray(old) ? old.slice(1) : typeof old === 'string' ? old.slice(1) : old),
  (old) => (typeof old === 'string' ? old + old : typeof old === 'number' ? -old : old),
  (old) => (typeof old === 'string' ? old.toUpperCase() : old),
  (old) => (typeof old === 'string' ? old.normalize('NFD') : old),
  ...HOSTILE.map((value) => () => value),
];

const { values: options } = readArguments({
  options: { model: { type: 'string' }, seconds: { type: 'string', default: '3600' } },
});

await runCommand(() => {
  const source = options.model ?? 'model';
  const dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    cpSync(source, dir, { recursive: true });
    const { models, sites, unnamed } = tryAll(dir, Number(options.seconds) * 1000);
    for (const line of unnamed) console.error(visible(`✗ ${line}`));
    console.log(
      `${numberInWords(models)} mô hình: ${numberInWords(sites)} dựng được, ${numberInWords(models - sites - unnamed.length)} có lỗi được nêu tên, ${unnamed.length} lỗi không tên.`,
    );
    if (unnamed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(dir, { recursive: true });
  }
});

function tryAll(dir: string, time: number): { models: number; sites: number; unnamed: string[] } {
  const end = performance.now() + time;
  let models = 0;
  let sites = 0;
  const unnamed: string[] = [];
  for (const [file, value] of valuesIn(dir)) {
    for (const { keys } of placesIn(value, file)) {
      for (const [index, change] of CHANGES.entries()) {
        if (performance.now() > end) return { models, sites, unnamed };
        writeFileSync(join(dir, file), JSON.stringify(changed(value, keys, change)) ?? '');
        models++;
        try {
          if (outcomeOf(dir).length === 0) sites++;
        } catch (error) {
          const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
          unnamed.push(`${file} $.${keys.join('.')} (${index}): ${words.split('\n').slice(0, 3).join(' ')}`);
        }
      }
    }
    writeFileSync(join(dir, file), JSON.stringify(value));
  }
  return { models, sites, unnamed };
}
