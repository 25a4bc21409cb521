import { visible } from '../../src/text/visible.ts';

/** A fault as a command shows it: where it stands, what is wrong, what to do about it. */
export type Fault = {
  /** Name of the broken rule: `DanglingReference`, `dead-link`. */
  name: string;
  /** File, relative to the checked folder. */
  file: string;
  /** Place in the file: line, JSON path or id; empty for the whole file. */
  place: string;
  what: string;
  todo: string;
};

/** One line for a fault; runs of white space become one space, hidden characters are written out. */
export function faultLine(fault: Fault): string {
  const where = fault.place === '' ? fault.file : `${fault.file} › ${fault.place}`;
  return visible(`✗ ${where} [${fault.name}] ${fault.what} → ${fault.todo}`.replace(/\s+/g, ' '));
}

/** How often the same fault of a built site is printed: a mistake in the header is on every page. */
export const MOST_ALIKE = 5;

/**
 * Prints the faults by file on the error stream, with their number, and marks the process as failed.
 * Faults with the same words are printed up to `mostAlike` times, the rest are counted.
 * Does nothing without faults.
 */
export function reportFaults(faults: readonly Fault[], mostAlike = Number.POSITIVE_INFINITY): void {
  if (faults.length === 0) return;
  const ordered = faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const alike = Map.groupBy(ordered, ({ name, what, todo }) => JSON.stringify([name, what, todo]));
  const shown = new Set([...alike.values()].flatMap((group) => group.slice(0, mostAlike)));
  const counted = [...alike.values()]
    .filter((group) => group.length > mostAlike)
    .map((group) =>
      visible(`  … và ${group.length - mostAlike} chỗ khác: [${group[0]?.name}] ${group[0]?.what}`),
    );
  const lines = [
    ...ordered.filter((fault) => shown.has(fault)).map(faultLine),
    ...counted,
    `${faults.length} lỗi`,
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = 1;
}
