/** Saves ticks as files and reads them; loaded on demand. */
import { saveFile } from '../save-file.ts';
import { LARGEST_FILE, type Line, type Refusal, ticksAsCsv, ticksAsJson, ticksFromFile } from './exchange.ts';
import type { ReadTicks } from './ticks.ts';

/** Offers the ticks of a checklist as a file to be saved. */
export function saveTicks(
  ending: 'json' | 'csv',
  checklist: string,
  lines: readonly Line[],
  ticked: ReadonlySet<string>,
): void {
  const name = `danh-sach-${checklist.replaceAll('/', '-')}.${ending}`;
  if (ending === 'json') saveFile(name, 'application/json', ticksAsJson(checklist, lines, ticked));
  else saveFile(name, 'text/csv', ticksAsCsv(lines, ticked));
}

/** Reads a file that the reader chose; one far too large is not opened. */
export async function readTicksFile(
  file: File,
  checklist: string,
  lines: readonly Line[],
): Promise<ReadTicks | Refusal> {
  return file.size > LARGEST_FILE * 2 ? 'too-large' : ticksFromFile(await file.text(), checklist, lines);
}
