/** Lines of the text in which the units of its tree stand. Pure. */
import { letters } from '../../text/vi.ts';
import type { RunningLine } from '../running.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/** So many letters of a unit tell its line: a paragraph broken in the file has no more of them in one. */
const ENOUGH = 24;

/** The line of each unit by its JSON path (`$.units[0].units[2]`); units without words have that of the first in them. */
export function linesOfUnits(units: Unit[], lines: readonly RunningLine[]): Map<string, number> {
  const texts = lines.map(({ text }) => letters(text));
  const found = new Map<string, number>();
  let cursor = 0;
  for (const { unit, path } of walkUnits(units)) {
    const words = letters(wordsOf(unit)).slice(0, ENOUGH);
    const at = words === '' ? -1 : texts.findIndex((text, index) => index >= cursor && text.includes(words));
    if (at >= 0) cursor = at;
    const line = lines[cursor]?.line;
    if (line !== undefined) found.set(path, line);
  }
  return found;
}
