/** Small legal texts of every habit, each imported as the tree and the doubts that a reader has approved. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, runningLines } from '../running.ts';
import { decodeText } from './decode.ts';
import { doubtLines } from './doubt.ts';
import { importDocument } from './import-document.ts';
import { outlineOf } from './tree-outline.ts';

const DIR = join(import.meta.dirname, '../fixtures/import');

/** The tree of a file and what is doubtful about it; for a file that is refused, the reason. */
function read(file: string): string {
  try {
    const { text, notes } = decodeText(readFileSync(join(DIR, file)));
    const { units, doubts } = importDocument(runningLines({ running: [[1, linesOf(text).length]] }, text));
    const said = doubtLines(file, [...notes.map((what) => ({ line: 0, what })), ...doubts]);
    return `${[...outlineOf(units), '', ...said].join('\n')}\n`;
  } catch (cause) {
    return `${(cause as Error).message}\n`;
  }
}

test.each(readdirSync(DIR).filter((name) => name.endsWith('.txt')))(
  '%s comes in as approved',
  async (file) => {
    await expect(read(file)).toMatchFileSnapshot(join(DIR, file.replace(/\.txt$/, '.tree')));
  },
);
