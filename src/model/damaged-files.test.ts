/** Files whose bytes are damaged, whatever they hold: every one ends in a named fault. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ModelError } from './faults.ts';
import { findFaults, loadModel } from './load.ts';

const tiny = join(import.meta.dirname, 'fixtures/tiny');
let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hong-'));
  cpSync(tiny, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const FILES = [
  'documents/qd-mau.json',
  'components/cap-xa.json',
  'structure.json',
  'agencies.json',
  'tasks.json',
];

/** Ways to damage the bytes of a file. */
const DAMAGES: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut in its middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['in UTF-16', (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le')],
  ['in an old one-byte code', (bytes) => Buffer.from(bytes.toString(), 'latin1')],
  ['with half a letter', (bytes) => spliced(bytes, Buffer.from([0xe1, 0xbb]))],
  ['with a zero byte', (bytes) => spliced(bytes, Buffer.from([0]))],
  ['compressed or a picture', () => Buffer.from([0x1f, 0x8b, 8, 0, 0xff, 0xd8, 0xff, 0xe0])],
  ['a number of a million digits', () => Buffer.from('9'.repeat(1_000_000))],
  ['a list of a thousand nulls', () => Buffer.from(`[${'null,'.repeat(999)}null]`)],
  ['a proto key', () => Buffer.from('{"__proto__": {"id": "x"}, "constructor": 1}')],
];

/** Puts bytes into the first word of the file that has a letter outside ASCII. */
function spliced(bytes: Buffer, put: Buffer): Buffer {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);
}

describe.each(FILES)('%s', (file) => {
  test.each(DAMAGES)(
    '%s ends in named faults of few words, with the file, and in nothing else',
    (_, damage) => {
      const path = join(dir, file);
      writeFileSync(path, damage(readFileSync(path)));
      const faults = findFaults(dir);
      expect(faults.length).toBeGreaterThan(0);
      for (const { name, what, todo } of faults) {
        expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
        expect(`${what} ${todo}`.length).toBeLessThan(2_000);
        expect(`${what} ${todo}`).not.toMatch(/\n\s+at |node:internal/);
      }
      expect(() => loadModel(dir)).toThrow(ModelError);
    },
  );

  test('a folder in the place of the file is a named fault too', () => {
    rmSync(join(dir, file));
    mkdirSync(join(dir, file));
    expect(() => loadModel(dir)).toThrow(ModelError);
  });
});

test('a source in another encoding is not the text that was received', () => {
  const path = join(dir, 'sources/mau.txt');
  writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'utf16le'));
  expect(findFaults(dir).map(({ name }) => name)).toContain('SourceChanged');
});

describe('only regular files inside the model are read', () => {
  const namesAt = (file: string) =>
    findFaults(dir)
      .filter((fault) => fault.file === file)
      .map(({ name }) => name);

  test.runIf(process.platform !== 'win32')(
    'a pipe in the place of a file is no file, and nobody waits for it',
    () => {
      rmSync(join(dir, 'tasks.json'));
      execFileSync('mkfifo', [join(dir, 'tasks.json')]);
      expect(namesAt('tasks.json')).toEqual(['NotInModel']);
    },
  );

  test.each([
    ['a device', '/dev/zero'],
    ['a file of another folder', join(import.meta.dirname, 'load.ts')],
  ])('a link to %s is not followed', (_, target) => {
    rmSync(join(dir, 'tasks.json'));
    symlinkSync(target, join(dir, 'tasks.json'));
    const [fault] = findFaults(dir);
    expect(fault).toMatchObject({ name: 'NotInModel', file: 'tasks.json' });
    expect(fault?.what).not.toContain('import');
  });

  test('a link inside the model is read', () => {
    cpSync(join(dir, 'tasks.json'), join(dir, 'all.txt'));
    rmSync(join(dir, 'tasks.json'));
    symlinkSync('all.txt', join(dir, 'tasks.json'));
    expect(findFaults(dir)).toEqual([]);
  });

  test.each(['../../secret.txt', '/etc/hostname', 'a/b.txt', '.env', ''])(
    'a source named “%s” has the wrong shape',
    (file) => {
      const path = join(dir, 'sources/manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      manifest.sources[0].file = file;
      writeFileSync(path, JSON.stringify(manifest));
      expect(namesAt('sources/manifest.json')).toEqual(['BadShape']);
    },
  );

  test('a file in the place of a folder is a named fault', () => {
    writeFileSync(join(dir, 'figures'), '{}');
    expect(namesAt('figures')).toEqual(['UnreadableFile']);
  });

  test('a key that stands twice is named with its line', () => {
    writeFileSync(join(dir, 'tasks.json'), '[\n{"id": "a",\n"id": "b"}]');
    expect(findFaults(dir)).toMatchObject([{ name: 'DuplicateKey', file: 'tasks.json', place: 'dòng 3' }]);
  });
});
