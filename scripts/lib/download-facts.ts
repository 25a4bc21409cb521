/**
 * Hands the facts of the downloads from the build, which makes them, to the page of downloads, which Astro makes in a
 * process of its own at the same time: Word files and workbooks take too long to be made twice.
 */
import { rename, writeFile } from 'node:fs/promises';
import type { FileFacts } from '../../src/export/file-facts.ts';

/** Writes the facts in one step: a reader finds the whole file or none. */
export async function writeFacts(file: string, facts: ReadonlyMap<string, FileFacts>): Promise<void> {
  await writeFile(`${file}.moi`, JSON.stringify([...facts]));
  await rename(`${file}.moi`, file);
}
