/** The files that a build made of a model alone: the next one takes them all when nothing that decides them has changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import { hashOfCode } from './import-closure.ts';
import { linkLast, putFile } from './put-file.ts';
import type { Settings } from './settings.ts';
import { hashOf } from './stamp.ts';

/** What is written from the model, and by which code. */
const CODE = ['scripts/lib/write-downloads.ts', 'scripts/index-search.ts'];

/** What the build made, without the list of checksums, which gets more lines later. */
type Record = { key: string; files: string[]; facts: string; checksums: string };

/** Where the files stand or are to stand, where their facts are written, and where it is noted what they are. */
type Places = { folder: string; factsFile: string; note: string };

/** Key of all that decides the files. */
export function downloadsKey({ site, base, model }: Settings): string {
  return hashOf([model, 'package.json'], [site, base, process.version, hashOfCode(CODE)]);
}

/** Notes the files that have been made. */
export function noteDownloads(
  key: string,
  files: readonly string[],
  { folder, factsFile, note }: Places,
): void {
  const record: Record = {
    key,
    files: files.filter((path) => path !== CHECKSUMS_FILE),
    facts: readFileSync(factsFile, 'utf8'),
    checksums: readFileSync(join(folder, CHECKSUMS_FILE), 'utf8'),
  };
  writeFileSync(note, JSON.stringify(record));
}

/**
 * Takes the files from the folder `last`, which nobody has touched since a build made it; gives their paths, or undefined
 * when they have to be made.
 */
export function takeDownloads(
  key: string,
  last: string,
  { folder, factsFile, note }: Places,
): string[] | undefined {
  const record = readRecord(note);
  if (record?.key !== key) return undefined;
  const { files, facts, checksums } = record;
  for (const path of new Set(files.map(dirname))) mkdirSync(join(folder, path), { recursive: true });
  if (!linkLast(folder, files, last)) return undefined;
  putFile(folder, CHECKSUMS_FILE, Buffer.from(checksums));
  writeFileSync(factsFile, facts);
  return [...files, CHECKSUMS_FILE];
}

function readRecord(note: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Record;
  } catch {
    return undefined;
  }
}
