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

/** What a build made, without the list of checksums, which gets more lines later. It is valid with the site of that build. */
export type DownloadsRecord = { key: string; files: string[]; facts: string; checksums: string };

/** Where the files stand or are to stand, and where their facts are written. */
type Places = { folder: string; factsFile: string };

/** Key of all that decides the files. */
export function downloadsKey({ site, base, model }: Settings): string {
  return hashOf([model, 'package.json'], [site, base, process.version, hashOfCode(CODE)]);
}

/** What has been made. */
export function recordOf(
  key: string,
  files: readonly string[],
  { folder, factsFile }: Places,
): DownloadsRecord {
  return {
    key,
    files: files.filter((path) => path !== CHECKSUMS_FILE),
    facts: readFileSync(factsFile, 'utf8'),
    checksums: readFileSync(join(folder, CHECKSUMS_FILE), 'utf8'),
  };
}

/**
 * Takes the files from the folder `last`, which nobody has touched since the build of the record made it; false when they
 * have to be made.
 */
export function takeDownloads(
  { files, facts, checksums }: DownloadsRecord,
  last: string,
  { folder, factsFile }: Places,
): boolean {
  for (const path of new Set(files.map(dirname))) mkdirSync(join(folder, path), { recursive: true });
  if (!linkLast(folder, files, last)) return false;
  putFile(folder, CHECKSUMS_FILE, Buffer.from(checksums));
  writeFileSync(factsFile, facts);
  return true;
}

/** The record of the last site; undefined when there is none or it cannot be read. */
export function readRecord(file: string): DownloadsRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DownloadsRecord;
  } catch {
    return undefined;
  }
}

export function writeRecord(file: string, record: DownloadsRecord): void {
  writeFileSync(file, JSON.stringify(record));
}
