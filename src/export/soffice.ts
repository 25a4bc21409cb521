/** LibreOffice, for tests that open what we write in it: found on PATH, run in a profile of its own. */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Files that show that a part of LibreOffice is installed, with windows or without. */
const PARTS = { calc: ['scalc', 'libsclo.so'], writer: ['swriter', 'libswlo.so'] } as const;

/** Path of `soffice` where a part of it is installed: without Calc it opens no spreadsheet, without Writer no text. */
export function findSoffice(part: keyof typeof PARTS): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .filter((path) => existsSync(path))
    .find((path) => PARTS[part].some((name) => existsSync(join(dirname(realpathSync(path)), name))));
}

/** Opens files and saves them in another format into `out`; the profile lies in `dir`. */
export async function convertFiles(
  soffice: string,
  dir: string,
  to: string,
  out: string,
  files: readonly string[],
  settings: readonly string[] = [],
): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(dir, 'ho-so')}`;
  await promisify(execFile)(soffice, [
    '--headless',
    profile,
    ...settings,
    '--convert-to',
    to,
    '--outdir',
    out,
    ...files,
  ]);
}
