/**
 * Ticks of a checklist as a short text for an address or for the browser's own store: `hts1-9.15_dl2` means
 * hts1 to hts9, hts15 and dl2. It has the ids of lines, not their positions, so that it stays valid when lines are added.
 */

/** Name in the fragment of a link that holds ticks: `#co=hts1-9`. */
export const TICKS_NAME = 'co';

/** Maximum length; a longer text is not read. */
const LONGEST = 4000;
/** A longer name is shown cut. */
const LONGEST_NAME = 40;

export type ReadTicks = { ticked: Set<string>; unknown: string[] };

/** The text of ticks; `keys` are the lines of the checklist in order, `ticked` some of them. Empty without a tick. */
export function ticksText(keys: readonly string[], ticked: ReadonlySet<string>): string {
  const groups = new Map<string, number[]>();
  for (const key of keys) {
    if (!ticked.has(key)) continue;
    const { name, number } = partsOf(key);
    groups.set(name, [...(groups.get(name) ?? []), ...(number === undefined ? [] : [number])]);
  }
  return [...groups].map(([name, numbers]) => `${name}${runs(numbers)}`).join('_');
}

/** Reads a text of ticks, whoever wrote it: lines that the checklist has, and names of those that it has not. */
export function readTicks(text: string, keys: readonly string[]): ReadTicks {
  const ticked = new Set<string>();
  const unknown: string[] = [];
  if (text.length > LONGEST) return { ticked, unknown: [shortened(text)] };
  for (const group of text.split('_').filter(Boolean)) {
    const [, name = '', list = ''] = /^([a-z]+)(\d[\d.-]*)$/.exec(group) ?? [];
    if (name === '') {
      if (keys.includes(group)) ticked.add(group);
      else unknown.push(shortened(group));
      continue;
    }
    const own = keys.flatMap((key) => {
      const { name: other, number } = partsOf(key);
      return other === name && number !== undefined ? [{ key, number }] : [];
    });
    for (const run of list.split('.').filter(Boolean)) {
      const [from = 0, to = from] = run.split('-').map(Number);
      const found = own.filter(({ number }) => number >= from && number <= to);
      for (const { key } of found) ticked.add(key);
      if (found.length === 0) unknown.push(shortened(`${name}${run}`));
    }
  }
  return { ticked, unknown };
}

/** The ticks in the fragment of an address; undefined when it holds none. */
export function ticksInFragment(fragment: string): string | undefined {
  return fragment.startsWith(`#${TICKS_NAME}=`) ? fragment.slice(TICKS_NAME.length + 2) : undefined;
}

/** A foreign name as it may be shown: not longer than a line. */
export function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}

function partsOf(key: string): { name: string; number?: number } {
  const [, name, number] = /^([a-z]+)(\d{1,6})$/.exec(key) ?? [];
  return name === undefined ? { name: key } : { name, number: Number(number) };
}

/** 1, 2, 3, 5 → `1-3.5` */
function runs(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const texts: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] ?? 0;
    let last = first;
    while (sorted[++at] === last + 1) last++;
    texts.push(last === first ? `${first}` : `${first}-${last}`);
  }
  return texts.join('.');
}
